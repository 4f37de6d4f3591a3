"""A forgotten password: the printed recovery key gives the clerk a new one."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.ui import words
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import PasswordField, TextField

translate = QCoreApplication.translate


class RecoverDialog(QuestionDialog):
    """Asks for key and new password; ``asked`` gives both.

    It stays until ``close_over``, so that a long key is not lost to one sign mistyped.
    """

    asked = Signal(str, str)

    def __init__(self, window: QWidget, code: str) -> None:
        super().__init__(
            window,
            translate("Recover", "A new password for %1?").replace("%1", code),
            translate("Recover", "Take the sheet with the recovery key out of the safe."),
            accept=translate("Recover", "Set the password"),
            refuse=translate("Recover", "Back to the sign-in"),
        )
        self._key = TextField(translate("Recover", "Recovery key, nine groups"))
        self._password = PasswordField(translate("Recover", "New password"))
        self._again = PasswordField(translate("AdministratorForm", "The password again"))
        self._password.set_hint(
            translate("AdministratorForm", "At least 10 characters; several words are best.")
        )
        self._fields: tuple[Field, ...] = (self._key, self._password, self._again)
        self.body.addSpacing(8)
        for field in self._fields:
            self.body.addWidget(field)
            field.changed.connect(lambda field=field: field.set_error(""))

    def first_focus(self) -> QWidget:
        return self._key.editor

    def show_refusal(self, error: RegDeskError) -> None:
        """Say at its field why it was not taken."""
        self.set_ready(True)
        field = self._password if error.key == "set_up.password" else self._key
        field.set_error(words.failure(error))
        field.editor.setFocus()

    def _accept(self) -> None:
        if not self._primary.is_ready():
            return
        for field in (self._key, self._password, self._again):
            if not field.value().strip():
                field.editor.setFocus()
                return
        if self._password.value() != self._again.value():
            self._again.set_error(
                translate("AdministratorForm", "The two passwords differ. Type them once more.")
            )
            self._again.editor.setFocus()
            return
        self.set_ready(False)
        self.asked.emit(self._key.value(), self._password.value())
