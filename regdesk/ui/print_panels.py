"""The panels over the window: printers, the queues, a sheet to be looked at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.case import Case, JournalRow
from regdesk.domain.closed import ClosedCase
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Refusal, RegDeskError
from regdesk.domain.print_task import PrintTask, SheetKind
from regdesk.domain.rights import Right, check_right
from regdesk.domain.sheet import Sheet
from regdesk.services.counter import Counter
from regdesk.services.decisions import count_returned
from regdesk.services.ports import Printer
from regdesk.services.refusal_words import has_receipt
from regdesk.services.sending import QueuePage
from regdesk.services.sheet_acts import see_sheet
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.print_choices import list_queues
from regdesk.ui.prints import Prints
from regdesk.ui.screens.journal_words import has_sheet
from regdesk.ui.screens.preview_panel import PreviewPanel
from regdesk.ui.screens.printers_panel import PrintersPanel
from regdesk.ui.screens.prints_panel import ask_to_drop, ask_where_to
from regdesk.ui.screens.queue_panel import QueuePanel
from regdesk.ui.screens.sending_section import MOST_ROWS
from regdesk.ui.widgets.toast import Toast

_ENDED = 3
_LOOKS_MS = 2000  # at what was sent meanwhile, while the queue is open

Unsent = tuple[QueuePage, int]
"""The head of the queue, and how many cases came back."""


class PrintPanels(QObject):
    """Opens each over the window of ``place`` and does what is asked in it.

    ``send_begun``: what was set aside is taken up again and everything is being sent;
    ``returned_asked``: the clerk wants to see the cases that came back.
    """

    send_begun = Signal()
    returned_asked = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, prints: Prints, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._prints = prints
        self._place = place
        self._queue: QueuePanel | None = None
        self._printers: PrintersPanel | None = None
        self._found: tuple[Printer, ...] | None = None
        self._leaving: PrintTask | None = None
        prints.watch.moved.connect(self._refresh)

    def show_printers(self) -> None:
        """Show where each sheet goes; the printers come when the system has told of them."""
        try:
            check_right(self._counter.clerk, Right.WORK)
        except Refusal as refused:
            self._tell(refused)
            return
        watch = self._prints.watch
        panel = PrintersPanel(self._place.window(), self._prints.choices, lambda: watch.open_tasks)
        self._printers = panel
        panel.destroyed.connect(self._forget_printers)
        panel.test_asked.connect(self._prints.print_sample)
        panel.closed.connect(self._prints.follow_choices)
        panel.open()
        self._look_for_printers()

    def show_queue(self) -> None:
        """Show what waits to be sent and what is on its way to paper."""
        self._look_for_printers()  # for who wants another one: it may take its time
        counter = self._counter
        self._jobs.run(
            lambda: (self._read_unsent(), counter.list_prints()), self._show_queue, once="queue"
        )

    def see_slip(self, case: Case) -> None:
        """Show the slip of an accepted case."""
        number, case_id = str(case.number), case.draft.case_id
        say = self._counter.slip_sheet
        panel = self._see(SheetKind.SLIP, lambda: say(number), case_id)
        panel.print_asked.connect(lambda: self._prints.print_slip(case))

    def see_refusal(self, closed: ClosedCase) -> None:
        """Show the receipt of a case that was refused for its papers."""
        say, case_id = self._counter.refusal_sheet, closed.draft.case_id
        panel = self._see(SheetKind.REFUSAL, lambda: say(closed), case_id)
        panel.print_asked.connect(lambda: self._prints.print_refusal(closed))

    def see_consent(self, draft: Draft) -> None:
        """Show the owners' consent form of ``draft``."""
        say = self._counter.consent_sheet
        panel = self._see(SheetKind.CONSENT, lambda: say(draft), draft.case_id)
        panel.print_asked.connect(lambda: self._prints.print_consent(draft))

    def see_register(self) -> None:
        """Show the register of today's cases."""
        day = self._counter.clock.now().date()
        panel = self._see(SheetKind.REGISTER, lambda: self._counter.register_sheet(day), "")
        panel.print_asked.connect(self._prints.print_register)

    def see_row(self, row: JournalRow) -> None:
        """Show the sheet of a journal row: the slip, or the receipt of a refusal."""
        if not has_sheet(row):
            return

        def show(found: Draft | Case | ClosedCase) -> None:
            if isinstance(found, Case):
                self.see_slip(found)
            elif isinstance(found, ClosedCase) and has_receipt(found):
                self.see_refusal(found)

        self._jobs.run(lambda: self._counter.open_row(row.case_id), show, once="sheet")

    def _see(self, kind: SheetKind, say: Callable[[], Sheet], case_id: str) -> PreviewPanel:
        """Show what ``say`` says as it is printed next, the mark of a copy included."""
        counter, choice = self._counter, self._prints.choices.get(kind)

        def make() -> Sheet:
            return see_sheet(counter, say(), case_id=case_id)

        panel = PreviewPanel(self._place.window(), counter, self._jobs, make, choice, case_id)
        panel.open()
        return panel

    def _look_for_printers(self) -> None:
        self._jobs.spool(self._counter.list_printers, self._take_found, self._tell)

    def _take_found(self, found: tuple[Printer, ...]) -> None:
        self._found = found
        if self._printers is not None:
            self._printers.show_printers(found)
        if self._leaving is not None:
            self._ask_where_to(self._leaving)

    def _forget_printers(self) -> None:
        self._printers = None

    def _show_queue(self, found: tuple[Unsent, Sequence[PrintTask]]) -> None:
        (unsent, returned), tasks = found
        now = self._counter.clock.now()
        panel = QueuePanel(self._place.window(), self._prints.choices)
        panel.prints.again_asked.connect(self._prints.again)
        panel.prints.elsewhere_asked.connect(self._ask_where_to)
        panel.prints.drop_asked.connect(self._ask_to_drop)
        panel.printers_asked.connect(self.show_printers)
        panel.sending.send_asked.connect(self._send_now)
        panel.returned_asked.connect(self.returned_asked)
        panel.show_tasks(pick_prints(tasks), now)
        panel.show_unsent(unsent, returned, now)
        look = QTimer(panel, interval=_LOOKS_MS)
        look.timeout.connect(self._look_at_line)
        look.start()
        panel.destroyed.connect(self._forget_queue)
        self._queue = panel
        panel.open()

    def _read_unsent(self) -> Unsent:
        return self._counter.read_queue(MOST_ROWS), count_returned(self._counter)

    def _send_now(self) -> None:
        self._jobs.run(self._counter.send_now, self._sending, self._tell)

    def _sending(self, _none: None) -> None:
        self.send_begun.emit()
        self._look_at_line()

    def _look_at_line(self) -> None:
        if self._queue is not None:
            self._jobs.run(self._read_unsent, self._show_unsent)

    def _show_unsent(self, unsent: Unsent) -> None:
        if self._queue is not None:
            self._queue.show_unsent(*unsent, self._counter.clock.now())

    def _forget_queue(self) -> None:
        self._queue = None

    def _refresh(self, _task: PrintTask) -> None:
        """Show in the open panel how the sheets stand now."""
        if self._queue is not None:
            self._jobs.run(self._counter.list_prints, self._show_tasks)
        if self._printers is not None:
            self._printers.refresh()

    def _show_tasks(self, tasks: Sequence[PrintTask]) -> None:
        if self._queue is not None:
            self._queue.show_tasks(pick_prints(tasks), self._counter.clock.now())

    def _ask_where_to(self, task: PrintTask) -> None:
        """Ask for another printer, as soon as it is known which there are."""
        self._leaving = task if self._found is None else None
        if self._found is None:
            return
        queues = list_queues(self._found, self._prints.choices.receipts)
        question = ask_where_to(self._place.window(), task, self._prints.choices, queues)
        question.accepted.connect(lambda choice: self._prints.send_elsewhere(task, choice))
        question.open()

    def _ask_to_drop(self, task: PrintTask) -> None:
        question = ask_to_drop(self._place.window(), task)
        question.accepted.connect(lambda _none: self._prints.drop(task))
        question.open()

    def _tell(self, error: RegDeskError) -> None:
        Toast.show_over(self._place.window(), words.failure(error), kind="danger")


def pick_prints(tasks: Sequence[PrintTask]) -> list[PrintTask]:
    """Return of ``tasks``, which are newest first, all on their way and the last that ended."""
    ended = [one for one in tasks if not one.open]
    return [one for one in tasks if one.open] + ended[:_ENDED]
