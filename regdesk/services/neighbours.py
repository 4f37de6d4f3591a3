"""Who is registered at the home of a case already, as far as this desk knows.

The register knows more: what is told here is what this computer accepted, and nothing is concluded
from it. How many people may live in a dwelling no edition known here says in a form that a desk can
judge; so many are only unusual, and the owner is asked whether it is so.
"""

from dataclasses import dataclass

from regdesk.domain.address import Premises
from regdesk.domain.case import JournalRow
from regdesk.domain.draft import Draft
from regdesk.domain.home import list_home_keys, name_key
from regdesk.domain.people import Person
from regdesk.services.registrant_ports import Resident
from regdesk.services.session import Session

UNUSUAL = 10
"""More people than this in one dwelling are worth a question; no number of the law's."""

_HOMES = frozenset({Premises.FLAT, Premises.HOUSE, Premises.DACHA})
_MOST_RESIDENTS = 60
_MOST_CASES = 8


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Who is registered there, the newest first, and which cases there are unfinished. ``is_all``:
    there are no more.
    """

    residents: tuple[Resident, ...] = ()
    open_cases: tuple[JournalRow, ...] = ()
    is_all: bool = True

    def count_people(self, draft: Draft) -> int:
        """Return how many people live there with those of ``draft``, each counted once."""
        moving_in = {_who(one.person) or one.key for one in draft.registrants}
        return len(moving_in | {one.who for one in self.residents})

    def is_unusual(self, draft: Draft) -> bool:
        """Tell whether these are so many that the owner should say whether it is so."""
        return draft.dwelling.premises in _HOMES and self.count_people(draft) > UNUSUAL

    def asks_owner(self, draft: Draft) -> bool:
        """Tell whether he has not confirmed as many yet."""
        return self.is_unusual(draft) and draft.people_confirmed < self.count_people(draft)


def find_neighbours(session: Session, draft: Draft) -> Neighbours:
    """Return who is registered at the home of ``draft`` today by other cases of this desk.

    Of a flat whose number is not typed yet nobody is told: the house holds others.
    """
    homes = find_homes(draft)
    own = (draft.case_id, draft.corrects)
    today = session.clock.now().date()
    with session.store.read() as unit:
        residents = unit.registrants.list_residents(homes, own, today, _MOST_RESIDENTS + 1)
        open_cases = unit.registrants.find_open_at(homes, own, _MOST_CASES)
    return Neighbours(
        residents[:_MOST_RESIDENTS], open_cases, is_all=len(residents) <= _MOST_RESIDENTS
    )


def find_homes(draft: Draft) -> tuple[str, ...]:
    """Return the keys of the home of ``draft``, none while it is not known."""
    dwelling = draft.dwelling
    if dwelling.premises is Premises.FLAT and not dwelling.address.flat.strip():
        return ()
    return tuple(one for one in list_home_keys(dwelling.address) if one)


def _who(person: Person) -> str:
    return person.number.digits if person.number is not None else name_key(person)
