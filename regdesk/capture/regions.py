"""Connected regions of a small mask, in plain numpy."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Region:
    """The cells of one region that touch at a side: a mask of its box, and where that box lies."""

    top: int
    left: int
    cells: Mask

    @property
    def area(self) -> int:
        return int(np.count_nonzero(self.cells))


def list_regions(mask: Mask, least: int) -> list[Region]:
    """Return the regions of at least ``least`` cells, from the top down."""
    rows, starts, ends = _list_runs(mask)
    label = _joined(rows, starts, ends)
    areas = np.bincount(label, weights=ends - starts, minlength=1)
    return [
        _cut(rows[label == one], starts[label == one], ends[label == one])
        for one in np.flatnonzero(areas >= least)
    ]


def fill_holes(mask: Mask) -> Mask:
    """Return ``mask`` and every cell from which no way leads to the rim but through it."""
    ground = np.pad(~mask, 1, constant_values=True)
    rows, starts, ends = _list_runs(ground)
    label = _joined(rows, starts, ends)
    outside = label == label[0]  # the padded rim is the first run
    filled = np.ones_like(ground)
    for row, start, end in zip(rows[outside], starts[outside], ends[outside], strict=True):
        filled[row, start:end] = False
    return filled[1:-1, 1:-1]


def grow(mask: Mask, cells: int) -> Mask:
    """Return ``mask`` grown by ``cells`` to each side."""
    padded = np.pad(mask, cells)
    across = np.zeros_like(padded[:, 2 * cells :])
    for at in range(2 * cells + 1):
        across |= padded[:, at : at + across.shape[1]]
    down = np.zeros_like(mask)
    for at in range(2 * cells + 1):
        down |= across[at : at + mask.shape[0]]
    return down


def _list_runs(mask: Mask) -> tuple[npt.NDArray[np.intp], ...]:
    """Return row, start and end (exclusive) of every run of set cells, in reading order."""
    edges = np.diff(np.pad(mask, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    return rows, starts, ends


def _joined(
    rows: npt.NDArray[np.intp], starts: npt.NDArray[np.intp], ends: npt.NDArray[np.intp]
) -> npt.NDArray[np.intp]:
    """Return of every run the number of its region: the number of the region's first run."""
    parent = list(range(len(rows)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    first = np.searchsorted(rows, np.arange(rows[-1] + 2 if len(rows) else 1)).tolist()
    begin, end = starts.tolist(), ends.tolist()
    for row in range(1, len(first) - 1):
        above, here = first[row - 1], first[row]
        while above < first[row] and here < first[row + 1]:
            if begin[above] < end[here] and begin[here] < end[above]:
                one, other = root(above), root(here)
                parent[max(one, other)] = min(one, other)
            if end[above] < end[here]:
                above += 1
            else:
                here += 1
    return np.array([root(one) for one in range(len(parent))], dtype=np.intp)


def _cut(
    rows: npt.NDArray[np.intp], starts: npt.NDArray[np.intp], ends: npt.NDArray[np.intp]
) -> Region:
    top, left = int(rows.min()), int(starts.min())
    cells = np.zeros((int(rows.max()) - top + 1, int(ends.max()) - left), dtype=np.bool_)
    for row, start, end in zip(rows - top, starts - left, ends - left, strict=True):
        cells[row, start:end] = True
    return Region(top, left, cells)
