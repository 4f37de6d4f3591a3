"""The hub's notices to every desk, the unread first, to be read by keyboard."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.notice import Notice
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.moments import moment
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.tall_panel import TallPanel

_MOST = 20
_WIDTH = 620


class NoticesPanel(TallPanel):
    """``notices`` as they stood when the clerk asked for them; those not yet read are marked."""

    def __init__(self, window: QWidget, notices: Sequence[Notice], now: datetime) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F9, _WIDTH)
        shown = sorted(notices, key=lambda one: one.read)[:_MOST]  # else some were never shown
        self.rows = [NoticeRow(one, now) for one in shown]
        self.add_rows(self.rows)
        if not notices:
            self.body.addWidget(
                Label(self.tr("The hub has sent no notices."), Role.BODY, "ink2", wrap=True)
            )
        left = len(notices) - _MOST
        if left > 0:
            self.body.addWidget(Label(self.tr("and %n older", "", left), Role.HINT, "ink3"))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Notices")

    def first_focus(self) -> QWidget:
        return self.rows[0] if self.rows else self._close


class NoticeRow(PanelRow):
    """One notice; the arrows go to the next."""

    def __init__(self, notice: Notice, now: datetime) -> None:
        super().__init__()
        self.notice = notice
        title, text = words.pick(notice.title), words.pick(notice.text)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(title, Role.BUTTON, wrap=True), 1)
        if not notice.read:
            new = Pill(self.tr("New"), "accent", "dot")
            head.addWidget(new, 0, Qt.AlignmentFlag.AlignTop)
        when = Label(moment(notice.at, now), Role.HINT, "ink3", tabular=True)
        head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(Label(text, Role.TEXT, "ink2", wrap=True))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
