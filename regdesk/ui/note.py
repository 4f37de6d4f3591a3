"""Prints the note for the applicant and says in a toast how it went."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.counter import Counter
from regdesk.services.note_words import has_note
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.done_rows import SlipState
from regdesk.ui.screens.printing import SheetPrinting
from regdesk.ui.widgets.toast import Toast


class NotePrinting(QObject):
    """One note at a time; a second press meanwhile asks for no second one."""

    def __init__(self, counter: Counter, jobs: Jobs, printer: str, screen: QWidget) -> None:
        super().__init__(screen)
        self._counter = counter
        self._screen = screen
        self._sending = False
        self._printing = SheetPrinting(counter, jobs, printer, self)
        self._printing.moved.connect(self._tell)

    def print(self, draft: Draft, layout: SheetFormat) -> None:
        """Print the note of ``draft`` as it is now, if it is of use: where the case stops."""
        if not self._sending and has_note(self._counter.findings(draft)):
            self._sending = True
            self._printing.print(lambda to: self._counter.print_note(draft, layout, to))

    def _tell(self, state: SlipState, fault: RegDeskError | None) -> None:
        if state is SlipState.SENDING:
            return
        if state is SlipState.FAILED:
            self._show(self._words_of_failure(fault), "danger")
        elif state is SlipState.NO_PRINTER:
            self._show(words.say("printer.none"), "warn")
        elif self._sending:  # a note that waits is looked after, but told of once
            self._show(self.tr("The note is sent to the printer"), "ok")
        self._sending = False

    def _words_of_failure(self, fault: RegDeskError | None) -> str:
        if fault is not None:
            return words.failure(fault)
        return self.tr("The note was not printed. Look at the printer and press Ctrl P.")

    def _show(self, says: str, kind: str) -> None:
        Toast.show_over(self._screen.window(), says, kind=kind)
