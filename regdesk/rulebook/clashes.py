"""Checks of facts that cannot both be true: days in the wrong order, one person standing twice.

What nobody has typed clashes with nothing; what was typed and cannot be read is not judged yet.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesk.domain.days import parse_day
from regdesk.domain.people import Person
from regdesk.rulebook.answers import Answer, answer
from regdesk.rulebook.facts import Subject
from regdesk.rulebook.table import Table

_DIGITS = 12


class _Whose(StrEnum):
    REGISTRANT = "registrant"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Day:
    """How a day is read, as typed, and whose it is; nobody's: the case's."""

    read: Callable[[Subject], str]
    of_owner: bool = False
    of_registrant: bool = False


DAYS: Mapping[str, Day] = {
    "born": Day(lambda s: s.registrant.person.born, of_registrant=True),
    "owner_born": Day(lambda s: s.owner_person.born, of_owner=True),
    "arrived_on": Day(lambda s: s.draft.arrived_on),
    "stay_until": Day(lambda s: s.draft.stay_until),
    "consented_on": Day(lambda s: s.owner.consented_on, of_owner=True),
}


@dataclass(frozen=True, slots=True)
class InOrder:
    """The day, where one is typed, is not on the wrong side of hand-in; hand-in itself is right."""

    day: str
    after_is_wrong: bool

    @property
    def of_owner(self) -> bool:
        return DAYS[self.day].of_owner

    @property
    def of_registrant(self) -> bool:
        return DAYS[self.day].of_registrant

    def __call__(self, subject: Subject) -> Answer:
        typed = DAYS[self.day].read(subject).strip()
        if not typed:
            return Answer.YES
        day = parse_day(typed)
        return Answer.NOT_YET if day is None else answer(self._fits(day, subject.day))

    def _fits(self, day: date, hand_in: date) -> bool:
        return day <= hand_in if self.after_is_wrong else day >= hand_in


@dataclass(frozen=True, slots=True)
class StandsOnce:
    """No two people of the case have one number, and no two owners are one registrant.

    An owner who *is* a registrant is said by his key, and then is one person; with a registrant's
    number but without the key he clashes. So does he with his own representative.
    """

    of_owner: bool

    @property
    def of_registrant(self) -> bool:
        return not self.of_owner

    def __call__(self, subject: Subject) -> Answer:
        return answer(_owner_is_one(subject) if self.of_owner else _registrant_is_one(subject))


def _registrant_is_one(subject: Subject) -> bool:
    others = (one for one in subject.draft.registrants if one is not subject.registrant)
    return not _has_number(subject.registrant.person, (one.person for one in others))


def _owner_is_one(subject: Subject) -> bool:
    owner, draft = subject.owner, subject.draft
    others = [one for one in draft.owners if one is not owner]
    if owner.registrant:
        return all(one.registrant != owner.registrant for one in others)
    owners = (one.person for one in others)
    registrants = (one.person for one in draft.registrants)
    return not _has_number(owner.person, (owner.representative, *owners, *registrants))


def _has_number(person: Person, others: Iterable[Person]) -> bool:
    """Tell whether one of ``others`` has the number of ``person``; half a number is none yet."""
    number = person.iin.strip()
    return len(number) == _DIGITS and any(one.iin.strip() == number for one in others)


def not_after_hand_in(terms: Table) -> InOrder:
    """Read the check that a day is not later than hand-in."""
    return InOrder(_read_day(terms), after_is_wrong=True)


def not_before_hand_in(terms: Table) -> InOrder:
    """Read the check that a day is not earlier than hand-in."""
    return InOrder(_read_day(terms), after_is_wrong=False)


def stands_once(terms: Table) -> StandsOnce:
    """Read the check that a person stands once in the case."""
    return StandsOnce(terms.choice("whose", _Whose) is _Whose.OWNER)


def _read_day(terms: Table) -> str:
    day = terms.text("day")
    if day not in DAYS:
        raise terms.broken(f"unknown day «{day}»; known: {', '.join(DAYS)}")
    return day
