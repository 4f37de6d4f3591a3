"""Opens what should not be forgotten, keeps what was done about it, and counts what is left."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from regdesk.services.counter import Counter
from regdesk.services.registrant_ports import DueCase, ReminderMark
from regdesk.services.reminders import Reminders, count_reminders, list_reminders, mark_reminder
from regdesk.ui.cases import Cases
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.journal_foot import JournalFoot
from regdesk.ui.screens.reminders_panel import RemindersPanel


class ReminderDesk(QObject):
    """The panel stays while one case after the other is marked; each count is shown in the foot."""

    _case_asked = Signal(str)
    _counted = Signal(int)

    def __init__(self, counter: Counter, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self._panel: RemindersPanel | None = None

    def join(self, cases: Cases, foot: JournalFoot) -> None:
        """Open by ``cases``, and tell ``foot`` how many are left whenever it is shown."""
        self._case_asked.connect(cases.open_id)
        self._counted.connect(foot.show_reminders)
        foot.shown.connect(self.count)

    def show(self) -> None:
        """Show all that is due now."""
        counter = self._counter
        self._jobs.run(lambda: list_reminders(counter), self._open, once="reminders")

    def count(self) -> None:
        """Tell how many are left. Nobody asked for it: where it cannot be told, nothing is said."""
        counter = self._counter
        self._jobs.ask(lambda: count_reminders(counter), self._tell, lambda _error: None)

    def _open(self, found: Reminders) -> None:
        panel = self._panel = RemindersPanel(self._place.window(), found)
        panel.chosen.connect(self._case_asked)
        panel.marked.connect(self._mark)
        panel.open()

    def _mark(self, due: DueCase, mark: ReminderMark) -> None:
        counter = self._counter
        self._jobs.run(lambda: mark_reminder(counter, due, mark), self._marked)

    def _marked(self, due: DueCase) -> None:
        if self._panel is not None and isValid(self._panel):
            self._panel.show_due(due)
        self.count()

    def _tell(self, left: int) -> None:
        self._counted.emit(left)
