"""The panels of the desk that need no open case, and the keys that open them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.verify_panel import VerifyPanel
from regdesk.ui.shortcuts import Command


class DeskPanels(QObject):
    """Opens each over the window of ``place``; ``acts`` says which command opens it."""

    def __init__(self, counter: Counter, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self.acts: dict[Command, Callable[[], object]] = {Command.VERIFY: self.verify_slip}

    def verify_slip(self, code: str = "") -> None:
        """Judge a slip of any desk, the one of ``code`` at once."""
        VerifyPanel(self._place.window(), self._counter, self._jobs, code).open()
