"""The administrator sees to the clerks; every clerk to his own password."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from regdesk.domain.desk import Desk
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right
from regdesk.services.clerks import ClerkLine, Clerks, change_own_password, list_heirs
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.clerk_dialogs import (
    FirstPasswordDialog,
    LeaveDialog,
    NewClerkDialog,
    NewKeyDialog,
    RoleDialog,
)
from regdesk.ui.screens.clerks_panel import ClerksPanel
from regdesk.ui.screens.confirm_dialog import ConfirmDialog
from regdesk.ui.screens.own_password import OwnPasswordDialog
from regdesk.ui.widgets.toast import Toast

_RIGHT = Right.CHANGE_CLERKS
_WIDE = 600  # px at 100 %
_Act = Callable[[], object]
PrintRecovery = Callable[[Desk, str], None]


class ClerkDesk(QObject):
    """``print_recovery`` prints a recovery key; it may take long."""

    def __init__(
        self, counter: Counter, jobs: Jobs, print_recovery: PrintRecovery | None, place: QWidget
    ) -> None:
        super().__init__(place)
        self._counter = counter
        self._clerks = Clerks(counter)
        self._jobs = jobs.of(self)
        self._print_recovery = print_recovery
        self._place = place
        self._panel: ClerksPanel | None = None

    def show(self) -> None:
        """Show the clerks to the administrator."""
        self._jobs.run(self._clerks.list, self._show, once="clerks")

    def change_password(self) -> None:
        """Let the clerk choose another password of his own."""
        counter = self._counter
        dialog = OwnPasswordDialog(self._place.window(), counter.clerk.code, first=False)

        def change(password: str, new: str) -> None:
            self._jobs.run(
                lambda: change_own_password(counter, password, new),
                lambda _none: self._end(dialog, self.tr("The password is changed.")),
                dialog.show_refusal,
            )

        dialog.asked.connect(change)
        dialog.open()

    def _end(self, dialog: QWidget, says: str) -> None:
        if isinstance(dialog, OwnPasswordDialog | ConfirmDialog):
            dialog.close_over()
        Toast.show_over(self._place.window(), says)

    def _show(self, lines: tuple[ClerkLine, ...]) -> None:
        if self._panel is not None:
            self._panel.close_over()
        panel = self._panel = ClerksPanel(self._place.window(), lines)
        panel.destroyed.connect(lambda: self._forget(panel))
        panel.add_asked.connect(self._add)
        panel.role_asked.connect(self._change_role)
        panel.password_asked.connect(self._reset_password)
        panel.leave_asked.connect(lambda line: self._let_go(line, lines))
        panel.recovery_asked.connect(self._show_new_key)
        panel.open()

    def _forget(self, panel: ClerksPanel) -> None:
        if self._panel is panel:
            self._panel = None

    def _ask(
        self, dialog: ConfirmDialog, word: Callable[[str, str], _Act], says: Callable[[], str]
    ) -> None:
        """Open ``dialog``; do what ``word`` makes of it and of the code and password typed, say so,
        show all anew. What is chosen counts as it stood then, however busy the desk thread is.
        """

        def do(code: str, password: str) -> None:
            self._jobs.run(word(code, password), done, dialog.show_refusal)

        def done(_told: object) -> None:
            self._end(dialog, says())
            self.show()

        dialog.asked.connect(do)
        dialog.open()

    def _add(self) -> None:
        dialog = NewClerkDialog(self._place.window(), self._counter.clerk)

        def add(code: str, password: str) -> _Act:
            return partial(self._clerks.add, dialog.new_clerk(), dialog.first(), code, password)

        self._ask(dialog, add, lambda: self.tr("The clerk may sign in by the first password."))

    def _change_role(self, line: ClerkLine) -> None:
        dialog = RoleDialog(self._place.window(), line, self._counter.clerk)

        def change(code: str, password: str) -> _Act:
            return partial(
                self._clerks.change_role, line.clerk.code, dialog.choice(), code, password
            )

        self._ask(dialog, change, lambda: self.tr("The role is changed."))

    def _reset_password(self, line: ClerkLine) -> None:
        if line.clerk.code == self._counter.clerk.code:
            self.change_password()
            return
        dialog = FirstPasswordDialog(self._place.window(), line, self._counter.clerk)

        def reset(code: str, password: str) -> _Act:
            return partial(
                self._clerks.reset_password, line.clerk.code, dialog.first(), code, password
            )

        self._ask(dialog, reset, lambda: self.tr("The first password opens the desk once."))

    def _let_go(self, line: ClerkLine, lines: tuple[ClerkLine, ...]) -> None:
        heirs = list_heirs(lines, line.clerk.code)
        dialog = LeaveDialog(self._place.window(), line, heirs, self._counter.clerk)

        def let_go(code: str, password: str) -> _Act:
            return partial(self._clerks.let_go, line.clerk.code, dialog.heir(), code, password)

        self._ask(dialog, let_go, lambda: self.tr("The clerk has left; the cases are handed over."))

    def _show_new_key(self) -> None:
        self._jobs.run(self._clerks.make_recovery_key, self._show_key, once="key")

    def _show_key(self, key: str) -> None:
        can_print = self._print_recovery is not None
        dialog = NewKeyDialog(self._place.window(), key, can_print=can_print)
        dialog.print_asked.connect(lambda: self._print(key, dialog))
        dialog.accepted.connect(lambda _none: self._renew(key))
        dialog.open()

    def _print(self, key: str, dialog: NewKeyDialog) -> None:
        print_recovery, desk = self._print_recovery, self._counter.desk
        if print_recovery is None:
            return

        def tell_fault(error: RegDeskError) -> None:
            dialog.tell_print(words.failure(error))

        self._jobs.ask(
            lambda: print_recovery(desk, key),
            lambda _none: dialog.tell_print(self.tr("The key is with the printer.")),
            tell_fault,
        )

    def _renew(self, key: str) -> None:
        dialog = ConfirmDialog(
            self._place.window(),
            self.tr("From now on only the new key counts?"),
            self.tr("Destroy the sheet of before: it opens nothing any more."),
            accept=self.tr("The new key counts"),
            refuse=self.tr("The key of before stays"),
            right=_RIGHT,
            clerk=self._counter.clerk,
            width=_WIDE,
        )

        def renew(code: str, password: str) -> _Act:
            return partial(self._clerks.renew_recovery_key, key, code, password)

        self._ask(dialog, renew, lambda: self.tr("The recovery key is renewed."))
