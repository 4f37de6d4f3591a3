"""Text on the screen: always plain, in a role and an ink of the design."""

import atexit
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint

_LINE_HEIGHT = 1.4
_TITLE_LINE_HEIGHT = 1.24


class Label(QLabel):
    """One line, or a paragraph at line height 1.4 when ``wrap``; ``ink`` names a colour token."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        ink: str = "ink",
        wrap: bool = False,
        *,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._ink = ink
        self._tabular = tabular
        self._inset = QPoint(0, 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        # A paragraph's height follows from its width; as Minimum its hint would win over that.
        least = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Minimum
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(least)
        policy.setVerticalPolicy(least)
        self.setSizePolicy(policy)
        self._restyle()
        theme.current().changed.connect(self._restyle)
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        self._ink = ink
        self.update()

    def set_inset(self, left: int, top: int) -> None:
        """Set the words in from ``left`` and ``top``, in px. Contents margins would not last: a
        frame loses them when a style sheet polishes it.
        """
        self._inset = QPoint(left, top)
        self.updateGeometry()

    def set_role(self, role: Role) -> None:
        self._role = role
        self._restyle()

    def sizeHint(self) -> QSize:
        if self.wordWrap():
            wide = min(paint.text_width(self.text(), self.font()), paint.px(360))
            wide = max(wide, 1) + self._around().width()
            return QSize(wide, self.heightForWidth(wide))
        line = QSize(paint.text_width(self.text(), self.font()), paint.text_height(self.font()))
        return line + self._around() if self.text() else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        words = self.text().split()
        if not words:
            return QSize(0, 0)
        widest = max(paint.text_width(word, self.font()) for word in words)
        return QSize(widest, paint.text_height(self.font())) + self._around()

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        around = self._around()
        height = _height_of(self.text(), self.font(), max(width - around.width(), 1))
        return height + around.height() if self.text() else 0

    def needed_size(self) -> QSize:
        """Return the size at which the whole text shows, at the width it has when wrapped."""
        if not self.wordWrap():
            return self.sizeHint()
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(self.width(), 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme.current().tokens.ink_of(self._ink)
        painter.setPen(colour)
        area = self.contentsRect().adjusted(self._inset.x(), self._inset.y(), 0, 0)
        if self.wordWrap():
            side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            laid_out, _height = _lay_out(self.text(), self.font(), area.width(), side)
            laid_out.draw(painter, QPointF(area.topLeft()))
            return
        painter.setFont(self.font())
        painter.drawText(area, int(self.alignment() | Qt.TextFlag.TextSingleLine), self.text())

    def _around(self) -> QSize:
        """Return what the inset takes of the size."""
        return QSize(self._inset.x(), self._inset.y())

    def _restyle(self) -> None:
        self.setFont(fonts.font(self._role, self._tabular))
        self.updateGeometry()
        self.update()


@lru_cache(maxsize=2048)
def _height_of(text: str, font: QFont, width: int) -> int:
    """Return the px ``text`` takes broken at ``width``; each layout asks for it many times."""
    _laid_out, height = _lay_out(text, font, width)
    return height


atexit.register(_height_of.cache_clear)


def _lay_out(
    text: str, font: QFont, width: int, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> tuple[QTextLayout, int]:
    """Break ``text`` at ``width``; return the layout and its height in px."""
    laid_out = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    laid_out.setTextOption(option)
    step = font.pixelSize() * (_TITLE_LINE_HEIGHT if font.pixelSize() > 22 else _LINE_HEIGHT)
    laid_out.beginLayout()
    top = 0.0
    while (line := laid_out.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        top += step
    laid_out.endLayout()
    return laid_out, int(top + 0.999)
