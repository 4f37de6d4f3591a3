"""No text is cut, and none is left in English, in any state of any screen.

Every state of ``STATES`` is looked at in those of {kk, ru} x {100, 130 %} x {1366x690, 1920x1080}
that ``looks.AUDITED`` names, light; ``make pictures`` looks at it in all of them, in every mode.
Dark and high contrast are not walked state by state: ``test_a_mode_moves_nothing`` proves on every
kind of screen that a mode changes what is painted and no geometry at all, so that what fits in
light fits in all three. What DESIGN §3 calls normal (``fits``) needs no scrolling in the small
window in Kazakh.
"""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from regdesk.ui.focus import FocusRing
from regdesk.ui.theme import Mode
from tests.ui.states.whole import Part, list_looks, look_at, say

_TRIES = 5

# One of every kind of screen: whatever widget there is stands on one of them.
KINDS = (
    "set-up-error",
    "sign-in-refused",
    "journal-full",
    "category-abroad-without-proof",
    "applicant-summary-of-errors",
    "address-results",
    "owner-second-absent",
    "papers-captured",
    "review-with-warnings",
    "done-printed",
    "park-question",
    "queue",
    "queue-of-prints",
    "printers",
    "preview-slip",
    "toast-unknown-code",
    "save-failed",
)


@pytest.mark.parametrize(("name", "speeches"), [*list_looks(Part.REST)], ids=say)
def test_every_text_is_whole(scene, name, speeches):
    assert look_at(scene, name, speeches) == []


def list_need(widget):
    """Return the size at which the text of ``widget`` shows in full, where it has any."""
    if isinstance(widget, QLineEdit):
        return widget.minimumSizeHint().toTuple()
    return widget.needed_size().toTuple() if hasattr(widget, "needed_size") else ()


def measure(window):
    """Return where each widget stands and what it needs; the ring is as thick as its mode says."""
    return {
        (type(widget).__name__, id(widget)): (
            widget.geometry().getRect(),
            list_need(widget),
        )
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not isinstance(widget, FocusRing)
    }


def list_moved(window, look, mode):
    """Return what stands elsewhere in ``mode`` than in light; light is put on again."""
    light = measure(window)
    seen = []
    for one in (mode, Mode.LIGHT):
        look.set_mode(one)
        for _ in range(3):
            QApplication.processEvents()
        seen.append(measure(window))
    return sorted(seen[0].items() ^ light.items())


@pytest.mark.parametrize("name", KINDS)
def test_a_mode_moves_nothing(scene, look, name):
    scene.reach(name)
    scene.clerk.wait(700)  # until it is kept, and says so
    for mode in (Mode.DARK, Mode.HIGH_CONTRAST):
        # A clock that ticks or another try to keep the case may fall between: not every time.
        for _ in range(_TRIES):
            if not (moved := list_moved(scene.clerk.window, look, mode)):
                break
        assert moved == []
