"""Any sheet as PDF: one way in, whatever it is of. The bytes depend on facts and layout alone."""

from regdesk.domain.errors import Bug
from regdesk.domain.note import NoteFacts
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.printing.note import make_note
from regdesk.printing.slip import make_slip


def make_sheet(sheet: Sheet, layout: SheetFormat) -> bytes:
    """Return the PDF. Errors: ``Bug`` ``sheet.does_not_fit`` rather than a word cut off."""
    match sheet:
        case SlipFacts():
            return make_slip(sheet, layout)
        case NoteFacts():
            return make_note(sheet, layout)
    raise Bug(sheet=sheet.kind.value)
