"""The keys of the program, read by physical key, and the one gate every key passes first.

``QShortcut`` fires under Cyrillic layouts only where the platform maps it, and editors eat keys
that were meant for the step; so keys are taken before the focused widget sees them.
"""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from regdesk.ui.physical import digit_of, letter_of

_Modifier = Qt.KeyboardModifier
_HELD = (
    _Modifier.ControlModifier
    | _Modifier.AltModifier
    | _Modifier.ShiftModifier
    | _Modifier.MetaModifier
)
NONE = _Modifier.NoModifier
CTRL = _Modifier.ControlModifier
ALT = _Modifier.AltModifier
SHIFT = _Modifier.ShiftModifier
CTRL_SHIFT = _Modifier.ControlModifier | _Modifier.ShiftModifier
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Command(Enum):
    """What a key asks for, wherever the focus is."""

    HELP = auto()
    WHY = auto()
    NEW_CASE = auto()
    SEARCH = auto()
    VERIFY = auto()
    DAY = auto()
    TAKE_PREVIOUS = auto()
    APPLICATIONS = auto()
    NOTICES = auto()
    REMINDERS = auto()
    RULES = auto()
    PARK = auto()
    END_CASE = auto()
    CONTINUE_CASE = auto()
    CORRECT = auto()
    ENTERED = auto()
    HISTORY = auto()
    QUEUE = auto()
    LOCK = auto()
    CLERKS = auto()
    PASSWORD = auto()
    SETTINGS = auto()
    TRAIL = auto()
    ABOUT = auto()
    PRINT = auto()
    PREVIEW = auto()
    CONSENT = auto()
    REGISTER = auto()
    EXPORT = auto()
    PRINTERS = auto()
    UNDO = auto()
    LANGUAGE = auto()
    LARGER = auto()
    SMALLER = auto()
    CONTRAST = auto()
    GO_ON = auto()
    BACK = auto()
    CLOSE = auto()
    SIDE = auto()


_KEYS = {
    (NONE, Qt.Key.Key_F1): Command.HELP,
    (SHIFT, Qt.Key.Key_F1): Command.WHY,
    (CTRL, Qt.Key.Key_F1): Command.RULES,
    (NONE, Qt.Key.Key_F2): Command.NEW_CASE,
    (CTRL, Qt.Key.Key_F2): Command.DAY,
    (SHIFT, Qt.Key.Key_F2): Command.REMINDERS,
    (NONE, Qt.Key.Key_F3): Command.SEARCH,
    (CTRL, Qt.Key.Key_F3): Command.VERIFY,
    (SHIFT, Qt.Key.Key_F3): Command.REGISTER,
    (NONE, Qt.Key.Key_F4): Command.CORRECT,
    (SHIFT, Qt.Key.Key_F4): Command.CONSENT,
    (NONE, Qt.Key.Key_F6): Command.ENTERED,
    (NONE, Qt.Key.Key_F7): Command.TAKE_PREVIOUS,
    (SHIFT, Qt.Key.Key_F7): Command.APPLICATIONS,
    (NONE, Qt.Key.Key_F8): Command.PARK,
    (SHIFT, Qt.Key.Key_F8): Command.END_CASE,
    (NONE, Qt.Key.Key_F9): Command.CONTINUE_CASE,
    (SHIFT, Qt.Key.Key_F9): Command.NOTICES,
    (CTRL, Qt.Key.Key_F9): Command.SETTINGS,
    (NONE, Qt.Key.Key_F10): Command.QUEUE,
    (CTRL, Qt.Key.Key_F10): Command.TRAIL,
    (SHIFT, Qt.Key.Key_F11): Command.PRINTERS,
    (CTRL, Qt.Key.Key_F11): Command.ABOUT,
    (NONE, Qt.Key.Key_F12): Command.LOCK,
    (CTRL, Qt.Key.Key_F12): Command.CLERKS,
    (SHIFT, Qt.Key.Key_F12): Command.PASSWORD,
    (NONE, Qt.Key.Key_Escape): Command.CLOSE,
    (CTRL, Qt.Key.Key_Return): Command.GO_ON,
    (CTRL, Qt.Key.Key_Enter): Command.GO_ON,
    (ALT, Qt.Key.Key_Left): Command.BACK,
    (CTRL_SHIFT, Qt.Key.Key_Plus): Command.LARGER,
    (CTRL_SHIFT, Qt.Key.Key_Equal): Command.LARGER,
    (CTRL_SHIFT, Qt.Key.Key_Minus): Command.SMALLER,
    (CTRL_SHIFT, Qt.Key.Key_Underscore): Command.SMALLER,
}
_LETTERS = {
    (CTRL, "p"): Command.PRINT,
    (CTRL_SHIFT, "p"): Command.PREVIEW,
    (CTRL, "e"): Command.EXPORT,
    (CTRL, "h"): Command.HISTORY,
    (CTRL, "z"): Command.UNDO,
    (CTRL, "i"): Command.SIDE,
    (CTRL_SHIFT, "l"): Command.LANGUAGE,
    (CTRL_SHIFT, "h"): Command.CONTRAST,
}


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return the modifiers held, without the marks of keypad and keyboard group."""
    return event.modifiers() & _HELD


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether it is Enter, of either block, with nothing held."""
    return event.key() in ENTERS and held(event) == NONE


def find_command(event: QKeyEvent) -> Command | None:
    """Return what the key asks for under any layout, or None."""
    letter = letter_of(event)
    if letter and (held(event), letter) in _LETTERS:
        return _LETTERS[held(event), letter]
    return _KEYS.get((held(event), Qt.Key(event.key())))


def is_held_on(event: QKeyEvent) -> bool:
    """Tell whether it is no press of a key but the holding of one that asked for something once.
    What is typed is taken back for as long as the keys are held.
    """
    return event.isAutoRepeat() and find_command(event) not in (None, Command.UNDO)


def find_step(event: QKeyEvent) -> int | None:
    """Return the index (0-5) of the step that Alt and a digit ask for."""
    digit = digit_of(event) if held(event) == ALT else None
    return digit - 1 if digit is not None and 1 <= digit <= 6 else None


def find_filter(event: QKeyEvent) -> int | None:
    """Return the index (0-7) of the filter that Ctrl and a digit ask for."""
    digit = digit_of(event) if held(event) == CTRL else None
    return digit - 1 if digit is not None and 1 <= digit <= 8 else None


class KeyGate(QObject):
    """Shows every key to ``take`` before the focused widget of ``window`` gets it.

    It watches the focused widget alone: a filter on the application would run for every event.
    """

    def __init__(self, window: QWidget, take: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._watched: QWidget | None = None
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            first = watched is self._watched or self._watched is None
            return first and self._take(event)
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        inside = new is not None and new.window() is self._window and new is not self._window
        self._watched = new if inside else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
