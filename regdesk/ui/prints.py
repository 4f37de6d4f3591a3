"""What the clerk prints, and what he is told of it: nothing waits for a printer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.case import Case
from regdesk.domain.closed import ClosedCase
from regdesk.domain.day_closing import DayClosing
from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.finding import Outcome
from regdesk.domain.print_task import (
    FORMATS,
    PrintChoice,
    PrintStage,
    PrintTask,
    PrintTrouble,
    SheetKind,
)
from regdesk.services.cancel import print_cancel_note
from regdesk.services.closing_day import Closings
from regdesk.services.counter import Counter
from regdesk.services.handover import print_handover
from regdesk.services.note_words import has_note
from regdesk.services.sample import make_sample_slip
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.print_choices import PrintChoices, fit
from regdesk.ui.print_watch import PrintWatch
from regdesk.ui.print_words import advice_from_afar, sheet_name, task_name, trouble_name
from regdesk.ui.widgets.toast import Toast

_NOWHERE = (PrintTrouble.NO_PRINTER, PrintTrouble.UNKNOWN)

Queue = Callable[[PrintChoice], PrintTask]


class Prints(QObject):
    """Puts sheets into the desk's queue and looks after them.

    ``moved`` tells of every task that stands otherwise than before, ``failed`` (kind, error) that a
    sheet could not even be queued. ``shown_case`` is the case whose slip the screen tells of by
    itself: no toast says the same again.
    """

    moved = Signal(object)
    failed = Signal(object, object)

    def __init__(self, counter: Counter, jobs: Jobs, choices: PrintChoices, place: QWidget) -> None:
        super().__init__(place)
        self.choices = choices
        self.shown_case = ""
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self._asking: set[SheetKind] = set()
        self._told: set[str] = set()
        self.watch = PrintWatch(counter, jobs, self)
        self.watch.moved.connect(self._tell)
        self.watch.moved.connect(self.moved)

    def print_slip(self, case: Case) -> None:
        """Print the slip of ``case``; one that is still on its way is driven, not doubled."""
        number = str(case.number)
        open_one = self.find_slip(case)
        if open_one is None:
            self._queue(SheetKind.SLIP, lambda to: self._counter.print_slip(number, to))
        else:
            self.again(open_one)

    def print_note(self, draft: Draft) -> None:
        """Print the note of ``draft`` as it is now, if it is of use: where the case stops."""
        findings = self._counter.findings(draft)
        if has_note(findings):
            referred = findings.outcome is Outcome.REFERRAL
            kind = SheetKind.REFERRAL if referred else SheetKind.NOTE
            self._queue(kind, lambda to: self._counter.print_note(draft, to))

    def print_cancel_note(self, case: Case, *, quietly: bool = False) -> None:
        """Print what the applicant of a cancelled case takes along."""
        ask = self._counter
        self._queue(SheetKind.NOTE, lambda to: print_cancel_note(ask, case, to), quietly=quietly)

    def print_consent(self, draft: Draft) -> None:
        """Print the owners' consent form of ``draft``, filled in as far as it is known."""
        self._queue(SheetKind.CONSENT, lambda to: self._counter.print_consent(draft, to))

    def print_refusal(self, closed: ClosedCase, *, quietly: bool = False) -> None:
        """Print the receipt of a refusal to accept papers; it holds both copies.

        ``quietly`` where the screen has told already that it goes to the printer.
        """
        open_one = self._find_open(SheetKind.REFUSAL, closed.draft.case_id)
        if open_one is None:
            ask = self._counter.print_refusal
            self._queue(SheetKind.REFUSAL, lambda to: ask(closed, to), quietly=quietly)
        else:
            self.again(open_one)

    def print_register(self) -> None:
        """Print the register of today's cases."""
        day = self._counter.clock.now().date()
        self._queue(SheetKind.REGISTER, lambda to: self._counter.print_register(day, to))

    def print_closing(self, closing: DayClosing, *, quietly: bool = False) -> None:
        """Print the register of a numbered closing; from the second time on it is a copy."""
        ask = Closings(self._counter).print
        self._queue(SheetKind.REGISTER, lambda to: ask(closing, to), quietly=quietly)

    def print_handover(self) -> None:
        """Print what is left to the next clerk, for both to sign."""
        self._queue(SheetKind.HANDOVER, lambda to: print_handover(self._counter, to))

    def print_sample(self, queue: str) -> None:
        """Print a slip that confirms nothing on ``queue``, to try it."""
        sheet = make_sample_slip()
        choice = fit(FORMATS[SheetKind.SLIP][0], queue)
        self._queue(
            SheetKind.SLIP,
            lambda _to: self._counter.print_sheet(sheet, choice, case_id="", label=sheet.name),
        )

    def again(self, task: PrintTask) -> None:
        """Drive ``task`` now; one that waits for the clerk's word is handed over anew."""
        if task.asks:
            self.send_elsewhere(task, task.choice)
        else:
            self.watch.wake()

    def send_elsewhere(self, task: PrintTask, choice: PrintChoice) -> None:
        self._told.discard(task.task_id)
        self._jobs.spool(
            lambda: self._counter.send_print_elsewhere(task.task_id, choice), self.watch.follow
        )

    def follow_choices(self) -> None:
        """Send what waits for a printer that is not there where its kind of sheet goes now."""
        for task in self.watch.open_tasks:
            chosen = self.choices.get(task.kind).printer
            if task.trouble in _NOWHERE and chosen and chosen != task.choice.printer:
                self.send_elsewhere(task, fit(task.choice.layout, chosen))

    def drop(self, task: PrintTask) -> None:
        """Take ``task`` out of the queue."""
        self._jobs.spool(lambda: self._counter.drop_print(task.task_id), self.watch.follow)

    def find_slip(self, case: Case) -> PrintTask | None:
        """Return the slip of ``case`` that is on its way, if one is."""
        return self._find_open(SheetKind.SLIP, case.draft.case_id)

    def _find_open(self, kind: SheetKind, case_id: str) -> PrintTask | None:
        for one in self.watch.open_tasks:
            if (one.kind, one.case_id) == (kind, case_id):
                return one
        return None

    def _queue(self, kind: SheetKind, queue: Queue, *, quietly: bool = False) -> None:
        """Let ``queue`` put a sheet where ``kind`` goes; a second press meanwhile adds no other."""
        if kind in self._asking:
            return
        self._asking.add(kind)
        choice = self.choices.get(kind)

        def queued(task: PrintTask) -> None:
            self._asking.discard(kind)
            if not quietly and not self._is_shown(task):
                said = self.tr("%1: sent to the printer").replace("%1", sheet_name(task.kind))
                self._show(said, "ok")
            self.watch.follow(task)

        def failed(error: RegDeskError) -> None:
            self._asking.discard(kind)
            self.failed.emit(kind, error)
            if kind is not SheetKind.SLIP or not self.shown_case:
                self._show(words.failure(error), "danger")

        self._jobs.run(lambda: queue(choice), queued, failed)

    def _tell(self, task: PrintTask) -> None:
        """Say in a toast what keeps a sheet, once, and that it came out after all."""
        if self._is_shown(task):
            return
        if task.open and task.trouble is not None:
            self._told.add(task.task_id)
            said = f"{trouble_name(task.trouble)}. {advice_from_afar(task.trouble)}"
            self._show(said, "warn")
        elif task.stage is PrintStage.PRINTED and task.task_id in self._told:
            self._told.discard(task.task_id)
            self._show(self.tr("%1 is printed").replace("%1", task_name(task)), "ok")

    def _is_shown(self, task: PrintTask) -> bool:
        shown = self.shown_case
        return bool(shown) and (task.kind, task.case_id) == (SheetKind.SLIP, shown)

    def _show(self, says: str, kind: str) -> None:
        Toast.show_over(self._place.window(), says, kind=kind)
