"""The acceptance slip as PDF, in any of its three layouts, from the same facts.

The bytes depend on the facts and the layout alone: no clock, no random id.
"""

from collections.abc import Iterator

from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.printing import captions
from regdesk.printing.document import SheetPage, write_sheet
from regdesk.printing.half import plan_halves
from regdesk.printing.half.measures import HEIGHT, WIDTH
from regdesk.printing.half.slip import SlipHalf
from regdesk.printing.plan import Plan
from regdesk.printing.qr import QrCode
from regdesk.printing.roll import plan_slip_roll
from regdesk.printing.style import INK3, MM

_CUT_ENDS = 8 * MM


def make_slip(facts: SlipFacts, layout: SheetFormat) -> bytes:
    """Return the PDF. Errors: ``Bug`` ``sheet.does_not_fit`` rather than a word cut off."""
    return write_sheet(facts.number, facts.title, facts.office, _list_pages(facts, layout))


def _list_pages(facts: SlipFacts, layout: SheetFormat) -> Iterator[SheetPage]:
    code = QrCode(facts.qr)
    if layout is SheetFormat.ROLL_80:
        yield plan_slip_roll(facts, code)
        return
    if layout is SheetFormat.A5_LANDSCAPE:
        for ((content, foot),) in plan_halves(SlipHalf(facts, (captions.FOR_APPLICANT,), code)):
            yield SheetPage((WIDTH, HEIGHT), ((content, HEIGHT), (foot, HEIGHT)))
        return
    keepers = (captions.FOR_APPLICANT, captions.STAYS_HERE)
    for upper, lower in plan_halves(SlipHalf(facts, keepers, code)):
        marks = [(plan, 2 * HEIGHT) for plan in upper] + [(plan, HEIGHT) for plan in lower]
        yield SheetPage((WIDTH, 2 * HEIGHT), (*marks, (_cut_line(), HEIGHT)))


def _cut_line() -> Plan:
    plan = Plan()
    plan.rule(_CUT_ENDS, WIDTH - _CUT_ENDS, 0, INK3, 0.7, dashes=(2.4, 2.4))
    return plan
