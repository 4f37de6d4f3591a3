"""The edge of a white sheet under a white lid: the thin shadow that it throws on two sides or more.

Nothing that is drawn is ever cut off: the sheet reaches as far as whatever is darker than the lid.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image

from regdesk.capture.outline import Outline

Grid = npt.NDArray[np.float32]
Points = npt.NDArray[np.float64]

_FAINTEST = 4  # levels of a cell
_NOISE_TIMES = 6
_STEEPEST = 8.0  # degrees that a sheet is laid askew
_ANGLES = np.arange(-_STEEPEST, _STEEPEST + 0.1, 0.25)
_WHOLE = 0.85  # of a shadow's length is seen; the edge of a text has gaps between its lines
_LEAST = 0.2  # of the long side of the picture that a side of a sheet measures
_APART = 0.75  # degrees by which two sides may differ from a right angle
_PRINT = 140  # level: a line a tenth of which is darker was printed
_A_TENTH = 10
_BESIDE = 2  # cells: 1.4 mm of an A4 sheet
_DUST = 4  # cells outside of a sheet


@dataclass(frozen=True, slots=True)
class _Side:
    """A line of shadow: it runs ``degrees`` clockwise off the level (or off the upright), at
    ``offset`` cells where it crosses the axis; ``points`` are its cells, x and y.
    """

    degrees: float
    offset: float
    points: Points


def find_sheet(picture: Image.Image, light: Grid, ground: float, factor: int) -> Outline | None:
    """Return where the sheet lies, in cells of ``light``, which are ``factor`` px of ``picture``
    each; None where its shadow does not tell. ``ground`` is the level of the lid.
    """
    noise = float(np.median(np.abs(np.diff(light, axis=1))))
    dark = light < ground - max(_FAINTEST, _NOISE_TIMES * noise)
    if not dark.any():
        return None
    seen = {at: _find_side(dark, at) for at in range(4)}
    if sum(side is not None for side in seen.values()) < 2:
        return None
    levels = _find_darkest(picture, light.shape, factor)
    sides = {at: one for at, one in seen.items() if one and not _is_printed(one, levels)}
    if len(sides) < 2 or np.ptp([one.degrees for one in sides.values()]) > _APART:
        return None
    return _join(sides, dark)


def _find_side(dark: npt.NDArray[np.bool_], at: int) -> _Side | None:
    """Return side ``at`` (0 upper, 1 right, 2 lower, 3 left) of what is ``dark``, where the
    outermost cells lie on one line that has no gaps.
    """
    upright = at % 2 == 1
    cells = dark if upright else dark.T
    rows = np.flatnonzero(cells.any(axis=1))
    out = cells[rows].argmax(axis=1).astype(float)
    if at in (1, 2):
        out = cells.shape[1] - 1.0 - cells[rows, ::-1].argmax(axis=1)
    lean = np.tan(np.deg2rad(_ANGLES if not upright else -_ANGLES))
    across = np.round(out[:, None] - rows[:, None] * lean).astype(int)
    best = [np.unique(column, return_counts=True) for column in across.T]
    which = int(np.argmax([counts.max() for _, counts in best]))
    offset = int(best[which][0][best[which][1].argmax()])
    near = np.abs(across[:, which] - offset) <= 1
    length = np.ptp(rows[near]) + 1
    if length < _LEAST * max(dark.shape) or np.count_nonzero(near) < _WHOLE * length:
        return None
    beyond = across[:, which] - offset if at in (1, 2) else offset - across[:, which]
    if np.count_nonzero(beyond > 1) > _DUST:
        return None
    x, y = (out[near], rows[near]) if upright else (rows[near], out[near])
    return _Side(float(_ANGLES[which]), offset, np.stack([x, y], axis=1) + 0.5)


def _find_darkest(picture: Image.Image, shape: tuple[int, ...], factor: int) -> Grid:
    """Return the darkest level in each cell and those around it: beside a printed edge lies a line
    that is as pale as a shadow, where the picture was made smaller or encoded.
    """
    height, width = shape[0] - 1, shape[1] - 1  # the last cells may be cut
    grey = np.asarray(picture.convert("L"))[: height * factor, : width * factor]
    darkest = grey.reshape(height, factor, width, factor).min(axis=(1, 3)).astype(np.float32)
    wide = np.pad(darkest, ((_BESIDE, _BESIDE + 1), (_BESIDE, _BESIDE + 1)), mode="edge")
    around = 2 * _BESIDE + 1
    least: Grid = sliding_window_view(wide, (around, around)).min(axis=(2, 3))
    return least


def _is_printed(side: _Side, levels: Grid) -> bool:
    x, y = side.points.astype(int).T
    return bool(np.percentile(levels[y, x], _A_TENTH) < _PRINT)


def _join(sides: dict[int, _Side], dark: npt.NDArray[np.bool_]) -> Outline | None:
    """Return the smallest sheet that lies as ``sides`` do, holds them and all that is dark inside
    of them; None where one of them does not run along all of it.
    """
    tilt = np.deg2rad(np.mean([one.degrees for one in sides.values()]))
    axes = np.array([[np.cos(tilt), np.sin(tilt)], [-np.sin(tilt), np.cos(tilt)]])
    rows, columns = np.nonzero(dark)
    spots = np.stack([columns, rows], axis=1) + 0.5
    at = spots @ axes.T
    ends = {0: at[:, 1].min(), 1: at[:, 0].max(), 2: at[:, 1].max(), 3: at[:, 0].min()}
    for number, side in sides.items():
        ends[number] = float(np.median((side.points @ axes.T)[:, (number + 1) % 2]))
    size = (ends[1] - ends[3], ends[2] - ends[0])
    runs = {number: np.ptp((side.points @ axes.T)[:, number % 2]) for number, side in sides.items()}
    if any(run < _WHOLE * size[number % 2] for number, run in runs.items()):
        return None
    corners = [(ends[3], ends[0]), (ends[1], ends[0]), (ends[1], ends[2]), (ends[3], ends[2])]
    return Outline(np.array(corners) @ axes)
