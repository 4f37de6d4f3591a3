"""A panel whose content may be higher than the window: it scrolls, title and buttons stay."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.panel import Panel
from regdesk.ui.widgets.rule import Rule

_BESIDE = 24  # px of the window that are left free at each side
_SCROLLS = {  # shares of what is seen
    Qt.Key.Key_Up: -0.15,
    Qt.Key.Key_Down: 0.15,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_PageDown: 0.9,
}


class _Fitting(Scrolling):
    """As high as its content where there is room."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return super().sizeHint()
        width = self.viewport().width()
        high = layout.sizeHint().height()
        if layout.hasHeightForWidth():
            high = layout.heightForWidth(width)
        return QSize(width, high)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, paint.px(80))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class TallPanel(Panel):
    """``body`` takes the content. The card is never wider or higher than the window."""

    def __init__(self, window: QWidget, title: str, key: Qt.Key, width: int) -> None:
        super().__init__(window, title, key, width)
        self._wanted = width
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.area = _Fitting(content)
        self.card.column.addWidget(self.area, 1)
        self._close.installEventFilter(self)
        theme.current().changed.connect(self._measure)

    def add_rows(self, rows: Sequence[QWidget]) -> None:
        """Add ``rows`` one below the other, parted by hairlines."""
        for at, row in enumerate(rows):
            if at:
                self.body.addWidget(Rule())
            self.body.addWidget(row)

    def open(self) -> None:
        self._measure()
        super().open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by the keys of the one button, which would move the focus by arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self._close and self._scroll(event)
        return super().eventFilter(watched, event)

    def _scroll(self, event: QKeyEvent) -> bool:
        bar, by = self.area.verticalScrollBar(), _SCROLLS.get(Qt.Key(event.key()), 0.0)
        if not by or not bar.maximum():
            return False
        bar.setValue(bar.value() + round(by * bar.pageStep()))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        window = self._over.size()
        self.card.setFixedWidth(min(paint.px(self._wanted), window.width() - 2 * _BESIDE))
        self.card.setMaximumHeight(window.height() - 2 * _BESIDE)
        self.area.updateGeometry()
