"""What every page of the wizard is: it shows a draft, claims what the clerk did, and knows keys."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Findings, Problem
from regdesk.domain.mrz import Mrz
from regdesk.domain.scanned_code import ScannedCode
from regdesk.domain.words import Bilingual
from regdesk.services.changes import list_changes
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import letter_of
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.shortcuts import CTRL, ENTERS, NONE, held
from regdesk.ui.widgets.buttons import LinkButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.field import Field

ACTIONS = (LinkButton, QuietButton, SecondaryButton)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What somebody asked to be put right at ``field`` of the case as it stood ``before``."""

    field: str
    says: Bilingual
    before: Draft

    def is_settled(self, draft: Draft) -> bool:
        return any(one.field == self.field for one in list_changes(self.before, draft))


class StepPage(QWidget):
    """One question of the wizard.

    ``show_draft`` may come at any time and never disturbs what is being typed. ``read_draft``
    carries over only the parts of a draft named in ``owns``, and those change only by an act of
    the clerk: an untouched page claims nothing. ``asked`` names what the wizard or the window
    does for the page: ``park``, ``close_case``, ``print_note``, ``print_consent``, ``go`` (StepId),
    ``open_case`` (case id), ``slip_format`` (SheetFormat), ``edit`` (a function from the open case
    to the next, for what comes while another step is shown), ``progress`` (what goes on here, for
    the rail), ``look`` (Twins or Neighbours), ``scan_card`` (the key of a person), ``zone`` (that
    key and the Mrz of the document), ``code`` (the text of a code on a page).
    """

    step: ClassVar[StepId]
    side_width: ClassVar[int] = 292  # px at 100 %
    wide_side_width: ClassVar[int] = 380  # on a large screen
    owns: ClassVar[tuple[str, ...]] = ()

    changed = Signal()
    advance = Signal()
    asked = Signal(str, object)

    # set by who keeps the case: it as it stands now, whichever step is shown; None: none is open
    find_open: Callable[[], Draft | None] | None = None
    reminder: Reminder | None = None
    _draft: Draft
    _findings: Findings

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self.side = QWidget()
        self.heading_tail: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    @abstractmethod
    def title(self) -> str:
        """Return the question of the step."""

    def subtitle(self) -> str:
        """Return the quiet line below the title, or an empty text."""
        return ""

    def show_draft(self, draft: Draft, findings: Findings) -> None:
        self._draft, self._findings = draft, findings
        self._refresh()

    def read_draft(self, draft: Draft) -> Draft:
        return replace(draft, **{name: getattr(self._draft, name) for name in self.owns})

    def fields(self) -> dict[str, Field]:
        """Return the fields that are on screen by the path of what they hold, in reading order."""
        return {}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show each problem of this step at its field, the first one where several are there."""
        self.clear_problems()
        fields = self.fields()
        for problem in problems:
            if problem.field in fields:
                show_problem(fields.pop(problem.field), problem)

    def clear_problems(self) -> None:
        for field in self.fields().values():
            show_problem(field, None)
        self.show_reminder()

    def show_reminder(self) -> None:
        """Mark the field that is to be put right, until it says something else."""
        asked = self.reminder
        field = self.fields().get(asked.field) if asked is not None else None
        if asked is None or field is None or field.error() or asked.is_settled(self._draft):
            return
        field.set_warning(words.pick(asked.says))

    def focus_field(self, path: str) -> None:
        """Bring the clerk to the field of ``path`` with its content selected."""
        field = self.fields().get(path)
        if field is None:
            self.focus_first()
            return
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field.editor, QLineEdit):
            field.editor.selectAll()

    def find_unanswered(self) -> str:
        """Return the path of a field that review still asks for, empty where it asks nothing."""
        return ""

    def find_hindrance(self) -> str:
        """Return why the case cannot be accepted just now, empty where nothing goes on here."""
        return ""

    def scan_card(self, about: str) -> None:
        """Read the document of the person ``about`` with the scanner."""

    def stop_scan(self) -> bool:
        """Stop the scanner; False where it rests."""
        return False

    def take_zone(self, key: str, mrz: Mrz) -> None:
        """Take what was read of the document of the person ``key``, if he is asked for here."""

    def follow_scanner(self, devices: ScanDevices) -> None:
        """Show from now on how the scanner stands, where documents are read at this step."""

    def show_progress(self, says: str) -> None:
        """Show what the scanner does while this step is shown, empty where it rests."""

    def prepare_end(self) -> None:
        """End what would come too late for the case, which another act is about to store."""

    def leave(self) -> None:
        """Let the case go: what still goes on here must not reach the next one."""

    def focus_first(self) -> None:
        for editor in self._enter_order():
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def retranslate(self) -> None:
        """Set every text anew; runs in the constructor and when the language changes."""

    def key(self, event: QKeyEvent) -> bool:
        """Take a key of this step; False leaves it to the focused widget."""
        if event.key() in ENTERS and plain(event):
            return self._enter()
        if ctrl(event) and letter_of(event) == "z" and not _can_undo(QApplication.focusWidget()):
            return self.undo()
        return False

    def undo(self) -> bool:
        """Take the last automatic filling back; False when there is none."""
        return False

    def burst(self, code: ScannedCode) -> bool:  # noqa: ARG002 pages that read codes override it
        """Take what a scanner read; False when it means nothing here. Errors: ``BadInput``."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            for path, field in self.fields().items():
                if not field.message.isHidden():
                    self._judge(path, empty=bool(field.error()))
        super().changeEvent(event)

    def _refresh(self) -> None:
        """Show ``_draft`` and ``_findings``; widgets that already show them stay untouched."""

    def _claim(self, draft: Draft) -> None:
        """Take ``draft`` as what the clerk has just said."""
        self._draft = draft
        self._refresh()
        self.changed.emit()

    def _claim_asking(self, draft: Draft) -> None:
        """Take ``draft`` and show at once what the law says of it."""
        self._findings = self._counter.findings(draft)
        self._claim(draft)

    def _judge(self, path: str, *, empty: bool = False) -> None:
        """Judge one field on leaving it; that it is still empty is no fault before Continue."""
        field = self.fields().get(path)
        if field is not None:
            found = (one for one in self._counter.problems(self._draft) if one.field == path)
            said = (one for one in found if empty or not one.key.startswith("field.empty"))
            show_problem(field, next(said, None))
            self.show_reminder()

    def _enter_order(self) -> Sequence[QWidget]:
        """Return the editors that ``Enter`` walks through."""
        return [field.editor for field in self.fields().values()]

    def _enter(self) -> bool:
        """Go to the next field, from the last one on to the next step; a button is pressed."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._holds(focused):
            return False
        if isinstance(focused, ACTIONS):
            focused.click()
            return True
        editors = list(self._enter_order())
        at = editors.index(focused) if focused in editors else len(editors)
        if at + 1 < len(editors):
            editors[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.advance.emit()
        return True

    def _holds(self, widget: QWidget) -> bool:
        return any(each is widget or each.isAncestorOf(widget) for each in (self, self.side))


def show_problem(field: Field, problem: Problem | None) -> None:
    """Word ``problem`` at its field; None clears error and warning."""
    warns = problem is not None and problem.warning
    said = words.problem(problem) if problem is not None else ""
    field.set_error("" if warns else said)
    field.set_warning(said if warns else "")


def _can_undo(widget: QWidget | None) -> bool:
    """Tell whether the focused line has typing of its own to take back first."""
    return isinstance(widget, QLineEdit) and widget.isUndoAvailable()


def plain(event: QKeyEvent) -> bool:
    """Tell whether a key came with no modifier; the numeric keypad counts as none."""
    return held(event) == NONE


def ctrl(event: QKeyEvent) -> bool:
    """Tell whether Ctrl and nothing else was held."""
    return held(event) == CTRL
