"""A frame that scrolls what is too high, and shows nothing of itself otherwise."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_CLEAR = 16  # px


def reveal(widget: QWidget) -> None:
    """Scroll ``widget`` into view, as soon as it has its place."""
    place = widget.parentWidget()
    while place is not None and not isinstance(place, Scrolling):
        place = place.parentWidget()
    if isinstance(place, Scrolling):
        area = place
        QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, _CLEAR))


class Scrolling(QScrollArea):
    """Scrolls up and down only. Qt's own area forgets that wrapped text is higher when narrow."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        # our own: to learn what Qt's own one is, PySide would build every kind of widget there is
        self.setViewport(QWidget())
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return
        wraps = layout.hasHeightForWidth()  # not any more, once the wrapped text is hidden
        least = layout.minimumHeightForWidth(self.viewport().width()) if wraps else 0
        if least != content.minimumHeight():
            content.setMinimumHeight(least)
