"""Until when a temporary registration is asked for; it may stay open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.fields import DateField
from regdesk.ui.widgets.labels import Label

_WIDTH = 190


class UntilCard(Card):
    """A day, with what it means at its left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = DateField()
        self.field.setFixedWidth(_WIDTH)
        self._title = Label("", Role.PRIMARY)
        self._optional = Label("", Role.TEXT, "ink2")
        self.column.setContentsMargins(18, 9, 14, 9)
        says = QVBoxLayout()
        says.setSpacing(2)
        says.addWidget(self._title)
        says.addWidget(self._optional)
        row = QHBoxLayout()
        row.addLayout(says)
        row.addStretch(1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def show_day(self, day: str) -> None:
        """Show ``day`` as typed."""
        if self.field.value() != day:
            self.field.set_value(day)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Temporary until"))
        self._optional.setText(self.tr("optional"))
        self.field.editor.setAccessibleName(self._title.text())
        self.field.set_placeholder(self.tr("DD.MM.YYYY"))
