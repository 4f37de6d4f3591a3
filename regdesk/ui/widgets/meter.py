"""Thin bars: how far something is, how good a scan is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.labels import Label

_THICK = 6


class Meter(Painted):
    """A bar filled to ``share`` (0-1) in ``tone`` (accent, ok, gold, danger)."""

    def __init__(self, width: int = 92, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self._share = 0.0
        self._tone = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, tone: str = "accent") -> None:
        self._share = max(0.0, min(1.0, share))
        self._tone = tone
        self.setAccessibleDescription(f"{round(self._share * 100)} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.px(self._width), paint.px(_THICK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        ground = tokens.surface if tokens.border_width > 1 else tokens.line
        edge = tokens.line if tokens.border_width > 1 else None
        paint.box(painter, rect, radius, ground, edge)
        if self._share:
            filled = QRectF(0, 0, max(rect.width() * self._share, rect.height()), rect.height())
            paint.box(painter, filled, radius, tokens.ink_of(self._tone))


class MeterRow(QWidget):
    """A named meter with its verdict in words."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label(name, Role.TEXT, "ink2")
        self.meter = Meter()
        self._verdict = Label("", Role.LABEL)
        self._words: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self.meter)
        row.addSpacing(6)
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._verdict)
        theme.current().changed.connect(self._measure)

    def set_name(self, name: str) -> None:
        self._name.setText(name)

    def set_room(self, words: Sequence[str]) -> None:
        """Keep room for the widest of ``words``, so that rows below each other stand in line."""
        self._words = tuple(words)
        self._measure()

    def show_verdict(self, share: float, words: str, tone: str) -> None:
        """Show ``share`` (0-1) and what it means; ``tone`` ok or warn."""
        self.meter.show_share(share, "gold" if tone == "warn" else tone)
        self.meter.setAccessibleName(f"{self._name.text()} {words}")
        self._verdict.setText(words)
        self._verdict.set_ink("warn" if tone == "warn" else "ink")

    def _measure(self) -> None:
        if self._words:
            wide = max(paint.text_width(one, self._verdict.font()) for one in self._words)
            self._verdict.setFixedWidth(wide)
