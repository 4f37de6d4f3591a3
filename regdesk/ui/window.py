"""The program's one window: set-up or sign-in first, then the desk; what holds on every screen.

Only Qt, the domain and light widgets are imported here: the desk comes after the first paint,
while the clerk types the password.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from regdesk.domain.desk import Desk
from regdesk.domain.errors import BadInput
from regdesk.services.settings_ports import DeskSetting
from regdesk.ui import allowed
from regdesk.ui.failures import Failures
from regdesk.ui.focus import FocusRing
from regdesk.ui.idle import IdleWatch
from regdesk.ui.jobs import Jobs
from regdesk.ui.language import Language
from regdesk.ui.locking import Locking
from regdesk.ui.looks import Looks
from regdesk.ui.screens.sign_in import SignInScreen
from regdesk.ui.shortcuts import Command, KeyGate, find_command, is_held_on
from regdesk.ui.signing import Signing
from regdesk.ui.widgets.banner import AlarmBanner
from regdesk.ui.widgets.idle_bar import IdleBar
from regdesk.ui.widgets.scrim import drop_covers, find_cover
from regdesk.ui.widgets.track import LanguageSwitch
from regdesk.ui.widgets.watermark import Watermark
from regdesk.ui.window_options import WindowOptions

if TYPE_CHECKING:
    from regdesk.services.counter import Counter
    from regdesk.services.locking import LockedBy
    from regdesk.services.sign_in import SignIn
    from regdesk.ui.desk import DeskScreen

_LEAST_SIZE = (1024, 640)
_IDLE_MINUTES = 10


class Window(QWidget):
    """``open_door`` is called once on the desk thread, after the first paint.

    ``painted`` tells of the first paint, ``chosen`` what is to be remembered: language, look,
    text_size, prints, receipts, scan, scanners, clerk_code.
    """

    chosen = Signal(str, object)
    painted = Signal()

    def __init__(
        self,
        desk: Desk | None,
        open_door: "Callable[[], SignIn]",
        jobs: Jobs,
        options: WindowOptions,
    ) -> None:
        super().__init__()
        self._desk_facts = desk
        self._open_door = open_door
        self._jobs = jobs.of(self)
        self._options = options
        self._door: SignIn | None = None
        self._painted = False
        self._name = ""
        self.desk: DeskScreen | None = None
        self.setWindowTitle("RegDesk")
        self.setMinimumSize(*_LEAST_SIZE)
        self.looks = Looks(options.translations, options.language, self)
        self.looks.chosen.connect(self.chosen)
        options.choices.chosen.connect(self.chosen)
        options.scans.chosen.connect(self.chosen)
        self._lay_out()
        self.failures = Failures(self)
        self.failures.alarmed.connect(self._banner.show_text)
        jobs.unhandled.connect(self.failures.show)
        self._mind_the_door(jobs)
        self._gate = KeyGate(self, self._take_key)
        self._ring = FocusRing(self)
        self._watermark = Watermark(self) if options.practice is not None else None
        if desk is None:
            self._show_set_up()
        else:
            self._show_sign_in(options.clerk_code)

    def _mind_the_door(self, jobs: Jobs) -> None:
        """Join who lets clerks in, who locks the screen, and who sees that nobody is there."""
        self._signing = Signing(self, jobs, self._get_door)
        self._signing.entered.connect(self._enter)
        self._locking = Locking(self, jobs, self._get_door)
        self._locking.unlocked.connect(self._unlock)
        self._locking.left.connect(self._sign_out)
        self._locking.relieved.connect(self._relieve)
        self.idle = IdleWatch(self, self._idle_minutes)
        self.idle.counted.connect(IdleBar(self).show_left)
        self.idle.over.connect(self._lock_idle)

    def _idle_minutes(self) -> int:
        settings = self._options.settings
        return (
            int(settings.get(DeskSetting.IDLE_MINUTES)) if settings is not None else _IDLE_MINUTES
        )

    def _lay_out(self) -> None:
        self._banner = AlarmBanner()
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)

    @property
    def screen_name(self) -> str:
        """Return what is shown: set_up, sign_in, lock, journal, wizard or done."""
        if self._name == "desk" and self.desk is not None:
            return self.desk.name()
        return self._name

    def _show_set_up(self) -> None:
        from regdesk.ui.screens.set_up import SetUpScreen

        self.set_up: SetUpScreen = SetUpScreen(
            self._jobs, self._get_door, self._options.print_recovery
        )
        self._join_language(self.set_up.language)
        self.set_up.finished.connect(self._leave_set_up)
        self._turn_to(self.set_up, "set_up")
        self.set_up.focus_first()

    def _leave_set_up(self, desk: Desk, code: str) -> None:
        self._desk_facts = desk
        self._show_sign_in(code)

    def _show_sign_in(self, code: str) -> None:
        self.sign_in = SignInScreen(self._desk_facts, self._options.practice)
        self.sign_in.form.code.set_value(code)
        self._signing.serve(self.sign_in.form)
        self._join_sign_in("sign_in")
        if self._painted:
            self._signing.look()

    def _join_sign_in(self, name: str) -> None:
        self._join_language(self.sign_in.language)
        self._turn_to(self.sign_in, name)
        self.sign_in.form.focus_first()
        if self._painted:
            self._ask_devices()

    def _turn_to(self, screen: QWidget, name: str) -> None:
        """Show ``screen`` and let go of the one before; the desk stays beneath the lock."""
        before = self._stack.currentWidget()
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self._name = name
        if before is not None and before not in (self.desk, screen):
            self._stack.removeWidget(before)
            before.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first paint. Not in ``event``: that would wrap every kind of event there is."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        """Do, after the first paint, all that had to wait for it."""
        self.painted.emit()
        self._jobs.run(self._get_door)
        self._signing.look()
        self._jobs.run(lambda: import_module("regdesk.ui.desk"))
        self._ask_devices()

    def _get_door(self) -> "SignIn":
        """Return the door, opened at the first call; on the desk thread only."""
        if self._door is None:
            self._door = self._open_door()
        return self._door

    def _ask_devices(self) -> None:
        if self._options.list_devices is not None and self._name in ("sign_in", "lock"):
            self._jobs.capture(self._options.list_devices, self.sign_in.devices.show_states)

    def _enter(self, counter: "Counter") -> None:
        from regdesk.ui.desk import DeskScreen

        allowed.seat(counter.clerk)
        self.chosen.emit("clerk_code", counter.clerk.code)
        desk = DeskScreen(counter, self._jobs, self._options)
        self._join_language(desk.bar.language)
        desk.alarm.connect(self._banner.show_text)
        self.desk = desk
        self._turn_to(desk, "desk")
        desk.start()
        self.idle.start()

    def lock(self) -> None:
        """Cover the desk until the clerk's password is typed; the case stays open beneath."""
        from regdesk.services.locking import LockedBy

        self._lock(LockedBy.KEY)

    def _lock_idle(self) -> None:
        from regdesk.services.locking import LockedBy

        self._lock(LockedBy.IDLE)

    def _lock(self, by: "LockedBy") -> None:
        if self.desk is None or self._name != "desk":
            return
        self.idle.stop()
        self.sign_in = self._locking.cover(self.desk, self._desk_facts, by)
        self._join_sign_in("lock")

    def _unlock(self) -> None:
        if self.desk is None:
            return
        self._turn_to(self.desk, "desk")
        self._locking.uncover()
        self.idle.start()

    def _relieve(self, code: str, password: str) -> None:
        """Let another clerk in over the lock: whose desk it was signs out first."""
        self._sign_out(code)
        self.sign_in.form.set_busy(True)
        self._signing.sign_in(code, password)

    def _sign_out(self, next_code: str = "") -> None:
        from regdesk.ui.widgets.toast import Toast

        desk, self.desk = self.desk, None
        if desk is None:
            return
        self.idle.stop()
        desk.rest()
        self._jobs.run(desk.counter.sign_out)
        self._stack.removeWidget(desk)
        desk.deleteLater()
        drop_covers(self)
        if (told := Toast.find_over(self)) is not None:
            told.dismiss()  # what it undoes would be done in the name of who is gone
        self._show_sign_in(next_code)

    def burst(self, text: str) -> None:
        """Take what the hand scanner read, unless the lock stands before it."""
        self.idle.touch()
        if self._name != "desk" or self.desk is None:
            return
        cover = find_cover(self)
        try:
            (self.desk if cover is None else cover).burst(text)
        except BadInput as error:
            self.failures.show(error)

    def _join_language(self, switch: LanguageSwitch) -> None:
        switch.chosen.connect(lambda to: self.looks.speak(Language(to)))
        switch.show_spoken()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Take a key before the focused widget: the looks, then the screen, then the window."""
        self.idle.touch()
        if is_held_on(event):
            return True
        command = find_command(event)
        if self.looks.take(command):
            return True
        if command is Command.LOCK and self._name == "desk":
            self.lock()
            return True
        if find_cover(self) is not None:
            return False
        if self._name == "desk" and self.desk is not None:
            return self.desk.key(event)
        return self.set_up.key(event) if self._name == "set_up" else self.sign_in.key(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.desk is not None:
            self.desk.rest()
            self._jobs.run(self.desk.counter.sign_out)
        allowed.seat(None)
        super().closeEvent(event)
