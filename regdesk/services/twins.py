"""Earlier cases of the person who is being typed: perhaps this one is a duplicate. A hint only."""

from collections.abc import Collection
from dataclasses import dataclass

from regdesk.domain.case import JournalRow
from regdesk.domain.home import name_key
from regdesk.domain.people import Person
from regdesk.services.session import Session

_MOST = 8


@dataclass(frozen=True, slots=True)
class Twins:
    """Cases that are to register the same IIN, and others with the same name and birth date; the
    newest first, at most eight of each.
    """

    same_number: tuple[JournalRow, ...] = ()
    same_name: tuple[JournalRow, ...] = ()


def find_twins(session: Session, person: Person, own: Collection[str]) -> Twins:
    """Return the cases of this desk, of any day and state, in which ``person`` may stand already.

    ``own`` are the ids of the case that asks, and of the one it corrects. What is not typed in full
    finds nothing.
    """
    number = person.number
    with session.store.read() as unit:
        found = unit.registrants.find_by_number(number.digits if number else "", own, _MOST)
        known = (*own, *(row.case_id for row in found))
        return Twins(found, unit.registrants.find_by_name(name_key(person), known, _MOST))
