"""Where the lines of a machine-readable zone may lie in a picture, and each one cut out upright.

Needs OpenCV, which comes with ``[vision]``; runs in the worker only. A line of the zone is far
longer than high, and two or three of them lie under each other, equally long and equally far apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

_PITCH = 15  # px a character in the small picture in which lines are looked for
_SLENDER = (13.0, 45.0)  # length over height: 76 x 4 mm on a card, 112 x 4 mm in a passport
_MOST_TURN = 12.0  # degrees
_ROW = 48  # px; what the recogniser wants a line to be high
_MARGIN = 0.35  # of the line's height, above and below


@dataclass(frozen=True, slots=True)
class Strip:
    """A line in the picture: its middle, length and height in px, its turn in degrees."""

    x: float
    y: float
    length: float
    height: float
    turn: float

    def lies_under(self, other: "Strip") -> bool:
        """Tell whether this is the next line of the same zone."""
        high = (self.height + other.height) / 2
        alike = abs(self.length - other.length) < 0.08 * other.length
        down, across = self._away(other)
        return alike and 0.9 * high < down < 3.0 * high and abs(across) < 2.5 * high

    def _away(self, other: "Strip") -> tuple[float, float]:
        """Return how far below and to the right of ``other`` this is, along the lines."""
        turn = np.radians(other.turn)
        right, down = self.x - other.x, self.y - other.y
        return (
            float(down * np.cos(turn) - right * np.sin(turn)),
            float(right * np.cos(turn) + down * np.sin(turn)),
        )


def find_zones(grey: Grey, pitch: float) -> Iterator[list[Grey]]:
    """Yield the lines of each place that may be a zone, cut out upright, the lowest place first.

    ``pitch`` is the expected width of a character in px: 30 at 300 dpi.
    """
    strips = _find_strips(grey, min(1.0, _PITCH / pitch))
    for zone in _list_zones(strips):
        yield [_cut(grey, strip) for strip in zone]


def _find_strips(grey: Grey, scale: float) -> list[Strip]:
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(small, (3, 3), 0)
    dark = cv2.morphologyEx(smooth, cv2.MORPH_BLACKHAT, _box(_PITCH * 2 - 1, 9))
    edges = cv2.convertScaleAbs(cv2.Sobel(dark, cv2.CV_32F, 1, 0, ksize=-1), alpha=0.25)
    joined = cv2.morphologyEx(edges, cv2.MORPH_CLOSE, _box(_PITCH + 8, 3))
    _, marked = cv2.threshold(joined, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    solid = cv2.morphologyEx(marked, cv2.MORPH_OPEN, _box(_PITCH * 2, 3))
    closed = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, _box(_PITCH * 3, 1))
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    strips = (_measure(outline, scale) for outline in outlines)
    return [strip for strip in strips if strip is not None]


def _box(wide: int, high: int) -> NDArray[np.uint8]:
    return np.ones((high, wide), np.uint8)


def _measure(outline: cv2.typing.MatLike, scale: float) -> Strip | None:
    (x, y), (wide, high), turn = cv2.minAreaRect(outline)
    if wide < high:
        wide, high, turn = high, wide, turn - 90
    turn = (turn + 90) % 180 - 90
    if high < 5 or not _SLENDER[0] <= wide / high <= _SLENDER[1] or abs(turn) > _MOST_TURN:
        return None
    return Strip(x / scale, y / scale, wide / scale, high / scale, turn)


def _list_zones(strips: list[Strip]) -> Iterator[list[Strip]]:
    """Yield chains of two or three lines, the lowest first: a zone is at a document's foot."""
    strips = sorted(strips, key=lambda strip: strip.y, reverse=True)
    taken: set[Strip] = set()
    for last in strips:
        chain = [last]
        for strip in strips:
            if strip not in taken and chain[0].lies_under(strip) and len(chain) < 3:
                chain.insert(0, strip)
        if len(chain) > 1 and last not in taken:
            taken.update(chain)
            yield chain


def _cut(grey: Grey, strip: Strip) -> Grey:
    """Return ``strip`` turned level, ``_ROW`` px high."""
    factor = _ROW / (strip.height * (1 + 2 * _MARGIN))
    wide = round((strip.length + 2 * strip.height) * factor)
    turning = cv2.getRotationMatrix2D((strip.x, strip.y), strip.turn, factor)
    turning[:, 2] += np.array([wide / 2 - strip.x, _ROW / 2 - strip.y])
    how = cv2.INTER_AREA if factor < 0.7 else cv2.INTER_LINEAR
    cut = cv2.warpAffine(grey, turning, (wide, _ROW), flags=how, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cut, np.uint8)
