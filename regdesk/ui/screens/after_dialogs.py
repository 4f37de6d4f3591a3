"""The questions after acceptance: cancel the case, mark it as entered in the register."""

from collections.abc import Sequence
from datetime import datetime, time, tzinfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.case import Case
from regdesk.domain.days import format_day, parse_day
from regdesk.domain.errors import RegDeskError
from regdesk.services.cancel import CancelAsked
from regdesk.services.entered import Entering
from regdesk.ui import words
from regdesk.ui.after_words import asker_name, cancel_reason_name
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import ChoiceField, DateField, TextField

translate = QCoreApplication.translate

_TIME = "%H:%M"
_ABOVE_FIELDS = 6


class CancelDialog(QuestionDialog):
    """Asks who wants the case cancelled, and why; ``told`` gives a ``CancelAsked``."""

    told = Signal(object)

    def __init__(self, window: QWidget, case: Case, *, correcting: bool) -> None:
        super().__init__(
            window,
            self.tr("Cancel case %1?").replace("%1", str(case.number)),
            _say_what_follows(correcting=correcting),
            accept=self.tr("Cancel the case"),
            refuse=self.tr("Leave it as it is"),
            options=[(one, cancel_reason_name(one)) for one in CancelReason],
            destructive=True,
        )
        self._asker = ChoiceField(
            self.tr("Who asks"), [(one, asker_name(one)) for one in CancelAsker]
        )
        self._asker.set_value(CancelAsker.APPLICANT)
        self._why = TextField(self.tr("In words"))
        self._why.changed.connect(lambda: self._why.set_error(""))
        _add_row(self, (self._asker, self._why), (2, 3))

    def _accept(self) -> None:
        assert self._group is not None
        reason, why = self._group.value(), self._why.value().strip()
        if reason is CancelReason.OTHER and not why:
            self._why.set_error(words.say("cancel.why"))
            self._why.editor.setFocus()
            return
        self.close_over()
        self.told.emit(CancelAsked(self._asker.value(), reason, why))


class EnteredDialog(QuestionDialog):
    """Asks under which number the case stands in the register; it stays until it is marked.

    ``told`` gives number and moment; an empty number, where there is a mark, takes that back.
    """

    told = Signal(str, object)

    def __init__(self, window: QWidget, entering: Entering, now: datetime) -> None:
        mark = entering.mark
        super().__init__(
            window,
            self.tr("Case %1 in the register").replace("%1", str(entering.case.number)),
            self.tr("You have typed the case into the register: under which number, and when?"),
            accept=self.tr("Mark as entered"),
            refuse=self.tr("Back"),
        )
        self._zone: tzinfo | None = now.tzinfo
        self._marked = mark is not None
        at = (
            now
            if mark is None or mark.entered_at is None
            else mark.entered_at.astimezone(now.tzinfo)
        )
        self._number = TextField(self.tr("Number in the register"))
        self._number.set_value(mark.number if mark is not None else "")
        if self._marked:
            self._number.set_hint(self.tr("Empty: takes the mark back"))
        self._day, self._time = DateField(self.tr("Day")), TextField(self.tr("Time"))
        self._day.set_value(format_day(at.date()))
        self._time.set_value(at.strftime(_TIME))
        for field in (self._number, self._day, self._time):
            field.changed.connect(self._forget_errors)
        _add_row(self, (self._number,), (1,))
        _add_row(self, (self._day, self._time), (1, 1))

    def first_focus(self) -> QWidget:
        return self._number.editor

    def show_refusal(self, error: RegDeskError) -> None:
        """Say at its field why it was not taken."""
        self.set_ready(True)
        field: Field = self._day if error.key == "entered.at" else self._number
        field.set_error(words.failure(error))
        field.editor.setFocus()

    def _forget_errors(self) -> None:
        for field in (self._number, self._day):
            field.set_error("")

    def _accept(self) -> None:
        if not self._primary.is_ready():
            return
        number, at = self._number.value().strip(), self._read_moment()
        if not number and not self._marked:
            self._number.set_error(words.say("entered.number"))
            self._number.editor.setFocus()
        elif at is None:
            self._day.set_error(words.say("entered.at"))
            self._day.editor.setFocus()
        else:
            self.set_ready(False)
            self.told.emit(number, at)

    def _read_moment(self) -> datetime | None:
        day = parse_day(self._day.value())
        try:
            at = time.fromisoformat(self._time.value().strip())
        except ValueError:
            return None
        return datetime.combine(day, at, self._zone) if day is not None else None


def _add_row(dialog: QuestionDialog, fields: Sequence[Field], shares: Sequence[int]) -> None:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.setContentsMargins(0, _ABOVE_FIELDS, 0, 0)
    for field, share in zip(fields, shares, strict=True):
        row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)  # an error below one moves no other
    dialog.body.addLayout(row)


def _say_what_follows(*, correcting: bool) -> str:
    said = translate(
        "CancelDialog", "The case keeps its number and stands no more. This cannot be taken back."
    )
    if not correcting:
        return said
    lost = translate("CancelDialog", "The correction that was begun is thrown away.")
    return f"{said} {lost}"
