"""Drives the desk's queue of prints as long as a sheet is on its way, and tells what moved."""

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.domain.errors import RegDeskError
from regdesk.domain.print_task import PrintStage, PrintTask
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs

FIRST_PAUSE_MS = 700
LONGEST_PAUSE_MS = 10_000


class PrintWatch(QObject):
    """``moved`` gives a task that is new or stands otherwise than it did; the last time as ended.

    The pause between two rounds grows while nothing changes. A round that fails is tried again:
    the sheets are safe in the queue.
    """

    moved = Signal(object)
    rested = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._known: dict[str, PrintTask] = {}
        self._asking = False
        self._again = False
        self._stopped = False
        self._pause_ms = FIRST_PAUSE_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_round)

    @property
    def open_tasks(self) -> tuple[PrintTask, ...]:
        """Return the sheets on their way as they stood last, oldest first."""
        return tuple(self._known.values())

    def follow(self, task: PrintTask) -> None:
        """Tell of a sheet that the clerk has put into the queue, moved or taken out; go round."""
        self._known[task.task_id] = task
        if not task.open:
            del self._known[task.task_id]
        self.moved.emit(task)
        self.wake()

    def wake(self) -> None:
        """Go round now: something was put into the queue, or the clerk asks."""
        self._stopped = False
        self._pause_ms = FIRST_PAUSE_MS
        if self._asking:
            self._again = True
        else:
            self._go_round()

    def stop(self) -> None:
        """Look no more; what waits is taken up at the next sign-in."""
        self._stopped = True
        self._timer.stop()

    def _go_round(self) -> None:
        self._timer.stop()
        self._asking, self._again = True, False
        self._jobs.spool(self._counter.advance_prints, self._take, self._rest)

    def _take(self, tasks: tuple[PrintTask, ...]) -> None:
        changed = [one for one in tasks if self._known.get(one.task_id) != one]
        self._known = {one.task_id: one for one in tasks if one.open}
        if changed:
            self._pause_ms = FIRST_PAUSE_MS
        # a printer that took a sheet may have it out already
        self._again |= any(
            one.stage is PrintStage.HANDED and one.trouble is None for one in changed
        )
        for one in changed:
            self.moved.emit(one)
        self._rest()

    def _rest(self, _error: RegDeskError | None = None) -> None:
        """Pause until the next round, if there is one."""
        self._asking = False
        self.rested.emit()
        if self._stopped:
            return
        if self._again:
            self._go_round()
        elif self._known:
            self._timer.start(self._pause_ms)
            self._pause_ms = min(2 * self._pause_ms, LONGEST_PAUSE_MS)
