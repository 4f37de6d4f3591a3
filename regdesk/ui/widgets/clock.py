"""The service clock: what is left of the time of service, as a ring and as digits."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated, announce, follow_theme

_RING = 25
_HEIGHT = 38


class ServiceClock(Translated):
    """Ring, mm:ss and words; ``tone`` is neutral, amber, red or over. Never flashes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._minutes = 0
        self._tone = "neutral"
        self._told: set[tuple[str, str]] = set()
        self._left = ""
        self._over = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)
        self.retranslate()

    def retranslate(self) -> None:
        self._left = self.tr("left · of %n minutes", "", self._minutes)
        self._over = self.tr("over time")
        self._name()

    def set_limit(self, minutes: int) -> None:
        """Count down from ``minutes``."""
        if minutes != self._minutes:
            self._minutes = minutes
            self.retranslate()

    def show_remaining(self, seconds: int, tone: str = "neutral", case_id: str = "") -> None:
        """Show ``seconds`` left of the service (negative: over it). That it grows urgent is told
        once a case, also where another case was shown meanwhile.
        """
        self._seconds = seconds
        self._tone = str(tone)
        self._name()
        news = (case_id, self._tone)
        if self._tone != "neutral" and news not in self._told and self.isVisible():
            self._told.add(news)
            announce(self, self.accessibleName())

    def text(self) -> str:
        """Return the digits: 27:36, or +02:10 once the time is over."""
        minutes, seconds = divmod(abs(self._seconds), 60)
        return f"{'+' if self._seconds < 0 else ''}{minutes:02}:{seconds:02}"

    def needed_size(self) -> QSize:
        """Return the size at which digits and words show in full."""
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        digits = paint.text_width(self.text(), self._digits_font())
        words = paint.text_width(self._words(), fonts.font(Role.HINT))
        wide = 9 + paint.px(_RING) + 5 + digits + 8 + words + 13
        return QSize(wide, paint.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        paint.box(painter, rect, 10, tokens.surface, tokens.line, paint.edge_width())
        side = paint.px(_RING)
        ring = QRectF(8.5, (rect.height() - side) / 2, side, side)
        self._paint_ring(painter, ring)
        digits = paint.text_width(self.text(), self._digits_font())
        area = QRectF(ring.right() + 5, 0, digits, rect.height())
        paint.line(painter, area, self.text(), self._digits_font(), self._ink("ink"))
        area = QRectF(area.right() + 8, 1, rect.width(), rect.height())
        paint.line(painter, area, self._words(), fonts.font(Role.HINT), self._ink("ink3"))

    def _paint_ring(self, painter: QPainter, ring: QRectF) -> None:
        tokens = theme.current().tokens
        width = paint.px(3)
        inner = ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.line, width))
        painter.drawEllipse(inner)
        limit_s = max(1, self._minutes * 60)
        share = max(0.0, min(1.0, self._seconds / limit_s))
        arc = {"neutral": tokens.accent, "amber": tokens.gold}.get(self._tone, tokens.danger)
        painter.setPen(QPen(arc, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if self._tone == "over":
            painter.drawEllipse(inner)
        elif share > 0:
            painter.drawArc(inner, 90 * 16, -round(share * 360 * 16))
        if self._tone in ("red", "over"):
            centre = ring.center()
            painter.drawPoint(QPointF(centre.x(), centre.y()))

    def _ink(self, calm: str) -> QColor:
        name = {"neutral": calm, "amber": "warn"}.get(self._tone, "danger")
        return theme.current().tokens.ink_of(name)

    def _words(self) -> str:
        return self._over if self._seconds < 0 else self._left

    def _digits_font(self) -> QFont:
        return fonts.font(Role.CLOCK, tabular=True)

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._words()}")
        self.updateGeometry()
        self.update()
