"""The large view of the paper at hand: its page, what the law calls it, what becomes of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import icons, theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.paper_views import (
    PaperView,
    explain_retention,
    explain_state,
    legal_title,
)
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.buttons import LinkButton, SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.fields import DateField
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
        # little, and all the room that is left: a last day and a word on it must fit below
        return QSize(paint.px(240), paint.px(96))

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
    absent_asked = Signal()
    reason_asked = Signal()
    rotate_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview()
        self._title = Label("", Role.PRIMARY, wrap=True)
        self._place = Label("", Role.HINT, "ink3", tabular=True)
        self._reason = Label("", Role.TEXT, "ink2", wrap=True)
        self._kept = Label("", Role.HINT, "ink3", wrap=True)
        self._stands = Label("", Role.LABEL, "danger", wrap=True)
        self.last_day = DateField()
        self._seen = SecondaryButton("", "Space", "check", small=True)
        self._absent = SecondaryButton("", "Shift Space", small=True)
        self._why = LinkButton("", "Shift F1")
        self._rotate = SecondaryButton("", "Ctrl R", small=True)
        self._remove = SecondaryButton("", "Del", small=True)
        self._lay_out()
        for button, asked in (
            (self._seen, self.seen_asked),
            (self._absent, self.absent_asked),
            (self._why, self.reason_asked),
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
        self._stands.setText(explain_state(view))
        self._stands.setVisible(bool(self._stands.text()))
        self._show_last_day(view)
        self._show_buttons(view)

    def _show_buttons(self, view: PaperView) -> None:
        for button in (self._rotate, self._remove):
            button.setVisible(bool(view.paper.pages))
        asked = view.required is not None
        seen, absent = view.paper.original_seen, view.paper.absent
        self._seen.setText(self.tr("Original seen") if not seen else self.tr("Take back: seen"))
        self._absent.setText(self.tr("Not here") if not absent else self.tr("Take back: not here"))
        self._why.setText(self.tr("Why"))
        self._seen.setVisible(asked or seen)
        self._absent.setVisible(asked)
        self._why.setVisible(asked)
        self._rotate.setText(self.tr("Rotate"))
        self._remove.setText(self.tr("Delete page"))

    def _show_last_day(self, view: PaperView) -> None:
        self.last_day.setVisible(view.is_dated)
        self.last_day.set_label(self.tr("Valid until"))
        self.last_day.set_optional(self.tr("if the paper says so"))
        if self.last_day.value() != view.paper.valid_until:
            self.last_day.set_value(view.paper.valid_until)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(10)
        above = (self._title, self.preview, self._place, self._stands, self._reason, self._why)
        widgets: tuple[QWidget, ...] = (*above, self._kept, self.last_day, self._seen, self._absent)
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.setStretchFactor(self.preview, 1)
        self.column.setAlignment(self._why, Qt.AlignmentFlag.AlignLeft)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._rotate)
        below.addWidget(self._remove)
        self.column.addLayout(below)
