"""The rules at the window: what came is read aside, everybody is told, a senior activates it."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.edition_news import ClassifierLine, EditionLine, TouchedCase
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rules_news import EditionNews
from regdesk.rulebook.difference import Change
from regdesk.services.counter import Counter
from regdesk.services.editions import find_before
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.rules_dialogs import SeniorDialog
from regdesk.ui.screens.rules_panel import ChangesPanel, RulesPanel
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.widgets.topbar import TopBar

_LOOKS_MS = 5000

_Found = tuple[str, tuple[Change, ...], tuple[TouchedCase, ...]]


class RulesWatch(QObject):
    """``changed``: what judges here, or who is to be told, is otherwise than before."""

    changed = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, bar: TopBar, place: QWidget) -> None:
        super().__init__(place)
        self._counter, self._bar, self._place = counter, bar, place
        self._jobs = jobs.of(self)
        self._stamp: tuple[object, ...] | None = None
        self._reading = False
        self._panel: ChangesPanel | None = None
        bar.rules.clicked.connect(self.show_editions)
        self._timer = QTimer(self, interval=_LOOKS_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """See whether anything came, or a day has begun, since the last look."""
        if not self._reading:
            rules = self._counter.rules
            self._jobs.run(rules.read_stamp, self._compare, self._rest)

    def _compare(self, stamp: tuple[int, ...]) -> None:
        now = (*stamp, self._counter.clock.now().date())
        if now == self._stamp:
            return
        self._stamp, self._reading = now, True
        self._jobs.ask(self._counter.rules.refresh, self._tell, self._not_read)

    def _tell(self, _none: None = None) -> None:
        self._reading = False
        self._jobs.run(self._counter.rules.find_news, self._show_news, self._rest)

    def _not_read(self, _error: RegDeskError) -> None:
        self._stamp = None
        self._rest()

    def _rest(self, _error: RegDeskError | None = None) -> None:
        self._reading = False

    def _show_news(self, news: EditionNews) -> None:
        self._bar.rules.show_news(news)
        self.changed.emit()

    def show_editions(self) -> None:
        """Show every edition of this window."""
        rules = self._counter.rules
        self._jobs.run(
            lambda: (rules.list_editions(), rules.read_classifier()),
            self._show_editions,
            once="editions",
        )

    def _show_editions(self, found: tuple[tuple[EditionLine, ...], ClassifierLine]) -> None:
        panel = RulesPanel(self._place.window(), *found)
        panel.chosen.connect(self._show_changes)
        panel.open()

    def _show_changes(self, line: EditionLine) -> None:
        counter, since = self._counter, self._offer(line)

        def find() -> _Found:
            before = find_before(counter, line.id)
            changes = counter.rules.list_changes(line.id)
            touched = counter.rules.list_touched(line.id, since)
            return ("" if before is None else before.id, changes, touched)

        self._jobs.ask(find, lambda found: self._show_found(line, found), once="changes")

    def _show_found(self, line: EditionLine, found: _Found) -> None:
        panel = ChangesPanel(self._place.window(), line, *found)
        panel.begin_asked.connect(lambda: self._ask(line, self._offer(line)))
        panel.end_asked.connect(lambda: self._ask(line, None))
        panel.destroyed.connect(self._forget)
        self._panel = panel
        panel.open()

    def _forget(self) -> None:
        self._panel = None

    def _offer(self, line: EditionLine) -> date:
        """Return the first day to offer: the proposed one, at the earliest tomorrow."""
        tomorrow = self._counter.clock.now().date() + timedelta(1)
        known = line.first if line.first is not None and line.first >= tomorrow else line.proposed
        return max(tomorrow, known or tomorrow)

    def _ask(self, line: EditionLine, day: date | None) -> None:
        dialog = SeniorDialog(self._place.window(), line.id, day, self._counter.clerk)
        rules = self._counter.rules

        def do(code: str, password: str) -> None:
            since = dialog.day()

            def act() -> None:
                if since is None:
                    rules.take_back(line.id, code, password)
                else:
                    rules.activate(line.id, since, code, password)

            self._jobs.run(act, lambda _none: self._done(dialog), dialog.show_refusal)

        dialog.asked.connect(do)
        dialog.open()

    def _done(self, dialog: SeniorDialog) -> None:
        dialog.close_over()
        if self._panel is not None:
            self._panel.close_over()
        Toast.show_over(self._place.window(), self.tr("The rules are set."))
        self._tell()
        self.show_editions()
