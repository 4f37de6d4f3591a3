"""What stands on the slip's half."""

from collections.abc import Sequence
from dataclasses import dataclass

from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.half.bands import Foot, Head, NextStep, SmallPrint
from regdesk.printing.half.body import Body, CodeColumn
from regdesk.printing.half.measures import Part
from regdesk.printing.qr import QrCode
from regdesk.printing.text import both


@dataclass(frozen=True, slots=True)
class SlipHalf:
    """A half of the slip for each of ``keepers``."""

    facts: SlipFacts
    keepers: tuple[Bilingual, ...]
    code: QrCode

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
            Body(rows, CodeColumn(facts, self.code), scale),
            NextStep(facts.next_step, scale),
            SmallPrint(facts.status, (facts.disclaimer, facts.how_to_check, facts.law), scale),
        )

    def feet(self, marks: Sequence[Bilingual], scale: float) -> tuple[Part, ...]:
        clerk = f"{both(captions.CLERK_SIGNS)}: {self.facts.clerk}"
        signing = (both(captions.APPLICANT_SIGNS), clerk)
        if self.facts.copy:
            marks = (*marks, captions.copy_mark(self.facts.copy))
        return tuple(
            Foot(signing, self.facts.office, (*marks, keeper), scale) for keeper in self.keepers
        )
