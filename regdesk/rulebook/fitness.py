"""What makes one rule, taken alone, unfit to judge."""

from collections.abc import Iterator

from regdesk.domain.finding import ACCEPTING, Verdict
from regdesk.rulebook.checks import AskStateSystem, FollowsByLaw, IsOneOf
from regdesk.rulebook.edition import Edition, Judges, PaperRule, Rule, Shows
from regdesk.rulebook.facts import FACTS
from regdesk.rulebook.shown import IdentityShown, Whose

Complaint = tuple[str, str]

# What the turning of a registration brings about, so what it must not itself stand on.
_TURNED = frozenset({"registers_as", "until_proof"})


def find_unfit_rule(rule: Rule, edition: Edition) -> Iterator[Complaint]:
    """Yield what makes ``rule`` unfit to judge."""
    yield from _unfit_subject(rule, rule.check.of_owner)
    yield from _unfit_examples(rule)
    yield from _unfit_verdict(rule)
    if rule.verdict is Verdict.STOPS and edition.verified and not rule.verified:
        yield rule.id, "is not verified, so in a verified edition it can only warn"
    if rule.registers_as is not None and stands_on_turning(rule):
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


def stands_on_turning(rule: Rule) -> bool:
    """Tell whether ``rule`` asks for the kind of registration as the law leaves it."""
    facts = {condition.fact for circumstance in rule.when for condition in circumstance}
    if isinstance(rule.check, IsOneOf):
        facts.add(rule.check.fact)
    return bool(facts & _TURNED)


def find_unfit_paper(paper: PaperRule) -> Iterator[Complaint]:
    """Yield what makes ``paper`` unfit to be asked for."""
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
