"""The slip as PDF and on paper; a reprint says the same."""

from dataclasses import dataclass

from regdesk.domain.errors import Bug
from regdesk.domain.slip import SheetFormat
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A print handed to the system: ``copy`` is 0 for the first print, n for the n-th reprint."""

    number: str
    printer: str
    job: str
    copy: int


def slip_pdf(session: Session, number: str, layout: SheetFormat) -> bytes:
    """Return the slip as PDF."""
    raise Bug


def print_slip(session: Session, number: str, layout: SheetFormat, printer: str) -> PrintJob:
    """Print the slip."""
    raise Bug
