"""The audit of a state: no text of it is cut, none is left in English, and a screen reader finds a
name and a role at whatever takes the focus.

It is done in three files of tests, so that workers beside each other share it.
"""

from enum import Enum, auto

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QWidget,
)

from regdesk.ui.language import Language
from regdesk.ui.theme import Mode
from tests.house.test_translations import read
from tests.ui.clipping import list_clipped
from tests.ui.states.looks import AUDITED, SMALL, SPEECHES, name_of, put_on
from tests.ui.states.speaking import list_unspoken
from tests.ui.states.states import STATES

_REST_MS = 150
USUAL = (Language.KK, 1.0, SMALL)
ENGLISH = {source for (_, source), forms in read("kk")[0].items() if forms != [source]}


class Part(Enum):
    """What one file looks at."""

    CASES = auto()
    PAPERS = auto()
    REST = auto()


_ROOMS = {
    Part.CASES: ("first_steps", "last_steps", "papers"),
    Part.PAPERS: ("prints", "doors", "codes"),
}


def look_at(scene, name, speeches):
    """Bring the window to a state and return what is wrong with it."""
    scene.language = speeches[0]
    scene.reach(name)
    return list_faults(scene.clerk.window, speeches, fits=STATES[name].fits)


def list_faults(window, speeches, *, fits):
    """Return what is wrong with ``window`` in the looks of ``AUDITED`` in these languages.

    ``fits``: in Kazakh nothing may scroll in the small window.
    """
    found = []
    for speech, scale, size in (one for one in AUDITED if one[0] in speeches):
        put_on(window, speech=speech, mode=Mode.LIGHT, scale=scale, size=size)
        where = name_of(speech, Mode.LIGHT, scale, size)
        found += [f"{where}: {line}" for line in list_lasting(lambda: list_clipped(window))]
        if scale == 1.0:
            found += [f"{where}: in English: {line}" for line in list_english(window)]
            found += [f"{where}: {line}" for line in list_unspoken(window)]
        if fits and (speech, scale, size) == USUAL:
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


def list_looks(part):
    """Return a look at each state of a part; where words are chosen on opening, one for each
    language.
    """
    for name, one in STATES.items():
        if _part_of(one) is not part:
            continue
        if one.said_once:
            yield from ((name, (speech,)) for speech in SPEECHES)
        else:
            yield name, SPEECHES


def _part_of(one):
    room = one.reach.__module__.rpartition(".")[2]
    return next((part for part, rooms in _ROOMS.items() if room in rooms), Part.REST)


def say(value):
    return value if isinstance(value, str) else "-".join(value)


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
