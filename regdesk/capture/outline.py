"""Where a sheet or card ends: the four sides of a region, as lines fitted to its edge."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from regdesk.capture.regions import Mask, Region

Points = npt.NDArray[np.float64]

_ANGLES = np.deg2rad(np.arange(-45.0, 45.0, 0.5))
_MIDDLE = 0.8  # of a side tells its line: corners are round, folded or torn
_MOST_OF = 0.7  # of a side's edge lies on its line, or it is no side
_STRAIGHT = 1.5  # cells that an edge may stray from its side's line


@dataclass(frozen=True, slots=True)
class Outline:
    """Corners from the upper left clockwise, x and y in px of the picture; ``cut`` tells that the
    picture does not show one of them.
    """

    corners: Points
    cut: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in px, the longer of each pair of sides."""
        lengths = np.hypot(*(np.roll(self.corners, -1, axis=0) - self.corners).T)
        return float(max(lengths[0], lengths[2])), float(max(lengths[1], lengths[3]))

    @property
    def tilt(self) -> float:
        """Degrees clockwise by which the upper side is off the level."""
        run, drop = self.corners[1] - self.corners[0]
        return float(np.degrees(np.arctan2(drop, run)))


def fit_outline(region: Region, shape: tuple[int, int]) -> Outline | None:
    """Return the four sides of ``region`` in a grid of ``shape``, None where it has no four.

    Corners are in cells of the grid, (0, 0) being the upper left corner of its first cell.
    """
    edge = _find_edge(region)
    rough = _find_box(edge)
    inside = _off_the_rim(edge, shape)
    sides = [_fit_side(edge[inside], rough, at) for at in range(4)]
    if not any(side is not None for side in sides) and inside.any():
        return None
    known = [_box_side(rough, at) if side is None else side for at, side in enumerate(sides)]
    corners = np.array([_meet(known[at - 1], known[at]) for at in range(4)])
    if not np.all(np.isfinite(corners)):
        return None
    reach = 0.25 * max(shape)
    height, width = shape
    if corners.min() < -reach or (corners > np.array([width, height]) + reach).any():
        return None
    return Outline(corners, _is_cut(corners, region, shape))


def _find_edge(region: Region) -> Points:
    """Return the outer edge of the region's cells, two points in each row and in each column."""
    cells = region.cells
    rows, columns = np.flatnonzero(cells.any(axis=1)), np.flatnonzero(cells.any(axis=0))
    left = cells[rows].argmax(axis=1)
    right = cells.shape[1] - cells[rows, ::-1].argmax(axis=1)
    upper = cells[:, columns].argmax(axis=0)
    lower = cells.shape[0] - cells[::-1, columns].argmax(axis=0)
    points = np.concatenate(
        [
            np.stack([np.concatenate([left, right]), np.tile(rows + 0.5, 2)], axis=1),
            np.stack([np.tile(columns + 0.5, 2), np.concatenate([upper, lower])], axis=1),
        ]
    )
    return np.asarray(points + np.array([region.left, region.top]))


@dataclass(frozen=True, slots=True)
class _Box:
    """The smallest turned rectangle round the edge: its axes and how far it reaches on them."""

    along: Points
    down: Points
    low: Points
    high: Points


def _find_box(edge: Points) -> _Box:
    cos, sin = np.cos(_ANGLES), np.sin(_ANGLES)
    along = edge @ np.stack([cos, sin])
    down = edge @ np.stack([-sin, cos])
    best = int(np.argmin(np.ptp(along, axis=0) * np.ptp(down, axis=0)))
    axes = np.array([[cos[best], sin[best]], [-sin[best], cos[best]]])
    at = np.stack([along[:, best], down[:, best]], axis=1)
    return _Box(axes[0], axes[1], at.min(axis=0), at.max(axis=0))


def _off_the_rim(edge: Points, shape: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """Tell which points are the paper's edge and not where the picture ends."""
    height, width = shape
    x, y = edge.T
    return np.asarray((x > 1) & (y > 1) & (x < width - 1) & (y < height - 1))


def _box_side(box: _Box, at: int) -> Points:
    """Return side ``at`` (0 upper, 1 right, 2 lower, 3 left) as a, b, c of ax + by = c."""
    axis = box.down if at % 2 == 0 else box.along
    reach = (box.low if at in (0, 3) else box.high)[1 - at % 2]
    return np.array([axis[0], axis[1], reach])


def _fit_side(edge: Points, box: _Box, at: int) -> Points | None:
    """Return the side as a, b, c of ax + by = c, None where too little of it is seen."""
    normal, run = (box.down, box.along) if at % 2 == 0 else (box.along, box.down)
    across, along = edge @ normal, edge @ run
    index = 1 - at % 2
    size = box.high - box.low
    reach = (box.low if at in (0, 3) else box.high)[index]
    start, length = box.low[1 - index], size[1 - index]
    margin = (1 - _MIDDLE) / 2 * length
    middle = (along > start + margin) & (along < start + length - margin)
    near = middle & (np.abs(across - reach) < 0.2 * size[index])
    if np.count_nonzero(near) < 0.3 * length:
        return None
    x, y = along[near], across[near]
    for _ in range(4):
        slope, offset = np.polyfit(x, y, 1)
        off = np.abs(y - slope * x - offset)
        kept = off <= max(_STRAIGHT, 2 * float(np.median(off)))
        if kept.all():
            break
        x, y = x[kept], y[kept]
    if len(x) < _MOST_OF * np.count_nonzero(near) or off.max() > 2 * _STRAIGHT:
        return None
    line = normal - slope * run
    return np.array([line[0], line[1], offset])


def _meet(one: Points, other: Points) -> Points:
    matrix = np.stack([one[:2], other[:2]])
    if abs(np.linalg.det(matrix)) < 1e-6:
        return np.array([np.nan, np.nan])
    return np.asarray(np.linalg.solve(matrix, np.array([one[2], other[2]])))


def _is_cut(corners: Points, region: Region, shape: tuple[int, int]) -> bool:
    """Tell whether a corner lies outside of the picture or holds nothing of the paper."""
    height, width = shape
    side = min(np.hypot(*(corners[1] - corners[0])), np.hypot(*(corners[3] - corners[0])))
    slack = 0.04 * side
    outside = (corners < -slack) | (corners > np.array([width, height]) + slack)
    if outside.any():
        return True
    middle = corners.mean(axis=0)
    return any(not _holds(region, corner, middle, 0.06 * side) for corner in corners)


def _holds(region: Region, corner: Points, middle: Points, reach: float) -> bool:
    """Tell whether the paper reaches the place ``reach`` cells from ``corner`` inwards."""
    inward = (middle - corner) / np.hypot(*(middle - corner))
    x, y = corner + inward * reach * np.sqrt(2)
    row, column = int(y) - region.top, int(x) - region.left
    cells: Mask = region.cells
    part = cells[max(0, row - 1) : max(0, row + 2), max(0, column - 1) : max(0, column + 2)]
    return bool(part.any())
