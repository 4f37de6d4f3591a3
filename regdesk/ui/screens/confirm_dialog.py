"""Asks for the code and the password of somebody who may do it, before it is done."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.desk import Clerk
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right, has_right, is_administrators
from regdesk.ui import words
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import PasswordField, TextField


class ConfirmDialog(QuestionDialog):
    """``asked`` gives code and password, for ``services.confirming``.

    The code of ``clerk`` stands there where he has the ``right`` himself. ``above`` are fields of
    the act's own, ``field_of`` names the field at which an error of the act is said. It stays until
    ``close_over``: a wrong password is typed again.
    """

    asked = Signal(str, str)

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        *,
        accept: str,
        refuse: str,
        right: Right,
        clerk: Clerk,
        above: Sequence[Field] = (),
        field_of: Mapping[str, Field] | None = None,
        destructive: bool = False,
    ) -> None:
        super().__init__(window, title, text, accept=accept, refuse=refuse, destructive=destructive)
        self._above = tuple(above)
        self._field_of = field_of or {}
        only = is_administrators(right)
        self.code = TextField(
            self.tr("Code of the administrator")
            if only
            else self.tr("Code of the senior or administrator")
        )
        self.password = PasswordField(self.tr("Password"))
        self.code.set_value(clerk.code if has_right(clerk, right) else "")
        self.body.addSpacing(8)
        for field in (*self._above, self.code, self.password):
            self.body.addWidget(field)
            field.changed.connect(lambda field=field: field.set_error(""))

    def first_focus(self) -> QWidget:
        if self._above:
            return self._above[0].editor
        return self.password.editor if self.code.value() else self.code.editor

    def show_refusal(self, error: RegDeskError) -> None:
        """Say at its field why it was not taken."""
        self.set_ready(True)
        usual: Field = self.code if error.key.startswith("confirm.") else self.password
        field = self._field_of.get(error.key, usual)
        field.set_error(words.failure(error))
        field.editor.setFocus()

    def check(self) -> bool:
        """Tell whether what stands above can be taken; say at its field what cannot."""
        return True

    def _accept(self) -> None:
        if not self._primary.is_ready() or not self.check():
            return
        for field in (self.code, self.password):
            if not field.value().strip():
                field.editor.setFocus()
                return
        self.set_ready(False)
        self.asked.emit(self.code.value().strip(), self.password.value())
