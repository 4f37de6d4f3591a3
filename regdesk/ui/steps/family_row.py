"""The row that says who else is registered in the same case."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label


class FamilyRow(Card):
    """The applicant alone, or with how many; the button adds a member of the family."""

    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 1
        self._is_mixed = False
        self._who = Label("", Role.PRIMARY)
        self._shared = Label("", Role.TEXT, "ink2")
        self._button = SecondaryButton("", "F4", "plus")
        self._button.clicked.connect(self.added)
        self.column.setContentsMargins(18, 9, 14, 9)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._who)
        words.addWidget(self._shared)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon("users", 22))
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(self._button)
        self.column.addLayout(row)

    def show_people(self, count: int, *, mixed: bool) -> None:
        """Say how many people the case is about, and whether their categories differ."""
        self._count, self._is_mixed = count, mixed
        self.retranslate()

    def summary(self) -> str:
        """Return the same in a few words, empty for one person alone."""
        if self._count == 1:
            return ""
        differ = self.tr("categories differ")
        return f"{self._who.text()} · {differ}" if self._is_mixed else self._who.text()

    def retranslate(self) -> None:
        if self._count == 1:
            self._who.setText(self.tr("Only the applicant"))
        else:
            self._who.setText(self.tr("The applicant and %n more", "", self._count - 1))
        if self._is_mixed:
            self._shared.setText(self.tr("Categories differ: each keeps the one given in step 2"))
        else:
            self._shared.setText(self.tr("Address, owner and consent are shared by the family"))
        self._button.setText(self.tr("Add a member of the family"))
