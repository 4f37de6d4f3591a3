"""Above the journal's rows: the case that waits to be finished."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from regdesk.domain.draft import Draft, ParkReason
from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label


class UnfinishedStrip(Translated):
    """The case that waits to be finished, with what is left of its time and F9."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._more = 0
        self._title = Label("", Role.PRIMARY, "warn")
        self._says = Label("", Role.BODY)
        self._digits = Label("", Role.PRIMARY, "warn", tabular=True)
        self._left = Label("", Role.TEXT, "warn")
        self._button = SecondaryButton("", "F9", small=True)
        self._button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 0, 7, 0)
        row.setSpacing(13)
        row.addWidget(Icon("clock", 18, "warn"))
        row.addWidget(self._title)
        row.addWidget(self._says)
        row.addStretch(1)
        row.addWidget(self._digits)
        row.addSpacing(-6)
        row.addWidget(self._left)
        row.addSpacing(4)
        row.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.retranslate()

    def show_draft(self, draft: Draft | None, more: int = 0) -> None:
        """Show the newest unfinished case and that there are ``more``, or hide when there is
        none.
        """
        self._draft, self._more = draft, more
        self.setVisible(draft is not None)
        self.retranslate()

    def tell_time(self, left: timedelta) -> None:
        """Show what is ``left`` of the time of service."""
        left_s = int(left.total_seconds())
        over = left_s < 0
        self._digits.setText(f"{'+' if over else ''}{clock_text(abs(left_s))}")
        self._left.setText(self.tr("over time") if over else self.tr("left"))

    def retranslate(self) -> None:
        corrects = self._draft is not None and bool(self._draft.corrects)
        title = self.tr("Unfinished correction") if corrects else self.tr("Unfinished case")
        self._title.setText(title)
        self._digits.setVisible(not corrects)
        self._left.setVisible(not corrects)
        self._button.setText(self.tr("Go on"))
        if self._draft is None:
            return
        person = self._draft.registrants[0].person
        name = " ".join(part for part in (person.surname, person.given) if part)
        more = self.tr("%n more: Ctrl 2", "", self._more) if self._more else ""
        parts = (self._draft.label, name, self._why(), more)
        self._says.setText(" · ".join(part for part in parts if part))

    def _why(self) -> str:
        if self._draft is not None and self._draft.corrects:
            return self.tr("not sent yet")
        if self._draft is None or self._draft.parked is None:
            return self.tr("interrupted")
        return {
            ParkReason.OWNER_ON_THE_WAY: self.tr("waiting for the owner"),
            ParkReason.PAPER_TO_FETCH: self.tr("waiting for a paper"),
            ParkReason.OTHER: self.tr("postponed"),
        }[self._draft.parked]

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), paint.px(48))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), paint.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        paint.box(painter, rect, 10, tokens.warn_soft, tokens.warn_line, paint.edge_width())
        if tokens.border_width > 1:
            paint.bar(painter, rect, 10, tokens.warn)
