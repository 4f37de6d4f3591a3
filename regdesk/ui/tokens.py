"""Every colour of the screen in its three modes (design §2.1); no other module holds a hex value.

``tests/ui/widgets/test_theme.py`` computes the contrast of each pair from these values.
"""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tokens:
    """Every colour of one mode, and the widths that go with it (px at 100 %)."""

    canvas: QColor
    surface: QColor
    sunken: QColor
    line: QColor
    control: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_accent: QColor
    accent_soft: QColor
    accent_line: QColor
    danger: QColor
    danger_soft: QColor
    danger_line: QColor
    warn: QColor
    warn_soft: QColor
    warn_line: QColor
    ok: QColor
    ok_soft: QColor
    ok_line: QColor
    gold: QColor
    scrim: QColor
    focus: QColor
    toast: QColor
    paper: QColor = field(default_factory=lambda: QColor("#FFFFFF"))
    paper2: QColor = field(default_factory=lambda: QColor("#D3E5EA"))
    border_width: int = 1
    focus_width: int = 2

    def soft(self, kind: str) -> QColor:
        """Return the fill that goes with ``ok``, ``warn``, ``danger`` or ``accent``."""
        return _pick(self, kind, "_soft", self.surface)

    def edge(self, kind: str) -> QColor:
        """Return the border that goes with ``ok``, ``warn``, ``danger`` or ``accent``."""
        return _pick(self, kind, "_line", self.line)

    def ink_of(self, kind: str) -> QColor:
        """Return a colour by its name (``ink2``, ``danger`` …); an unknown name is ``ink``."""
        return _pick(self, kind, "", self.ink)


def _pick(tokens: Tokens, kind: str, part: str, otherwise: QColor) -> QColor:
    found = getattr(tokens, kind + part, otherwise)
    return found if isinstance(found, QColor) else otherwise


def _seen_through(red: int, green: int, blue: int, share: float) -> QColor:
    colour = QColor(red, green, blue)
    colour.setAlphaF(share)
    return colour


LIGHT = Tokens(
    canvas=QColor("#F4F6F8"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#F8FAFB"),
    line=QColor("#E2E7EC"),
    control=QColor("#7F8C9A"),
    ink=QColor("#14202E"),
    ink2=QColor("#46556A"),
    ink3=QColor("#5F6E80"),
    accent=QColor("#0B6B80"),
    accent_hover=QColor("#095A6C"),
    accent_pressed=QColor("#074857"),
    on_accent=QColor("#FFFFFF"),
    accent_soft=QColor("#E5F2F5"),
    accent_line=QColor("#9ACBD6"),
    danger=QColor("#B3261E"),
    danger_soft=QColor("#FDF1F0"),
    danger_line=QColor("#EDB4AF"),
    warn=QColor("#8A5100"),
    warn_soft=QColor("#FFF6E5"),
    warn_line=QColor("#EBCB8B"),
    ok=QColor("#1A7442"),
    ok_soft=QColor("#E9F6EE"),
    ok_line=QColor("#A6D8BA"),
    gold=QColor("#E8A317"),
    scrim=_seen_through(20, 32, 46, 0.43),
    focus=QColor("#0B6B80"),
    toast=QColor("#14202E"),
)

DARK = Tokens(
    canvas=QColor("#0F141A"),
    surface=QColor("#171E27"),
    sunken=QColor("#131A22"),
    line=QColor("#2B3643"),
    control=QColor("#74849A"),
    ink=QColor("#EDF2F7"),
    ink2=QColor("#B6C2CF"),
    ink3=QColor("#93A2B3"),
    accent=QColor("#57C1D6"),
    accent_hover=QColor("#74D0E2"),
    accent_pressed=QColor("#3FAFC6"),
    on_accent=QColor("#06222A"),
    accent_soft=QColor("#12323B"),
    accent_line=QColor("#2A6472"),
    danger=QColor("#FF9189"),
    danger_soft=QColor("#3A1A1A"),
    danger_line=QColor("#7A3632"),
    warn=QColor("#F2C063"),
    warn_soft=QColor("#35280F"),
    warn_line=QColor("#71571F"),
    ok=QColor("#74D39B"),
    ok_soft=QColor("#12301F"),
    ok_line=QColor("#2B6A45"),
    gold=QColor("#F2B632"),
    scrim=_seen_through(0, 0, 0, 0.55),
    focus=QColor("#57C1D6"),
    toast=QColor("#2B3643"),
)

# The panel of the sign-in; the same in light and dark.
ARTWORK_TOP = QColor("#0A5E72")
ARTWORK_BOTTOM = QColor("#063742")
ARTWORK_DEEP = QColor("#06313C")

_BLACK = QColor("#000000")
_WHITE = QColor("#FFFFFF")

HIGH_CONTRAST = Tokens(
    canvas=_BLACK,
    surface=_BLACK,
    sunken=_BLACK,
    line=_WHITE,
    control=_WHITE,
    ink=_WHITE,
    ink2=_WHITE,
    ink3=QColor("#E6E6E6"),
    accent=QColor("#7CE3FF"),
    accent_hover=_WHITE,
    accent_pressed=_WHITE,
    on_accent=_BLACK,
    accent_soft=_BLACK,
    accent_line=_WHITE,
    danger=QColor("#FF9C94"),
    danger_soft=_BLACK,
    danger_line=_WHITE,
    warn=QColor("#FFD866"),
    warn_soft=_BLACK,
    warn_line=_WHITE,
    ok=QColor("#8CF0B4"),
    ok_soft=_BLACK,
    ok_line=_WHITE,
    gold=QColor("#FFD866"),
    scrim=_seen_through(0, 0, 0, 0.8),
    focus=QColor("#FFE600"),
    toast=_BLACK,
    border_width=2,
    focus_width=3,
)
