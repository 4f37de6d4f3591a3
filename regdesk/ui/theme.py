"""The look in force: mode, text size, motion; the palette and the one style sheet.

Widgets read ``current().tokens`` while they paint and repaint on ``current().changed``.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from regdesk.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens

SCALES = (1.0, 1.15, 1.3)
STYLE = ("-style", "fusion")


class Mode(StrEnum):
    """How the screen is coloured."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


_TOKENS = {Mode.LIGHT: LIGHT, Mode.DARK: DARK, Mode.HIGH_CONTRAST: HIGH_CONTRAST}


class Theme(QObject):
    """The look in force: mode, text scale and whether anything may move."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = Mode.LIGHT
        self.tokens = LIGHT
        self.scale = 1.0
        self.reduced_motion = False

    def set_mode(self, mode: Mode) -> None:
        """Change the colours of the whole program."""
        self.mode = mode
        self.tokens = _TOKENS[mode]
        self._dress()

    def set_scale(self, scale: float) -> None:
        """Change the text size (1.0, 1.15 or 1.3); heights of fields and buttons follow.

        The style sheet knows no size, so that nothing has to be polished anew.
        """
        self.scale = scale
        self.changed.emit()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Stop (or allow) the cross-fade of steps and the rise of toasts."""
        self.reduced_motion = reduced

    def px(self, size: float) -> int:
        """Return ``size``, given in px at 100 %, at the text scale in force."""
        return round(size * self.scale)

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(_palette(self.tokens))
            app.setStyleSheet(_style_sheet(self))
        self.changed.emit()


_THEME = Theme()


def current() -> Theme:
    """Return the one theme of the program."""
    return _THEME


def system_mode(app: QApplication) -> Mode:
    """Return the mode the operating system asks for: its contrast first, then its scheme."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Mode.HIGH_CONTRAST
    return Mode.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Mode.LIGHT


def system_wants_still(app: QApplication) -> bool:
    """Tell whether the operating system asks for reduced motion."""
    hints = app.styleHints()  # kept in a name: what accessibility() returns dies with it
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion


def install(_app: QApplication, mode: Mode = Mode.LIGHT, scale: float = 1.0) -> Theme:
    """Give the application the palette and the one style sheet of ``mode``.

    It was started with ``STYLE`` among its arguments: to hand Qt a style object would build the
    whole of ``QStyle`` before the first paint.
    """
    _THEME.scale = scale
    _THEME.set_mode(mode)
    return _THEME


def _palette(tokens: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.canvas,
        roles.WindowText: tokens.ink,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.sunken,
        roles.Text: tokens.ink,
        roles.PlaceholderText: tokens.ink3,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.ink,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.ToolTipBase: tokens.toast,
        roles.ToolTipText: tokens.on_accent,
        roles.Link: tokens.accent,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, colour)
    return palette


def _style_sheet(theme: Theme) -> str:
    tokens = theme.tokens
    return f"""
    QLineEdit {{ border: none; background: transparent; lineedit-password-character: 8226; }}
    QScrollArea, QAbstractScrollArea#plain {{ border: none; background: transparent; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {tokens.control.name()}; border-radius: 3px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QListView#choices {{
        background: {tokens.surface.name()}; color: {tokens.ink.name()};
        border: {tokens.border_width}px solid {tokens.control.name()}; outline: 0; padding: 4px;
    }}
    QListView#choices::item {{ padding: 0 10px; border-radius: 6px; }}
    QListView#choices::item:selected {{
        background: {_selected_fill(theme)}; color: {_selected_ink(theme)};
    }}
    """


def _selected_fill(theme: Theme) -> str:
    high = theme.mode is Mode.HIGH_CONTRAST
    return (theme.tokens.accent if high else theme.tokens.accent_soft).name()


def _selected_ink(theme: Theme) -> str:
    high = theme.mode is Mode.HIGH_CONTRAST
    return (theme.tokens.on_accent if high else theme.tokens.ink).name()
