"""The note for an applicant who leaves without acceptance, as PDF: A5 or the 80 mm roll.

The bytes depend on the facts and the layout alone: no clock, no random id.
"""

from collections.abc import Iterator

from regdesk.domain.note import NoteFacts
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.document import SheetPage, write_sheet
from regdesk.printing.half import plan_halves
from regdesk.printing.half.measures import HEIGHT, WIDTH
from regdesk.printing.half.note import NoteHalf
from regdesk.printing.qr import QrCode
from regdesk.printing.roll import plan_note_roll


def make_note(facts: NoteFacts, layout: SheetFormat) -> bytes:
    """Return the PDF; the desk keeps no half of it, so A4 comes out as A5.

    Errors: ``Bug`` ``sheet.does_not_fit`` rather than a word cut off.
    """
    return write_sheet(facts.label, facts.title, facts.office, _list_pages(facts, layout))


def _list_pages(facts: NoteFacts, layout: SheetFormat) -> Iterator[SheetPage]:
    code = QrCode(facts.qr) if facts.qr else None
    if layout is SheetFormat.ROLL_80:
        yield plan_note_roll(facts, code)
        return
    for ((content, foot),) in plan_halves(NoteHalf(facts, code)):
        yield SheetPage((WIDTH, HEIGHT), ((content, HEIGHT), (foot, HEIGHT)))
