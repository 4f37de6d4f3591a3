"""What the administrator is asked before a clerk comes, changes or goes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.rights import Right
from regdesk.services.clerks import ClerkLine
from regdesk.ui import words
from regdesk.ui.clerk_words import list_roles, role_name
from regdesk.ui.fonts import Role
from regdesk.ui.screens.confirm_dialog import ConfirmDialog
from regdesk.ui.screens.recovery import KeyGroups, is_last_group
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.fields import ChoiceField, PasswordField, TextField
from regdesk.ui.widgets.labels import Label

translate = QCoreApplication.translate
_RIGHT = Right.CHANGE_CLERKS
_WIDE, _WIDEST = 660, 720  # px at 100 %


class NewClerkDialog(ConfirmDialog):
    """Asks who comes, in which role, and for the first password."""

    def __init__(self, window: QWidget, administrator: Clerk) -> None:
        self._new_code = TextField(translate("AdministratorForm", "Employee code"))
        self._name = TextField(translate("AdministratorForm", "Surname and initials"))
        roles = [(role, role_name(role)) for role in ClerkRole]
        self._role = ChoiceField(translate("Clerks", "Role"), roles)
        self._role.set_value(ClerkRole.CLERK)
        self._first = _first_password()
        super().__init__(
            window,
            translate("Clerks", "A new clerk at this window"),
            translate("Clerks", "The first password is told to the clerk, who changes it at once."),
            accept=translate("Clerks", "Add the clerk"),
            refuse=translate("Clerks", "Add nobody"),
            right=_RIGHT,
            clerk=administrator,
            width=_WIDE,
            above=(self._new_code, self._name, self._role, self._first),
            field_of={
                "code": self._new_code,
                "clerk.code_taken": self._new_code,
                "clerk_name": self._name,
                "set_up.password": self._first,
            },
        )

    def check(self) -> bool:
        for field in (self._new_code, self._name, self._first):
            if not field.value().strip():
                field.set_error(words.say("set_up.empty"))
                field.editor.setFocus()
                return False
        return True

    def new_clerk(self) -> Clerk:
        """Return the clerk as typed."""
        return Clerk(self._new_code.value(), self._name.value(), self._role.value())

    def first(self) -> str:
        """Return the first password as typed."""
        return self._first.value()


class RoleDialog(ConfirmDialog):
    """Asks for another role; ``choice`` is it."""

    def __init__(self, window: QWidget, line: ClerkLine, administrator: Clerk) -> None:
        title = translate("Clerks", "Another role for %1?")
        super().__init__(
            window,
            title.replace("%1", line.clerk.name),
            translate("Clerks", "It holds from the next sign-in."),
            accept=translate("Clerks", "Change the role"),
            refuse=translate("Clerks", "Leave the role as it is"),
            right=_RIGHT,
            clerk=administrator,
            options=list_roles(),
            width=_WIDEST,
        )
        self.choose(line.clerk.role)


class FirstPasswordDialog(ConfirmDialog):
    """Asks for a first password in the place of one that was forgotten, or is feared for."""

    def __init__(self, window: QWidget, line: ClerkLine, administrator: Clerk) -> None:
        self._first = _first_password()
        title = translate("Clerks", "A new first password for %1?")
        super().__init__(
            window,
            title.replace("%1", line.clerk.name),
            translate("Clerks", "The password before opens nothing any more; no case is touched."),
            accept=translate("Recover", "Set the password"),
            refuse=translate("OwnPassword", "Leave the password as it is"),
            right=_RIGHT,
            clerk=administrator,
            above=(self._first,),
            field_of={"set_up.password": self._first},
        )

    def first(self) -> str:
        """Return the first password as typed."""
        return self._first.value()


class LeaveDialog(ConfirmDialog):
    """Asks whether the clerk leaves, and who takes his cases: ``choice``."""

    def __init__(
        self, window: QWidget, line: ClerkLine, heirs: Sequence[Clerk], administrator: Clerk
    ) -> None:
        title = translate("Clerks", "%1 leaves this window?")
        says = translate("Clerks", "The password opens nothing from now on.")
        if line.unfinished:
            cases = translate("Clerks", "%n unfinished cases go to:", None, line.unfinished)
            says = f"{says} {cases}"
        options = [(one.code, f"{one.name} · {role_name(one.role)}") for one in heirs]
        super().__init__(
            window,
            title.replace("%1", line.clerk.name),
            says,
            accept=translate("Clerks", "Leaves"),
            refuse=translate("Clerks", "Stays"),
            right=_RIGHT,
            clerk=administrator,
            options=options if line.unfinished else (),
            destructive=True,
        )
        self._heir = heirs[0].code if heirs else ""

    def heir(self) -> str:
        """Return the code of who takes the cases."""
        return str(self.choice() or self._heir)


class NewKeyDialog(QuestionDialog):
    """Shows a new recovery key before it counts; ``print_asked`` from its button."""

    print_asked = Signal()

    def __init__(self, window: QWidget, key: str, *, can_print: bool) -> None:
        super().__init__(
            window,
            translate("Clerks", "A new recovery key"),
            translate("Clerks", "It counts once it is confirmed. Print it or write it down first."),
            accept=translate("Clerks", "I have it"),
            refuse=translate("Clerks", "Keep the key of before"),
            width=_WIDE,
        )
        self._groups = tuple(key.split("-"))
        shown = KeyGroups()
        shown.show_groups(self._groups)
        self._print = SecondaryButton(translate("RecoveryForm", "Print the key"), "", "printer")
        if not can_print:  # shown before it has a parent it would be a window of its own
            self._print.hide()
        self._print.clicked.connect(self.print_asked)
        self._told = Label("", Role.TEXT, "ink2", wrap=True)
        last = translate("RecoveryForm", "Type group 9 to show that you have it")
        self._last = TextField(last)
        self._last.changed.connect(lambda: self._last.set_error(""))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._print)
        row.addWidget(self._told, 1)
        self.body.addSpacing(8)
        self.body.addWidget(shown)
        self.body.addLayout(row)
        self.body.addWidget(self._last)

    def first_focus(self) -> QWidget:
        return self._last.editor

    def tell_print(self, sentence: str) -> None:
        """Say how the printing went."""
        self._told.setText(sentence)

    def _accept(self) -> None:
        if is_last_group(self._last.value(), self._groups):
            super()._accept()
            return
        told = translate(
            "RecoveryForm", "This is not group 9. Look at the sheet and type it again."
        )
        self._last.set_error(told)
        self._last.editor.setFocus()


def _first_password() -> PasswordField:
    field = PasswordField(translate("Clerks", "First password"))
    field.set_hint(
        translate("AdministratorForm", "At least 10 characters; several words are best.")
    )
    return field
