"""Sheets as PDF and on paper. A reprinted slip says the same, with the mark of a copy."""

from dataclasses import dataclass, replace

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.note import NoteFacts
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.services import flow
from regdesk.services.acts import write_audit
from regdesk.services.note_words import word_note
from regdesk.services.ports import Act
from regdesk.services.qr import write_draft_code
from regdesk.services.referral import list_offices
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A print handed to the system: ``copy`` is 0 for the first print, n for the n-th reprint.

    ``number`` is the case's; on a note what the case is called: 031.
    """

    number: str
    printer: str
    job: str
    copy: int


def slip_sheet(session: Session, number: str) -> SlipFacts:
    """Return what the slip of ``number`` said when it was first printed.

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


def sheet_pdf(session: Session, sheet: Sheet, layout: SheetFormat) -> bytes:
    """Return the very PDF that is printed, for the preview and for saving as a file.

    Errors: those of the worker.
    """
    return session.press.make(sheet, layout)


def preview(session: Session, sheet: Sheet, layout: SheetFormat, page: int, width: int) -> bytes:
    """Return page ``page`` (from 0) of that PDF as PNG, ``width`` px wide. Errors: the worker's."""
    return session.press.preview(sheet_pdf(session, sheet, layout), width, page)


def count_pages(session: Session, sheet: Sheet, layout: SheetFormat) -> int:
    """Return how many pages that PDF has. Errors: those of the worker."""
    return session.press.count_pages(sheet_pdf(session, sheet, layout))


def print_slip(session: Session, number: str, layout: SheetFormat, printer: str) -> PrintJob:
    """Print the slip and leave an audit row.

    It is handed over outside any transaction: a printer may take a minute, and drafts have to be
    kept meanwhile. It is counted once a printer took it, so that the applicant's first slip carries
    no mark of a copy. Errors: ``Fault`` ``case.vanished``, ``printer.unknown`` …, the worker's.
    """
    with session.store.read() as unit:
        draft = unit.cases.get(number).draft
        facts = unit.sheets.get_slip(number)
        copy = unit.sheets.get_prints(number)
    pdf = session.press.make(replace(facts, copy=copy), layout)
    job = session.press.print(pdf, printer, f"RegDesk {number}")
    now = session.clock.now()
    with session.store.write() as unit:
        unit.sheets.count_print(number)
        act = Act.SHEET_PRINTED
        write_audit(session, unit, act, now, draft, number=number, layout=layout.value, copy=copy)
    return PrintJob(number, printer, job, copy)


def print_note(
    session: Session, draft: Draft, findings: Findings, layout: SheetFormat, printer: str
) -> PrintJob:
    """Print the note or referral for the applicant of a case that stops here; leave an audit row.

    Outside any transaction, as the slip. Errors: the worker's, ``Fault`` ``printer.unknown`` …
    """
    facts = note_sheet(session, draft, findings)
    pdf = session.press.make(facts, layout)
    job = session.press.print(pdf, printer, f"RegDesk {draft.label}")
    now = session.clock.now()
    with session.store.write() as unit:
        act = Act.SHEET_PRINTED
        write_audit(session, unit, act, now, draft, kind=facts.kind.value, layout=layout.value)
    return PrintJob(draft.label, printer, job, copy=0)
