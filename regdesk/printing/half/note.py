"""What stands on the note's half: the slip's parts, without signatures."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from regdesk.domain.note import NoteFacts
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.half.bands import Foot, Head, NextStep, SmallPrint
from regdesk.printing.half.body import Body
from regdesk.printing.half.measures import COLUMN, RIGHT, Part
from regdesk.printing.plan import Plan
from regdesk.printing.qr import QUIET_MODULES, QrCode
from regdesk.printing.rows import Line, height_of, write_lines
from regdesk.printing.style import INK, INK2, INK3, MM, Style, bold, regular
from regdesk.printing.text import both, fit

_CODE_SIDE = 32 * MM
_LEAST = 0.85  # a module is 4.4 dots then at 203 dpi

_CAPTION = regular(7.6, 9.6, INK3)
_LABEL = bold(22, 27)
_DAY = bold(9.5, 12.4)
_BESIDE = regular(8, 10.8, INK2)
_PHONE = bold(12.5, 15.6)


class CaseColumn:
    """What the case is called and on which day, its code, who serves it, and where to ring up."""

    _BETWEEN = 6 * MM

    def __init__(self, facts: NoteFacts, code: QrCode | None, scale: float) -> None:
        self._code = code
        self._case = (
            *_fitted(both(captions.CASE), _CAPTION),
            *_fitted(facts.label, _LABEL),
            *_fitted(facts.day, _DAY),
        )
        again = (captions.SHOW_AGAIN.kk, captions.SHOW_AGAIN.ru) if code else ()
        beside = _BESIDE.scaled(max(scale, _LEAST)) if code else _BESIDE
        below = (*again, both(facts.window), facts.clerk)
        self._below = tuple(line for text in below for line in _fitted(text, beside))
        phone = facts.phone
        caption = both(captions.PHONE)
        self._phone = (*_fitted(caption, _CAPTION), *_fitted(phone, _PHONE)) if phone else ()
        # what the code takes: white, itself, white
        self._side = _CODE_SIDE * max(scale, _LEAST)
        self._quiet = (QUIET_MODULES + 0.3) * self._side / code.modules if code else 0.0
        self._room = 2 * self._quiet + self._side if code else 0.0

    def _between(self, ease: float) -> float:
        """Return the white above the telephone, as much as there is where a code takes room."""
        if not self._phone:
            return 0
        return (1.5 + 4.5 * ease) * MM if self._code else self._BETWEEN

    def height(self, ease: float) -> float:
        words = height_of(self._case) + height_of(self._below) + height_of(self._phone)
        return 0.7 * MM + words + self._room + self._between(ease)

    def draw(self, plan: Plan, top: float, ease: float) -> None:
        below = write_lines(plan, COLUMN, top + 0.7 * MM, self._case)
        if self._code:
            self._draw_code(plan, self._code, below + self._quiet + self._side)
        below = write_lines(plan, COLUMN, below + self._room, self._below)
        write_lines(plan, COLUMN, below + self._between(ease), self._phone)

    def _draw_code(self, plan: Plan, code: QrCode, bottom: float) -> None:
        def draw(canvas: Canvas) -> None:
            code.draw(canvas, COLUMN, -bottom, self._side, INK)

        plan.shape(draw)


@dataclass(frozen=True, slots=True)
class NoteHalf:
    """The one half of the note: the applicant takes it along. A referral has no ``code``."""

    facts: NoteFacts
    code: QrCode | None

    @property
    def rows(self) -> Sequence[SlipRow]:
        return self.facts.rows

    @property
    def practice(self) -> bool:
        return self.facts.practice

    def upper(self, rows: Sequence[SlipRow], scale: float) -> tuple[Part, ...]:
        facts = self.facts
        return (
            Head(facts.title),
            Body(rows, CaseColumn(facts, self.code, scale), scale),
            NextStep(facts.next_step, scale),
            SmallPrint(facts.status, (facts.disclaimer, facts.law), scale),
        )

    def feet(self, marks: Sequence[Bilingual], scale: float) -> tuple[Part, ...]:
        return (Foot((), self.facts.office, (*marks, captions.FOR_APPLICANT), scale),)


def _fitted(text: str, style: Style) -> tuple[Line, ...]:
    lines, fitted = fit(text, style, RIGHT - COLUMN)
    return tuple((line, fitted) for line in lines)
