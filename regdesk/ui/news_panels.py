"""The panels of what came from the hub: its notices, and the portal's applications."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.application import Application
from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.notice import Notice
from regdesk.services.applications import list_applications, open_application
from regdesk.services.counter import Counter
from regdesk.services.notices import list_notices, mark_read
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.applications_panel import ApplicationsPanel, names_line
from regdesk.ui.screens.notices_panel import NoticesPanel
from regdesk.ui.widgets.scrim import find_cover

_GONE = "application.gone"


class NewsPanels(QObject):
    """``opened`` gives the draft made of an application; ``looked`` tells that something counts
    as seen from now on.
    """

    opened = Signal(object)
    looked = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self._asked: Application | None = None

    def show_notices(self) -> None:
        """Show what the hub tells every desk; what is shown counts as read."""
        counter = self._counter
        self._jobs.run(lambda: list_notices(counter), self._show_notices, once="notices")

    def _show_notices(self, notices: tuple[Notice, ...]) -> None:
        panel = NoticesPanel(self._place.window(), notices, self._counter.clock.now())
        panel.open()
        unread = [row.notice.key for row in panel.rows if not row.notice.read]
        if unread:
            self._jobs.run(partial(_mark_read, self._counter, unread), self._looked)

    def _looked(self, _none: None) -> None:
        self.looked.emit()

    def show_applications(self) -> None:
        """Show who applied at the portal and waits."""
        counter = self._counter
        self._jobs.run(
            lambda: list_applications(counter), self._show_applications, once="applications"
        )

    def refresh(self) -> None:
        """Show in the open panel who waits now."""
        if self._find_panel() is not None:
            counter = self._counter
            self._jobs.run(lambda: list_applications(counter), self._show_again)

    def _find_panel(self) -> ApplicationsPanel | None:
        cover = find_cover(self._place.window())
        return cover if isinstance(cover, ApplicationsPanel) else None

    def _show_again(self, found: tuple[Application, ...]) -> None:
        panel = self._find_panel()
        if panel is not None:
            panel.show_applications(found)

    def _show_applications(self, found: tuple[Application, ...]) -> None:
        panel = ApplicationsPanel(self._place.window(), self._counter.clock.now())
        panel.show_applications(found)
        panel.chosen.connect(self._open)
        panel.open()

    def _open(self, application: Application) -> None:
        counter, self._asked = self._counter, application
        work = partial(open_application, counter, application.id)
        self._jobs.run(work, self._show_opened, self._not_opened)

    def _show_opened(self, draft: Draft) -> None:
        panel = self._find_panel()
        if panel is not None:
            panel.close_over()
        self.opened.emit(draft)
        self.looked.emit()

    def _not_opened(self, error: RegDeskError) -> None:
        panel = self._find_panel()
        if error.key == _GONE and panel is not None and self._asked is not None:
            panel.tell_gone(names_line(self._asked))
            self.refresh()
        else:
            self._jobs.unhandled.emit(error)


def _mark_read(counter: Counter, keys: Sequence[str]) -> None:
    for key in keys:
        mark_read(counter, key)
