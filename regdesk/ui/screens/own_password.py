"""A clerk chooses a password of his own: in the place of a first one, or of the one before."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.ui import words
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import PasswordField

translate = QCoreApplication.translate
_OF_NEW = ("set_up.password", "password.same")


class OwnPasswordDialog(QuestionDialog):
    """``asked`` gives the password before, where it was asked for, and the new one.

    It stays until ``close_over``: what is refused is said at its field.
    """

    asked = Signal(str, str)

    def __init__(self, window: QWidget, code: str, *, first: bool) -> None:
        """``first``: the one before is the administrator's, and was typed just now."""
        super().__init__(
            window,
            translate("OwnPassword", "A password of your own, %1").replace("%1", code),
            _first_words() if first else _change_words(),
            accept=translate("Recover", "Set the password"),
            refuse=translate("Recover", "Back to the sign-in")
            if first
            else translate("OwnPassword", "Leave the password as it is"),
        )
        self._known = PasswordField(translate("OwnPassword", "Password until now"))
        self._new = PasswordField(translate("Recover", "New password"))
        self._again = PasswordField(translate("AdministratorForm", "The password again"))
        self._new.set_hint(
            translate("AdministratorForm", "At least 10 characters; several words are best.")
        )
        before = () if first else (self._known,)
        self._fields: tuple[PasswordField, ...] = (*before, self._new, self._again)
        self.body.addSpacing(8)
        for field in self._fields:
            self.body.addWidget(field)
            field.changed.connect(lambda field=field: field.set_error(""))
        self._known.setVisible(not first)

    def first_focus(self) -> QWidget:
        return self._fields[0].editor

    def show_refusal(self, error: RegDeskError) -> None:
        """Say at its field why it was not taken."""
        self.set_ready(True)
        field: Field = self._new if error.key in _OF_NEW else self._fields[0]
        field.set_error(words.failure(error))
        field.editor.setFocus()

    def _accept(self) -> None:
        if not self._primary.is_ready():
            return
        for field in self._fields:
            if not field.value():
                field.editor.setFocus()
                return
        if self._new.value() != self._again.value():
            self._again.set_error(
                translate("AdministratorForm", "The two passwords differ. Type them once more.")
            )
            self._again.editor.setFocus()
            return
        self.set_ready(False)
        self.asked.emit(self._known.value(), self._new.value())


def _first_words() -> str:
    return translate(
        "OwnPassword",
        "The administrator knows the first password. Choose one that nobody else knows.",
    )


def _change_words() -> str:
    return translate("OwnPassword", "From the next sign-in on only the new password lets you in.")
