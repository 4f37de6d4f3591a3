"""Measures of half a sheet of A4, in points from its top left corner, and what a band of it is."""

from typing import Protocol

from regdesk.printing.plan import Plan
from regdesk.printing.style import MM

WIDTH = 210 * MM
HEIGHT = 148.5 * MM
LEFT = 15 * MM
RIGHT = WIDTH - 15 * MM
FOOT = HEIGHT - 8 * MM
COLUMN = 155 * MM  # where what stands beside the rows begins

SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)  # of letters, the last 6 point


class Part(Protocol):
    """A band of the sheet. ``ease`` is 1 for the picture's white, 0 for the least there may be."""

    least_gap: float
    gap: float

    def height(self, ease: float, /) -> float: ...
    def draw(self, plan: Plan, top: float, ease: float, /) -> None: ...


class Column(Protocol):
    """What stands to the right of the rows."""

    def height(self, ease: float, /) -> float: ...
    def draw(self, plan: Plan, top: float, ease: float, /) -> None: ...
