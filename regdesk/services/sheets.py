"""Sheets as PDF and on paper. A reprinted slip says what it said, with the mark of a copy."""

from dataclasses import replace
from datetime import date

from regdesk.domain.closed import ClosedCase
from regdesk.domain.consent import ConsentFacts
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.note import NoteFacts
from regdesk.domain.print_task import SheetKind
from regdesk.domain.refusal import RefusalFacts
from regdesk.domain.register import RegisterFacts
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.services import flow
from regdesk.services.consent_words import word_consent
from regdesk.services.note_words import word_note
from regdesk.services.qr import write_draft_code
from regdesk.services.referral import list_offices
from regdesk.services.refusal_words import word_refusal
from regdesk.services.register_words import word_register
from regdesk.services.session import Session


def slip_sheet(session: Session, number: str) -> SlipFacts:
    """Return what the slip of ``number`` says: as first printed, or since its last correction.

    Errors: ``Fault`` ``case.vanished``.
    """
    with session.store.read() as unit:
        return unit.sheets.get_slip(number)


def note_sheet(session: Session, draft: Draft, findings: Findings) -> NoteFacts:
    """Return the note or the referral for the applicant of a case that stops here.

    By the code of a note the case is taken up again; who is referred does not come back to it.
    """
    offices = list_offices(session.rulebook, draft, findings, flow.judged_on(draft))
    facts = word_note(
        session.words, draft, findings, desk=session.desk, clerk=session.clerk, offices=offices
    )
    if facts.kind is SheetKind.REFERRAL:
        return facts
    return replace(facts, qr=write_draft_code(session.desk, draft, session.signer))


def refusal_sheet(session: Session, closed: ClosedCase) -> RefusalFacts:
    """Return the receipt for papers that were not all there; any other end is a ``Bug``."""
    return word_refusal(session.words, closed, desk=session.desk, clerk=session.clerk)


def consent_sheet(session: Session, draft: Draft, findings: Findings) -> ConsentFacts:
    """Return the consent forms of the case, filled in as far as it is known.

    Errors: ``Refusal`` ``consent.not_asked``.
    """
    return word_consent(
        session.words,
        draft,
        findings,
        desk=session.desk,
        find_place=session.places.find_place,
    )


def register_sheet(session: Session, day: date) -> RegisterFacts:
    """Return the register of what ended on ``day``, and of what was begun then and stands open; a
    correction is told with its case.
    """
    with session.store.read() as unit:
        rows = unit.journal.list_day(day)
    return word_register(
        session.words,
        [one for one in rows if one.at.date() == day and not one.corrects],
        desk=session.desk,
        clerk=session.clerk,
        day=day,
        now=session.clock.now(),
    )


def sheet_pdf(session: Session, sheet: Sheet, layout: SheetFormat) -> bytes:
    """Return the very PDF that is printed, for the preview and for saving as a file.

    Errors: those of the worker.
    """
    return session.press.make(sheet, layout)
