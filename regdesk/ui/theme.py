"""The look in force: mode, text size, motion; and the palette.

Widgets read ``current().tokens`` while they paint and repaint on ``current().changed``. The
application has no style sheet: Qt would match every widget against it wherever one is moved.
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
        """Change the text size (1.0, 1.15 or 1.3); heights of fields and buttons follow."""
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
        self.changed.emit()


_THEME = Theme()


def current() -> Theme:
    """Return the one theme of the program."""
    return _THEME


def find_mode(app: QApplication, look: str) -> Mode:
    """Return the mode of ``look``; the operating system's own where it is ``system``."""
    return system_mode(app) if look == "system" else Mode(look)


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


def install(mode: Mode = Mode.LIGHT, scale: float = 1.0) -> Theme:
    """Give the application the palette of ``mode``.

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
