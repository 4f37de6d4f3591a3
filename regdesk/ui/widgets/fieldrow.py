"""Fields side by side, equally wide or by weight; a message may run on under its neighbours."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui.widgets.field import Field

_GAP = 16


class FieldRow(QWidget):
    """A row of fields, none narrower than what it shows.

    A message stands below its field and runs on to the right until the next message, or the end.
    """

    def __init__(self, *fields: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Field] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._messages = QHBoxLayout()
        self._messages.setSpacing(_GAP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addLayout(self._row)
        self._column.addLayout(self._messages)
        for field in fields:
            self.add(field)

    def add(self, field: Field, weight: int = 1) -> None:
        """Put ``field`` at the right end; it takes ``weight`` shares of the width."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        field.setSizePolicy(policy)
        self._row.addWidget(field, weight, Qt.AlignmentFlag.AlignTop)
        # its width is a share of the row, never a claim: a row with messages may still shrink
        field.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._messages.addWidget(field.message, 0, Qt.AlignmentFlag.AlignTop)
        self._fields.append(field)
        field.setMinimumWidth(field.least_width())

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        for field in self._fields:
            field.measure()
            field.setMinimumWidth(field.least_width())
        self._place_messages()
        self._column.activate()  # now: the next round would show one frame of the old places
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_messages()

    def _place_messages(self) -> None:
        shown = [field for field in self._fields if not field.message.isHidden()]
        lefts = [field.x() for field in shown]
        for at, field in enumerate(shown):
            left = 0 if at == 0 else lefts[at]
            right = lefts[at + 1] - _GAP if at + 1 < len(shown) else self.width()
            field.message.setContentsMargins(lefts[at] - left, 0, 0, 0)
            self._messages.setStretchFactor(field.message, max(right - left, 1))


def keep_place(field: Field) -> None:
    """Let ``field``, which stands in a row already, take its place there when hidden too."""
    policy = field.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    field.setSizePolicy(policy)
