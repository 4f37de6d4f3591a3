"""The slip on half a sheet of A4: an A5 page of its own, or one of two on A4.

The picture it follows has five short rows. With more, first the white between the parts gives way,
then the letters of the rows and the small print together; rows that still do not fit stand on a
further sheet of the same slip.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from regdesk.domain.errors import Bug
from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.half.bands import Foot, Head, NextStep, SmallPrint
from regdesk.printing.half.body import Body
from regdesk.printing.half.measures import FOOT, SCALES, Part
from regdesk.printing.plan import Plan
from regdesk.printing.qr import QrCode
from regdesk.printing.style import MM, WATERMARK, bold
from regdesk.printing.text import both

_EASES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0)
_PRACTICE = bold(30, 36, WATERMARK)
_PRACTICE_AT = (81 * MM, 62 * MM)  # among the rows: nothing may stand below the code


_Marks = tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The parts of one sheet, a foot for each who keeps one, and the ease with which they fit."""

    upper: tuple[Part, ...]
    feet: tuple[Foot, ...]
    ease: float


def plan_halves(
    facts: SlipFacts, keepers: Sequence[Bilingual], code: QrCode
) -> tuple[tuple[tuple[Plan, Plan], ...], ...]:
    """Return the sheets of one slip, nearly always one: for each keeper its content and its foot.

    Errors: ``Bug`` ``slip.does_not_fit`` when a single row is longer than a sheet.
    """
    for count in range(1, max(1, len(facts.rows)) + 1):
        sheets = []
        for number, rows in enumerate(_list_runs(facts.rows, count), start=1):
            marks = _list_marks(facts, number, count)
            sheets.append(_settle(facts, rows, code, [(*marks, keeper) for keeper in keepers]))
        fitting = [sheet for sheet in sheets if sheet is not None]
        if len(fitting) == count:
            return tuple(_draw(facts, sheet) for sheet in fitting)
    raise Bug("slip.does_not_fit")


def _settle(
    facts: SlipFacts, rows: Sequence[SlipRow], code: QrCode, marks: Sequence[_Marks]
) -> _Sheet | None:
    """Return the largest letters and the most white with which it all fits, or None."""
    for scale in SCALES:
        upper = (
            Head(facts.title),
            Body(facts, rows, code, scale),
            NextStep(facts.next_step, scale),
            SmallPrint(facts, scale),
        )
        feet = tuple(Foot(facts, said, scale) for said in marks)
        for ease in _EASES:
            foot = max(_reach(foot, ease) for foot in feet)
            if sum(_reach(part, ease) for part in upper) + foot <= FOOT:
                return _Sheet(upper, feet, ease)
    return None


def _draw(facts: SlipFacts, sheet: _Sheet) -> tuple[tuple[Plan, Plan], ...]:
    content = Plan()
    if facts.practice:
        content.shape(_draw_watermark)
    top = 0.0
    for part in sheet.upper:
        part.draw(content, top + _gap(part, sheet.ease), sheet.ease)
        top += _reach(part, sheet.ease)
    return tuple((content, _draw_foot(foot, sheet.ease)) for foot in sheet.feet)


def _draw_foot(foot: Foot, ease: float) -> Plan:
    plan = Plan()
    foot.draw(plan, FOOT - foot.height(ease), ease)
    return plan


def _reach(part: Part, ease: float) -> float:
    """Return the height of ``part`` with the white above it."""
    return _gap(part, ease) + part.height(ease)


def _gap(part: Part, ease: float) -> float:
    return part.least_gap + (part.gap - part.least_gap) * ease


def _list_runs(rows: Sequence[SlipRow], count: int) -> Iterator[Sequence[SlipRow]]:
    """Yield ``rows`` in order as ``count`` runs of nearly the same length."""
    for number in range(count):
        yield rows[len(rows) * number // count : len(rows) * (number + 1) // count]


def _list_marks(facts: SlipFacts, number: int, count: int) -> _Marks:
    marks = []
    if count > 1:
        marks.append(_numbered(captions.PART, f"{number}/{count}"))
    if facts.copy:
        marks.append(_numbered(captions.COPY, str(facts.copy)))
    return tuple(marks)


def _numbered(caption: Bilingual, number: str) -> Bilingual:
    return Bilingual(f"{caption.kk} {number}", f"{caption.ru} {number}")


def _draw_watermark(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(_PRACTICE_AT[0], -_PRACTICE_AT[1])
    canvas.rotate(20)
    canvas.setFillColorRGB(*_PRACTICE.colour)
    canvas.setFont(_PRACTICE.font, _PRACTICE.size)
    canvas.drawCentredString(0, -_PRACTICE.size * 0.36, both(captions.PRACTICE))
    canvas.restoreState()
