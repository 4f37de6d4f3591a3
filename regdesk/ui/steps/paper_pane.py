"""The large view of the paper at hand: its page, what the law calls it, what becomes of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import icons, theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.paper_views import PaperView, explain_retention, legal_title
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.labels import Label


class Preview(Painted):
    """One page, as large as it fits; turned only for looking at it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._turns = 0
        self._fitted: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, image: QImage | None) -> None:
        """Show ``image`` upright; None shows the empty frame."""
        if image is not self._image:
            self._image, self._turns, self._fitted = image, 0, None
        self.update()

    def rotate(self) -> None:
        """Turn the view by a quarter to the right; the page itself stays as it is."""
        self._turns, self._fitted = (self._turns + 1) % 4, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.px(240), paint.px(170))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        paint.box(painter, rect, 8, tokens.canvas, tokens.line)
        if self._image is None or self._image.isNull():
            side = paint.px(32)
            place = QRectF(0, 0, side, side)
            place.moveCenter(rect.center())
            icons.paint_icon(painter, "document", place, tokens.ink3)
            return
        picture = self._fitted or self._fit(self._image)
        place = QRectF(QPointF(0, 0), picture.deviceIndependentSize())
        place.moveCenter(rect.center())
        painter.drawPixmap(place.topLeft(), picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = None

    def _fit(self, image: QImage) -> QPixmap:
        """Scale the page once for this size and screen: painting must stay cheap."""
        ratio = self.devicePixelRatioF()
        fitted = image.transformed(QTransform().rotate(90 * self._turns)).scaled(
            (self.size() - QSize(16, 16)) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._fitted = QPixmap.fromImage(fitted)
        self._fitted.setDevicePixelRatio(ratio)
        return self._fitted


class PaperPane(Card):
    """What the clerk looks at and can do with the focused paper."""

    seen_asked = Signal()
    rotate_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview()
        self._title = Label("", Role.PRIMARY, wrap=True)
        self._place = Label("", Role.HINT, "ink3", tabular=True)
        self._reason = Label("", Role.TEXT, "ink2", wrap=True)
        self._kept = Label("", Role.HINT, "ink3", wrap=True)
        self._seen = SecondaryButton("", "Space", "check", small=True)
        self._rotate = SecondaryButton("", "Ctrl R", small=True)
        self._remove = SecondaryButton("", "Del", small=True)
        self._lay_out()
        for button, asked in (
            (self._seen, self.seen_asked),
            (self._rotate, self.rotate_asked),
            (self._remove, self.remove_asked),
        ):
            # the focus stays on the card, where the keys act
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(asked)

    def show_view(self, view: PaperView, image: QImage | None, shown: int) -> None:
        """Show ``view`` with page ``shown`` (from 0) of its pages."""
        count = len(view.paper.pages)
        self._title.setText(legal_title(view))
        self.preview.show_page(image)
        self._place.setText(self.tr("Page {at} of {count}").format(at=shown + 1, count=count))
        self._place.setVisible(count > 1)
        self._reason.setText(words.pick(view.required.reason) if view.required else "")
        self._kept.setText(explain_retention(view.required.image) if view.required else "")
        self._rotate.setVisible(count > 0)
        self._remove.setVisible(count > 0)
        seen = view.paper.original_seen
        self._seen.setText(self.tr("Original seen") if not seen else self.tr("Take back: seen"))
        self._rotate.setText(self.tr("Rotate"))
        self._remove.setText(self.tr("Delete page"))

    def _lay_out(self) -> None:
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(10)
        for widget in (self._title, self.preview, self._place, self._reason, self._kept):
            self.column.addWidget(widget)
        self.column.setStretchFactor(self.preview, 1)
        self.column.addWidget(self._seen)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._rotate)
        below.addWidget(self._remove)
        self.column.addLayout(below)
