"""Whether a page stands on its head, told by the shapes of its letters.

A small network (144 dots, 24 units, 1) says of a letter how much more it looks like one that
stands; half the difference between the letter and itself on its head decides. It was taught
letters of Kazakh, Russian and Latin print by ``python -m tests.capture.upright_school``.
"""

import json
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from regdesk.capture.ground import paper_around
from regdesk.capture.regions import Region, list_regions

Levels = npt.NDArray[np.float32]

_LEARNT = Path(__file__).with_name("letters.json")
SIDE = 12  # dots of a letter's picture
_LONG_SIDE = 1750  # A4 at 150 dpi: 10 point letters are 12 to 16 px high
_WINDOW = (200, 400)  # px; seven lines of print
_WINDOWS = 3
_ENOUGH = 60  # letters of each window
_HEIGHTS = range(8, 41)
_LEAST_LETTERS = 25
_SURE = -0.2  # mean over the letters; pages that stand have +0.4 and more


def is_upside_down(grey: Image.Image) -> bool:
    """Tell whether the print on a level page surely stands on its head."""
    letters = list_letters(grey)
    if len(letters) < _LEAST_LETTERS:
        return False
    return float(np.mean(_School.get().lean(letters))) < _SURE


def list_letters(grey: Image.Image) -> Levels:
    """Return letters of the page's fullest parts, each SIDE x SIDE, ink 1 and paper 0."""
    small = grey.reduce(max(1, max(grey.size) // _LONG_SIDE))
    depth = np.asarray(paper_around(small), np.float32) - np.asarray(small, np.float32)
    letters = [
        _drawn(part, region)
        for part in _list_windows(depth)
        for region in islice(filter(_is_letter, list_regions(part > 30, 12)), _ENOUGH)
    ]
    return np.array(letters, np.float32).reshape(-1, SIDE, SIDE)


def _list_windows(depth: Levels) -> list[Levels]:
    """Return the parts with the most edges of ink."""
    high, wide = _WINDOW
    places = [
        depth[top : top + high, left : left + wide]
        for top in range(0, max(1, depth.shape[0] - high // 2), high)
        for left in range(0, max(1, depth.shape[1] - wide // 2), wide)
    ]
    edges = [np.count_nonzero(np.diff(part[::2] > 30, axis=1)) for part in places]
    return [places[at] for at in np.argsort(edges)[-_WINDOWS:]]


def _is_letter(region: Region) -> bool:
    height, width = region.cells.shape
    return height in _HEIGHTS and 0.3 <= width / height <= 1.6


def _drawn(part: Levels, region: Region) -> Levels:
    height, width = region.cells.shape
    rows = slice(region.top, region.top + height)
    levels = part[rows, region.left : region.left + width] * region.cells
    shades = np.clip(levels * (255 / max(1.0, float(levels.max()))), 0, 255)
    picture = Image.fromarray(shades.astype(np.uint8))
    small = picture.resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(np.asarray(small) / 255, np.float32)


@dataclass(frozen=True, slots=True)
class _School:
    """What was learnt, kept in hundredths: from dots to units, from units to the answer."""

    dots: Levels
    bias: Levels
    units: Levels

    @classmethod
    @cache
    def get(cls) -> "_School":
        learnt = json.loads(_LEARNT.read_text("ascii"))
        names = ("dots", "bias", "units")
        return cls(*(np.asarray(np.array(learnt[name]) / 100, np.float32) for name in names))

    def lean(self, letters: Levels) -> Levels:
        """Return of each letter 1 where it surely stands, -1 where it is on its head."""
        standing = letters.reshape(len(letters), -1)
        return np.asarray(np.tanh(self._say(standing) - self._say(standing[:, ::-1])), np.float32)

    def _say(self, letters: Levels) -> Levels:
        return np.asarray(np.tanh(letters @ self.dots + self.bias) @ self.units, np.float32)
