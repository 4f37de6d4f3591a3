"""What makes an edition unfit to judge: rules that contradict each other, loop or overlap."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from regdesk.domain.finding import Verdict
from regdesk.rulebook.checks import IsOneOf, StaysBetween
from regdesk.rulebook.circumstances import can_meet
from regdesk.rulebook.edition import Edition, Rule
from regdesk.rulebook.fitness import (
    Complaint,
    find_unfit_paper,
    find_unfit_rule,
    stands_on_turning,
)
from regdesk.rulebook.shown import IdentityShown
from regdesk.rulebook.table import Table


def refuse_contradictions(edition: Edition, top: Table) -> None:
    """Refuse an edition whose rules cannot all be judged, or not all be met.

    Errors: ``Fault`` ``rulebook.broken`` naming the first rule at fault.
    """
    complaints = (
        *_twice(edition),
        *(one for rule in edition.rules for one in find_unfit_rule(rule, edition)),
        *(one for paper in edition.papers for one in find_unfit_paper(paper)),
        *_unmeetable(edition),
        *_turned_too_late(edition),
        *_asked_twice(edition),
        *_shown_otherwise(edition),
    )
    for rule, reason in complaints:
        top.rule = rule
        raise top.broken(reason)


def refuse_overlap(edition: Edition, others: Iterable[Edition], top: Table) -> None:
    """Refuse an edition that would judge a day which an earlier file's edition judges already, and
    one that could judge none.
    """
    if edition.first_day is not None and edition.last_day < edition.first_day:
        raise top.broken("its last day here is before its first")
    for other in others:
        if other.id == edition.id:
            raise top.broken(f"two editions are called {edition.id}")
        if edition.first_day is None or other.first_day is None:
            continue
        if edition.first_day <= other.last_day and other.first_day <= edition.last_day:
            raise top.broken(f"overlaps with edition {other.id}: end one before the other begins")


def _twice(edition: Edition) -> Iterator[Complaint]:
    names = Counter(one.id for one in edition.all_rules)
    for name, count in names.items():
        if count > 1:
            yield name, "this id stands twice"


def _unmeetable(edition: Edition) -> Iterator[Complaint]:
    """Two rules that can hold together must leave something that satisfies both."""
    for one, other in combinations(edition.rules, 2):
        if not can_meet(one.when, other.when):
            continue
        if one.registers_as and other.registers_as and one.registers_as != other.registers_as:
            yield other.id, f"turns the registration against {one.id}"
        if _demands_otherwise(one, other):
            yield other.id, f"contradicts {one.id}: no case can meet both"


def _demands_otherwise(one: Rule, other: Rule) -> bool:
    if not one.verdict is other.verdict is Verdict.STOPS:
        return False
    first, second = one.check, other.check
    if isinstance(first, IsOneOf) and isinstance(second, IsOneOf):
        return first.fact == second.fact and first.allowed.isdisjoint(second.allowed)
    if isinstance(first, StaysBetween) and isinstance(second, StaysBetween):
        ends = min(first.at_most_months, second.at_most_months)
        return ends <= max(first.more_than_months, second.more_than_months)
    return False


def _turned_too_late(edition: Edition) -> Iterator[Complaint]:
    """Rules are judged in their order: what stands on the registration must follow its turning."""
    turning = [at for at, rule in enumerate(edition.rules) if rule.registers_as is not None]
    for at, rule in enumerate(edition.rules):
        later = next((one for one in turning if one > at), None)
        if later is not None and stands_on_turning(rule):
            yield rule.id, f"stands on the registration that {edition.rules[later].id} turns later"


def _asked_twice(edition: Edition) -> Iterator[Complaint]:
    for one, other in combinations(edition.papers, 2):
        same = (one.code, one.about) == (other.code, other.about)
        if same and can_meet(one.when, other.when):
            yield other.id, f"asks for {other.code} where {one.id} asks for it already"


def _shown_otherwise(edition: Edition) -> Iterator[Complaint]:
    """Nobody has two identity documents in a case: two papers of one person must share a kind."""
    for one, other in combinations(edition.papers, 2):
        first, second = one.shown, other.shown
        if (
            isinstance(first, IdentityShown)
            and isinstance(second, IdentityShown)
            and not (one.optional or other.optional)
            and one.about is other.about
            and first.kinds.isdisjoint(second.kinds)
            and can_meet(one.when, other.when)
        ):
            yield other.id, f"contradicts {one.id}: no document is of a kind that both accept"
