"""A frame that scrolls what is too high, and shows nothing of itself otherwise."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from regdesk.ui import theme

_CLEAR = 16  # px
_AROUND = 44  # px: a field's label above it, its message below
# A form that has just opened takes its room; larger text in a lower window pushes a field out.
_ROOM_TAKEN = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
_BAR = """
    QScrollBar { background: transparent; width: 10px; margin: 0; }
    QScrollBar::handle { background: %s; border-radius: 3px; margin: 2px; min-height: 32px; }
    QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
    QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def reveal(widget: QWidget) -> None:
    """Scroll ``widget`` into view, as soon as it has its place."""
    place = widget.parentWidget()
    while place is not None and not isinstance(place, Scrolling):
        place = place.parentWidget()
    if isinstance(place, Scrolling):
        area = place
        QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, _CLEAR))


class ThinBar(QScrollBar):
    """A vertical bar without arrows and without a groove."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        theme.current().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        sheet = _BAR % theme.current().tokens.control.name()
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


class Scrolling(QScrollArea):
    """Scrolls up and down only, and with the focus however it moved: Qt's own area follows Tab
    alone, and forgets that wrapped text is higher when narrow.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ThinBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        # our own: to learn what Qt's own one is, PySide would build every kind of widget there is
        self.setViewport(QWidget())
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget():
            if event.type() == QEvent.Type.LayoutRequest:
                self._fit()
            if event.type() in _ROOM_TAKEN:
                self._follow(None, QApplication.focusWidget())
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            QTimer.singleShot(0, new, lambda: self._show_whole(new))

    def _show_whole(self, focused: QWidget) -> None:
        """Scroll as little as shows ``focused`` and what is said around it, if it fits at all."""
        top = focused.mapTo(self.viewport(), QPoint(0, 0)).y()
        below = top + focused.height() - self.viewport().height()
        bar = self.verticalScrollBar()
        if focused.height() > self.viewport().height():
            return
        if top < 0:
            bar.setValue(bar.value() + top - _AROUND)
        elif below > 0:
            bar.setValue(bar.value() + below + _AROUND)

    def _fit(self) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return
        wraps = layout.hasHeightForWidth()  # not any more, once the wrapped text is hidden
        least = layout.minimumHeightForWidth(self.viewport().width()) if wraps else 0
        if least != content.minimumHeight():
            content.setMinimumHeight(least)
