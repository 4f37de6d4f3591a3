"""What stands on the note's half: the slip's parts, without code and signatures."""

from collections.abc import Sequence
from dataclasses import dataclass

from regdesk.domain.note import NoteFacts
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.half.bands import Foot, Head, NextStep, SmallPrint
from regdesk.printing.half.body import Body
from regdesk.printing.half.measures import COLUMN, RIGHT, Part
from regdesk.printing.plan import Plan
from regdesk.printing.rows import Line, height_of, write_lines
from regdesk.printing.style import INK2, INK3, MM, Style, bold, regular
from regdesk.printing.text import both, fit

_CAPTION = regular(7.6, 9.6, INK3)
_LABEL = bold(22, 27)
_DAY = bold(9.5, 12.4)
_BESIDE = regular(8, 10.8, INK2)
_PHONE = bold(12.5, 15.6)


class CaseColumn:
    """What the case is called and on which day, who serves it, and where to ring up."""

    _BETWEEN = 6 * MM

    def __init__(self, facts: NoteFacts) -> None:
        self._case = (
            *_fitted(both(captions.CASE), _CAPTION),
            *_fitted(facts.label, _LABEL),
            *_fitted(facts.day, _DAY),
            *_fitted(both(facts.window), _BESIDE),
            *_fitted(facts.clerk, _BESIDE),
        )
        phone = facts.phone
        caption = both(captions.PHONE)
        self._phone = (*_fitted(caption, _CAPTION), *_fitted(phone, _PHONE)) if phone else ()

    def height(self, _ease: float) -> float:
        between = self._BETWEEN if self._phone else 0
        return 0.7 * MM + height_of(self._case) + between + height_of(self._phone)

    def draw(self, plan: Plan, top: float, _ease: float) -> None:
        below = write_lines(plan, COLUMN, top + 0.7 * MM, self._case)
        write_lines(plan, COLUMN, below + self._BETWEEN, self._phone)


@dataclass(frozen=True, slots=True)
class NoteHalf:
    """The one half of the note: the applicant takes it along."""

    facts: NoteFacts

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
            Body(rows, CaseColumn(facts), scale),
            NextStep(facts.next_step, scale),
            SmallPrint(facts.status, (facts.disclaimer, facts.law), scale),
        )

    def feet(self, marks: Sequence[Bilingual], scale: float) -> tuple[Part, ...]:
        return (Foot((), self.facts.office, (*marks, captions.FOR_APPLICANT), scale),)


def _fitted(text: str, style: Style) -> tuple[Line, ...]:
    lines, fitted = fit(text, style, RIGHT - COLUMN)
    return tuple((line, fitted) for line in lines)
