"""After acceptance: saved, printed, queued, and the slip itself; also an accepted case reopened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.case import Case
from regdesk.domain.errors import RegDeskError
from regdesk.domain.print_task import PrintTask, SheetKind
from regdesk.domain.rights import Right
from regdesk.services.correct import Corrected, is_sent
from regdesk.services.counter import Counter
from regdesk.services.service_clock import served
from regdesk.ui import allowed
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.prints import Prints
from regdesk.ui.screens import corrected_words
from regdesk.ui.screens.case_acts import ACTS, CaseActs
from regdesk.ui.screens.done_rows import BigCheck, OutcomeCard, SlipPreview, Told, in_line
from regdesk.ui.screens.done_words import list_endings, say_queue, say_saved, say_slip, say_who
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.screens.tall import TallPrimary, TallQuiet, TallSecondary
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.shortcuts import Command, find_command
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label

_PREVIEW_PX = 1200
_AROUND = (99, 76, 99, 32)  # px
_GIVES_ABOVE, _GIVES_BELOW = 48, 8


class DoneScreen(Translated):
    """One accepted case. A failed printer never blocks: the case is saved whatever it does."""

    new_asked = Signal()
    journal_asked = Signal()
    preview_asked = Signal(object)
    printers_asked = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, prints: Prints) -> None:
        super().__init__()
        self._counter = counter
        self._jobs = jobs.of(self)
        self._prints = prints
        self._case: Case | None = None
        self._fresh = True
        self._corrected: Corrected | None = None
        self._sent = False
        self._task: PrintTask | None = None
        self._fault: RegDeskError | None = None
        self._place = 0
        prints.moved.connect(self._take_task)
        prints.failed.connect(self._take_fault)
        self._build()
        self._lay_out()
        self.retranslate()

    def _build(self) -> None:
        self._check = BigCheck()
        self._title = Label("", Role.HEADLINE)
        self._who = Label("", Role.LEAD, "ink2", wrap=True)
        self._facts = OutcomeCard()
        self._new = TallPrimary("", "F2", "plus")
        self._again = TallSecondary("", "Ctrl P", "printer")
        for button in (self._new, self._again):
            button.need(Right.WORK)
        self._journal = TallQuiet("", "Esc")
        self._time = Label("", Role.BODY, "ink2", tabular=True)
        self._caption = Label("", Role.LABEL_STRONG, "ink2")
        self._look = QuietButton("", "Ctrl Shift P", "zoom", small=True)
        self._printers = SecondaryButton("", "Shift F11", small=True)
        self._facts.printed.add_button(self._printers)
        self.acts = CaseActs()
        self.preview = SlipPreview()
        self._new.clicked.connect(self.new_asked)
        self._again.clicked.connect(self.print_again)
        self._journal.clicked.connect(self.journal_asked)
        self._look.clicked.connect(self._ask_preview)
        self._printers.clicked.connect(self.printers_asked)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._check)
        left.addSpacing(16)
        left.addWidget(self._title)
        left.addSpacing(4)
        left.addWidget(self._who)
        left.addSpacing(20)
        left.addWidget(self._facts)
        left.addSpacing(24)
        left.addLayout(in_line(self._new, self._again, self._journal, spacing=10))
        left.addSpacing(8)
        left.addLayout(self.acts.hung)
        left.addSpacing(8)
        left.addLayout(in_line(Icon("clock", 16, "ink3"), self._time, spacing=6))
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        above = QHBoxLayout()
        above.addWidget(self._caption)
        above.addStretch(1)
        above.addWidget(self._look)
        right.addLayout(above)
        sheet = QHBoxLayout()
        sheet.setContentsMargins(6, 0, 6, 0)
        sheet.addWidget(self.preview)
        right.addLayout(sheet, 1)
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.setSpacing(32)
        self._row.addLayout(left, 46)
        self._row.addLayout(right, 56)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(content))

    def show_accepted(self, case: Case) -> None:
        """Show a case that has just been accepted, and print its slip."""
        self._show(case, fresh=True)
        self._prints.print_slip(case)
        self._fetch_preview()

    def show_case(self, case: Case) -> None:
        """Show an accepted case again; nothing is printed unasked."""
        self._show(case, fresh=False)
        self._fetch_preview()

    def show_corrected(self, corrected: Corrected) -> None:
        """Show a correction that has just been made; its slip is printed anew where asked."""
        self._show(corrected.case, fresh=False)
        self._corrected, self._task = corrected, None
        self.look()
        self._fetch_preview()

    def look(self) -> None:
        """Look whether the hub has the correction by now."""
        if self._corrected is not None:
            case_id = self._corrected.case.draft.case_id
            self._jobs.run(lambda: is_sent(self._counter, case_id), self._show_sent)

    def _show(self, case: Case, *, fresh: bool) -> None:
        self._case, self._fresh = case, fresh
        self._corrected, self._sent = None, False
        self._prints.shown_case = case.draft.case_id
        self._task, self._fault, self._place = self._prints.find_slip(case), None, 0
        self.preview.show_picture(b"")
        self._jobs.run(self._counter.count_waiting, self._show_place)
        self.retranslate()

    def print_again(self) -> None:
        """Print the slip once more, marked as a copy; of a cancelled case the applicant's note."""
        if self._case is not None and self._case.cancelled is not None:
            self._prints.print_cancel_note(self._case)
        elif self._case is not None:
            self._fault = None
            self._prints.print_slip(self._case)

    def _ask_preview(self) -> None:
        if self._case is not None:
            self.preview_asked.emit(self._case)

    def leave(self) -> None:
        """Show no slip any more: what becomes of it is told elsewhere."""
        self._prints.shown_case = ""

    def focus_first(self) -> None:
        first = self._new if allowed.may(Right.WORK) else self._journal
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def crumb(self) -> str:
        """Return how the case is called: by its number, from acceptance on."""
        number = str(self._case.number) if self._case is not None else ""
        return self.tr("Case %1").replace("%1", number)

    def key(self, event: QKeyEvent) -> bool:
        acts = {
            Command.NEW_CASE: self.new_asked.emit,
            Command.PRINT: self.print_again,
            Command.PREVIEW: self._ask_preview,
            Command.CLOSE: self.journal_asked.emit,
            Command.SEARCH: self.journal_asked.emit,
        }
        command = find_command(event)
        if command not in acts:
            return False
        acts[command]()
        return True

    def retranslate(self) -> None:
        self._new.setText(self.tr("New case"))
        self._again.setText(self.tr("Print again") if self._fresh else self.tr("Print the slip"))
        self._journal.setText(self.tr("Journal"))
        self._caption.setText(self.tr("What the slip looks like"))
        self._look.setText(self.tr("Look closer"))
        self._printers.setText(self.tr("Printers"))
        case = self._case
        if case is None:
            return
        if case.cancelled is not None:
            self._again.setText(self.tr("Print the note"))
        self.acts.offer(ACTS if case.cancelled is None else {Command.HISTORY})
        self._check.setVisible(case.cancelled is None)
        self._title.setText(self._words_of_title())
        self._who.setText(say_who(case))
        took = int(served(case.draft, case.accepted_at).total_seconds())
        limit = clock_text(self._counter.provide_minutes(case.draft) * 60)
        said = self.tr("Service took %1 of %2")
        self._time.setText(said.replace("%1", clock_text(took)).replace("%2", limit))
        self._facts.saved.tell(self._words_of_saving(case))
        self._facts.printed.tell(self._words_of_slip())
        troubled = self._task is not None and self._task.open and self._task.trouble is not None
        self._printers.setVisible(troubled or self._fault is not None)
        self._facts.queued.tell(self._words_of_queue())
        self._show_endings(list_endings(case, self._counter.clock.now()))

    def _show_endings(self, told: list[Told]) -> None:
        """Say what is still owed, or not claimed."""
        self._facts.show_endings(told)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let everything move up where there is much to say, or little room."""
        self._row.setContentsMargins(*_AROUND)
        over = self._row.totalHeightForWidth(self.width()) - self.height()
        above = min(max(over, 0), _GIVES_ABOVE)
        below = min(max(over - above, 0), _GIVES_BELOW)
        left, top, right, bottom = _AROUND
        self._row.setContentsMargins(left, top - above, right, bottom - below)

    def _words_of_title(self) -> str:
        if self._corrected is not None:
            return self.tr("The correction is saved")
        return self.tr("The case is saved") if self._fresh else self.crumb()

    def _words_of_slip(self) -> Told:
        if self._corrected is not None and self._task is None and self._fault is None:
            return corrected_words.say_slip(self._corrected)
        return say_slip(self._task, self._fault, self._prints.choices)

    def _words_of_saving(self, case: Case) -> Told:
        if self._corrected is not None:
            return corrected_words.say_saved(self._corrected)
        return say_saved(case, self._counter.clock.now())

    def _words_of_queue(self) -> Told:
        if self._corrected is not None:
            return corrected_words.say_sending(sent=self._sent)
        return say_queue(self._place, fresh=self._fresh)

    def _take_task(self, task: PrintTask) -> None:
        """Tell of the slip on the screen; of several prints, of the newest."""
        case = self._case
        if case is None or (task.kind, task.case_id) != (SheetKind.SLIP, case.draft.case_id):
            return
        if self._task is None or task.queued_at >= self._task.queued_at:
            self._task = task
            self.retranslate()

    def _take_fault(self, kind: SheetKind, fault: RegDeskError) -> None:
        if kind is SheetKind.SLIP:
            self._fault = fault
            self.retranslate()

    def _show_sent(self, sent: bool) -> None:
        self._sent = sent
        self.retranslate()

    def _show_place(self, waiting: int) -> None:
        self._place = waiting
        self.retranslate()

    def _fetch_preview(self) -> None:
        case = self._case
        if case is None:
            return
        number = str(case.number)
        layout = self._prints.choices.get(SheetKind.SLIP).layout

        def make() -> bytes:
            pdf = self._counter.slip_pdf(number, layout)
            return self._counter.preview(pdf, _PREVIEW_PX)

        self._jobs.ask(make, lambda png: self._show_preview(number, png), lambda _fault: None)

    def _show_preview(self, number: str, png: bytes) -> None:
        if self._case is not None and str(self._case.number) == number:
            self.preview.show_picture(png)
