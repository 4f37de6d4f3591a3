"""An icon, the mark or a person's initials as widgets."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.tokens import ARTWORK_DEEP, LIGHT
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted


class Icon(Painted):
    """A line icon of ``size`` px in the ink of a token; it says nothing a reader should read."""

    def __init__(
        self, name: str, size: int = 18, ink: str = "ink2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, ink: str) -> None:
        self._name = name
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        side = paint.px(self._size)
        return QSize(side, side).grownBy(self.contentsMargins())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        colour = theme.current().tokens.ink_of(self._ink)
        icons.paint_icon(painter, self._name, QRectF(self.contentsRect()), colour)


class Mark(Painted):
    """The program's mark: a lattice in a circle on a rounded square of ``size`` px.

    ``look``: solid (top bar), soft (empty states) or paper (on the sign-in artwork).
    """

    def __init__(self, size: int = 28, look: str = "solid", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = paint.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        fill, ink = {
            "solid": (tokens.accent, tokens.on_accent),
            "soft": (tokens.accent_soft, tokens.accent),
            "paper": (LIGHT.surface, ARTWORK_DEEP),
        }[self._look]
        side = self.width()
        edge = tokens.line if tokens.border_width > 1 and self._look == "soft" else None
        paint.box(painter, QRectF(self.rect()), side * 0.25, fill, edge, tokens.border_width)
        inset = side * 0.16
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        icons.paint_icon(painter, "mark", inner, ink)


class Initials(Painted):
    """A person's initials in a soft circle."""

    def __init__(self, text: str = "", size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:
        side = paint.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        edge = tokens.line if tokens.border_width > 1 else None
        paint.box(painter, rect, rect.height() / 2, tokens.accent_soft, edge, tokens.border_width)
        font = fonts.font(Role.LABEL_STRONG)
        paint.line(painter, rect, self._text, font, tokens.accent, Qt.AlignmentFlag.AlignHCenter)


def initials_of(name: str) -> str:
    """Return the first letters of the first two words of ``name``: А. Жұмабаева → АЖ."""
    return "".join(word[0] for word in name.replace(".", " ").split()[:2]).upper()
