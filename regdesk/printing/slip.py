"""The acceptance slip as PDF, in any of its three layouts, from the same facts.

The bytes depend on the facts and the layout alone: no clock, no random id.
"""

from collections.abc import Iterator
from io import BytesIO

from regdesk.domain.slip import SheetFormat, SlipFacts
from regdesk.printing import captions
from regdesk.printing.document import open_canvas
from regdesk.printing.half import plan_halves
from regdesk.printing.half.measures import HEIGHT, WIDTH
from regdesk.printing.plan import Plan
from regdesk.printing.qr import QrCode
from regdesk.printing.roll import ROLL_WIDTH, plan_roll
from regdesk.printing.style import INK3, MM

_CUT_ENDS = 8 * MM

_Page = tuple[tuple[float, float], list[tuple[Plan, float]]]


def make_slip(facts: SlipFacts, layout: SheetFormat) -> bytes:
    """Return the PDF. Errors: ``Bug`` ``slip.does_not_fit`` rather than a word cut off."""
    stream = BytesIO()
    canvas = open_canvas(stream)
    canvas.setTitle(f"{facts.number} · {facts.title.kk}")
    canvas.setSubject(facts.title.ru)
    canvas.setAuthor(facts.office.kk)
    code = QrCode(facts.qr)
    for size, sheets in _list_pages(facts, layout, code):
        canvas.setPageSize(size)
        for sheet, top in sheets:
            sheet.draw(canvas, 0, top)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _list_pages(facts: SlipFacts, layout: SheetFormat, code: QrCode) -> Iterator[_Page]:
    """Yield each page's size and what stands on it, with the height its top is at."""
    if layout is SheetFormat.ROLL_80:
        roll, height = plan_roll(facts, code)
        yield (ROLL_WIDTH, height), [(roll, height)]
        return
    if layout is SheetFormat.A5_LANDSCAPE:
        for ((content, foot),) in plan_halves(facts, (captions.FOR_APPLICANT,), code):
            yield (WIDTH, HEIGHT), [(content, HEIGHT), (foot, HEIGHT)]
        return
    keepers = (captions.FOR_APPLICANT, captions.STAYS_HERE)
    for upper, lower in plan_halves(facts, keepers, code):
        marks = [(plan, 2 * HEIGHT) for plan in upper] + [(plan, HEIGHT) for plan in lower]
        yield (WIDTH, 2 * HEIGHT), [*marks, (_cut_line(), HEIGHT)]


def _cut_line() -> Plan:
    plan = Plan()
    plan.rule(_CUT_ENDS, WIDTH - _CUT_ENDS, 0, INK3, 0.7, dashes=(2.4, 2.4))
    return plan
