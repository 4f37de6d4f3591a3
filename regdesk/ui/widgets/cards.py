"""Cards: the surface things stand on, and notices with a coloured bar."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import follow_theme
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label

RADIUS = 10
_BESIDE_ICON = 13
_ICONS = {"info": "info", "danger": "alert", "warn": "alert", "ok": "circle-check"}


class Card(QWidget):
    """Surface, hairline, radius 10. ``column`` takes the content, margins 20 and 16."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = ""
        self._fill = ""
        self._edge = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(12)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        follow_theme(self)

    def set_bar(self, kind: str) -> None:
        """Draw a 4 px bar at the left and its border: ok, warn, danger, accent; empty for none."""
        self._bar = kind
        self._edge = kind
        self.update()

    def set_soft(self, kind: str) -> None:
        """Fill the card softly: ok, warn, danger, accent; empty for the plain surface."""
        self._fill = kind
        self._edge = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        fill = tokens.soft(self._fill) if self._fill else tokens.surface
        edge = tokens.edge(self._edge) if self._edge else tokens.line
        paint.box(painter, rect, RADIUS, fill, edge, paint.edge_width())
        if self._bar:
            paint.bar(painter, rect, RADIUS, tokens.ink_of(self._bar))


class NoticeCard(Card):
    """Says what the clerk must know: bar, icon, title, a sentence, and buttons in ``buttons``."""

    def __init__(
        self, kind: str = "info", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        colour = "accent" if kind == "info" else kind
        self.set_soft(colour)
        self.set_bar(colour)
        self.column.setContentsMargins(19, 12, 20, 12)
        self._title = Label(title, Role.PRIMARY, colour, wrap=True)
        self._text = Label(text, Role.TEXT, "ink", wrap=True)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(self._title)
        self.words.addWidget(self._text)
        self._buttons: list[QWidget] = []
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(_BESIDE_ICON)
        self._icon = Icon(_ICONS[kind], 18, colour)
        self._icon.setContentsMargins(0, 2, 0, 0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)
        self.column.setSpacing(0)
        self.column.addLayout(row)
        self.set_text(title, text)

    def set_text(self, title: str, text: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def add_button(self, button: QWidget) -> None:
        """Put a button below the words, left to right."""
        if self.buttons.count() == 0:
            self.column.addLayout(self.buttons)
            self.buttons.addStretch(1)
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        self._buttons.append(button)
        self._align_buttons()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._align_buttons()
            self.column.activate()  # now: the next round would show one frame of the old places
        return super().event(event)

    def _align_buttons(self) -> None:
        """Let a button without a box, where it is the first, begin where the words do."""
        first = next((one for one in self._buttons if not one.isHidden()), None)
        inset = first.text_inset() if isinstance(first, QuietButton) else 0
        left = self._icon.sizeHint().width() + _BESIDE_ICON - inset
        self.buttons.setContentsMargins(left, 10 if first is not None else 0, 0, 0)
