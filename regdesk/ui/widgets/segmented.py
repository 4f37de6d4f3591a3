"""A row of joined segments of which one is chosen; it always says so by icon, word and colour."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.physical import digit_of, is_plain
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import SpacePressed, check_only, follow_theme

_RADIUS = 8
_HEIGHT = 38
_PADDING = 12
_ICON = 14
_GAP = 8


class Segment(SpacePressed):
    """One of the segments."""

    ring_radius = _RADIUS

    def __init__(self, text: str, number: int, tone: str) -> None:
        super().__init__()
        self.number = number
        self._tone = tone
        self.muted = False
        self.divided = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        self.toggled.connect(self.updateGeometry)
        follow_theme(self)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def needed_size(self) -> QSize:
        """Return the size at which icon, words and keycap show in full."""
        icon = paint.px(_ICON) + _GAP if self.isChecked() else 0
        key = _GAP + paint.keycap_width(str(self.number)) if self.number else 0
        words = paint.text_width(self.text(), self._font())
        return QSize(2 * _PADDING + icon + words + key, paint.px(_HEIGHT))

    def sizeHint(self) -> QSize:
        return self.needed_size()

    def minimumSizeHint(self) -> QSize:
        return self.needed_size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        ink = tokens.ink3 if self.muted else tokens.ink2
        left = float(_PADDING)
        if self.isChecked():
            ink = tokens.ink_of(self._tone)
            soft = tokens.soft(self._tone)
            paint.box(painter, rect, _RADIUS, soft, ink, paint.edge_width(strong=True))
            if tokens.border_width > 1:
                paint.bar(painter, rect, _RADIUS, ink)
            side = paint.px(_ICON)
            place = QRectF(left, (rect.height() - side) / 2, side, side)
            name = "cross" if self._tone == "danger" else "check"
            icons.paint_icon(painter, name, place, ink)
            left += side + _GAP
        elif self.divided:
            painter.setPen(tokens.line)
            painter.drawLine(0, paint.px(8), 0, self.height() - paint.px(8))
        words = paint.text_width(self.text(), self._font())
        area = QRectF(left, 0, words, rect.height())
        paint.line(painter, area, self.text(), self._font(), ink)
        if self.number:
            paint.keycap(painter, left + words + _GAP, rect.height() / 2, str(self.number))

    def _font(self) -> QFont:
        return fonts.font(Role.LABEL_STRONG if self.isChecked() else Role.LABEL)


class Segmented(QWidget):
    """An exclusive row. Digits (by physical key) act while it has the focus; the page may route
    them too through ``press``. ``chosen`` tells what the clerk chose, never of ``set_value``.
    """

    chosen = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: dict[Any, Segment] = {}
        self._value: Any = None
        self._muted = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        follow_theme(self)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def add(self, value: Any, text: str, number: int = 0, tone: str = "accent") -> None:
        """Add a segment at the right; ``tone`` (ok, warn, danger, accent) shows when chosen."""
        segment = Segment(text, number, tone)
        segment.clicked.connect(lambda: self._choose(value))
        self._segments[value] = segment
        self._row.addWidget(segment)
        self._aim()

    def set_text(self, value: Any, text: str) -> None:
        """Word the segment of ``value`` anew."""
        self._segments[value].set_text(text)

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        """Show ``value`` as chosen; None shows none."""
        self._value = value if value in self._segments else None
        check_only(self._segments.values(), self._segments.get(value))
        self._aim()

    def set_muted(self, muted: bool) -> None:
        """Grey the row: what it asks does not arise now."""
        self._muted = muted
        for segment in self._segments.values():
            segment.muted = muted
            segment.update()

    def press(self, digit: int) -> bool:
        """Choose the segment numbered ``digit``; False when there is none or the row is muted."""
        for value, segment in self._segments.items():
            if segment.number == digit and not self._muted:
                self._choose(value)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event) if is_plain(event) else None
        if digit and self.press(digit):
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and is_plain(event):
            self._move(1 if event.key() == Qt.Key.Key_Right else -1)
            return
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        edge = paint.edge_shade(0.42)
        paint.box(painter, QRectF(self.rect()), _RADIUS, tokens.surface, edge, paint.edge_width())

    def _choose(self, value: Any) -> None:
        if self._muted:
            self.set_value(self._value)  # the click has moved the check already
            return
        self.set_value(value)
        self._segments[value].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(value)

    def _move(self, by: int) -> None:
        segments = list(self._segments.values())
        at = next((n for n, each in enumerate(segments) if each.hasFocus()), 0)
        if 0 <= at + by < len(segments):
            segments[at + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _aim(self) -> None:
        """Tab reaches one segment; a chosen one has no dividing line at its sides."""
        segments = list(self._segments.values())
        target = next((each for each in segments if each.isChecked()), segments[0])
        before: Segment | None = None
        for segment in segments:
            reach = Qt.FocusPolicy.StrongFocus if segment is target else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(reach)
            segment.divided = before is not None and not before.isChecked()
            segment.update()
            before = segment
        self.setFocusProxy(target)
