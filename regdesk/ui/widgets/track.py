"""A sunken track of words of which one stands out: the language switch, the journal's filters."""

from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import fonts, language, theme
from regdesk.ui.fonts import Role
from regdesk.ui.language import Language
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import PaintedButton, follow_theme

_RADIUS = 8
_INSET = 3
_GAP = 7
_LANGUAGE_ROLES = (Role.PILL, Role.PILL_STRONG)


class TrackOption(PaintedButton):
    """One word of the track, with a count behind it where there is one."""

    ring_radius = 6

    def __init__(self, text: str, height: int, padding: int, roles: tuple[Role, Role]) -> None:
        super().__init__()
        self._roles = roles
        self._height = height
        self._padding = padding
        self._count = ""
        self._counted = True
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self._name()

    def set_count(self, count: int, *, more: bool = False) -> None:
        """Show ``count``, or that there are at least as many."""
        at_least = f"{count}+" if count else ""
        self._count = at_least if more else str(count)
        self._name()

    def set_counted(self, counted: bool) -> None:
        """Show the count, or leave it to screen readers."""
        if counted != self._counted:
            self._counted = counted
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._count}".strip())
        self.updateGeometry()
        self.update()

    def full_width(self) -> int:
        """Return how wide it is with its count, in px."""
        return self._width(self._count)

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._shown()), paint.px(self._height))

    def _shown(self) -> str:
        return self._count if self._counted else ""

    def _width(self, counted: str) -> int:
        count = paint.text_width(counted, fonts.font(Role.PILL, tabular=True))
        words = paint.text_width(self.text(), fonts.font(self._roles[1]))
        return 2 * self._padding + words + (count + _GAP if counted else 0)

    def _font(self) -> QFont:
        return fonts.font(self._roles[self.isChecked()])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            edge = paint.edge_shade(0.13 if self._height < 30 else 0.0)
            paint.box(painter, rect, _RADIUS - 2, tokens.surface, edge, paint.edge_width())
        words = paint.text_width(self.text(), self._font())
        area = QRectF(self._padding, 0, words, rect.height())
        ink = tokens.ink if chosen else tokens.ink2
        paint.line(painter, area, self.text(), self._font(), ink)
        if self._shown():
            area = QRectF(area.right() + _GAP, 0, rect.width(), rect.height())
            font = fonts.font(Role.PILL, tabular=True)
            paint.line(painter, area, self._shown(), font, tokens.ink3)


class TrackSwitch(QWidget):
    """An exclusive choice that is always made. ``chosen`` tells what the clerk chose."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str = "",
        parent: QWidget | None = None,
        *,
        height: int = 32,
        padding: int = 11,
        roles: tuple[Role, Role] = (Role.LABEL, Role.LABEL_STRONG),
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._padding = padding
        self._roles = roles
        self._options: dict[Any, TrackOption] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        follow_theme(self)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def add(self, value: Any, text: str) -> None:
        """Add an option at the right; the first one added is chosen at once."""
        option = TrackOption(text, self._height, self._padding, self._roles)
        option.clicked.connect(lambda: self.chosen.emit(value))
        option.setChecked(not self._options)
        self._options[value] = option
        self._row.addWidget(option)

    def set_text(self, value: Any, text: str) -> None:
        self._options[value].set_text(text)

    def set_count(self, value: Any, count: int, *, more: bool = False) -> None:
        """Show at an option how many there are; with ``more``, how many at least."""
        self._options[value].set_count(count, more=more)

    def full_width(self) -> int:
        """Return how wide the track is with all counts, in px."""
        return 2 * _INSET + sum(option.full_width() for option in self._options.values())

    def set_counted(self, counted: bool) -> None:
        """Show the counts, or leave them to screen readers where they have no room."""
        for option in self._options.values():
            option.set_counted(counted)

    def value(self) -> Any:
        return next((v for v, option in self._options.items() if option.isChecked()), None)

    def set_value(self, value: Any) -> None:
        """Show ``value`` as chosen."""
        self._options[value].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            focused = [option for option in self._options.values() if option.hasFocus()]
            if focused:
                focused[0].click()
                return
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        high = tokens.border_width > 1
        sunken = high or self._height < 30
        fill = tokens.canvas if sunken else paint.blend(tokens.canvas, tokens.line, 0.6)
        edge = tokens.line if high else None
        paint.box(painter, QRectF(self.rect()), _RADIUS, fill, edge, tokens.border_width)


class LanguageSwitch(TrackSwitch):
    """ҚАЗ | РУС; the words are the same in every language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Тіл · Язык", parent, height=26, padding=9, roles=_LANGUAGE_ROLES)
        self.add("kk", "ҚАЗ")
        self.add("ru", "РУС")

    def show_spoken(self) -> None:
        """Show what is spoken; English, which is for support staff, has no place here."""
        to = language.current()
        if to is not Language.EN:
            self.set_value(to.value)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_spoken()
