"""The bar across the top: mark, where we are, clock, line, language, clerk."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.badges import NoticesBadge, PortalBadge, RulesBadge
from regdesk.ui.widgets.base import Painted, clear_layout, follow_theme
from regdesk.ui.widgets.clock import ServiceClock
from regdesk.ui.widgets.icon import Icon, Initials, Mark, initials_of
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.sync import SyncPill
from regdesk.ui.widgets.track import LanguageSwitch

HEIGHT = 56


class Divider(Painted):
    """A short upright hairline; as wide in every mode, so that a mode moves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(2, paint.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        paint.begin(self).fillRect(0, 0, tokens.border_width, self.height(), tokens.line)


class TopBar(QWidget):
    """``clock``, ``rules``, ``notices``, ``portal``, ``sync`` and ``language`` are its parts; the
    clock hides where no case is open, the three badges where nothing new came.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock = ServiceClock()
        self.notices = NoticesBadge()
        self.portal = PortalBadge()
        self.rules = RulesBadge()
        self.sync = SyncPill()
        self.language = LanguageSwitch()
        self._initials = Initials()
        self._clerk = Label("", Role.LABEL)
        self._place = Label("", Role.KEYCAP, "ink3")
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.clock.hide()
        follow_theme(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 28, 1)
        row.setSpacing(12)
        row.addWidget(Mark(28))
        row.addSpacing(-2)
        row.addWidget(Label("RegDesk", Role.CARD_TITLE))
        row.addSpacing(3)
        self._crumb_divider = Divider()
        row.addWidget(self._crumb_divider)
        row.addSpacing(4)
        row.addLayout(self._crumbs)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addWidget(self.rules)
        row.addWidget(self.notices)
        row.addWidget(self.portal)
        row.addWidget(self.sync)
        row.addWidget(self.language)
        row.addWidget(Divider())
        row.addWidget(self._initials)
        who = QVBoxLayout()
        who.setSpacing(5)
        who.addStretch(1)
        who.addWidget(self._clerk)
        who.addWidget(self._place)
        who.addStretch(1)
        row.addSpacing(-4)
        row.addLayout(who)
        self.set_crumbs(())

    def set_crumbs(self, crumbs: Sequence[str]) -> None:
        """Say where the clerk is: ``("Journal", "Case 031")``; nothing on the journal itself."""
        clear_layout(self._crumbs)
        for at, text in enumerate(crumbs):
            if at:
                self._crumbs.addWidget(Icon("chevron-right", 14, "ink3"))
            last = at == len(crumbs) - 1
            role, ink = (Role.LABEL, "ink") if last else (Role.TEXT, "ink2")
            self._crumbs.addWidget(Label(text, role, ink))
        self._crumb_divider.setVisible(bool(crumbs))

    def set_clerk(self, name: str, place: str) -> None:
        """Show who is signed in and at which window: ``А. Жұмабаева``, ``7-терезе``."""
        self._initials.set_text(initials_of(name))
        self._clerk.setText(name)
        self._place.setText(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Where not all has room, the badges give up their words first, then the crumbs all but
        the last.
        """
        row = self.layout()
        shown = [one for one in (self.rules, self.notices, self.portal) if not one.isHidden()]
        above = self._list_crumbs()[:-1]
        hidden = [one for one in above if one.isHidden()]
        if row is None:
            return
        taken = row.minimumSize().width() - sum(one.sizeHint().width() for one in shown)
        taken += sum(one.sizeHint().width() + self._crumbs.spacing() for one in hidden)
        short = taken + sum(one.full_width() for one in shown) > self.width()
        for badge in shown:
            badge.set_short(short)
        crowded = taken + sum(one.short_width() for one in shown) > self.width()
        for crumb in above:
            crumb.setVisible(not (shown and crowded))

    def _list_crumbs(self) -> list[QWidget]:
        items = (self._crumbs.itemAt(at) for at in range(self._crumbs.count()))
        return [one for item in items if item and (one := item.widget())]

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), paint.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), paint.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), theme.current().tokens.surface)
        base = self.height() - 0.5
        paint.hairline(painter, QPointF(0, base), QPointF(self.width(), base))
