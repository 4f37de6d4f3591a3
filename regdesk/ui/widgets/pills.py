"""Pills: a state in icon, word and colour; and the tabs of the people of a case."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted, PaintedButton

_HEIGHT = 24
_PADDING = 9
_ICON = 14
_DOT = 7
_WORDS_AFTER = {"": 9, "dot": 21}
_WORDS_AFTER_ICON = 26


class Pill(Painted):
    """A state: ``kind`` neutral, ok, warn, danger or accent; ``icon`` a name or ``dot``."""

    def __init__(
        self, text: str = "", kind: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, kind, icon)

    def show_state(self, text: str, kind: str, icon: str = "") -> None:
        """Show another state."""
        self._text = text
        self._kind = kind
        self._icon = icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return pill_size(self._text, self._icon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pill(self, self._text, self._kind, self._icon)


def pill_size(text: str, icon: str, height: int = _HEIGHT) -> QSize:
    """Return the size of a pill with these contents."""
    words = paint.text_width(text, fonts.font(Role.PILL, tabular=True))
    return QSize(_words_left(icon) + words + _PADDING, paint.px(height))


def _words_left(icon: str) -> int:
    return paint.px(_WORDS_AFTER.get(icon, _WORDS_AFTER_ICON))


def paint_pill(widget: QWidget, text: str, kind: str, icon: str) -> None:
    """Draw a pill over the whole of ``widget``."""
    draw_pill(paint.begin(widget), QRectF(widget.rect()), text, kind, icon)


def draw_pill(painter: QPainter, rect: QRectF, text: str, kind: str, icon: str) -> None:
    """Draw a pill in ``rect``, as large as ``pill_size`` says."""
    tokens = theme.current().tokens
    ink = tokens.ink2 if kind == "neutral" else tokens.ink_of(kind)
    fill, edge = _pill_colours(kind)
    paint.box(painter, rect, rect.height() / 2, fill, edge, paint.edge_width())
    side = paint.px(_DOT if icon == "dot" else _ICON)
    top = rect.top() + (rect.height() - side) / 2
    place = QRectF(rect.left() + _PADDING, top, side, side)
    if icon == "dot":
        paint.box(painter, place, side / 2, ink)
    elif icon:
        icons.paint_icon(painter, icon, place.translated(-1, 0), ink)
    area = rect.adjusted(_words_left(icon), 0, 0, 0)
    paint.line(painter, area, text, fonts.font(Role.PILL, tabular=True), ink)


def _pill_colours(kind: str) -> tuple[QColor, QColor]:
    tokens = theme.current().tokens
    if kind == "neutral":
        return tokens.sunken, tokens.line
    if kind == "accent":
        return tokens.surface, tokens.accent_line
    return tokens.soft(kind), tokens.edge(kind)


class PersonTab(PaintedButton):
    """A person of the case: number in a circle and a name; checked is the one shown."""

    ring_radius = 18

    def __init__(self, number: int, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._short = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(f"{self.number} {text}")
        self.updateGeometry()

    def set_number(self, number: int) -> None:
        """Stand at another place among the tabs."""
        self.number = number
        self.set_text(self.text())
        self.update()

    def set_short(self, short: bool) -> None:
        """Show the number alone; the name stays for screen readers."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        number = 8 + paint.px(22) + 8
        words = 0 if self._short else paint.text_width(self.text(), self._font()) + 12
        return QSize(number + words, paint.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        edge = tokens.accent if chosen else tokens.line
        fill = tokens.surface if chosen else tokens.canvas
        paint.box(painter, rect, rect.height() / 2, fill, edge, paint.edge_width())
        side = paint.px(22)
        circle = QRectF(8, (rect.height() - side) / 2, side, side)
        inner = tokens.accent if chosen else tokens.accent_soft
        paint.box(painter, circle, side / 2, inner)
        ink = tokens.on_accent if chosen else tokens.accent
        font = fonts.font(Role.SMALL_STRONG)
        paint.line(painter, circle, str(self.number), font, ink, Qt.AlignmentFlag.AlignHCenter)
        if self._short:
            return
        area = QRectF(circle.right() + 8, 0, rect.width(), rect.height())
        ink = tokens.ink if chosen else tokens.ink2
        paint.line(painter, area, self.text(), self._font(), ink)

    def _font(self) -> QFont:
        return fonts.font(Role.LABEL_STRONG)
