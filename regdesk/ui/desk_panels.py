"""The panels of the desk that need no open case, and the keys that open them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.reminders import ReminderDesk
from regdesk.ui.screens.verify_panel import VerifyPanel
from regdesk.ui.screens.why_panel import WhyPanel
from regdesk.ui.shortcuts import Command
from regdesk.ui.steps.page import StepPage
from regdesk.ui.why import list_reasons


class DeskPanels(QObject):
    """Opens each over the window of ``place``; ``acts`` says which command opens it."""

    def __init__(self, counter: Counter, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self.reminders = ReminderDesk(counter, jobs, place)
        self.acts: dict[Command, Callable[[], object]] = {
            Command.VERIFY: self.verify_slip,
            Command.REMINDERS: self.reminders.show,
        }

    def verify_slip(self, code: str = "") -> None:
        """Judge a slip of any desk, the one of ``code`` at once."""
        VerifyPanel(self._place.window(), self._counter, self._jobs, code).open()

    def explain(self, draft: Draft, page: StepPage) -> None:
        """Show by which clauses ``page`` asks what it asks of ``draft``."""
        in_use = (path for path, field in page.fields().items() if field.editor.hasFocus())
        findings = self._counter.findings(draft)
        reasons = list_reasons(findings, page.step, next(in_use, ""))
        WhyPanel(self._place.window(), findings.edition, reasons).open()
