"""The paper inside an outline, as a picture of its own that stands straight."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from regdesk.capture.jpeg import fit_share
from regdesk.capture.outline import Outline
from regdesk.capture.warp import warp

_INSIDE = 0.004  # of a side is given up, so that no line of the ground shows
_LEVEL = 2.0  # px that corners may stray from a level box which is cut without resampling


def cut_out(picture: Image.Image, outline: Outline, *, landscape: bool) -> Image.Image:
    """Return what lies inside ``outline``; with ``landscape`` lying on its longer side."""
    corners = _drawn_in(outline.corners)
    left, top = corners.min(axis=0)
    right, bottom = corners.max(axis=0)
    level = np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
    if np.abs(corners - level).max() <= _LEVEL:
        piece = picture.crop((round(left), round(top), round(right), round(bottom)))
    else:
        piece = _straightened(picture, corners, outline.size)
    if landscape and piece.height > piece.width:
        return piece.transpose(Image.Transpose.ROTATE_90)
    return piece


def _straightened(
    picture: Image.Image, corners: npt.NDArray[np.float64], size: tuple[float, float]
) -> Image.Image:
    share = fit_share(*size)
    width, height = (max(1, round(side * share)) for side in size)
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], float)
    return warp(picture, _solve(target, corners), (width, height))


def _solve(target: npt.NDArray[np.float64], source: npt.NDArray[np.float64]) -> tuple[float, ...]:
    """Return a to h, so that x' = (ax + by + c) / (gx + hy + 1) and y' = (dx + ey + f) / (the
    same) take each of the four target points to its source.
    """
    rows, wanted = [], []
    for (x, y), (to_x, to_y) in zip(target, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -to_x * x, -to_x * y])
        rows.append([0, 0, 0, x, y, 1, -to_y * x, -to_y * y])
        wanted += [to_x, to_y]
    return tuple(np.linalg.solve(np.array(rows), np.array(wanted)).tolist())


def _drawn_in(corners: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    middle = corners.mean(axis=0)
    return np.asarray(corners + (middle - corners) * 2 * _INSIDE)
