"""The closed table of checks that a rule may name. Numbers and words come from the rule's file.

A check never decides what follows; it only answers. Facts nobody has typed give ``NOT_YET``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from regdesk.domain.days import add_months, parse_day
from regdesk.rulebook.answers import Answer, Check, answer
from regdesk.rulebook.clashes import not_after_hand_in, not_before_hand_in, stands_once
from regdesk.rulebook.facts import FACTS, Subject
from regdesk.rulebook.table import Table


@dataclass(frozen=True, slots=True)
class _OfOneFact:
    """Asks about whomever its fact is of."""

    fact: str

    @property
    def of_owner(self) -> bool:
        return FACTS[self.fact].of_owner

    @property
    def of_registrant(self) -> bool:
        return FACTS[self.fact].of_registrant


class _OfTheCase:
    """Asks about the case, whoever is in it."""

    __slots__ = ()
    of_owner: ClassVar[bool] = False
    of_registrant: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class IsOneOf(_OfOneFact):
    """The fact is one of the allowed words."""

    allowed: frozenset[str]

    def __call__(self, subject: Subject) -> Answer:
        value = FACTS[self.fact].read(subject)
        return Answer.NOT_YET if value is None else answer(value in self.allowed)


@dataclass(frozen=True, slots=True)
class IsAtLeast(_OfOneFact):
    """The fact, a whole number, is ``least`` or more."""

    least: int

    def __call__(self, subject: Subject) -> Answer:
        value = FACTS[self.fact].read(subject)
        return answer(value >= self.least) if isinstance(value, int) else Answer.NOT_YET


@dataclass(frozen=True, slots=True)
class StaysBetween(_OfTheCase):
    """The stay ends later than so many calendar months from hand-in, and not after so many."""

    more_than_months: int
    at_most_months: int

    def __call__(self, subject: Subject) -> Answer:
        until = parse_day(subject.draft.stay_until)
        if until is None:
            return Answer.NOT_YET
        over = until > add_months(subject.day, self.more_than_months)
        return answer(over and until <= add_months(subject.day, self.at_most_months))


@dataclass(frozen=True, slots=True)
class ArrivedWithin(_OfTheCase):
    """The day of arrival is hand-in or at most so many calendar days before it."""

    calendar_days: int

    def __call__(self, subject: Subject) -> Answer:
        arrived = parse_day(subject.draft.arrived_on)
        if arrived is None:
            return Answer.NOT_YET
        return answer(timedelta(0) <= subject.day - arrived <= timedelta(self.calendar_days))


@dataclass(frozen=True, slots=True)
class OwnerIsNamed(_OfTheCase):
    """Somebody stands in the case who can consent."""

    def __call__(self, subject: Subject) -> Answer:
        return Answer.YES if subject.draft.owners else Answer.NOT_YET


@dataclass(frozen=True, slots=True)
class AskStateSystem(_OfTheCase):
    """The answer lies in a state system, which a desk cannot ask."""

    def __call__(self, subject: Subject) -> Answer:  # noqa: ARG002 - one form for all checks
        return Answer.ELSEWHERE


@dataclass(frozen=True, slots=True)
class FollowsByLaw(_OfTheCase):
    """Nothing is asked: where the rule applies, what it says follows."""

    def __call__(self, subject: Subject) -> Answer:  # noqa: ARG002 - one form for all checks
        return Answer.YES


def read_fact(terms: Table, name: str = "fact") -> str:
    """Take the name of a fact; a name outside the closed table is refused."""
    fact = terms.text(name)
    if fact not in FACTS:
        raise terms.broken(f"unknown fact «{fact}»")
    return fact


def check_words(terms: Table, fact: str, words: tuple[str, ...]) -> frozenset[str]:
    """Return ``words`` as a set; a word that the fact can never be is refused."""
    strange = set(words) - FACTS[fact].words
    if strange:
        raise terms.broken(f"«{fact}» cannot be {', '.join(sorted(strange))}")
    return frozenset(words)


def _is_one_of(terms: Table) -> Check:
    fact = read_fact(terms)
    return IsOneOf(fact, check_words(terms, fact, terms.texts("allowed")))


def _is_at_least(terms: Table) -> Check:
    fact = read_fact(terms)
    if FACTS[fact].words:
        raise terms.broken(f"«{fact}» is no number")
    return IsAtLeast(fact, terms.number("least"))


def _stays_between(terms: Table) -> Check:
    check = StaysBetween(terms.number("more_than_months"), terms.number("at_most_months"))
    if check.at_most_months <= check.more_than_months:
        raise terms.broken("no stay is that long")
    return check


def _arrived_within(terms: Table) -> Check:
    return ArrivedWithin(terms.number("calendar_days"))


CHECKS: Mapping[str, Callable[[Table], Check]] = {
    "is_one_of": _is_one_of,
    "is_at_least": _is_at_least,
    "stays_between": _stays_between,
    "arrived_within": _arrived_within,
    "not_after_hand_in": not_after_hand_in,
    "not_before_hand_in": not_before_hand_in,
    "stands_once": stands_once,
    "owner_is_named": lambda _: OwnerIsNamed(),
    "ask_state_system": lambda _: AskStateSystem(),
    "follows_by_law": lambda _: FollowsByLaw(),
}
