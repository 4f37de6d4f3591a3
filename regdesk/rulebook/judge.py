"""What one edition says of one registrant: findings, papers, and how his hand-in ends."""

from dataclasses import dataclass, field

from regdesk.domain.errors import Bug, RegDeskError
from regdesk.domain.finding import Finding, Outcome, PaperState, RequiredPaper, Verdict
from regdesk.domain.people import Registrant
from regdesk.rulebook.answers import Answer
from regdesk.rulebook.edition import Judges, PaperRule, Rule
from regdesk.rulebook.shown import Standing
from regdesk.rulebook.sitting import Sitting, View

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


def judge(sitting: Sitting, registrant: Registrant) -> Judged:
    """Judge ``registrant`` alone. Errors: ``Bug`` where a check fails, so that acceptance stops."""
    view = sitting.look_at(registrant)
    owners = sitting.look_at_owners(view)
    judged = Judged()
    judging: Rule | PaperRule | None = None
    try:
        for judging in sitting.edition.rules:
            views = owners if judging.judges is Judges.OWNER else (view,)
            failed = _judge_rule(sitting, judging, views, judged)
            if failed and judging.outcome in _ENDS:
                judged.outcome = None if _contradicted(judged) else judging.outcome
                return judged
            if failed and judging.registers_as is not None:
                view = sitting.turn(view, judging.registers_as)
                owners = sitting.look_at_owners(view)
        for judging in sitting.edition.papers:
            views = owners if judging.judges is Judges.OWNER else (view,)
            _judge_paper(sitting, judging, views, judged)
    except RegDeskError:
        raise
    except Exception as error:
        raise Bug("rulebook.check_failed", rule=judging.id if judging else "") from error
    judged.outcome = _outcome(judged, view.subject.until_proof)
    return judged


def _judge_rule(sitting: Sitting, rule: Rule, views: tuple[View, ...], judged: Judged) -> bool:
    """Add what ``rule`` says; tell whether its check answered no."""
    failed = False
    for view in views:
        said = sitting.say(rule, view)
        if said is None:
            continue
        answer, finding = said
        failed = failed or answer is Answer.NO
        if finding is None:
            judged.waits = judged.waits or rule.decides
        else:
            judged.findings.append(finding)
    return failed


def _judge_paper(
    sitting: Sitting, rule: PaperRule, views: tuple[View, ...], judged: Judged
) -> None:
    for view in views:
        standing = sitting.stand(rule, view)
        if isinstance(standing, Standing):
            if not rule.optional:
                _note(standing, judged)
            judged.papers.append(sitting.require(rule, view, standing))
        elif standing is None:
            judged.waits = judged.waits or not rule.optional


def _note(standing: Standing, judged: Judged) -> None:
    judged.waits = judged.waits or not standing.settled
    if standing.state is not PaperState.PRESENT:
        judged.lacks = judged.lacks or standing.looked_at
        judged.unseen = judged.unseen or not standing.looked_at


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
