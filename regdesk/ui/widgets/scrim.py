"""The dark sheet over the window that holds a card and keeps the focus inside it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from regdesk.ui import theme
from regdesk.ui.widgets import paint

_RADIUS = 14
_LOCKED = "screen_is_locked"


class DialogCard(QWidget):
    """The card of a dialog: 500 px wide, radius 14; ``column`` takes the content."""

    def __init__(self, width: int = 500) -> None:
        super().__init__()
        self._width = width
        theme.current().changed.connect(self._measure)
        self._measure()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 26, 28, 22)
        self.column.setSpacing(8)

    def _measure(self) -> None:
        self.setFixedWidth(paint.px(self._width))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        high = tokens.border_width > 1
        edge = tokens.line if high or theme.current().mode is theme.Mode.DARK else None
        paint.box(painter, QRectF(self.rect()), _RADIUS, tokens.surface, edge, tokens.border_width)


class Scrim(QWidget):
    """Covers its window and follows its size. Tab stays inside; focus returns where it was."""

    floats = True
    over_lock = False
    """Whether it may stand over a locked screen, too."""

    def __init__(self, window: QWidget, width: int = 500) -> None:
        super().__init__(window)
        self._over = window
        self._waits = False
        self.card = DialogCard(width)
        self._before: QWidget | None = None
        self._inside: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 20)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the window; the focus goes to the card."""
        if self._over.property(_LOCKED) and not self.over_lock:
            self._waits = True
            return
        self._before = QApplication.focusWidget()
        self._cover()

    def wait(self) -> None:
        """Stand back until the screen is unlocked; nothing typed is lost."""
        if self.isVisible():
            focused = QApplication.focusWidget()
            self._inside = focused if focused is not None and self.isAncestorOf(focused) else None
            self._waits = True
            self.hide()

    def come_back(self) -> None:
        """Stand over the window again, where it waited, with the focus where it was."""
        if self._waits:
            if self._before is None:
                self._before = QApplication.focusWidget()
            self._cover()

    def _cover(self) -> None:
        self._waits = False
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        inside = self._inside
        first = inside if inside is not None and isValid(inside) else self.first_focus()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def first_focus(self) -> QWidget:
        """Return what has the focus first."""
        return self.card

    def close_over(self) -> None:
        """Uncover the window, give the focus back and go; what is gone already has."""
        if not isValid(self):
            return
        self._waits = False
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def burst(self, text: str) -> None:
        """Take what the hand scanner read while this covers the window: nothing, but in panels
        that read codes.
        """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        inside = [
            widget
            for widget in self.card.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        focused = QApplication.focusWidget()
        at = inside.index(focused) if focused in inside else -1
        if inside:
            turn = 1 if forward else -1
            reason = Qt.FocusReason.TabFocusReason
            inside[(at + turn) % len(inside)].setFocus(reason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().tokens.scrim)


def find_cover(window: QWidget) -> Scrim | None:
    """Return what covers ``window`` now, the last opened where there are several."""
    seen = [one for one in _list_covers(window) if one.isVisible()]
    return seen[-1] if seen else None


def hide_covers(window: QWidget) -> None:
    """Let nothing stand over ``window``, which is locked: what does, or comes, waits."""
    window.setProperty(_LOCKED, True)
    for cover in _list_covers(window):
        cover.wait()


def show_covers(window: QWidget) -> None:
    """Let what waits stand over ``window`` again."""
    window.setProperty(_LOCKED, False)
    for cover in _list_covers(window):
        cover.come_back()


def drop_covers(window: QWidget) -> None:
    """Take away what waits over ``window``: whoever it asked or told is gone."""
    window.setProperty(_LOCKED, False)
    for cover in _list_covers(window):
        cover.close_over()


def _list_covers(window: QWidget) -> list[Scrim]:
    here = Qt.FindChildOption.FindDirectChildrenOnly
    return window.findChildren(Scrim, options=here)
