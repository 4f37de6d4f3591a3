"""What makes an edition unfit to judge: rules that contradict each other, loop or overlap."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from regdesk.domain.finding import ACCEPTING, Verdict
from regdesk.rulebook.checks import AskStateSystem, FollowsByLaw, IsOneOf
from regdesk.rulebook.circumstances import can_meet
from regdesk.rulebook.edition import Edition, Judges, PaperRule, Rule, Shows
from regdesk.rulebook.facts import FACTS
from regdesk.rulebook.shown import IdentityShown, Whose
from regdesk.rulebook.table import Table

# What the turning of a registration brings about, so what it must not itself stand on.
_TURNED = frozenset({"registers_as", "until_proof"})


def refuse_contradictions(edition: Edition, top: Table) -> None:
    """Refuse an edition whose rules cannot all be judged, or not all be met.

    Errors: ``Fault`` ``rulebook.broken`` naming the first rule at fault.
    """
    complaints = (
        *_twice(edition),
        *(one for rule in edition.rules for one in _unfit_rule(rule, edition)),
        *(one for paper in edition.papers for one in _unfit_paper(paper)),
        *_unmeetable(edition),
        *_asked_twice(edition),
    )
    for rule, reason in complaints:
        top.rule = rule
        raise top.broken(reason)


def refuse_overlap(edition: Edition, others: Iterable[Edition], top: Table) -> None:
    """Refuse an edition that would judge a day which an earlier file's edition judges already."""
    for other in others:
        if other.id == edition.id:
            raise top.broken(f"two editions are called {edition.id}")
        if edition.first_day is None or other.first_day is None:
            continue
        if edition.first_day <= other.last_day and other.first_day <= edition.last_day:
            raise top.broken(f"overlaps with edition {other.id}: end one before the other begins")


Complaint = tuple[str, str]


def _twice(edition: Edition) -> Iterator[Complaint]:
    names = Counter(one.id for one in edition.all_rules)
    for name, count in names.items():
        if count > 1:
            yield name, "this id stands twice"


def _unfit_rule(rule: Rule, edition: Edition) -> Iterator[Complaint]:
    yield from _unfit_subject(rule, rule.check.of_owner)
    yield from _unfit_examples(rule)
    yield from _unfit_verdict(rule)
    if rule.verdict is Verdict.STOPS and edition.verified and not rule.verified:
        yield rule.id, "is not verified, so in a verified edition it can only warn"
    if rule.registers_as is not None and _stands_on_turning(rule):
        yield rule.id, "loops: it turns the registration it stands on"


def _unfit_verdict(rule: Rule) -> Iterator[Complaint]:
    elsewhere = isinstance(rule.check, AskStateSystem)
    follows = isinstance(rule.check, FollowsByLaw)
    if rule.verdict is Verdict.PASSED:
        yield rule.id, "«passed» is no verdict that follows"
    if elsewhere != (rule.verdict is Verdict.DEFERRED):
        yield rule.id, "«ask_state_system» and «deferred» belong together"
    if follows != (rule.verdict is Verdict.TELLS):
        yield rule.id, "«follows_by_law» and «tells» belong together"
    turns = rule.registers_as is not None
    if turns and (rule.verdict is not Verdict.WARNS or rule.judges is not Judges.REGISTRANT):
        yield rule.id, "what turns the registration judges a registrant and warns"
    if turns != (rule.outcome in ACCEPTING):
        yield rule.id, "«registers_as» and an accepting outcome belong together"
    if rule.outcome is not None and not turns and rule.verdict is not Verdict.STOPS:
        yield rule.id, "only what stops, or turns the registration, has an outcome"


def _stands_on_turning(rule: Rule) -> bool:
    facts = {condition.fact for circumstance in rule.when for condition in circumstance}
    if isinstance(rule.check, IsOneOf):
        facts.add(rule.check.fact)
    return bool(facts & _TURNED)


def _unfit_paper(paper: PaperRule) -> Iterator[Complaint]:
    yield from _unfit_subject(paper, False)
    yield from _unfit_examples(paper)
    if isinstance(paper.shown, IdentityShown) and paper.about is Whose.CASE:
        yield paper.id, "an identity document is somebody's, not the case's"


def _unfit_subject(rule: Rule | PaperRule, of_owner: bool) -> Iterator[Complaint]:
    facts = [condition.fact for circumstance in rule.when for condition in circumstance]
    needs_owner = of_owner or any(FACTS[fact].of_owner for fact in facts)
    if rule.judges is Judges.REGISTRANT and (needs_owner or rule.about is Whose.OWNER):
        yield rule.id, "asks about an owner but judges registrants"


def _unfit_examples(rule: Rule | PaperRule) -> Iterator[Complaint]:
    missing = set(Shows) - {one.shows for one in rule.examples}
    if missing:
        yield rule.id, f"no example that shows: {', '.join(sorted(missing))}"


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
    first, second = one.check, other.check
    return (
        one.verdict is other.verdict is Verdict.STOPS
        and isinstance(first, IsOneOf)
        and isinstance(second, IsOneOf)
        and first.fact == second.fact
        and first.allowed.isdisjoint(second.allowed)
    )


def _asked_twice(edition: Edition) -> Iterator[Complaint]:
    for one, other in combinations(edition.papers, 2):
        same = (one.code, one.about) == (other.code, other.about)
        if same and can_meet(one.when, other.when):
            yield other.id, f"asks for {other.code} where {one.id} asks for it already"
