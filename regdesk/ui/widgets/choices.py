"""Choosing one of a few: cards in a named group, rows in a dialog."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QSizePolicy,
    QWidget,
)

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.physical import digit_of, is_plain
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import SpacePressed, check_only, follow_theme

_RADIUS = 10
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 0,
    Qt.Key.Key_Down: 0,
}


class ChoiceCard(SpacePressed):
    """A checkable card: icon, title, one line of explanation, its number as a keycap."""

    ring_radius = _RADIUS
    _height = 70

    def __init__(
        self,
        icon: str = "",
        title: str = "",
        text: str = "",
        number: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._line = text
        self.number = number
        self._muted = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(title, text)
        follow_theme(self)

    def set_text(self, title: str, text: str = "") -> None:
        self.setText(title)
        self._line = text
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.updateGeometry()

    def set_muted(self, muted: bool) -> None:
        """Draw it grey: it is served elsewhere or locked; it can still be chosen."""
        self._muted = muted
        self.update()

    def needed_size(self) -> QSize:
        """Return the size at which title and explanation show in full."""
        title = paint.text_width(self.text(), self._title_font())
        key = paint.keycap_width(str(self.number)) + 14 + 8
        below = paint.text_width(self._line, fonts.font(Role.TEXT)) + 14
        return QSize(self._text_left() + max(title + key, below), paint.px(self._height))

    def sizeHint(self) -> QSize:
        return self.needed_size()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, paint.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        chosen = self.isChecked()
        paint.box(painter, QRectF(self.rect()), _RADIUS, *self._box())
        if chosen and tokens.border_width > 1:
            paint.bar(painter, QRectF(self.rect()), _RADIUS, tokens.accent)
        ink = tokens.ink2 if self._muted and not chosen else tokens.ink
        if self._icon:
            side = paint.px(22)
            place = QRectF(18, paint.px(16), side, side)
            icons.paint_icon(painter, self._icon, place, tokens.accent if chosen else tokens.ink2)
        left = self._text_left()
        width = self.width() - left
        height = paint.px(22)
        title = QRectF(left, self._title_top(), width, height)
        paint.line(painter, title, self.text(), self._title_font(), ink)
        if self._line:
            below = QRectF(left, paint.px(34), width, height)
            muted = tokens.ink3 if self._muted and not chosen else tokens.ink2
            paint.line(painter, below, self._line, fonts.font(Role.TEXT), muted)
        if self.number:
            text = str(self.number)
            left = self.width() - paint.keycap_width(text) - 14
            middle = title.center().y()
            paint.keycap(painter, left, middle, text, "filled" if chosen else "plain")

    def _box(self) -> tuple[QColor, QColor, int]:
        tokens = theme.current().tokens
        if self.isChecked():
            return tokens.accent_soft, tokens.accent, paint.edge_width(strong=True)
        edge = paint.edge_shade(0.25)
        greyed = self._muted or self.underMouse()
        return tokens.sunken if greyed else tokens.surface, edge, paint.edge_width()

    def _title_font(self) -> QFont:
        return fonts.font(Role.CARD_TITLE)

    def _text_left(self) -> int:
        return 18 + paint.px(22) + 14 if self._icon else 14

    def _title_top(self) -> float:
        if self._line:
            return paint.px(14)
        return (self.height() - paint.px(22)) / 2


class ChoiceRow(ChoiceCard):
    """A lower card without icon and explanation, as in dialogs."""

    _height = 42

    def __init__(self, text: str = "", number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("", text, "", number, parent)

    def _title_font(self) -> QFont:
        return fonts.font(Role.PRIMARY if self.isChecked() else Role.BODY)


class ChoiceGroup(QWidget):
    """Cards of which one is chosen. Digits (by physical key) act while the group has the focus,
    arrows move, Space chooses. ``chosen`` tells what the clerk chose, never of ``set_value``.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, columns: int = 2, gap: int = 12
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._cards: dict[Any, ChoiceCard] = {}
        self._guest: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def add(self, value: Any, card: ChoiceCard) -> None:
        """Add ``card``, which stands for ``value``, in reading order."""
        at = len(self._cards)
        self._cards[value] = card
        card.setAutoExclusive(True)
        card.clicked.connect(lambda: self._choose(value))
        self._place(card, at)
        self._aim()

    def add_guest(self, widget: QWidget) -> None:
        """Put ``widget`` in the place after the last card; keys typed there choose nothing here."""
        self._guest = widget
        self._place(widget, len(self._cards))

    def card(self, value: Any) -> ChoiceCard:
        """Return the card that stands for ``value``."""
        return self._cards[value]

    def value(self) -> Any:
        return next((value for value, card in self._cards.items() if card.isChecked()), None)

    def set_value(self, value: Any) -> None:
        """Show ``value`` as chosen; None shows none."""
        check_only(self._cards.values(), self._cards.get(value))
        self._aim()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._target().setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if self._guest is not None and focused is not None and self._guest.isAncestorOf(focused):
            event.ignore()
            return
        digit = digit_of(event) if is_plain(event) else None
        by_number = [v for v, card in self._cards.items() if digit and card.number == digit]
        if by_number:
            self._choose(by_number[0])
        elif is_plain(event) and event.key() in _STEPS:
            self._move(event)
        else:
            event.ignore()

    def _place(self, widget: QWidget, at: int) -> None:
        row, column = divmod(at, self._columns)
        self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)

    def _choose(self, value: Any) -> None:
        self.set_value(value)
        self._cards[value].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(value)

    def _move(self, event: QKeyEvent) -> None:
        cards = list(self._cards.values())
        at = next((n for n, card in enumerate(cards) if card.hasFocus()), 0)
        key = event.key()
        sideways = _STEPS[Qt.Key(key)]
        by = sideways or (self._columns if key == Qt.Key.Key_Down else -self._columns)
        if 0 <= at + by < len(cards):
            cards[at + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _target(self) -> ChoiceCard:
        cards = list(self._cards.values())
        return next((card for card in cards if card.isChecked()), cards[0])

    def _aim(self) -> None:
        """Tab reaches one card of the group: the chosen one, or the first."""
        target = self._target()
        for card in self._cards.values():
            reach = Qt.FocusPolicy.StrongFocus if card is target else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(reach)
        self.setFocusProxy(target)
