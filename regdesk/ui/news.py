"""Looks every two seconds at what came from the hub and what waits for it, and shows how many."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.services.counter import Counter
from regdesk.services.hub_standing import HubStanding, read_hub_standing
from regdesk.ui.jobs import Jobs
from regdesk.ui.news_panels import NewsPanels
from regdesk.ui.rules import RulesWatch
from regdesk.ui.shortcuts import Command
from regdesk.ui.widgets.topbar import TopBar

_LOOKS_MS = 2000


class News(QObject):
    """``changed`` gives the ``HubStanding`` when something is otherwise than before, the first too;
    ``acts`` are the commands that open what came.

    A look that fails is taken again: what stands in the bar stays.
    """

    changed = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs, bar: TopBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._bar = bar
        self._asking = self._again = False
        self.standing: HubStanding | None = None
        self.rules = RulesWatch(counter, jobs, bar, parent)
        self.panels = NewsPanels(counter, jobs, parent)
        self.acts = {
            Command.NOTICES: self.panels.show_notices,
            Command.APPLICATIONS: self.panels.show_applications,
            Command.RULES: self.rules.show_editions,
        }
        bar.notices.clicked.connect(self.panels.show_notices)
        bar.portal.clicked.connect(self.panels.show_applications)
        self.panels.looked.connect(self.look)
        self.changed.connect(self.panels.refresh)
        self._timer = QTimer(self, interval=_LOOKS_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and from now on."""
        self._timer.start()
        self.rules.begin()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._again = False
        self._timer.stop()
        self.rules.stop()

    def look(self) -> None:
        """Look now; while a look is under way, once more after it."""
        self._again = self._asking
        if not self._asking:
            self._asking = True
            counter = self._counter
            self._jobs.run(lambda: read_hub_standing(counter), self._take, self._rest)

    def _take(self, found: HubStanding) -> None:
        if found != self.standing:
            self.standing = found
            self._bar.sync.show_state(*sync_state(found))
            self._bar.notices.show_count(found.told.unread_notices)
            self._bar.portal.show_count(found.told.applications)
            self.changed.emit(found)
        self._rest()

    def _rest(self, _error: RegDeskError | None = None) -> None:
        self._asking = False
        if self._again:
            self.look()


def sync_state(found: HubStanding) -> tuple[str, int]:
    """Return what the pill says, and of how many: first what somebody has to do something about."""
    told, contact = found.told, found.contact
    if told.returned:
        return "returned", told.returned
    if found.aside:
        return "aside", found.aside
    if contact is None or contact.at is None or contact.trouble:
        return "offline", told.waiting
    if told.waiting:
        return "sending", told.waiting
    return "online", 0
