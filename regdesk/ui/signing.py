"""Lets a clerk in: by his password, by the recovery key, by a first password that he changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from regdesk.domain.errors import RegDeskError
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.sign_in import SignInForm

if TYPE_CHECKING:
    from regdesk.services.counter import Counter
    from regdesk.services.sign_in import SignIn
    from regdesk.ui.screens.own_password import OwnPasswordDialog
    from regdesk.ui.screens.recover import RecoverDialog


class Signing(QObject):
    """``entered`` gives the counter. ``get_door`` belongs to the desk thread."""

    entered = Signal(object)

    def __init__(self, window: QWidget, jobs: Jobs, get_door: "Callable[[], SignIn]") -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs.of(self)
        self._get_door = get_door
        self._form: SignInForm | None = None

    def serve(self, form: SignInForm) -> None:
        """Take what is typed into ``form``."""
        self._form = form
        form.asked.connect(self.sign_in)
        form.leave_asked.connect(self._ask_recovery_key)

    def sign_in(self, code: str, password: str) -> None:
        """Try to let the clerk of ``code`` in."""
        self._jobs.run(
            lambda: self._get_door().sign_in(code, password),
            self._enter,
            lambda error: self._refuse(code, password, error),
        )

    def look(self) -> None:
        """Show how long the next try waits: a restart of the program ends no wait."""
        self._jobs.run(lambda: self._get_door().find_wait_s(), self._show_wait)

    def _show_wait(self, wait_s: int) -> None:
        if wait_s and self._form is not None and isValid(self._form):
            self._form.wait(wait_s)

    def _enter(self, counter: "Counter") -> None:
        self.entered.emit(counter)
        tell_tries(self._window, counter.failed_tries)

    def _refuse(self, code: str, password: str, error: RegDeskError) -> None:
        if error.key == "sign_in.first_password":
            self._ask_own_password(code, password)
        elif self._form is not None:
            tell_refusal(self._form, error)

    def _ask_own_password(self, code: str, password: str) -> None:
        from regdesk.ui.screens.own_password import OwnPasswordDialog

        dialog = OwnPasswordDialog(self._window, code, first=True)

        def choose(_before: str, new: str) -> None:
            self._jobs.run(
                lambda: self._get_door().choose_password(code, password, new),
                lambda counter: self._let_in(dialog, counter),
                dialog.show_refusal,
            )

        dialog.asked.connect(choose)
        dialog.refused.connect(self._forget)
        dialog.open()

    def _ask_recovery_key(self) -> None:
        from regdesk.ui.screens.recover import RecoverDialog

        form = self._form
        code = form.code.value().strip() if form is not None else ""
        if form is not None and not code:
            form.focus_first()
            return
        dialog = RecoverDialog(self._window, code)

        def recover(key: str, password: str) -> None:
            self._jobs.run(
                lambda: self._get_door().recover(key, code, password),
                lambda counter: self._let_in(dialog, counter),
                dialog.show_refusal,
            )

        dialog.asked.connect(recover)
        dialog.open()

    def _let_in(self, dialog: "OwnPasswordDialog | RecoverDialog", counter: "Counter") -> None:
        dialog.close_over()
        self._enter(counter)

    def _forget(self) -> None:
        """Take the first password out of the form again."""
        if self._form is not None:
            self._form.begin_anew()


def tell_refusal(form: SignInForm, error: RegDeskError) -> None:
    """Say in ``form`` why nobody was let in, and from when the next try is taken."""
    form.show_refusal(words.failure(error), int(error.params.get("wait_s", 0)))


def tell_tries(window: QWidget, failed: int) -> None:
    """Tell who has come in how many tries failed before: they may have been somebody else's."""
    from regdesk.ui.widgets.toast import Toast

    if failed:
        says = QCoreApplication.translate(
            "Signing", "%n tries to sign in failed before", "", failed
        )
        Toast.show_over(window, says, kind="warn")
