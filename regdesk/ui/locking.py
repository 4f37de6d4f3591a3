"""The locked screen: the desk stays open beneath; its clerk uncovers it, another one signs in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from regdesk.domain.desk import Desk
from regdesk.domain.errors import RegDeskError
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.sign_in import SignInScreen
from regdesk.ui.signing import tell_refusal, tell_tries
from regdesk.ui.widgets.scrim import hide_covers, show_covers

if TYPE_CHECKING:
    from regdesk.services.locking import LockedBy
    from regdesk.services.sign_in import SignIn
    from regdesk.ui.desk import DeskScreen


class Locking(QObject):
    """``unlocked``: the same clerk is back. ``left``: he gives the desk up. ``relieved``: another
    clerk, by code and password, takes it; what was open is kept as its owner's.
    """

    unlocked = Signal()
    left = Signal()
    relieved = Signal(str, str)

    def __init__(self, window: QWidget, jobs: Jobs, get_door: "Callable[[], SignIn]") -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs.of(self)
        self._get_door = get_door
        self._desk: DeskScreen | None = None
        self._screen: SignInScreen | None = None
        self._focused: QWidget | None = None

    def cover(self, desk: "DeskScreen", facts: Desk | None, by: "LockedBy") -> SignInScreen:
        """Return the screen that stands before ``desk`` now; dialogs and panels wait behind it."""
        from regdesk.services.locking import lock
        from regdesk.ui.away import leave_alone
        from regdesk.ui.widgets.toast import Toast

        counter = desk.counter
        if desk.name() == "wizard":
            leave_alone(desk.wizard, counter.clock.now())
        self._desk, self._focused = desk, QApplication.focusWidget()
        hide_covers(self._window)
        _close_windows_above()
        if (told := Toast.find_over(self._window)) is not None:
            told.dismiss()
        self._jobs.run(lambda: lock(counter, by))
        screen = self._screen = SignInScreen(facts)
        screen.form.lock(counter.clerk.code)
        screen.form.asked.connect(self._try)
        screen.form.leave_asked.connect(self._ask_to_sign_out)
        return screen

    def uncover(self) -> None:
        """Let what waited stand over the window again, and the focus be where it was."""
        from regdesk.ui.away import come_back

        desk = self._desk
        if desk is not None and desk.name() == "wizard":
            come_back(desk.wizard, desk.counter.clock.now())
        before = self._focused
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif desk is not None:
            desk.focus_first()
        show_covers(self._window)

    def _try(self, code: str, password: str) -> None:
        from regdesk.services.locking import unlock

        assert self._desk is not None
        counter = self._desk.counter
        if code == counter.clerk.code:
            self._jobs.run(lambda: unlock(counter, password), self._let_back, self._refuse)
        else:
            self._jobs.run(
                lambda: self._get_door().judge(code, password),
                lambda _none: self.relieved.emit(code, password),
                self._refuse,
            )

    def _let_back(self, failed: int) -> None:
        self.unlocked.emit()
        tell_tries(self._window, failed)

    def _refuse(self, error: RegDeskError) -> None:
        if self._screen is not None and isValid(self._screen):
            tell_refusal(self._screen.form, error)

    def _ask_to_sign_out(self) -> None:
        from regdesk.ui.screens.dialogs import ask_to_sign_out

        label = self._desk.open_label() if self._desk is not None else ""
        if not label:
            self.left.emit()
            return
        question = ask_to_sign_out(self._window, label)
        question.over_lock = True
        question.accepted.connect(lambda _none: self.left.emit())
        question.open()


def _close_windows_above() -> None:
    """Close what asks for a file, and open lists: both stand over the lock, before whoever comes
    by.
    """
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog):
            one.reject()
        elif one.windowType() == Qt.WindowType.Popup:
            one.close()
