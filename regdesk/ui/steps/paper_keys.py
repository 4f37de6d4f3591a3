"""The keys of step 5: what each asks for, wherever in the step the focus is."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from regdesk.ui.physical import letter_of
from regdesk.ui.shortcuts import ALT, CTRL, CTRL_SHIFT, NONE, SHIFT, held


class PaperAct(Enum):
    """What the clerk can do with papers and pages."""

    SCAN = auto()
    SETTINGS = auto()
    STOP = auto()
    FILE = auto()
    PASTE = auto()
    SEEN = auto()
    ABSENT = auto()
    WHY = auto()
    TURN = auto()
    ZOOM = auto()
    WAIVE = auto()
    EARLIER = auto()
    LATER = auto()
    REMOVE = auto()
    PAGE_BEFORE = auto()
    NEXT_PAGE = auto()


_KEYS = {
    (NONE, Qt.Key.Key_F5): PaperAct.SCAN,
    (NONE, Qt.Key.Key_F6): PaperAct.SETTINGS,
    (NONE, Qt.Key.Key_Escape): PaperAct.STOP,
    (NONE, Qt.Key.Key_Insert): PaperAct.FILE,
    (NONE, Qt.Key.Key_Space): PaperAct.SEEN,
    (SHIFT, Qt.Key.Key_Space): PaperAct.ABSENT,
    (SHIFT, Qt.Key.Key_F1): PaperAct.WHY,
    (CTRL, Qt.Key.Key_Plus): PaperAct.ZOOM,
    (CTRL, Qt.Key.Key_Equal): PaperAct.ZOOM,
    (CTRL_SHIFT, Qt.Key.Key_Return): PaperAct.WAIVE,
    (CTRL_SHIFT, Qt.Key.Key_Enter): PaperAct.WAIVE,
    (ALT, Qt.Key.Key_Up): PaperAct.EARLIER,
    (ALT, Qt.Key.Key_Down): PaperAct.LATER,
    (NONE, Qt.Key.Key_Delete): PaperAct.REMOVE,
    (NONE, Qt.Key.Key_PageUp): PaperAct.PAGE_BEFORE,
    (NONE, Qt.Key.Key_PageDown): PaperAct.NEXT_PAGE,
}
_LETTERS = {(CTRL, "r"): PaperAct.TURN, (CTRL, "v"): PaperAct.PASTE}
IN_FIELDS = frozenset(
    {
        PaperAct.SCAN,
        PaperAct.SETTINGS,
        PaperAct.STOP,
        PaperAct.WHY,
        PaperAct.TURN,
        PaperAct.ZOOM,
        PaperAct.WAIVE,
    }
)
"""What holds in a field too, whose own keys these are not."""


def find_act(event: QKeyEvent) -> PaperAct | None:
    """Return what the key asks for under any layout, or None."""
    letter = letter_of(event)
    if letter and (held(event), letter) in _LETTERS:
        return _LETTERS[held(event), letter]
    return _KEYS.get((held(event), Qt.Key(event.key())))
