"""What stands on a toast; a toast is dark in every mode, so it takes the dark inks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.tokens import DARK, HIGH_CONTRAST, Tokens
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted, TranslatedButton

_ICON = 18
_GAP = 10


def _inks() -> Tokens:
    high = theme.current().mode is theme.Mode.HIGH_CONTRAST
    return HIGH_CONTRAST if high else DARK


class ToastText(Painted):
    """Icon and words."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__()
        self._text = text
        self._kind = kind
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        words = paint.text_width(self._text, fonts.font(Role.BUTTON))
        return QSize(paint.px(_ICON) + _GAP + words, paint.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = _inks()
        side = paint.px(_ICON)
        name = "alert" if self._kind in ("danger", "warn") else "circle-check"
        place = QRectF(0, (self.height() - side) / 2, side, side)
        icons.paint_icon(painter, name, place, tokens.ink_of(self._kind))
        area = QRectF(side + _GAP, 0, self.width(), self.height())
        paint.line(painter, area, self._text, fonts.font(Role.BUTTON), tokens.ink)


class UndoButton(TranslatedButton):
    """``Undo Ctrl Z``; out of the Tab order, since its key works everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("Undo"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription("Ctrl Z")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = paint.text_width(self.text(), fonts.font(Role.PRIMARY))
        return QSize(words + _GAP + paint.keycap_width("Ctrl Z"), paint.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        words = paint.text_width(self.text(), fonts.font(Role.PRIMARY))
        area = QRectF(0, 0, words, self.height())
        paint.line(painter, area, self.text(), fonts.font(Role.PRIMARY), _inks().accent_hover)
        paint.keycap(painter, words + _GAP, self.height() / 2, "Ctrl Z")
