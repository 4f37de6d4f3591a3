"""Puts what the rulebook says of a draft at the step and field where the clerk can act on it."""

from collections.abc import Iterator
from datetime import date

from regdesk.domain.closed import list_missing
from regdesk.domain.days import format_day
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import (
    ACCEPTING,
    Finding,
    Findings,
    Outcome,
    PaperState,
    Problem,
    RequiredPaper,
    Verdict,
)
from regdesk.domain.owner import Owner
from regdesk.domain.people import Person, RegistrationKind
from regdesk.services.standings import is_until_proof

# What DESIGN words in its own way, and the owner's field it is said at.
_OF_OWNER = {
    Outcome.OWNER_ABSENT: ("presence", "owner.absent"),
    Outcome.OWNER_REFUSED: ("consent", "owner.refused"),
    Outcome.TYPE_CHANGE_OFFERED: ("consent", "consent.narrower"),
}
_OF_PAPER = {PaperState.MISSING: "paper.missing", PaperState.EXPIRED: "paper.expired"}
_WHERE_ABOUT_NOBODY = {
    StepId.CATEGORY: "registration",
    StepId.APPLICANT: "applicant.hands_in",
    StepId.ADDRESS: "dwelling.premises",
    StepId.OWNER: "owners",
    StepId.DOCUMENTS: "papers",
    StepId.REVIEW: "review",
}
_FOLLOWS = Outcome.NOT_REGISTRABLE_ALONE
_WHERE_ABOUT_SOMEBODY = {StepId.CATEGORY: "category", StepId.APPLICANT: "born"}


def find_law_problems(
    step: StepId, draft: Draft, findings: Findings, day: date
) -> Iterator[Problem]:
    """Yield what the law finds unfinished or wrong at ``step``."""
    if step is StepId.CATEGORY and _turned_temporary(draft, findings):
        yield Problem(step, "registration", "registration.until_proof")
    yield from _expired_documents(step, draft, findings, day)
    for finding in findings.rules:
        if finding.verdict in (Verdict.STOPS, Verdict.WARNS) and _step(finding, draft) is step:
            yield _of_finding(finding, draft, findings)
    if step is StepId.DOCUMENTS:
        yield from (_of_paper(one) for one in list_missing(findings))


def find_verdict_problem(findings: Findings) -> Problem | None:
    """Return why a draft without any other problem still cannot be accepted; None: it can."""
    if findings.outcome is None:
        return Problem(StepId.REVIEW, "review", "law.not_judged")
    if findings.outcome not in ACCEPTING:
        outcome = (("outcome", findings.outcome.value),)
        return Problem(StepId.REVIEW, "review", "law.refused", outcome)
    return None


def _turned_temporary(draft: Draft, findings: Findings) -> bool:
    """Tell whether the law makes temporary what was asked for as permanent, for all of the case.

    In a family with somebody who is registered permanently it turns the one without proof alone.
    """
    return is_until_proof(findings) and draft.registration is RegistrationKind.PERMANENT


def _expired_documents(
    step: StepId, draft: Draft, findings: Findings, day: date
) -> Iterator[Problem]:
    """Say it at the typed date too, where it is first seen. It does not stop there: that the paper
    counts as missing is said where papers are, once the law has all it asks.
    """
    expired = {one.about for one in findings.papers if one.state is PaperState.EXPIRED}
    for key, path, person in _typed_at(step, draft):
        until = person.document.valid_until_day
        if key in expired and until is not None and until < day:
            field = f"{path}.{key}.document.valid_until"
            params = (("day", format_day(until)),)
            yield Problem(step, field, "document.expired", params, warning=True)


def _typed_at(step: StepId, draft: Draft) -> Iterator[tuple[str, str, Person]]:
    """Yield key, path and person of everyone whose document is typed at ``step``."""
    if step is StepId.APPLICANT:
        yield from ((one.key, "registrants", one.person) for one in draft.registrants)
    if step is StepId.OWNER:
        strangers = (one for one in draft.owners if not one.registrant)
        yield from ((one.key, "owners", one.person) for one in strangers)


def _step(finding: Finding, draft: Draft) -> StepId:
    """Return where the clerk can act: the category of those who came along is at their tabs."""
    others = {one.key for one in draft.registrants[1:]}
    if finding.step is StepId.CATEGORY and finding.about in others:
        return StepId.APPLICANT
    return finding.step


def _of_finding(finding: Finding, draft: Draft, findings: Findings) -> Problem:
    owner = next((one for one in draft.owners if one.key == finding.about), None)
    stops = finding.verdict is Verdict.STOPS and findings.outcome not in ACCEPTING
    worded = owner is not None and not _lacks_representative(finding, owner)
    if stops and worded and finding.outcome in _OF_OWNER:
        field, key = _OF_OWNER[finding.outcome]
        return Problem(finding.step, f"owners.{finding.about}.{field}", key)
    warns = not stops or _only_follows(finding, draft, findings)
    field = _field(finding, owner, draft)
    ends = (("outcome", finding.outcome.value),) if finding.outcome else ()
    return Problem(_step(finding, draft), field, "law", ends, warning=warns, said=finding.says)


def _only_follows(finding: Finding, draft: Draft, findings: Findings) -> bool:
    """Tell whether ``finding`` is about a child with whom somebody comes who is not one himself."""
    children = {key for key, how in findings.per_registrant if how is _FOLLOWS}
    grown = any(one.key not in children for one in draft.registrants)
    return finding.outcome is _FOLLOWS and grown


def _lacks_representative(finding: Finding, owner: Owner) -> bool:
    """Tell whether another has to come for an owner who cannot act himself."""
    return finding.outcome is Outcome.OWNER_ABSENT and owner.represented


def _field(finding: Finding, owner: Owner | None, draft: Draft) -> str:
    if finding.at:
        return finding.at
    if owner is not None:
        nameless = _lacks_representative(finding, owner) and owner.answering is None
        return f"owners.{owner.key}.{'representative.surname' if nameless else 'presence'}"
    if finding.about:
        where = _WHERE_ABOUT_SOMEBODY.get(finding.step, "category")
        return f"registrants.{finding.about}.{where}"
    if finding.step is StepId.OWNER and draft.dwelling.petition:
        return "dwelling.petition"
    return _WHERE_ABOUT_NOBODY[finding.step]


def _of_paper(paper: RequiredPaper) -> Problem:
    return Problem(
        StepId.DOCUMENTS,
        f"papers.{paper.code.value}.{paper.about}",
        _OF_PAPER[paper.state],
        (("kk", paper.title.kk), ("ru", paper.title.ru)),
    )
