"""How far the lines of text on a page are off the level."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from regdesk.capture.ground import paper_around
from regdesk.capture.warp import warp

_LONG_SIDE = 900
_WIDEST = 45.0  # degrees; beyond it nobody can tell up from sideways
_MOST_POINTS = 60_000
_LEAST_POINTS = 400
_CLEAR = 1.7  # by which the best angle stands out: 2.2 and more on text, 1.4 on a signature
_NO_BETTER = 1.04  # than level: a picture without lines is not turned by a hair

Points = npt.NDArray[np.float32]


def find_tilt(grey: Image.Image) -> float | None:
    """Return the degrees clockwise by which the text is off the level, None where there is none.

    The lines of a straight page leave the rows between them empty: the sum of squares of the
    ink in each row is greatest where the page is straight (W. Postl 1986).
    """
    ink = _list_ink(grey)
    if ink is None:
        return None
    coarse = np.arange(-_WIDEST, _WIDEST + 0.5, 1.0)
    scores = _score(ink[:: max(1, len(ink) // 12_000)], coarse, 3.0)
    best = int(np.argmax(scores))
    if scores[best] < _CLEAR * float(np.median(scores)):
        return None
    near = coarse[best] + np.arange(-1.0, 1.01, 0.2)
    middle = near[int(np.argmax(_score(ink, near, 1.0)))]
    fine = middle + np.arange(-0.2, 0.21, 0.05)
    scores = _score(ink, np.append(fine, 0.0), 1.0)
    best = int(np.argmax(scores[:-1]))
    return float(fine[best]) if scores[best] > _NO_BETTER * scores[-1] else 0.0


def straighten(picture: Image.Image, tilt: float) -> Image.Image:
    """Return ``picture`` turned back by ``tilt`` degrees, and larger, so that nothing is lost."""
    cos, sin = np.cos(np.deg2rad(tilt)), np.sin(np.deg2rad(tilt))
    width = int(picture.width * cos + picture.height * abs(sin))
    height = int(picture.height * cos + picture.width * abs(sin))
    x = (picture.width - width * cos + height * sin) / 2
    y = (picture.height - width * sin - height * cos) / 2
    return warp(picture, (cos, -sin, x, sin, cos, y, 0.0, 0.0), (width, height))


def _list_ink(grey: Image.Image) -> Points | None:
    """Return x and y of the dark points, measured from the middle."""
    small = grey.reduce(max(1, max(grey.size) // _LONG_SIDE))
    levels = np.asarray(small, np.int16)
    around = np.asarray(paper_around(small), np.int16)
    margin_y, margin_x = (max(1, side // 50) for side in levels.shape)
    dark = (levels < around - 20)[margin_y:-margin_y, margin_x:-margin_x]
    y, x = np.nonzero(dark)
    if len(x) < _LEAST_POINTS:
        return None
    step = max(1, len(x) // _MOST_POINTS)
    points = np.stack([x, y], axis=1)[::step].astype(np.float32)
    return np.asarray(points - points.mean(axis=0), np.float32)


def _score(ink: Points, angles: npt.NDArray[np.float64], row: float) -> npt.NDArray[np.float64]:
    scores = []
    for angle in np.deg2rad(angles):
        y = (ink[:, 1] * np.cos(angle) - ink[:, 0] * np.sin(angle)) / row
        counts = np.bincount((y - y.min()).astype(np.intp))
        scores.append(float(np.square(counts, dtype=np.float64).sum()))
    return np.array(scores)
