"""A sheet on half of A4: an A5 page of its own, or one of two on A4.

The picture it follows has five short rows. With more, first the white between the parts gives way,
then the letters of the rows and the small print together; rows that still do not fit stand on a
further page of the same sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from regdesk.domain.errors import Bug
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.half.measures import FOOT, SCALES, Part
from regdesk.printing.plan import Plan
from regdesk.printing.style import MM
from regdesk.printing.text import both
from regdesk.printing.watermark import draw_practice

_EASES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0)
_LABEL_LETTERS = 50
_PRACTICE_SIZE = 30
_PRACTICE_AT = (81 * MM, -62 * MM)  # among the rows: nothing may stand below the code


class Half(Protocol):
    """What stands on the half: its rows, and the parts they are set among."""

    @property
    def rows(self) -> Sequence[SlipRow]: ...
    @property
    def practice(self) -> bool: ...
    def upper(self, rows: Sequence[SlipRow], scale: float, /) -> tuple[Part, ...]:
        """Return the parts from the top, ``rows`` among them, their letters in ``scale``."""

    def feet(self, marks: Sequence[Bilingual], scale: float, /) -> tuple[Part, ...]:
        """Return a foot for each who keeps one, with ``marks`` before its own."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The parts of one page, its feet, and the ease with which they fit."""

    upper: tuple[Part, ...]
    feet: tuple[Part, ...]
    ease: float


def plan_halves(half: Half) -> tuple[tuple[tuple[Plan, Plan], ...], ...]:
    """Return the pages of one sheet, nearly always one: for each keeper its content and its foot.

    Errors: ``Bug`` ``sheet.does_not_fit`` when a single row is longer than a page.
    """
    for count in range(1, max(1, len(half.rows)) + 1):
        sheets = []
        for number, rows in enumerate(_list_runs(half.rows, count), start=1):
            marks = (captions.part_mark(number, count),) if count > 1 else ()
            sheets.append(_settle(half, rows, marks))
        fitting = [sheet for sheet in sheets if sheet is not None]
        if len(fitting) == count:
            return tuple(_draw(sheet, practice=half.practice) for sheet in fitting)
    raise Bug("sheet.does_not_fit")


def _settle(half: Half, rows: Sequence[SlipRow], marks: Sequence[Bilingual]) -> _Sheet | None:
    """Return the largest letters and the most white with which it all fits, or None."""
    for scale in SCALES:
        upper, feet = half.upper(rows, scale), half.feet(marks, scale)
        for ease in _EASES:
            foot = max(_reach(foot, ease) for foot in feet)
            if sum(_reach(part, ease) for part in upper) + foot <= FOOT:
                return _Sheet(upper, feet, ease)
    return None


def _draw(sheet: _Sheet, *, practice: bool) -> tuple[tuple[Plan, Plan], ...]:
    content = Plan()
    if practice:
        content.shape(lambda canvas: draw_practice(canvas, *_PRACTICE_AT, _PRACTICE_SIZE))
    top = 0.0
    for part in sheet.upper:
        part.draw(content, top + _gap(part, sheet.ease), sheet.ease)
        top += _reach(part, sheet.ease)
    return tuple((content, _draw_foot(foot, sheet.ease)) for foot in sheet.feet)


def _draw_foot(foot: Part, ease: float) -> Plan:
    plan = Plan()
    foot.draw(plan, FOOT - foot.height(ease), ease)
    return plan


def _reach(part: Part, ease: float) -> float:
    """Return the height of ``part`` with the white above it."""
    return _gap(part, ease) + part.height(ease)


def _gap(part: Part, ease: float) -> float:
    return part.least_gap + (part.gap - part.least_gap) * ease


def _list_runs(rows: Sequence[SlipRow], count: int) -> Iterator[Sequence[SlipRow]]:
    """Yield ``rows`` in order as ``count`` runs, none empty, of nearly as much text each."""
    texts = [_count_letters(row) for row in rows]
    start, said = 0, 0
    for number in range(1, count + 1):
        goal, last = sum(texts) * number / count, len(rows) - (count - number)
        end = start
        while end < last and (end == start or number == count or said + texts[end] / 2 <= goal):
            said += texts[end]
            end += 1
        yield rows[start:end]
        start = end


def _count_letters(row: SlipRow) -> int:
    """Return how much there is to write in ``row``; its label is as much as a line."""
    pairs = [row.value, *([row.note] if row.note else [])]
    return _LABEL_LETTERS + sum(len(both(pair)) for pair in pairs)
