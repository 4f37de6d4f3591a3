"""The clerk's list of cases: searched, counted, opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from regdesk.domain.case import Case, CaseStatus, JournalRow
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class JournalPage:
    """The rows that match; ``counts`` and ``mean_served_s`` are of the whole day, unfiltered.

    ``mean_served_s`` is over accepted cases, None while there is none.
    """

    rows: tuple[JournalRow, ...]
    counts: Mapping[CaseStatus, int]
    mean_served_s: int | None
    day: date


def list_journal(session: Session, text: str, status: CaseStatus | None) -> JournalPage:
    """Return today's journal."""
    raise Bug


def find_today(session: Session, iin: str) -> JournalRow | None:
    """Return today's row of ``iin``."""
    with session.store.read() as unit:
        return unit.journal.find_by_iin(iin, session.clock.now().date())


def open_row(session: Session, case_id: str) -> Draft | Case:
    """Open a row."""
    raise Bug


def open_slip(session: Session, code: str) -> Case:
    """Open the case of a slip."""
    raise Bug
