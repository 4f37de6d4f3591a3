"""Buttons that draw themselves, with icon and keycap. They show the key; the window acts on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.domain.rights import Right
from regdesk.ui import allowed, fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import PaintedButton

_RADIUS = 8
_GAP = 10


class _Button(PaintedButton):
    """Icon, words and keycap in a row; subclasses choose the box around them."""

    _role = Role.BUTTON
    _height = 38
    _padding = 14
    _icon_size = 16
    enter_presses = True

    def __init__(
        self, text: str = "", key: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._icon = icon
        self._needed: Right | None = None
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._key)
        self.updateGeometry()

    def need(self, right: Right) -> None:
        """Be there only for who has ``right``."""
        self._needed = right
        if not allowed.may(right):
            self.hide()

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible and (self._needed is None or allowed.may(self._needed)))

    def set_key(self, key: str) -> None:
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * paint.px(self._padding), paint.px(self._height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if self.enter_presses and bare and event.key() in ENTERS:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        self._paint_box(painter)
        self._paint_content(painter, (self.width() - self._content_width()) / 2)

    def _font(self) -> QFont:
        return fonts.font(self._role)

    def _content_width(self) -> int:
        icon = paint.px(self._icon_size) + paint.px(_GAP) if self._icon else 0
        key = paint.keycap_width(self._key) + paint.px(_GAP) if self._key else 0
        return icon + paint.text_width(self.text(), self._font()) + key

    def _paint_box(self, painter: QPainter) -> None:
        """Draw what is behind the words."""

    def _paint_content(self, painter: QPainter, left: float) -> None:
        middle = self.height() / 2
        ink = self._ink()
        if self._icon:
            side = paint.px(self._icon_size)
            icons.paint_icon(painter, self._icon, QRectF(left, middle - side / 2, side, side), ink)
            left += side + paint.px(_GAP)
        width = paint.text_width(self.text(), self._font())
        paint.line(painter, QRectF(left, 0, width, self.height()), self.text(), self._font(), ink)
        if self._key:
            paint.keycap(painter, left + width + paint.px(_GAP), middle, self._key, self._keycap())

    def _ink(self) -> QColor:
        return theme.current().tokens.ink

    def _keycap(self) -> str:
        return "plain"


class PrimaryButton(_Button):
    """The one button of a screen. It is never disabled: not ready, it is grey and still pressed."""

    _role = Role.PRIMARY
    _height = 42

    def __init__(
        self,
        text: str = "",
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        large: bool = False,
    ) -> None:
        if large:
            self._height, self._role = 46, Role.CARD_TITLE
        self._ready = True
        super().__init__(text, key, icon, parent)

    def set_ready(self, ready: bool) -> None:
        """Draw it grey while something is missing; pressing it then shows what."""
        self._ready = ready
        self.update()

    def is_ready(self) -> bool:
        return self._ready

    def _paint_box(self, painter: QPainter) -> None:
        tokens = theme.current().tokens
        fill = tokens.accent
        if not self._ready:
            fill = tokens.line if tokens.border_width == 1 else tokens.surface
        elif self.isDown():
            fill = tokens.accent_pressed
        elif self.underMouse():
            fill = tokens.accent_hover
        edge = tokens.line if tokens.border_width > 1 else None
        paint.box(painter, QRectF(self.rect()), _RADIUS, fill, edge, tokens.border_width)

    def _ink(self) -> QColor:
        tokens = theme.current().tokens
        return tokens.on_accent if self._ready else tokens.ink2

    def _keycap(self) -> str:
        return "on_accent" if self._ready else "plain"


class SecondaryButton(_Button):
    """A bordered button; ``tone`` danger colours words and border."""

    _height = 40

    def __init__(
        self,
        text: str = "",
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        tone: str = "ink",
        small: bool = False,
    ) -> None:
        self._tone = tone
        if small:
            self._height, self._role = 36, Role.LABEL
        super().__init__(text, key, icon, parent)

    def _paint_box(self, painter: QPainter) -> None:
        tokens = theme.current().tokens
        edge = tokens.danger if self._tone == "danger" else paint.edge_shade(0.42)
        pressed = self.isDown() or self.underMouse()
        fill = tokens.sunken if pressed else tokens.surface
        paint.box(painter, QRectF(self.rect()), _RADIUS, fill, edge, paint.edge_width())

    def _ink(self) -> QColor:
        return theme.current().tokens.ink_of(self._tone)


class QuietButton(_Button):
    """Words without a border, for what is seldom done; ``small`` inside cards and beside tabs."""

    def __init__(
        self,
        text: str = "",
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        if small:
            self._height, self._role = 36, Role.LABEL
        super().__init__(text, key, icon, parent)

    def text_inset(self) -> int:
        """Return how far inside it begins to draw at rest, in px."""
        return paint.px(self._padding)

    def _paint_box(self, painter: QPainter) -> None:
        if self.isDown() or self.underMouse():
            fill = theme.current().tokens.line
            paint.box(painter, QRectF(self.rect()), _RADIUS, fill)

    def _ink(self) -> QColor:
        return theme.current().tokens.ink2


class LinkButton(_Button):
    """Underlined words in the accent (or ``tone``), at least 24 px high for a pointer."""

    _height = 24
    _padding = 0
    ring_radius = 4

    def __init__(
        self,
        text: str = "",
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        tone: str = "accent",
        role: Role = Role.LABEL,
    ) -> None:
        self._tone = tone
        self._role = role
        super().__init__(text, key, icon, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _paint_box(self, painter: QPainter) -> None:
        height = paint.text_height(self._font())
        base = round((self.height() + height) / 2) - 0.5
        left = (self.width() - self._content_width()) / 2
        if self._icon:
            left += paint.px(self._icon_size) + paint.px(_GAP)
        painter.setPen(QPen(self._ink(), 1))
        right = left + paint.text_width(self.text(), self._font())
        painter.drawLine(QPointF(left, base), QPointF(right, base))

    def _ink(self) -> QColor:
        return theme.current().tokens.ink_of(self._tone)
