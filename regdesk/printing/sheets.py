"""Any sheet as PDF: one way in, whatever it is of. The bytes depend on facts and layout alone."""

from regdesk.domain.consent import ConsentFacts
from regdesk.domain.handover import HandoverFacts
from regdesk.domain.note import NoteFacts
from regdesk.domain.refusal import RefusalFacts
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.printing.form.consent import make_consent
from regdesk.printing.form.handover import make_handover
from regdesk.printing.form.refusal import make_refusal
from regdesk.printing.form.register import make_register
from regdesk.printing.glyphs import make_printable
from regdesk.printing.note import make_note
from regdesk.printing.slip import make_slip


def make_sheet(sheet: Sheet, layout: SheetFormat) -> bytes:
    """Return the PDF. Errors: ``Bug`` ``sheet.does_not_fit`` rather than a word cut off.

    A legal form, the register and the handover note fill pages of A4, whatever ``layout`` says.
    """
    shown = make_printable(sheet)
    match shown:
        case SlipFacts():
            return make_slip(shown, layout)
        case NoteFacts():
            return make_note(shown, layout)
        case RefusalFacts():
            return make_refusal(shown)
        case ConsentFacts():
            return make_consent(shown)
        case HandoverFacts():
            return make_handover(shown)
    return make_register(shown)
