"""The journal of today: what was done, what waits, found while it is typed."""

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.draft import Draft
from regdesk.domain.mrz import read_mrz
from regdesk.domain.scanned_code import CodeKind, ScannedCode
from regdesk.services.counter import Counter
from regdesk.services.decisions import find_decision
from regdesk.services.journal import JournalPage
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.journal_body import JournalBody
from regdesk.ui.screens.journal_empty import NoCases, NoneOfKind, NothingFound
from regdesk.ui.screens.journal_foot import JournalFoot
from regdesk.ui.screens.journal_pane import CasePane
from regdesk.ui.screens.journal_table import JournalModel, JournalTable
from regdesk.ui.screens.journal_tools import JournalTools
from regdesk.ui.screens.journal_words import ANSWERED, Filter, clock_text, has_sheet
from regdesk.ui.screens.unfinished_strip import UnfinishedStrip
from regdesk.ui.shortcuts import Command, find_command, find_filter, is_enter
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from regdesk.ui.widgets.labels import Label

_SEARCH_PAUSE_MS = 60


class JournalScreen(Translated):
    """Asks the counter for the day's cases and shows them.

    ``new_asked`` carries what was typed into the search where nothing was found.
    """

    new_asked = Signal(str)
    open_asked = Signal(object)
    slip_asked = Signal(object)
    preview_asked = Signal(object)
    register_asked = Signal()
    resume_asked = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs) -> None:
        super().__init__()
        self._counter = counter
        self._jobs = jobs.of(self)
        self._page: JournalPage | None = None
        self._asked_for = 0
        self._unfinished: Draft | None = None
        self._build()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._fetch)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._tell_time)
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._title = Label("", Role.STEP_TITLE)
        self._day = Label("", Role.BODY, "ink2", tabular=True)
        self._register = QuietButton("", "Shift F3", "document")
        self._new = PrimaryButton("", "F2", "plus")
        self._strip = UnfinishedStrip()
        self.tools = JournalTools()
        self.search = self.tools.search
        self._model = JournalModel()
        self.table = JournalTable(self._model)
        self._nothing = NothingFound()
        self._none_of_kind = NoneOfKind()
        self.pane = CasePane()
        self._body = JournalBody(self.table, self._nothing, self._none_of_kind, pane=self.pane)
        self._foot = JournalFoot()
        self._empty = NoCases()

    def _lay_out(self) -> None:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(32, 22, 32, 18)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(14)
        column.addWidget(self._strip)
        column.addSpacing(16)
        column.addWidget(self.tools)
        column.addSpacing(16)
        column.addWidget(self._body, 1)
        everything = QWidget()
        whole = QVBoxLayout(everything)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(filled, 1)
        whole.addWidget(self._foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(everything)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(5)
        words.addWidget(self._title)
        words.addWidget(self._day)
        row = QHBoxLayout()
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(self._register, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(8)
        row.addWidget(self._new, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _connect(self) -> None:
        self.search.changed.connect(self._pause.start)
        self.tools.filtered.connect(self._show_rows)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.pane.open_asked.connect(self._open)
        self.pane.slip_asked.connect(self._ask_slip)
        self._register.clicked.connect(self.register_asked)
        self._new.clicked.connect(self._ask_new)
        self._nothing.asked.connect(self._ask_new)
        self._empty.asked.connect(self._ask_new)
        self._strip.asked.connect(self._resume)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Today's cases"))
        self._register.setText(self.tr("Register of the day"))
        self._new.setText(self.tr("New case"))
        if self._page is not None:
            self._show_rows()

    def enter(self) -> None:
        """Come back to the journal: fresh rows, the caret in the search."""
        self.search.set_value("")
        self._tick.start()
        self._fetch()
        self._jobs.run(self._counter.list_unfinished, self._show_unfinished)
        self.focus_first()

    def refresh(self) -> None:
        """Read the rows anew, because something came from the hub; what is typed stays."""
        self._fetch()

    def leave(self) -> None:
        """Stop the clock of the strip."""
        self._tick.stop()

    def focus_first(self) -> None:
        """Put the caret into the search, or the focus on the one button of an empty day."""
        if self._stack.currentWidget() is self._empty:
            self._empty.take_focus()
        else:
            self.search.editor.setFocus()

    def key(self, event: QKeyEvent) -> bool:
        """Take the arrows, Enter, filters and the keys of the chosen case."""
        which = find_filter(event)
        if which is not None:
            self.tools.choose(list(Filter)[which])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.search.editor.hasFocus():
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        elif is_enter(event) and self.search.editor.hasFocus():
            self._open()
        else:
            return self._command(find_command(event))
        return True

    def burst(self, code: ScannedCode) -> bool:
        """Search for the number that was read, of a document for its holder's; False without."""
        mrz = read_mrz(code.lines) if code.kind is CodeKind.MRZ else None
        number = code.text if mrz is None else mrz.iin
        if not number.isdigit():
            return False
        self.search.set_value(number)
        self._fetch()
        return True

    def _command(self, command: Command | None) -> bool:
        acts = {
            Command.PRINT: self._ask_slip,
            Command.PREVIEW: self._ask_preview,
            Command.REGISTER: self.register_asked.emit,
            Command.CONTINUE_CASE: self._resume,
            Command.NEW_CASE: self._ask_new,
            Command.SEARCH: self.focus_first,
        }
        if command is Command.SIDE:
            return self._body.turn_side()
        if command not in acts:
            return False
        acts[command]()
        return True

    def _fetch(self) -> None:
        self._asked_for += 1
        counter, ticket, text = self._counter, self._asked_for, self.search.value()
        self._jobs.run(lambda: (ticket, counter.journal(text)), self._show_page)

    def _show_page(self, found: tuple[int, JournalPage]) -> None:
        ticket, page = found
        if ticket == self._asked_for:
            self._page = page
            self._show_rows()

    def _show_rows(self) -> None:
        page = self._page
        if page is None:
            return
        kept = self.chosen()
        rows = [row for row in page.rows if row.status in self.tools.shown().value]
        self._model.show_rows(rows, page.day)
        self.tools.show_counts(page.counts)
        self._day.setText(self._day_line(page))
        ids = [row.case_id for row in rows]
        at = ids.index(kept.case_id) if kept is not None and kept.case_id in ids else 0
        self.table.selectRow(at)
        self._show_chosen()
        text = self.search.value()
        self._nothing.show_text(text)
        found = self._none_of_kind if page.rows or not text else self._nothing
        self._body.show_rows(self.table if rows else found)
        self._stack.setCurrentIndex(0 if page.rows or text or page.counts else 1)
        if self._stack.currentWidget() is self._empty and self.search.editor.hasFocus():
            self._empty.take_focus()

    def _show_unfinished(self, drafts: tuple[Draft, ...]) -> None:
        self._unfinished = drafts[0] if drafts else None
        self._strip.show_draft(self._unfinished)
        self._tell_time()

    def _tell_time(self) -> None:
        if self._unfinished is not None:
            self._strip.tell_time(self._counter.remaining(self._unfinished))

    def chosen(self) -> JournalRow | None:
        """Return the row the clerk stands on."""
        at = self.table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def _show_chosen(self) -> None:
        row = self.chosen()
        minutes = self._page.provide_minutes.get(row.case_id, 0) if self._page and row else 0
        self.pane.show_row(row, self._counter.clock.now(), minutes)
        self.table.viewport().update()
        if row is not None and row.status in ANSWERED:
            counter, case_id = self._counter, row.case_id
            self._jobs.run(lambda: find_decision(counter, case_id), self.pane.show_decision)

    def _move(self, by: int) -> None:
        at = self.table.currentIndex().row() + by
        if 0 <= at < len(self._model.rows):
            self.table.selectRow(at)

    def _open(self) -> None:
        row = self.chosen()
        if row is None:
            return
        if row.late and not self.pane.answer.isVisible():  # nobody has read what he does not see
            if not self.pane.isVisible():
                self._body.turn_side()
            return
        self.open_asked.emit(row)

    def _ask_slip(self) -> None:
        row = self.chosen()
        if row is not None and has_sheet(row):
            self.slip_asked.emit(row)

    def _ask_preview(self) -> None:
        row = self.chosen()
        if row is not None:
            self.preview_asked.emit(row)

    def _ask_new(self) -> None:
        nothing = self._page is not None and not self._page.rows
        self.new_asked.emit(self.search.value() if nothing else "")

    def _resume(self) -> None:
        if self._unfinished is not None:
            self.resume_asked.emit(self._unfinished)

    def _day_line(self, page: JournalPage) -> str:
        """Return «Дүйсенбі, 23 қараша · 31 іс, орташа уақыты 12:40»."""
        day = QLocale().toString(QDate(page.day.year, page.day.month, page.day.day), "dddd, d MMMM")
        total = sum(page.counts.values()) - page.counts.get(CaseStatus.CORRECTING, 0)
        cases = self.tr("%n cases", "", total)
        line = f"{day[:1].upper()}{day[1:]} · {cases}"
        if page.mean_served_s is None:
            return line
        mean = self.tr("%1 on average").replace("%1", clock_text(page.mean_served_s))
        return f"{line}, {mean}"
