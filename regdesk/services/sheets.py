"""The slip as PDF and on paper. A reprint says the same, with the mark of a copy."""

from dataclasses import dataclass, replace

from regdesk.domain.slip import SheetFormat
from regdesk.services.acts import write_audit
from regdesk.services.ports import Act
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A print handed to the system: ``copy`` is 0 for the first print, n for the n-th reprint."""

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
