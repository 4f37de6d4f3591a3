"""The bar at the foot of a step: back, postpone, close, what is missing or next, one button."""

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated, follow_theme
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.labels import Label

HEIGHT = 66
_MARGIN = 32
_GAP = 8
_BEFORE_PRIMARY = 9


class ActionBar(Translated):
    """``primary`` is never disabled; not ready it is grey and ``reason`` says why."""

    back_asked = Signal()
    postpone_asked = Signal()
    end_asked = Signal()
    primary_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corrects = False
        self.back = SecondaryButton("", "Alt ←")
        self.postpone = QuietButton("", "F8")
        self.end = QuietButton("", "Shift F8")
        self.end.hide()
        self.reason = Label("", Role.TEXT, "ink3")
        self.primary = PrimaryButton("", "Enter")
        self.back.clicked.connect(self.back_asked)
        self.postpone.clicked.connect(self.postpone_asked)
        self.end.clicked.connect(self.end_asked)
        self.primary.clicked.connect(self.primary_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.back)
        row.addWidget(self.postpone)
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.reason)
        row.addSpacing(_BEFORE_PRIMARY)
        row.addWidget(self.primary)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self)
        theme.current().changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        self.postpone.setText(self.tr("Postpone"))
        self.end.setText(
            self.tr("Discard the correction") if self._corrects else self.tr("Close the case")
        )

    def set_back(self, visible: bool) -> None:
        """Show the way back; the first step has none."""
        self.back.setVisible(visible)

    def set_end(self, visible: bool, *, corrects: bool = False) -> None:
        """Show the way to close a case that cannot be accepted, or to discard a correction."""
        if corrects is not self._corrects:
            self._corrects = corrects
            self.retranslate()
        self.end.setVisible(visible)
        self._fit()

    def set_primary(self, text: str, key: str = "Enter") -> None:
        self.primary.setText(text)
        self.primary.set_key(key)

    def set_ready(self, ready: bool, reason: str = "") -> None:
        """Draw the button grey or not; ``reason`` says what is missing, or what comes next."""
        self.primary.set_ready(ready)
        self.primary.setAccessibleDescription(reason)
        self.reason.setText(reason)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the reason while it stands uncut beside the buttons; it is told aloud anyway."""
        buttons = (self.back, self.postpone, self.end, self.primary)
        shown = [one for one in buttons if not one.isHidden()]
        taken = sum(one.sizeHint().width() for one in (*shown, self.reason))
        gaps = 2 * _MARGIN + (len(shown) + 2) * _GAP + _BEFORE_PRIMARY
        self.reason.setVisible(taken + gaps <= self.width())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), paint.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), paint.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), theme.current().tokens.surface)
        paint.hairline(painter, QPointF(0, 0.5), QPointF(self.width(), 0.5))
