"""How well a page can be read, measured on its picture: the limits and where they come from.

The limits were set on invented sheets and cards of known blur, light, turn and damage, which
``python -m tests.capture.verdicts`` makes and counts anew; see docs/decisions.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from regdesk.capture.ground import paper_around
from regdesk.capture.regions import grow, list_regions
from regdesk.domain.page_verdict import PageFault, PageVerdict

Levels = npt.NDArray[np.float32]

_TILE = 48  # px, about 4 mm of a scan at 300 dpi: one or two lines of print
_LONG_SIDE = 800  # px of the small picture that light is judged on
_MARGIN = 0.03  # of the page, where shadows of the edge lie

MOST_BLUR = 2.3  # px of a Gaussian at 300 dpi
DARKEST_PAPER = 95  # level of the paper, 0 to 255
FAINTEST_INK = 45  # levels between the paper and its darkest print
LEAST_INK = 0.0002  # of the page; a signature alone covers 0.001
MOST_GLARE = 0.006  # of the page that shines
MOST_TILT = 8.0  # degrees; an A4 sheet as far off loses 40 mm of a corner on A4 glass
_COARSEST = 1.45  # a coarse scan is no blurred one: its dots are larger, not its edges softer
_INK = 14  # levels below the paper round it
_GOOD_BLUR = 0.8
_GOOD_PAPER = 200
_GOOD_INK = 110


@dataclass(frozen=True, slots=True)
class Lay:
    """How the page lay: the tilt in degrees that it was turned back by, what was cut off."""

    tilt: float = 0.0
    cut: bool = False
    upside_down: bool = False


def judge(page: Image.Image, lay: Lay, dpi: float) -> PageVerdict:
    """Return the verdict on an upright, cropped page of ``dpi`` dots per inch."""
    grey = page.convert("L")
    light = _Light.of(page)
    blur = find_blur(grey) * min(300 / dpi, _COARSEST)
    blank = light.ink < LEAST_INK
    dark = light.paper < DARKEST_PAPER
    judged = {
        PageFault.BLANK: blank,
        PageFault.BLUR: not blank and blur > MOST_BLUR,
        PageFault.DARK: dark,
        PageFault.BRIGHT: not (blank or dark) and light.contrast < FAINTEST_INK,
        PageFault.GLARE: light.glare > MOST_GLARE,
        PageFault.CUT_CORNER: lay.cut,
        PageFault.SKEW: abs(lay.tilt) > MOST_TILT,
        PageFault.UPSIDE_DOWN: not blank and lay.upside_down,
    }
    faults = tuple(fault for fault, found in judged.items() if found)
    return PageVerdict(
        faults,
        sharpness=100 if blank else _meter(blur, MOST_BLUR, _GOOD_BLUR),
        brightness=_brightness(light, blank=blank),
        skew=_meter(abs(lay.tilt), MOST_TILT, 0.5),
    )


def find_blur(grey: Image.Image) -> float:
    """Return the sigma in px of the Gaussian that would make a sharp edge as soft as the page's.

    The steepest slope across such an edge is its height / (sigma * sqrt(2 pi)). Judged where
    print is darkest, down and across alike: a moved page is soft in one direction only.
    """
    tiles = _list_strongest(np.asarray(grey))
    if not len(tiles):
        return 0.0
    height = np.maximum(np.ptp(tiles, axis=(1, 2)), 1)
    slopes = (_steepest(tiles, 1) / height, _steepest(tiles, 2) / height)
    softest = min(float(np.percentile(slope, 70)) for slope in slopes)
    return float(1 / (max(softest, 0.01) * np.sqrt(2 * np.pi)))


def _list_strongest(levels: npt.NDArray[np.uint8]) -> Levels:
    """Return up to 60 tiles in which print and paper are furthest apart."""
    rows, columns = (side // _TILE for side in levels.shape)
    rough = levels[: rows * _TILE : 3, : columns * _TILE : 3]
    tiles = rough.reshape(rows, _TILE // 3, columns, _TILE // 3)
    apart = (tiles.max(axis=(1, 3)) - tiles.min(axis=(1, 3))).ravel()
    best = np.argsort(apart)[-max(4, min(60, len(apart) // 8)) :]
    places = [divmod(int(one), max(1, columns)) for one in best]
    cut = [
        levels[row * _TILE : (row + 1) * _TILE, column * _TILE : (column + 1) * _TILE]
        for row, column in places
    ]
    return np.array(cut, np.float32)


def _steepest(tiles: Levels, axis: int) -> npt.NDArray[np.float32]:
    """Return the steepest slope per px of each tile; two px apart, for a scanner's noise."""
    along = np.moveaxis(tiles, axis, 1)
    slope = np.abs(along[:, 2:] - along[:, :-2]) / 2
    return np.asarray(np.percentile(slope, 99.5, axis=(1, 2)), np.float32)


@dataclass(frozen=True, slots=True)
class _Light:
    """Level of the paper, levels from it to the print, shares of the page with ink and glare."""

    paper: float
    contrast: float
    ink: float
    glare: float

    @classmethod
    def of(cls, page: Image.Image) -> "_Light":
        small = page.reduce(max(1, max(page.size) // _LONG_SIDE))
        grey = small.convert("L")
        levels = _without_margin(np.asarray(grey, np.float32))
        paper = float(np.percentile(levels, 75))
        ink = _without_margin(_find_ink(grey))
        contrast = paper - float(np.percentile(levels, 0.5))
        return cls(paper, contrast, float(ink.mean()), _find_glare(_dimmest(small)))


def _dimmest(small: Image.Image) -> Levels:
    """Return the level of the dimmest colour of each dot: what shines is white."""
    levels = np.asarray(small, np.float32)
    return levels if levels.ndim == 2 else levels.min(axis=2)


def _find_ink(small: Image.Image) -> Levels:
    """Return 1 for every dot that is darker than the paper round it, else 0."""
    around = np.asarray(paper_around(small, cell=24), np.float32)
    deeper = around - np.asarray(small, np.float32)
    return np.asarray(deeper > _INK, np.float32)


def _find_glare(dimmest: Levels) -> float:
    """Return the share of the page that shines: white spots on a paper that is not, and soft at
    their rim, where what is printed white is not. On white paper under a lid nothing shines.
    """
    paper = float(np.percentile(dimmest, 25))
    if paper > 232:
        return 0.0
    least = int(MOST_GLARE / 2 * dimmest.size)
    area = 0
    for spot in list_regions(dimmest >= 250, max(9, least)):
        rows = slice(max(0, spot.top - 8), spot.top + spot.cells.shape[0] + 8)
        columns = slice(max(0, spot.left - 8), spot.left + spot.cells.shape[1] + 8)
        around = dimmest[rows, columns]
        inside = np.zeros(around.shape, np.bool_)
        top, left = spot.top - rows.start, spot.left - columns.start
        inside[top : top + spot.cells.shape[0], left : left + spot.cells.shape[1]] = spot.cells
        rim = grow(inside, 7) & ~grow(inside, 3)
        if rim.any() and np.median(around[rim]) > paper + 0.3 * (255 - paper):
            area += spot.area
    return area / dimmest.size


def _without_margin(levels: Levels) -> Levels:
    height, width = levels.shape
    down, across = int(height * _MARGIN), int(width * _MARGIN)
    return levels[down : height - down, across : width - across]


def _brightness(light: _Light, *, blank: bool) -> int:
    paper = _meter(light.paper, DARKEST_PAPER, _GOOD_PAPER)
    return paper if blank else min(paper, _meter(light.contrast, FAINTEST_INK, _GOOD_INK))


def _meter(value: float, limit: float, good: float) -> int:
    """Return 100 at ``good``, 50 at ``limit``, and on in a straight line down to 0."""
    share = (value - limit) / (good - limit)
    return int(min(100, max(0, 50 + 50 * share)))
