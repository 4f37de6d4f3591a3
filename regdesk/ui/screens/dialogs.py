"""The questions of the desk: postpone, close, go on after a break, over time, sign out."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from regdesk.domain.closed import REASONS
from regdesk.domain.draft import Draft, ParkReason
from regdesk.domain.finding import Outcome, RequiredPaper
from regdesk.ui import words
from regdesk.ui.screens.closing_words import (
    closing_act,
    closing_text,
    closing_title,
    reason_name,
)
from regdesk.ui.steps.field_names import step_name
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.fields import TextField

translate = QCoreApplication.translate


def ask_why_parked(window: QWidget, left: str, minutes: int) -> QuestionDialog:
    """Ask why the case is postponed; ``left`` is what remains of the ``minutes`` of service, empty
    before they run.

    The dialog's ``accepted`` gives a ``ParkReason``.
    """
    says = translate("Park", "Everything entered is kept.")
    if left:
        gives_back = translate(
            "Park",
            "Everything entered is kept. Give the papers back: the count of %n minutes stops"
            " with %1 left.",
            "",
            minutes,
        )
        says = gives_back.replace("%1", left)
    return QuestionDialog(
        window,
        translate("Park", "Postpone the case?"),
        says,
        accept=translate("Park", "Postpone"),
        refuse=translate("Park", "Return to the case"),
        caption=translate("Park", "Reason"),
        options=(
            (ParkReason.OWNER_ON_THE_WAY, translate("Park", "The owner is on the way")),
            (ParkReason.PAPER_TO_FETCH, translate("Park", "The applicant went for a paper")),
            (ParkReason.OTHER, translate("Park", "Another reason")),
        ),
    )


def ask_to_restore(window: QWidget, draft: Draft) -> QuestionDialog:
    """Ask whether to go on with a case that a break of work left open."""
    title = translate("Restore", "Work was interrupted. Go on with case %1?")
    if draft.corrects:
        title = translate("Restore", "Work was interrupted. Go on correcting case %1?")
    says = translate("Restore", "Case %1 is restored: nothing is lost.").replace("%1", draft.label)
    if draft.kept_at is not None:
        kept = translate("Restore", "Last kept: “%1”, %2.").replace("%1", step_name(draft.step))
        says = f"{says}\n{kept.replace('%2', f'{draft.kept_at:%d.%m %H:%M}')}"
    return QuestionDialog(
        window,
        title.replace("%1", draft.label),
        says,
        accept=translate("Restore", "Go on with the case"),
        refuse=translate("Restore", "Leave it in the journal"),
    )


def ask_to_open_other(window: QWidget, called: str) -> QuestionDialog:
    """Ask whether to leave the open case for the one ``called`` so, whose sheet was scanned."""
    return QuestionDialog(
        window,
        translate("Park", "This page is from case %1. Open it?").replace("%1", called),
        translate("Park", "The case at hand is postponed and kept as it is."),
        accept=translate("Park", "Postpone and open"),
        refuse=translate("Park", "Return to the case"),
    )


def ask_to_discard(window: QWidget, draft: Draft) -> QuestionDialog:
    """Ask whether to throw the draft of a correction away."""
    title = translate("Correction", "Discard the correction of case %1?")
    return QuestionDialog(
        window,
        title.replace("%1", draft.label),
        translate("Correction", "What was changed is thrown away. The case stays as it was."),
        accept=translate("Correction", "Discard"),
        refuse=translate("Correction", "Go on correcting"),
        destructive=True,
    )


def ask_to_sign_out(window: QWidget, label: str) -> QuestionDialog:
    """Ask whether to sign out while case ``label`` is not finished."""
    title = translate("SignOut", "Sign out? Case %1 is not finished.")
    return QuestionDialog(
        window,
        title.replace("%1", label),
        translate("SignOut", "The case stays in the journal with everything entered."),
        accept=translate("SignOut", "Sign out"),
        refuse=translate("SignOut", "Stay"),
    )


def ask_why_closed(
    window: QWidget, outcome: Outcome, missing: Sequence[RequiredPaper], minutes: int
) -> QuestionDialog:
    """Ask whether the case is closed as ``outcome``, and why where there is more than one reason.

    ``minutes`` is the time of service that runs; 0 before the papers were handed in.
    The dialog's ``accepted`` gives a ``CloseReason``, or None where the law leaves only one.
    """
    reasons = REASONS[outcome]
    options = [(one, reason_name(one)) for one in reasons] if len(reasons) > 1 else []
    return QuestionDialog(
        window,
        closing_title(outcome),
        closing_text(outcome, missing, minutes),
        accept=closing_act(outcome),
        refuse=translate("Park", "Return to the case"),
        options=options,
        caption=translate("Park", "Reason") if options else "",
        destructive=True,
    )


class OvertimeDialog(QuestionDialog):
    """Asks why the service took more than its ``minutes``; an answer is needed."""

    def __init__(self, window: QWidget, minutes: int) -> None:
        super().__init__(
            window,
            translate("Overtime", "Why did the service take more than %n minutes?", "", minutes),
            translate("Overtime", "The reason is kept with the case."),
            accept=translate("Overtime", "Save with the reason"),
            refuse=translate("Park", "Return to the case"),
        )
        self._field = TextField(translate("Park", "Reason"))
        self._field.changed.connect(self._judge)
        self.body.addSpacing(8)
        self.body.addWidget(self._field)
        self.set_ready(False)

    def reason(self) -> str:
        """Return what was typed."""
        return self._field.value().strip()

    def first_focus(self) -> QWidget:
        return self._field.editor

    def say_missing(self) -> None:
        """Say at the field that a reason is needed."""
        self._field.set_error(words.say("accept.overtime_reason"))

    def _judge(self) -> None:
        self._field.set_error("")
        self.set_ready(bool(self.reason()))
