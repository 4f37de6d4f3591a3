"""The panels of the desk that need no open case, and the keys that open them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.edition_news import EditionLine
from regdesk.services.counter import Counter
from regdesk.services.trail import OpenTrail, open_trail
from regdesk.services.unverified import Statement, list_unverified
from regdesk.ui import guide, language
from regdesk.ui.about import Facts, list_chapters
from regdesk.ui.after import AfterAcceptance
from regdesk.ui.clerks import ClerkDesk
from regdesk.ui.day import Day
from regdesk.ui.device_notes import DeviceNotes
from regdesk.ui.help_keys import list_keys
from regdesk.ui.jobs import Jobs
from regdesk.ui.prints import Prints
from regdesk.ui.reminders import ReminderDesk
from regdesk.ui.screens.keys_panel import KeysPanel
from regdesk.ui.screens.verify_panel import VerifyPanel
from regdesk.ui.screens.why_panel import WhyPanel
from regdesk.ui.settings_desk import SettingsDesk
from regdesk.ui.shortcuts import Command
from regdesk.ui.steps.page import StepPage
from regdesk.ui.why import list_reasons
from regdesk.ui.window_options import WindowOptions


class DeskPanels(QObject):
    """Opens each over the window of ``place``; ``acts`` says which command opens it."""

    def __init__(
        self,
        counter: Counter,
        jobs: Jobs,
        prints: Prints,
        options: WindowOptions,
        place: QWidget,
    ) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self._guide = options.guide
        self._tell_about = options.tell_about
        self.day = Day(counter, jobs, prints, options.list_looks, place)
        self.after = AfterAcceptance(counter, jobs, prints, place)
        self.reminders = ReminderDesk(counter, jobs, place)
        self.settings = SettingsDesk(counter, jobs, options.settings, place)
        DeviceNotes(counter, jobs, options.choices, options.scans, place)
        self.clerks = ClerkDesk(counter, jobs, options.print_recovery, place)
        self.acts: dict[Command, Callable[[], object]] = {
            Command.VERIFY: self.verify_slip,
            Command.SETTINGS: self.settings.show,
            Command.TRAIL: self.show_trail,
            Command.ABOUT: self.show_about,
            Command.DAY: self.day.show,
            Command.REMINDERS: self.reminders.show,
            Command.CLERKS: self.clerks.show,
            Command.PASSWORD: self.clerks.change_password,
            **self.after.acts,
        }

    def verify_slip(self, code: str = "") -> None:
        """Judge a slip of any desk, the one of ``code`` at once."""
        VerifyPanel(self._place.window(), self._counter, self._jobs, code).open()

    def show_keys(self, screen: str, step: StepId | None, *, correcting: bool) -> None:
        """Show the keys of ``screen`` and the open ``step``, and the guide to who asks on."""
        chapter = guide.name_chapter(screen, step, correcting=correcting)
        panel = KeysPanel(self._place.window(), list_keys(screen, step, correcting=correcting))
        panel.guide_asked.connect(lambda: self._show_guide(chapter))
        panel.open()

    def _show_guide(self, chapter: str) -> None:
        from regdesk.ui.screens.guide_panel import GuidePanel

        chapters = guide.read_chapters(self._guide, language.current())
        GuidePanel(self._place.window(), chapters, chapter).open()

    def show_trail(self) -> None:
        """Show the trail of acts to who may see it."""
        counter, jobs = self._counter, self._jobs

        def show(opened: OpenTrail) -> None:
            from regdesk.ui.screens.trail_panel import TrailPanel

            TrailPanel(self._place.window(), counter, jobs, opened).open()

        self._jobs.run(lambda: open_trail(counter), show, once="trail")

    def show_about(self) -> None:
        """Show what this installation is; reading it all takes its time."""
        if (tell := self._tell_about) is None:
            return
        counter = self._counter

        def read() -> tuple[Facts, tuple[EditionLine, ...], tuple[Statement, ...]]:
            return tell(), counter.rules.list_editions(), list_unverified(counter)

        def show(found: tuple[Facts, tuple[EditionLine, ...], tuple[Statement, ...]]) -> None:
            from regdesk.ui.screens.about_panel import AboutPanel

            AboutPanel(self._place.window(), list_chapters(*found)).open()

        self._jobs.run(read, show, once="about")

    def explain(self, draft: Draft, page: StepPage) -> None:
        """Show by which clauses ``page`` asks what it asks of ``draft``."""
        in_use = (path for path, field in page.fields().items() if field.editor.hasFocus())
        findings = self._counter.findings(draft)
        reasons = list_reasons(findings, page.step, next(in_use, ""))
        WhyPanel(self._place.window(), findings.edition, reasons).open()
