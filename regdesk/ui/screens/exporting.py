"""Writes what the journal shows into a file that the clerk chooses."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.case import JournalRow
from regdesk.domain.desk import Clerk
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right, has_right
from regdesk.services.confirming import confirm
from regdesk.services.counter import Counter
from regdesk.services.export import export_cases
from regdesk.services.export_files import Table
from regdesk.services.listing import Question
from regdesk.ui import words
from regdesk.ui.choosing_file import TABLES, choose_file
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.confirm_dialog import ConfirmDialog
from regdesk.ui.screens.journal_words import clock_text, kind_line, who_line
from regdesk.ui.status_words import status_name
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.writing import Writing

translate = QCoreApplication.translate


class Exporting(QObject):
    """Asks who lacks the right for somebody who has it, then for the place. ``moved`` gives the
    share (0-1) that is written, None when it is over.
    """

    moved = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self._writing = Writing(self)
        self._writing.went.connect(self._move)

    def begin(self, question: Question) -> None:
        """Export every case that answers ``question``; one file at a time."""
        if self._writing.is_open():
            return
        if has_right(self._counter.clerk, Right.EXPORT):
            self._choose(question, None)
        else:
            self._ask_to_confirm(question)

    def choose_file(self) -> Path | None:
        """Ask where the file is to be kept; None when nowhere."""
        usual = f"journal-{self._counter.clock.now():%Y-%m-%d}.xlsx"
        return choose_file(self._place, translate("Export", "Export the cases"), usual, TABLES)

    def _ask_to_confirm(self, question: Question) -> None:
        dialog = ConfirmDialog(
            self._place.window(),
            translate("Export", "Who allows the export?"),
            translate("Export", "The file holds people's names and addresses."),
            accept=translate("Export", "Allow"),
            refuse=translate("Export", "Do not export"),
            right=Right.EXPORT,
            clerk=self._counter.clerk,
        )

        def go_on(by: Clerk) -> None:
            dialog.close_over()
            self._choose(question, by)

        def ask(code: str, password: str) -> None:
            self._jobs.run(
                lambda: confirm(self._counter, Right.EXPORT, code, password),
                go_on,
                dialog.show_refusal,
            )

        dialog.asked.connect(ask)
        dialog.open()

    def _choose(self, question: Question, confirmed_by: Clerk | None) -> None:
        path = self.choose_file()
        if path is None:
            return
        says = translate("Export", "The file is being written. Esc stops it.")
        Toast.show_over(self._place.window(), says)
        tell = self._writing.begin()
        self.moved.emit(0.0)
        self._jobs.ask(
            lambda: export_cases(self._counter, question, path, word_rows, confirmed_by, tell),
            lambda count: self._tell(count, path.name),
            self._fail,
        )

    def stop(self) -> bool:
        """Stop what is being written; False where nothing is."""
        return self._writing.stop()

    def _move(self, share: float) -> None:
        if self._writing.is_open():
            self.moved.emit(share)

    def _end(self) -> None:
        self._writing.end()
        self.moved.emit(None)

    def _tell(self, count: int, name: str) -> None:
        self._end()
        says = translate("Export", "%n cases are written to %1", "", count)
        Toast.show_over(self._place.window(), says.replace("%1", name))

    def _fail(self, error: RegDeskError) -> None:
        self._end()
        kind = "ok" if error.key == "export.stopped" else "danger"
        Toast.show_over(self._place.window(), words.failure(error), kind=kind)


def word_rows(rows: tuple[JournalRow, ...]) -> Table:
    """Return ``rows`` in the words of the language that is spoken now."""
    heads = (
        "№",
        translate("Export", "Number of the slip"),
        translate("Export", "Day"),
        translate("Export", "Time"),
        translate("Export", "Applicant"),
        translate("Export", "IIN"),
        translate("Export", "Registration"),
        translate("Export", "People"),
        translate("Export", "Address"),
        translate("Export", "State"),
        translate("Export", "Entered in the register"),
        translate("Export", "Took"),
    )
    return Table(heads, tuple(_word(row) for row in rows))


def _word(row: JournalRow) -> tuple[str, ...]:
    return (
        f"{row.ordinal:03}",
        row.number,
        f"{row.at:%d.%m.%Y}",
        f"{row.at:%H:%M}",
        who_line(row),
        row.iin,
        kind_line(row),
        str(row.people),
        words.pick(row.address),
        status_name(row.status),
        f"{row.entered_at:%d.%m.%Y %H:%M}" if row.entered_at else "",
        clock_text(row.served_s) if row.served_s else "",
    )
