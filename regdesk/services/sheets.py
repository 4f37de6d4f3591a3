"""Sheets as PDF and on paper. A reprinted slip says the same, with the mark of a copy."""

from dataclasses import dataclass, replace

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services import flow
from regdesk.services.acts import write_audit
from regdesk.services.note_words import word_note
from regdesk.services.ports import Act
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


def slip_pdf(session: Session, number: str, layout: SheetFormat) -> bytes:
    """Return the slip as it was first printed, for the preview and for saving as a file.

    Errors: ``Fault`` ``case.vanished``; those of the worker.
    """
    with session.store.read() as unit:
        facts = unit.sheets.get_slip(number)
    return session.press.slip(facts, layout)


def print_slip(session: Session, number: str, layout: SheetFormat, printer: str) -> PrintJob:
    """Print the slip and leave an audit row.

    It is handed over outside any transaction: a printer may take a minute, and drafts have to be
    kept meanwhile. It is counted once a printer took it, so that the applicant's first slip carries
    no mark of a copy. Errors: as ``slip_pdf``, and ``Fault`` ``printer.unknown`` …
    """
    with session.store.read() as unit:
        draft = unit.cases.get(number).draft
        facts = unit.sheets.get_slip(number)
        copy = unit.sheets.get_prints(number)
    pdf = session.press.slip(replace(facts, copy=copy), layout)
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
    offices = list_offices(session.rulebook, draft, findings, flow.judged_on(draft))
    facts = word_note(
        session.words, draft, findings, desk=session.desk, clerk=session.clerk, offices=offices
    )
    pdf = session.press.note(facts, layout)
    job = session.press.print(pdf, printer, f"RegDesk {draft.label}")
    now = session.clock.now()
    with session.store.write() as unit:
        act = Act.SHEET_PRINTED
        write_audit(session, unit, act, now, draft, kind=facts.kind.value, layout=layout.value)
    return PrintJob(draft.label, printer, job, copy=0)
