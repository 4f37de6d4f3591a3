"""When a rule applies: facts that hold together, or do not, or are not typed yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from regdesk.rulebook.facts import FACTS, Subject


@dataclass(frozen=True, slots=True)
class Among:
    """The fact is one of these words."""

    fact: str
    words: frozenset[str]

    def holds(self, subject: Subject) -> bool | None:
        value = FACTS[self.fact].read(subject)
        return None if value is None else value in self.words

    def meets(self, other: "Condition") -> bool:
        return isinstance(other, Among) and not self.words.isdisjoint(other.words)


@dataclass(frozen=True, slots=True)
class Span:
    """The fact, a whole number, is at least ``least`` and less than ``below`` (None: no bound)."""

    fact: str
    least: int | None
    below: int | None

    @property
    def is_empty(self) -> bool:
        return self.below is not None and self.below <= (self.least or 0)

    def holds(self, subject: Subject) -> bool | None:
        value = FACTS[self.fact].read(subject)
        if not isinstance(value, int):
            return None
        over = self.least is None or value >= self.least
        return over and (self.below is None or value < self.below)

    def meets(self, other: "Condition") -> bool:
        if not isinstance(other, Span):
            return False
        starts = [one for one in (self.least, other.least) if one is not None]
        ends = [one for one in (self.below, other.below) if one is not None]
        return not starts or not ends or max(starts) < min(ends)


Condition = Among | Span
Circumstance = tuple[Condition, ...]


def applies(when: tuple[Circumstance, ...], subject: Subject) -> bool | None:
    """Tell whether one of the circumstances holds; None where an untyped fact decides it.

    No circumstance at all means always.
    """
    if not when:
        return True
    unknown = False
    for circumstance in when:
        answer = _holds(circumstance, subject)
        if answer:
            return True
        unknown = unknown or answer is None
    return None if unknown else False


def _holds(circumstance: Circumstance, subject: Subject) -> bool | None:
    unknown = False
    for condition in circumstance:
        answer = condition.holds(subject)
        if answer is False:
            return False
        unknown = unknown or answer is None
    return None if unknown else True


def can_meet(one: tuple[Circumstance, ...], other: tuple[Circumstance, ...]) -> bool:
    """Tell whether some draft could fall under both."""
    return any(_compatible(first, second) for first in one or ((),) for second in other or ((),))


def _compatible(first: Iterable[Condition], second: Circumstance) -> bool:
    by_fact = {condition.fact: condition for condition in second}
    return all(
        condition.fact not in by_fact or condition.meets(by_fact[condition.fact])
        for condition in first
    )
