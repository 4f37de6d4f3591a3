"""What the set-up asks: the centre and its window, then the first administrator."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.desk import Centre, Clerk, ClerkRole, DeskRole
from regdesk.domain.words import Bilingual
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fieldrow import FieldRow
from regdesk.ui.widgets.fields import ChoiceField, PasswordField, TextField
from regdesk.ui.widgets.labels import Label


class SetUpForm(Translated):
    """One page of the set-up: a question, a line about it, fields by name in reading order."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self._title = Label("", Role.STEP_TITLE)
        self._says = Label("", Role.BODY, "ink2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._says)
        self._column.addSpacing(12)

    def add_card(self, rows: Sequence[Mapping[str, Field]]) -> None:
        """Add a card with ``rows`` of named fields; a list of choices is three times as wide."""
        card = Card()
        card.column.setSpacing(14)
        for row in rows:
            line = FieldRow()
            for field in row.values():
                line.add(field, 3 if isinstance(field, ChoiceField) else 1)
            card.column.addWidget(line)
            self.fields.update(row)
        for field in self.fields.values():
            field.changed.connect(lambda field=field: field.set_error(""))
        self._column.addWidget(card)
        self._column.addStretch(1)

    def text(self, name: str) -> str:
        """Return what was typed into the field ``name``."""
        return str(self.fields[name].value() or "").strip()  # type: ignore[attr-defined]  # each has

    def editors(self) -> list[QWidget]:
        """Return the editors in the order of ``Enter``."""
        return [field.editor for field in self.fields.values()]

    def focus_first(self) -> None:
        empty = [name for name in self.fields if not self.text(name)]
        self.fields[(empty or list(self.fields))[0]].editor.setFocus()

    def show_error(self, name: str, sentence: str) -> None:
        """Say at the field what is wrong, and bring the clerk there."""
        self.fields[name].set_error(sentence)
        self.fields[name].editor.setFocus()

    def find_gap(self) -> str:
        """Return the name of the first field that is still empty, or an empty text."""
        return next((name for name in self.fields if not self.text(name)), "")

    def check(self) -> bool:
        """Tell whether the page is complete; say at the field what is missing."""
        gap = self.find_gap()
        if gap:
            self.show_error(gap, words.say("set_up.empty"))
        return not gap


class CentreForm(SetUpForm):
    """The centre as it stands on a slip, and which window of it this is."""

    def __init__(self) -> None:
        super().__init__()
        self._role = ChoiceField()
        self.add_card(
            (
                {
                    "code": TextField(digits=3),
                    "number": TextField(digits=3),
                    "phone": TextField(),
                    "role": self._role,
                },
                {"name.kk": TextField(), "name.ru": TextField()},
                {"address.kk": TextField(), "address.ru": TextField()},
                {"police.kk": TextField(), "police.ru": TextField()},
            )
        )
        self.retranslate()
        self._role.set_value(DeskRole.CORPORATION)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Which desk is this?"))
        self._says.setText(self.tr("It stands like this on every slip, in both languages."))
        labels = {
            "code": self.tr("Code of the centre"),
            "number": self.tr("Number of the window"),
            "phone": self.tr("Telephone"),
            "role": self.tr("Who serves here"),
            "name.kk": self.tr("Name of the centre, in Kazakh"),
            "name.ru": self.tr("Name of the centre, in Russian"),
            "address.kk": self.tr("Address of the centre, in Kazakh"),
            "address.ru": self.tr("Address of the centre, in Russian"),
            "police.kk": self.tr("Police body, in Kazakh"),
            "police.ru": self.tr("Police body, in Russian"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self._role.set_options(
            (
                (DeskRole.CORPORATION, self.tr("Clerk of the corporation")),
                (DeskRole.PROVIDER_AT_CORPORATION, self.tr("Provider's officer in the centre")),
                (DeskRole.PROVIDER, self.tr("The provider itself (police)")),
            )
        )

    def centre(self) -> Centre:
        """Return the centre as typed."""
        return Centre(
            code=self.text("code"),
            name=self._pair("name"),
            address=self._pair("address"),
            phone=self.text("phone"),
            police=self._pair("police"),
        )

    def number(self) -> int:
        return int(self.text("number") or 0)

    def role(self) -> DeskRole:
        return DeskRole(self._role.value())

    def _pair(self, name: str) -> Bilingual:
        return Bilingual(self.text(f"{name}.kk"), self.text(f"{name}.ru"))


class AdministratorForm(SetUpForm):
    """Who may add clerks and see to this desk."""

    def __init__(self) -> None:
        super().__init__()
        self.password, self._again = PasswordField(), PasswordField()
        self.add_card(
            (
                {"code": TextField(), "clerk_name": TextField()},
                {"password": self.password, "again": self._again},
            )
        )
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Who is the first administrator?"))
        self._says.setText(
            self.tr(
                "The password opens the encrypted database of this desk; nobody can look it up."
            )
        )
        labels = {
            "code": self.tr("Employee code"),
            "clerk_name": self.tr("Surname and initials"),
            "password": self.tr("Password"),
            "again": self.tr("The password again"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.password.set_hint(self.tr("At least 10 characters; several words are best."))

    def check(self) -> bool:
        if not super().check():
            return False
        if self.password.value() != self._again.value():
            self.show_error("again", self.tr("The two passwords differ. Type them once more."))
            return False
        return True

    def administrator(self) -> Clerk:
        return Clerk(self.text("code"), self.text("clerk_name"), ClerkRole.ADMINISTRATOR)
