"""No text is cut, and none is left in English, in any state of any screen.

Every state of ``STATES`` is looked at in {kk, ru} x {100, 130 %} x {1366x690, 1920x1080}, light.
Dark and high contrast are not walked state by state: ``test_a_mode_moves_nothing`` proves on every
kind of screen that a mode changes what is painted and no geometry at all, so that what fits in
light fits in all three. What DESIGN §3 calls normal (``fits``) needs no scrolling in the small
window in Kazakh.
"""

from itertools import product

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from regdesk.ui.focus import FocusRing
from regdesk.ui.language import Language
from regdesk.ui.theme import Mode
from tests.house.test_translations import read
from tests.ui.clipping import list_clipped
from tests.ui.states.looks import SCALES, SIZES, SPEECHES, name_of, put_on
from tests.ui.states.states import STATES

_REST_MS = 150
SMALL = (Language.KK, 1.0, SIZES[0])
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

ENGLISH = {source for (_, source), forms in read("kk")[0].items() if forms != [source]}


def list_faults(window, speeches, *, fits):
    """Return what is wrong with ``window`` in all sizes of text and window.

    ``fits``: in Kazakh nothing may scroll in the small window.
    """
    found = []
    for scale, speech, size in product(SCALES, speeches, SIZES):
        put_on(window, speech=speech, mode=Mode.LIGHT, scale=scale, size=size)
        where = name_of(speech, Mode.LIGHT, scale, size)
        found += [f"{where}: {line}" for line in list_lasting(lambda: list_clipped(window))]
        if scale == 1.0:
            found += [f"{where}: in English: {line}" for line in list_english(window)]
        if fits and (speech, scale, size) == SMALL:
            found += [f"{where}: {line}" for line in list_scrolled(window)]
    return found


def list_lasting(look):
    """Return what ``look`` finds once every layout has come to rest, on a busy machine too."""
    if not look():
        return []
    QTest.qWait(_REST_MS)
    return look()


def list_english(window):
    """Return what ``window`` says in English although the translations have other words for it."""
    said = set()
    for one in window.findChildren(QWidget):
        if one.isVisible():
            said |= {one.accessibleName(), one.accessibleDescription(), one.toolTip()}
            said |= {one.text()} if isinstance(one, QLabel | QAbstractButton) else set()
    return sorted(said & ENGLISH)


def list_looks():
    """Return a look at each state; where words are chosen on opening, one for each language."""
    for name, one in STATES.items():
        if one.said_once:
            yield from ((name, (speech,)) for speech in SPEECHES)
        else:
            yield name, SPEECHES


def say(value):
    return value if isinstance(value, str) else "-".join(value)


@pytest.mark.parametrize(("name", "speeches"), [*list_looks()], ids=say)
def test_every_text_is_whole(scene, name, speeches):
    scene.language = speeches[0]
    scene.reach(name)
    assert list_faults(scene.clerk.window, speeches, fits=STATES[name].fits) == []


def list_scrolled(window):
    """Return by how much each visible area, but a list of cases, is too small for its content."""
    areas = [
        one
        for one in window.findChildren(QAbstractScrollArea)
        if one.isVisible() and not isinstance(one, QAbstractItemView)
    ]
    return [
        f"{type(one).__name__} scrolls by {bar.maximum()} px"
        for one in areas
        for bar in (one.verticalScrollBar(), one.horizontalScrollBar())
        if bar.maximum()
    ]


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


@pytest.mark.parametrize("name", KINDS)
def test_a_mode_moves_nothing(scene, look, name):
    scene.reach(name)
    scene.clerk.wait(700)  # until it is kept, and says so
    light = measure(scene.clerk.window)
    for mode in (Mode.DARK, Mode.HIGH_CONTRAST):
        look.set_mode(mode)
        for _ in range(3):
            QApplication.processEvents()
        moved = measure(scene.clerk.window).items() ^ light.items()
        assert sorted(moved) == []
