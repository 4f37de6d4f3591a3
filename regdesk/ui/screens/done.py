"""After acceptance: saved, printed, queued, and the slip itself; also an accepted case reopened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.case import Case
from regdesk.domain.errors import RegDeskError
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.counter import Counter
from regdesk.services.service_clock import served
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.done_rows import BigCheck, OutcomeRow, SlipPreview, SlipState, Told
from regdesk.ui.screens.done_words import list_endings, say_who
from regdesk.ui.screens.journal_pane import Rule
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.screens.printing import SheetPrinting
from regdesk.ui.screens.tall import TallPrimary, TallQuiet, TallSecondary
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.shortcuts import Command, find_command
from regdesk.ui.steps.side import clear_layout
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label

_PREVIEW_PX = 1200


class DoneScreen(Translated):
    """One accepted case. A failed printer never blocks: the case is saved whatever it does."""

    new_asked = Signal()
    journal_asked = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, printer: str) -> None:
        super().__init__()
        self._counter = counter
        self._jobs = jobs
        self._case: Case | None = None
        self._fresh = True
        self._layout = SheetFormat.A5_LANDSCAPE
        self._slip = SlipState.NOT_ASKED
        self._fault: RegDeskError | None = None
        self._place = 0
        self._printing = SheetPrinting(counter, jobs, printer, self)
        self._printing.moved.connect(self._show_slip_state)
        self._build()
        self._lay_out()
        self.retranslate()

    def _build(self) -> None:
        self._title = Label("", Role.HEADLINE)
        self._who = Label("", Role.LEAD, "ink2", wrap=True)
        self._saved, self._printed, self._queued = (OutcomeRow() for _ in range(3))
        self._new = TallPrimary("", "F2", "plus")
        self._again = TallSecondary("", "Ctrl P", "printer")
        self._journal = TallQuiet("", "Esc")
        self._time = Label("", Role.BODY, "ink2", tabular=True)
        self._caption = Label("", Role.LABEL_STRONG, "ink2")
        self.preview = SlipPreview()
        self._new.clicked.connect(self.new_asked)
        self._again.clicked.connect(self.print_again)
        self._journal.clicked.connect(self.journal_asked)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(BigCheck())
        left.addSpacing(16)
        left.addWidget(self._title)
        left.addSpacing(4)
        left.addWidget(self._who)
        left.addSpacing(20)
        left.addWidget(self._facts())
        left.addSpacing(24)
        left.addLayout(self._buttons())
        left.addSpacing(18)
        left.addLayout(self._time_line())
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._caption)
        sheet = QHBoxLayout()
        sheet.setContentsMargins(6, 0, 6, 0)
        sheet.addWidget(self.preview)
        right.addLayout(sheet, 1)
        content = QWidget()
        self._row = QHBoxLayout(content)
        self._row.setContentsMargins(99, 76, 99, 32)
        self._row.setSpacing(32)
        self._row.addLayout(left, 46)
        self._row.addLayout(right, 56)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(content))

    def _facts(self) -> Card:
        card = Card()
        card.column.setContentsMargins(20, 16, 20, 14)
        card.column.setSpacing(12)
        card.column.addWidget(self._saved)
        for row in (self._printed, self._queued):
            card.column.addWidget(Rule())
            card.column.addWidget(row)
        self._endings = QVBoxLayout()
        self._endings.setSpacing(12)
        card.column.addLayout(self._endings)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self._new, self._again, self._journal):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _time_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Icon("clock", 16, "ink3"))
        row.addWidget(self._time)
        row.addStretch(1)
        return row

    def show_accepted(self, case: Case, layout: SheetFormat) -> None:
        """Show a case that has just been accepted, and print its slip."""
        self._show(case, layout, fresh=True)
        self._print(case)
        self._fetch_preview()

    def show_case(self, case: Case, layout: SheetFormat) -> None:
        """Show an accepted case again; nothing is printed unasked."""
        self._show(case, layout, fresh=False)
        self._fetch_preview()

    def _show(self, case: Case, layout: SheetFormat, *, fresh: bool) -> None:
        self._printing.stop()
        self._case, self._layout, self._fresh = case, layout, fresh
        self._slip, self._fault, self._place = SlipState.NOT_ASKED, None, 0
        self.preview.show_picture(b"")
        self._jobs.run(self._counter.count_waiting, self._show_place)
        self.retranslate()

    def print_again(self) -> None:
        """Print the slip once more; from the second print on it is marked as a copy."""
        if self._case is not None and self._slip is not SlipState.SENDING:
            self._print(self._case)

    def _print(self, case: Case) -> None:
        number, layout = str(case.number), self._layout
        self._printing.print(lambda printer: self._counter.print_slip(number, layout, printer))

    def leave(self) -> None:
        """Stop looking after the printer."""
        self._printing.stop()

    def focus_first(self) -> None:
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def crumb(self) -> str:
        """Return how the case is called: by its number, from acceptance on."""
        number = str(self._case.number) if self._case is not None else ""
        return self.tr("Case %1").replace("%1", number)

    def key(self, event: QKeyEvent) -> bool:
        acts = {
            Command.NEW_CASE: self.new_asked.emit,
            Command.PRINT: self.print_again,
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
        case = self._case
        if case is None:
            return
        self._title.setText(self.tr("The case is saved") if self._fresh else self.crumb())
        self._who.setText(say_who(case))
        took = int(served(case.draft, case.accepted_at).total_seconds())
        self._time.setText(self.tr("Service took %1 of 30:00").replace("%1", clock_text(took)))
        self._saved.tell(self._words_of_saving(case))
        self._printed.tell(self._words_of_slip())
        self._queued.tell(self._words_of_queue())
        self._show_endings(list_endings(case))

    def _show_endings(self, told: list[Told]) -> None:
        """Say what is still owed, or not claimed; the card moves up to make room."""
        clear_layout(self._endings)
        for one in told:
            self._endings.addWidget(Rule())
            row = OutcomeRow()
            row.tell(one)
            self._endings.addWidget(row)
        self._row.setContentsMargins(99, 28 if told else 76, 99, 24 if told else 32)

    def _words_of_saving(self, case: Case) -> Told:
        same_day = case.accepted_at.date() == self._counter.clock.now().date()
        at = f"{case.accepted_at:%H:%M:%S}" if same_day else f"{case.accepted_at:%d.%m.%Y %H:%M}"
        number = self.tr("%1, number %2").replace("%1", at).replace("%2", str(case.number))
        return Told("circle-check", "ok", self.tr("Saved on this computer"), number)

    def _words_of_slip(self) -> Told:
        layout = {
            SheetFormat.A5_LANDSCAPE: self.tr("1 copy · A5"),
            SheetFormat.A4_TWO_UP: self.tr("2 copies · half of A4"),
            SheetFormat.ROLL_80: self.tr("1 copy · 80 mm roll"),
        }[self._layout]
        waits = self.tr(
            "The slip comes out by itself as soon as the printer can. The case is saved."
        )
        look = self.tr("Look at the printer and press Ctrl P. The case is saved.")
        if self._fault is not None:
            look = words.failure(self._fault)
        return {
            SlipState.NOT_ASKED: Told(
                "printer", "ink2", self.tr("The slip was printed"), self.tr("Once more: Ctrl P")
            ),
            SlipState.SENDING: Told("printer", "ink2", self.tr("Printing the slip…"), layout),
            SlipState.WAITING: Told(
                "printer", "warn", self.tr("The slip waits for the printer"), waits
            ),
            SlipState.PRINTED: Told("printer", "ok", self.tr("The slip is printed"), layout),
            SlipState.NO_PRINTER: Told(
                "printer", "warn", self.tr("No printer is chosen"), words.say("printer.none")
            ),
            SlipState.FAILED: Told("printer", "danger", self.tr("The slip was not printed"), look),
        }[self._slip]

    def _words_of_queue(self) -> Told:
        if not self._place:
            return Told("check", "ok", self.tr("Nothing waits to be sent"), "")
        title = self.tr("In the queue to be sent, number %1").replace("%1", str(self._place))
        if not self._fresh:
            title = self.tr("%n cases wait to be sent", "", self._place)
        return Told("offline", "warn", title, self.tr("Sent by itself when the connection is back"))

    def _show_slip_state(self, state: SlipState, fault: RegDeskError | None) -> None:
        self._slip, self._fault = state, fault
        self.retranslate()

    def _show_place(self, waiting: int) -> None:
        self._place = waiting
        self.retranslate()

    def _fetch_preview(self) -> None:
        case = self._case
        if case is None:
            return
        number, layout = str(case.number), self._layout

        def make() -> bytes:
            pdf = self._counter.slip_pdf(number, layout)
            return self._counter.press.preview(pdf, _PREVIEW_PX)

        self._jobs.ask(make, lambda png: self._show_preview(number, png), lambda _fault: None)

    def _show_preview(self, number: str, png: bytes) -> None:
        if self._case is not None and str(self._case.number) == number:
            self.preview.show_picture(png)
