"""Asks for the code and the password of somebody who may do it, before it is done."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.desk import Clerk
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right, has_right, is_administrators
from regdesk.ui import words
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fieldrow import FieldRow
from regdesk.ui.widgets.fields import PasswordField, TextField


class ConfirmDialog(QuestionDialog):
    """``asked`` gives code and password, for ``services.confirming``.

    ``options`` are those of the act, by digit. The code of ``clerk`` stands there where he has the
    ``right`` himself. ``above`` are fields of the act's own, ``field_of`` names the field at which
    an error of the act is said, by its key or by the ``field`` it names. It stays until
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
        options: Sequence[tuple[Any, str]] = (),
        destructive: bool = False,
        width: int = 500,
    ) -> None:
        super().__init__(
            window,
            title,
            text,
            accept=accept,
            refuse=refuse,
            options=options,
            destructive=destructive,
            width=width,
        )
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
        self._lay_out_fields(compact=only)

    def _lay_out_fields(self, *, compact: bool) -> None:
        """Put the fields one below the other; two and two from below where their labels are short,
        so that all of them fit into the smallest window.
        """
        fields = [*self._above, self.code, self.password]
        self.body.addSpacing(8)
        if compact and len(fields) % 2:
            self.body.addWidget(fields[0])
        paired = fields[len(fields) % 2 :] if compact else []
        for at in range(0, len(paired), 2):
            self.body.addWidget(FieldRow(*paired[at : at + 2]))
        for field in fields:
            if not compact:
                self.body.addWidget(field)
            field.changed.connect(lambda field=field: field.set_error(""))

    def first_focus(self) -> QWidget:
        if self._group is not None:
            return self._group
        if self._above:
            return self._above[0].editor
        return self.password.editor if self.code.value() else self.code.editor

    def show_refusal(self, error: RegDeskError) -> None:
        """Say at its field why it was not taken."""
        self.set_ready(True)
        usual: Field = self.code if error.key.startswith("confirm.") else self.password
        named = str(error.params.get("field", error.key))
        field = self._field_of.get(named, usual)
        field.set_error(words.failure(error))
        field.editor.setFocus()

    def choose(self, value: object) -> None:
        """Let ``value`` be chosen among the options."""
        if self._group is not None:
            self._group.set_value(value)

    def choice(self) -> Any:
        """Return the chosen option, None where there are none."""
        return self._group.value() if self._group is not None else None

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
