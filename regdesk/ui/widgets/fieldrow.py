"""Fields side by side, equally wide or by weight; a message may run on under its neighbours."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui.widgets.field import Field, Message

_GAP = 16


class FieldRow(QWidget):
    """A row of fields, none narrower than what it shows.

    Messages stand below the row, each from the left edge of its field on.
    """

    def __init__(self, *fields: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Field] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addLayout(self._row)
        for field in fields:
            self.add(field)

    def add(self, field: Field, weight: int = 1) -> None:
        """Put ``field`` at the right end; it takes ``weight`` shares of the width."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        field.setSizePolicy(policy)
        self._row.addWidget(field, weight, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(field.message)
        self._fields.append(field)
        field.setMinimumWidth(field.least_width())

    def messages(self) -> list[Message]:
        return [field.message for field in self._fields]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            for field in self._fields:
                field.setMinimumWidth(field.least_width())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for field in self._fields:
            field.message.setContentsMargins(field.x(), 0, 0, 0)
