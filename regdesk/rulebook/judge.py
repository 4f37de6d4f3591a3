"""What one edition says of one registrant: findings, papers, and how his hand-in ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug, RegDeskError
from regdesk.domain.finding import (
    Finding,
    Outcome,
    PaperState,
    RequiredPaper,
    Verdict,
)
from regdesk.domain.paper import ImageRule
from regdesk.domain.people import Registrant, RegistrationKind
from regdesk.rulebook.answers import Answer
from regdesk.rulebook.circumstances import applies
from regdesk.rulebook.edition import Edition, Judges, PaperRule, Rule
from regdesk.rulebook.facts import Subject
from regdesk.rulebook.images import Retentions
from regdesk.rulebook.shown import Standing, Whose, key_of

_ORDER = {outcome: place for place, outcome in enumerate(Outcome)}

# Whom the law sends elsewhere, or registers with a parent, is asked for nothing more here.
_ENDS = frozenset({Outcome.REFERRAL, Outcome.NOT_REGISTRABLE_ALONE})


@dataclass(slots=True)
class Judged:
    """What was found of one registrant.

    ``waits``: a fact that decides is still to be typed. ``lacks``: a paper was asked for and is not
    there, or not in force; ``unseen``: one was not asked for yet.
    """

    findings: list[Finding] = field(default_factory=list)
    papers: list[RequiredPaper] = field(default_factory=list)
    waits: bool = False
    lacks: bool = False
    unseen: bool = False
    outcome: Outcome | None = None


def strongest(outcomes: list[Outcome]) -> Outcome:
    """Return the outcome that holds where several do."""
    return min(outcomes, key=_ORDER.__getitem__)


def is_final(outcome: Outcome) -> bool:
    """Tell whether ``outcome`` stands whatever is still to be typed or shown."""
    return _ORDER[outcome] < _ORDER[Outcome.PAPERS_MISSING]


def judge(
    edition: Edition,
    retentions: Retentions,
    draft: Draft,
    day: date,
    role: DeskRole,
    registrant: Registrant,
) -> Judged:
    """Judge ``registrant`` alone. Errors: ``Bug`` where a check fails, so that acceptance stops."""
    views = _views(Subject(draft, day, role, registrant, draft.registration))
    judged = Judged()
    judging: Rule | PaperRule | None = None
    try:
        for judging in edition.rules:
            failed = _judge_rule(judging, views, judged)
            if failed and judging.outcome in _ENDS:
                judged.outcome = None if _contradicted(judged) else judging.outcome
                return judged
            if failed and judging.registers_as is not None:
                views = _turn(views, judging.registers_as)
        for judging in edition.papers:
            _judge_paper(judging, views, retentions, judged)
    except RegDeskError:
        raise
    except Exception as error:
        raise Bug("rulebook.check_failed", rule=judging.id if judging else "") from error
    judged.outcome = _outcome(judged, views[Judges.REGISTRANT][0].until_proof)
    return judged


Views = Mapping[Judges, tuple[Subject, ...]]


def _views(subject: Subject) -> Views:
    """Return whom each kind of rule looks at, made once for all rules."""
    owners = subject.draft.owners
    return {
        Judges.REGISTRANT: (subject,),
        Judges.OWNER: tuple(replace(subject, maybe_owner=owner) for owner in owners),
    }


def _turn(views: Views, kind: RegistrationKind) -> Views:
    """Return the views of one whom the law registers as ``kind`` until a proof is there."""
    return _views(replace(views[Judges.REGISTRANT][0], registers_as=kind, until_proof=True))


def _judge_rule(rule: Rule, views: Views, judged: Judged) -> bool:
    """Add what ``rule`` says; tell whether its check answered no."""
    failed = False
    for one in views[rule.judges]:
        applying = applies(rule.when, one)
        if applying is False:
            continue
        answer = rule.check(one) if applying else Answer.NOT_YET
        if answer is Answer.NOT_YET:
            judged.waits = judged.waits or rule.decides
            continue
        judged.findings.append(_finding(rule, one, answer))
        failed = failed or answer is Answer.NO
    return failed


def _finding(rule: Rule, one: Subject, answer: Answer) -> Finding:
    return Finding(
        rule=rule.id,
        verdict=_verdict(rule, answer),
        says=rule.says,
        clause=rule.clause,
        verified=rule.verified,
        step=rule.step,
        about=key_of(rule.about, one),
        outcome=rule.outcome if answer is Answer.NO else None,
        at=_path(rule, one),
    )


def _path(rule: Rule, one: Subject) -> str:
    """Return the path of the field that ``rule`` names, in the draft."""
    if not rule.at or rule.about is Whose.CASE:
        return rule.at
    people = "registrants" if rule.about is Whose.REGISTRANT else "owners"
    return f"{people}.{key_of(rule.about, one)}.{rule.at}"


def _verdict(rule: Rule, answer: Answer) -> Verdict:
    if answer is Answer.ELSEWHERE:
        return Verdict.DEFERRED
    if answer is Answer.NO or rule.verdict is Verdict.TELLS:
        return rule.verdict
    return Verdict.PASSED


def _judge_paper(rule: PaperRule, views: Views, retentions: Retentions, judged: Judged) -> None:
    for one in views[rule.judges]:
        asked = applies(rule.when, one)
        if asked is None:
            judged.waits = judged.waits or not rule.optional
        if not asked:
            continue
        standing = rule.shown(rule.code, rule.about, one)
        if not rule.optional:
            _note(standing, judged)
        image = retentions.rule_on(rule.code, one.day).image
        judged.papers.append(_required(rule, one, standing.state, image))


def _note(standing: Standing, judged: Judged) -> None:
    judged.waits = judged.waits or not standing.settled
    if standing.state is not PaperState.PRESENT:
        judged.lacks = judged.lacks or standing.looked_at
        judged.unseen = judged.unseen or not standing.looked_at


def _required(rule: PaperRule, one: Subject, state: PaperState, image: ImageRule) -> RequiredPaper:
    return RequiredPaper(
        code=rule.code,
        about=key_of(rule.about, one),
        title=rule.title,
        reason=rule.reason,
        clause=rule.clause,
        image=image,
        state=state,
        optional=rule.optional,
        rule=rule.id,
        verified=rule.verified,
        asked_for=(one.registrant.key,),
    )


def _contradicted(judged: Judged) -> bool:
    """Tell whether facts clash: a stop without an outcome. Nothing may be concluded from them."""
    return any(one.verdict is Verdict.STOPS and one.outcome is None for one in judged.findings)


def _outcome(judged: Judged, until_proof: bool) -> Outcome | None:
    """Say how the hand-in ends; None while that is open or the facts contradict each other."""
    if _contradicted(judged):
        return None
    stops = (one.outcome for one in judged.findings if one.verdict is Verdict.STOPS)
    known = [one for one in stops if one is not None]
    if known and is_final(strongest(known)):
        return strongest(known)
    if judged.waits:
        return None
    if judged.lacks:
        return Outcome.PAPERS_MISSING
    if known:
        return strongest(known)
    if judged.unseen:
        return Outcome.PAPERS_MISSING
    return Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF if until_proof else Outcome.ACCEPTED
