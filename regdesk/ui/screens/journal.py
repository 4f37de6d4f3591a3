"""The journal: what was done today, what waits, and every case of this desk while it is typed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from regdesk.domain.case import JournalRow
from regdesk.domain.case_filter import Filter
from regdesk.domain.draft import Draft
from regdesk.domain.mrz import read_mrz
from regdesk.domain.rights import Right
from regdesk.domain.scanned_code import CodeKind, ScannedCode
from regdesk.services.counter import Counter
from regdesk.services.decisions import find_decision
from regdesk.services.listing import Listing, Question, RowOrder
from regdesk.ui import allowed
from regdesk.ui.jobs import Jobs
from regdesk.ui.room import is_small
from regdesk.ui.screens.exporting import Exporting
from regdesk.ui.screens.journal_asking import JournalAsking
from regdesk.ui.screens.journal_body import JournalBody
from regdesk.ui.screens.journal_empty import NoCases, NoneOfKind, NothingFound
from regdesk.ui.screens.journal_foot import JournalFoot
from regdesk.ui.screens.journal_head import JournalHead
from regdesk.ui.screens.journal_model import NEXT_ORDER, JournalModel
from regdesk.ui.screens.journal_pane import CasePane
from regdesk.ui.screens.journal_table import JournalTable
from regdesk.ui.screens.journal_tools import JournalTools
from regdesk.ui.screens.journal_words import ANSWERED, has_sheet
from regdesk.ui.screens.unfinished_strip import UnfinishedStrip
from regdesk.ui.shortcuts import NONE, Command, find_command, find_filter, held, is_enter
from regdesk.ui.widgets.base import Translated


class JournalScreen(Translated):
    """Asks for the day's cases, or for all that hold what is typed, and shows them.

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
        self._listing: Listing | None = None
        self._order = RowOrder.NEWEST
        self._unfinished: Draft | None = None
        self._asking = JournalAsking(counter, jobs, self)
        self._exporting = Exporting(counter, jobs, self)
        self._build()
        self._lay_out()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._tell_time)
        self._connect()

    def _build(self) -> None:
        self._head = JournalHead()
        self._strip = UnfinishedStrip()
        self.tools = JournalTools()
        self.search = self.tools.search
        self._model = JournalModel()
        self.table = JournalTable(self._model)
        self._nothing = NothingFound()
        self._none_of_kind = NoneOfKind()
        self.pane = CasePane()
        self._body = JournalBody(self.table, self._nothing, self._none_of_kind, pane=self.pane)
        self.foot = JournalFoot()
        self._empty = NoCases()

    def _lay_out(self) -> None:
        filled = QWidget()
        self._column = QVBoxLayout(filled)
        for part in (self._head, self._strip, self.tools):
            self._column.addWidget(part)
        self._column.addWidget(self._body, 1)
        everything = QWidget()
        whole = QVBoxLayout(everything)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(filled, 1)
        whole.addWidget(self.foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(everything)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_dense = is_small(self)
        self._column.setContentsMargins(32, 14 if is_dense else 22, 32, 12 if is_dense else 18)
        self._column.setSpacing(12 if is_dense else 16)

    def _connect(self) -> None:
        self.search.changed.connect(lambda: self._ask())
        self.tools.filtered.connect(lambda: self._ask())
        self._asking.answered.connect(self._show_listing)
        self._asking.added.connect(self._model.add_rows)
        self.table.end_reached.connect(self._asking.ask_more)
        self.table.order_asked.connect(self._sort)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.pane.open_asked.connect(self._open)
        self.pane.slip_asked.connect(self._ask_slip)
        self._head.register_asked.connect(self.register_asked)
        self._head.export_asked.connect(self._export)
        self._exporting.moved.connect(self._head.show_export)
        self._head.new_asked.connect(self._ask_new)
        self._nothing.asked.connect(self._ask_new)
        self._empty.asked.connect(self._ask_new)
        self._strip.asked.connect(self._resume)

    def retranslate(self) -> None:
        self._show_chosen()

    def enter(self) -> None:
        """Come back to the journal: fresh rows, the caret in the search."""
        self.search.set_value("")
        self._tick.start()
        self._ask()
        self._jobs.run(self._counter.list_unfinished, self._show_unfinished)
        self.focus_first()

    def refresh(self) -> None:
        """Read the rows anew, because something came from the hub; what is typed stays, and as many
        rows as were scrolled to.
        """
        self._ask(rows=len(self._model.rows))

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
        elif event.key() == Qt.Key.Key_F5 and held(event) == NONE:
            self._sort(NEXT_ORDER[self._order])
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
        self._ask()
        return True

    def _command(self, command: Command | None) -> bool:
        acts = {
            Command.PRINT: self._ask_slip,
            Command.PREVIEW: self._ask_preview,
            Command.REGISTER: self.register_asked.emit,
            Command.CONTINUE_CASE: self._resume,
            Command.NEW_CASE: self._ask_new,
            Command.SEARCH: self.focus_first,
            Command.EXPORT: self._export,
        }
        if command is Command.SIDE:
            return self._body.turn_side()
        if command is Command.CLOSE and self._exporting.stop():
            return True
        if command is Command.CLOSE and self.search.value():
            return self._show_today()
        if command not in acts:
            return False
        acts[command]()
        return True

    def _show_today(self) -> bool:
        self.search.set_value("")
        self._ask()
        return True

    def _ask(self, rows: int = 0) -> None:
        question = Question(self.search.value(), self.tools.shown(), self._order)
        self._asking.ask(question, rows)

    def _sort(self, order: RowOrder) -> None:
        self._order = order
        self._ask()

    def _show_listing(self, listing: Listing) -> None:
        kept, before = self.chosen(), self._listing
        bar = self.table.verticalScrollBar()
        scrolled = bar.value()
        if before is not None and before.question.text != listing.question.text:
            kept = None  # of what is newly found, the first is meant
        self._listing = listing
        self._model.show_listing(listing)
        self._head.show_listing(listing)
        self.tools.show_counts(listing.counts, more=not listing.is_counted)
        ids = [row.case_id for row in listing.rows]
        at = ids.index(kept.case_id) if kept is not None and kept.case_id in ids else 0
        self.table.selectRow(at)
        if before is not None and before.question == listing.question:
            bar.setValue(scrolled)
        self._show_chosen()
        self._show_emptiness(listing)

    def _show_emptiness(self, listing: Listing) -> None:
        question, found = listing.question, listing.counts[Filter.ALL]
        self._nothing.show_text(question.text)
        self._none_of_kind.show_place(is_search=question.is_search)
        instead = self._none_of_kind if found or not question.is_search else self._nothing
        self._body.show_rows(self.table if listing.rows else instead)
        is_empty = not (question.is_search or any(listing.counts.values()))
        is_empty = is_empty and allowed.may(Right.WORK)  # who watches is invited to nothing
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if is_empty and self.search.editor.hasFocus():
            self._empty.take_focus()

    def _show_unfinished(self, drafts: tuple[Draft, ...]) -> None:
        self._unfinished = drafts[0] if drafts else None
        self._strip.show_draft(self._unfinished, max(0, len(drafts) - 1))
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
        minutes = self._model.provide_minutes.get(row.case_id, 0) if row else 0
        is_left = self.tools.shown() is Filter.NOT_ENTERED
        self.pane.show_row(row, self._counter.clock.now(), minutes, is_left=is_left)
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
        nothing = self._listing is not None and not self._listing.counts[Filter.ALL]
        self.new_asked.emit(self.search.value() if nothing else "")

    def _export(self) -> None:
        is_stopped = self._exporting.stop()
        if not is_stopped and self._listing is not None and self._listing.rows:
            self._exporting.begin(self._listing.question)

    def _resume(self) -> None:
        if self._unfinished is not None:
            self.resume_asked.emit(self._unfinished)
