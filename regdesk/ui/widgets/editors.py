"""The editors inside the fields: they draw their own box and read digits by physical key."""

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.physical import digit_of, is_plain, us_character
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import follow_theme

RADIUS = 8
ICON = 16
_SIDE = 13
_OWN_MARGIN = 2  # px: what QLineEdit leaves beside its text
_GROUP_GAP = 6


class BoxState:
    """What the box around a value shows: filled by the program, wrong, an icon at its right."""

    def __init__(self) -> None:
        self.filled = False
        self.wrong = False
        self.icon = ""
        self.icon_ink = "ink3"
        self.icon_left = ""


def paint_box(painter: QPainter, widget: QWidget, state: BoxState) -> None:
    """Draw the box of a field and the icons in it."""
    tokens = theme.current().tokens
    rect = QRectF(widget.rect())
    edge = tokens.danger if state.wrong else tokens.control
    fill = tokens.sunken if state.filled else tokens.surface
    paint.box(painter, rect, RADIUS, fill, edge, paint.edge_width(state.wrong))
    side = paint.px(ICON)
    top = (rect.height() - side) / 2
    if state.icon:
        place = QRectF(rect.right() - side - paint.px(8), top, side, side)
        icons.paint_icon(painter, state.icon, place, tokens.ink_of(state.icon_ink))
    if state.icon_left:
        place = QRectF(rect.left() + paint.px(8), top, side, side)
        icons.paint_icon(painter, state.icon_left, place, tokens.ink3)


class LineEditor(QLineEdit):
    """A one-line editor; ``typed`` tells of a change the clerk made, never of ``show_text``."""

    typed = Signal()
    lines_up = False
    """Only digits stand in columns: lined up, Inter's hyphen in a name looks like a dash."""

    def __init__(self, role: Role = Role.FIELD, height: int = 40) -> None:
        super().__init__()
        self.box = BoxState()
        self._role = role
        self._height = height
        self._showing = False
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        follow_theme(self)
        theme.current().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours of the theme in force."""
        self.setFont(fonts.font(self._role, tabular=self.lines_up))
        palette = QPalette(self.palette())
        tokens = theme.current().tokens
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, tokens.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, tokens.ink3)
        palette.setColor(QPalette.ColorRole.Highlight, tokens.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, tokens.on_accent)
        self.setPalette(palette)
        self._make_room()

    def _make_room(self) -> None:
        """Keep the value clear of the icons."""
        left = paint.px(32) if self.box.icon_left else _SIDE
        right = paint.px(28) if self.box.icon else _SIDE
        self.setTextMargins(left, 0, right, 0)

    def set_icon(self, name: str, ink: str = "ink3") -> None:
        """Show an icon at the right of the value, or none."""
        self.box.icon = name
        self.box.icon_ink = ink
        self._make_room()
        self.update()

    def show_text(self, text: str) -> None:
        """Set the text without telling that it was typed."""
        if text == self.text():
            return
        self._showing = True
        self.setText(text)
        self._showing = False

    def sizeHint(self) -> QSize:
        return QSize(paint.px(80), paint.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.least_width(), paint.px(self._height))

    def least_width(self) -> int:
        """Return the width at which a short value still shows."""
        return paint.px(56)

    def room_for(self, text: str) -> int:
        """Return the width at which ``text`` shows in full."""
        margins = self.textMargins()
        own = margins.left() + margins.right() + 2 * _OWN_MARGIN
        return paint.text_width(text, self.font()) + own

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint_box(painter, self, self.box)
        painter.end()
        super().paintEvent(event)

    def _tell(self) -> None:
        if not self._showing:
            self.typed.emit()


class _Digits(QValidator):
    """Keeps the digits of what was typed or pasted, up to ``most`` of them."""

    def __init__(self, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._most = most

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        digits = _digits_in(text)
        if len(digits) > self._most:
            return QValidator.State.Invalid, text, position
        return QValidator.State.Acceptable, digits, len(_digits_in(text[:position]))


class DigitsEditor(LineEditor):
    """Takes digits only, by physical key under any layout; ``most`` of them."""

    lines_up = True

    def __init__(self, most: int, role: Role = Role.FIELD, height: int = 40) -> None:
        super().__init__(role, height)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setValidator(_Digits(most, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and is_plain(event):
            self.insert(str(digit))
            return
        super().keyPressEvent(event)


class IinEditor(DigitsEditor):
    """Twelve digits painted as ``870412 301 266``; the text itself holds no spaces."""

    _group_ends = (5, 8)

    def __init__(self) -> None:
        super().__init__(12, Role.IIN, 48)
        self.textChanged.connect(self._space_out)

    def restyle(self) -> None:
        super().restyle()
        self._space_out()

    def least_width(self) -> int:
        """Return the width at which all twelve digits and the verdict show."""
        digits = paint.text_width("0" * 12, self.font())
        return digits + 2 * paint.px(_GROUP_GAP) + _SIDE + paint.px(28) + 8

    def _space_out(self) -> None:
        """Widen the gap after digits 6 and 9. Formats keep caret and mouse right, spaces do not."""
        # here: their 150 enum members are not needed for the first paint
        from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextFormat

        role_spacing = self.font().letterSpacing()
        attributes = []
        for at in self._group_ends:
            if at < len(self.text()) - 1:
                wide = QTextCharFormat()
                wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                wide.setFontLetterSpacing(role_spacing + paint.px(_GROUP_GAP))
                start = at - self.cursorPosition()
                kind = QInputMethodEvent.AttributeType.TextFormat
                attributes.append(QInputMethodEvent.Attribute(kind, start, 1, QTextFormat(wide)))
        super().event(QInputMethodEvent("", attributes))


class _Day(QValidator):
    """Keeps dd.MM.yyyy in shape: the dots come by themselves, digits are never lost."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        shaped = shape_day(text)
        if shaped is None:
            return QValidator.State.Invalid, text, position
        before = text[:position]
        at = _place_after(shaped, len(_digits_in(before)))
        if before.endswith((".", ",", "/", "-", " ")) and shaped[at : at + 1] == ".":
            at += 1
        return QValidator.State.Acceptable, shaped, at


class DayEditor(DigitsEditor):
    """A day as dd.MM.yyyy; digits by physical key, dots by themselves."""

    def __init__(self, height: int = 40) -> None:
        super().__init__(8, height=height)
        self.setValidator(_Day(self))

    def least_width(self) -> int:
        """Return the width at which a whole day and the icon show."""
        return paint.text_width("00.00.0000", self.font()) + _SIDE + paint.px(28) + 8

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain(event) and digit_of(event) is None and us_character(event) in tuple("./-,"):
            self.insert(".")
            return
        super().keyPressEvent(event)


def shape_day(text: str) -> str | None:
    """Return what was typed or pasted as (a beginning of) dd.MM.yyyy, None when it is too long."""
    parts = [*re.split(r"[.,/\- ]", re.sub(r"[^0-9.,/\- ]", "", text), maxsplit=2), "", ""][:3]
    parts[2] = _digits_in(parts[2])
    dots = min(len(re.findall(r"[.,/\- ]", text)), 2)
    for at in (0, 1):
        if len(parts[at]) > 2:
            parts[at + 1] = parts[at][2:] + parts[at + 1]
            parts[at] = parts[at][:2]
            dots = max(dots, at + 1)
    if len(parts[2]) > 4:
        return None
    return ".".join(parts[: dots + 1])


def _place_after(shaped: str, digits: int) -> int:
    """Return the caret's place behind the first ``digits`` digits of ``shaped``."""
    at = 0
    while digits > 0 and at < len(shaped):
        digits -= shaped[at].isdigit()
        at += 1
    return at


def _digits_in(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)
