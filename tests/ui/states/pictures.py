"""``make pictures``: a picture of every state in every look, and one sheet of each state.

No text may be cut in any of them; the tests look at fewer (``looks.AUDITED``).

Not part of the suite: run by its path. ``PICTURES`` names the folder (``out/states``).
"""

import os
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from tests.ui.clipping import list_clipped
from tests.ui.states.looks import MODES, SCALES, SIZES, SPEECHES, name_of, put_on
from tests.ui.states.states import STATES
from tests.ui.states.whole import list_lasting

OUT = Path(os.environ.get("PICTURES", "out/states"))
_COLUMN = 640
_GAP = 12


@pytest.fixture(scope="module")
def drawn(request):
    """Count the pictures, and say at the end how many there are."""
    made = []
    yield made
    say = request.config.pluginmanager.get_plugin("terminalreporter").write_line
    say(f"\n{len(made)} pictures of {len(STATES)} states in {OUT}")


def draw(scene, name, drawn):
    """Draw state ``name`` in the language of ``scene``; return {look: picture}, and what is cut."""
    folder = OUT / name
    folder.mkdir(parents=True, exist_ok=True)
    pictures, cut = {}, []
    for mode, scale, size in product(MODES, SCALES, SIZES):  # a mode costs most: it polishes all
        window = scene.clerk.window
        put_on(window, speech=scene.language, mode=mode, scale=scale, size=size)
        look = name_of(scene.language, mode, scale, size)
        pictures[look] = window.grab()
        assert pictures[look].save(str(folder / f"{look}.png"))
        drawn.append(look)
        cut += [f"{look}: {line}" for line in list_lasting(partial(list_clipped, window))]
    return pictures, cut


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("name", STATES)
def test_picture(scene, drawn, name, speech):
    scene.language = speech
    scene.reach(name)
    pictures, cut = draw(scene, name, drawn)
    assert make_sheet(list(pictures.values())).save(str(OUT / f"{name}-{speech}.png"))
    assert cut == []


def make_sheet(pictures):
    """Return all ``pictures`` of a state beside each other, made small."""
    tall = max(one.height() * _COLUMN // one.width() for one in pictures)
    columns = 2 * len(SIZES)
    rows = -(-len(pictures) // columns)
    sheet = QPixmap(columns * (_COLUMN + _GAP) + _GAP, rows * (tall + _GAP) + _GAP)
    sheet.fill(QColor("gray"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for at, picture in enumerate(pictures):
        small = picture.scaledToWidth(_COLUMN, Qt.TransformationMode.SmoothTransformation)
        left = _GAP + at % columns * (_COLUMN + _GAP)
        top = _GAP + at // columns * (tall + _GAP)
        painter.drawPixmap(QRect(left, top, small.width(), small.height()), small)
    painter.end()
    return sheet
