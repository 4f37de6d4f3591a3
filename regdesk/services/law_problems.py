"""Puts what the rulebook says of a draft at the step and field where the clerk can act on it."""

from collections.abc import Iterator
from datetime import date

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
from regdesk.domain.people import Person, RegistrationKind

# What DESIGN words in its own way, and the owner's field it is said at.
_OF_OWNER = {
    Outcome.OWNER_ABSENT: ("presence", "owner.absent"),
    Outcome.OWNER_REFUSED: ("consent", "owner.refused"),
    Outcome.TYPE_CHANGE_OFFERED: ("consent", "consent.narrower"),
}
_OF_PAPER = {PaperState.MISSING: "paper.missing", PaperState.EXPIRED: "paper.expired"}
_WHERE_ABOUT_NOBODY = {
    StepId.CATEGORY: "registration",
    StepId.APPLICANT: "applicant",
    StepId.ADDRESS: "dwelling.premises",
    StepId.OWNER: "owners",
    StepId.DOCUMENTS: "papers",
    StepId.REVIEW: "review",
}
_WHERE_ABOUT_SOMEBODY = {StepId.CATEGORY: "category", StepId.APPLICANT: "born"}


def find_law_problems(
    step: StepId, draft: Draft, findings: Findings, day: date
) -> Iterator[Problem]:
    """Yield what the law finds unfinished or wrong at ``step``."""
    if step is StepId.CATEGORY and _turned_temporary(draft, findings):
        yield Problem(step, "registration", "registration.until_proof")
    if step is StepId.APPLICANT:
        yield from _expired_documents(draft, findings, day)
    for finding in findings.rules:
        if finding.step is step and finding.verdict in (Verdict.STOPS, Verdict.WARNS):
            yield _of_finding(finding, draft, findings)
    if step is StepId.DOCUMENTS:
        yield from (_of_paper(one) for one in findings.papers if _lacks(one))


def find_verdict_problem(findings: Findings) -> Problem | None:
    """Return why a draft without any other problem still cannot be accepted; None: it can."""
    if findings.outcome is None:
        return Problem(StepId.REVIEW, "review", "law.not_judged")
    if findings.outcome not in ACCEPTING:
        outcome = (("outcome", findings.outcome.value),)
        return Problem(StepId.REVIEW, "review", "law.refused", outcome)
    return None


def _turned_temporary(draft: Draft, findings: Findings) -> bool:
    """Tell whether the law makes temporary what was asked for as permanent."""
    until_proof = findings.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF
    return until_proof and draft.registration is RegistrationKind.PERMANENT


def _expired_documents(draft: Draft, findings: Findings, day: date) -> Iterator[Problem]:
    """Say it at the typed date too, where it is first seen. It does not stop there: that the paper
    counts as missing is said where papers are, once the law has all it asks.
    """
    expired = {one.about for one in findings.papers if one.state is PaperState.EXPIRED}
    people: dict[str, Person] = {one.key: one.person for one in draft.registrants}
    for key, person in people.items():
        until = person.document.valid_until_day
        if key in expired and until is not None and until < day:
            field = f"registrants.{key}.document.valid_until"
            params = (("day", format_day(until)),)
            yield Problem(StepId.APPLICANT, field, "document.expired", params, warning=True)


def _of_finding(finding: Finding, draft: Draft, findings: Findings) -> Problem:
    owners = {one.key for one in draft.owners}
    stops = finding.verdict is Verdict.STOPS and findings.outcome not in ACCEPTING
    if stops and finding.outcome in _OF_OWNER and finding.about in owners:
        field, key = _OF_OWNER[finding.outcome]
        return Problem(finding.step, f"owners.{finding.about}.{field}", key)
    return Problem(
        finding.step,
        _field(finding, finding.about in owners),
        "law",
        warning=not stops,
        said=finding.says,
    )


def _field(finding: Finding, of_owner: bool) -> str:
    if not finding.about:
        return _WHERE_ABOUT_NOBODY[finding.step]
    if of_owner:
        return f"owners.{finding.about}.presence"
    return f"registrants.{finding.about}.{_WHERE_ABOUT_SOMEBODY.get(finding.step, 'category')}"


def _lacks(paper: RequiredPaper) -> bool:
    return paper.state in _OF_PAPER and not paper.optional


def _of_paper(paper: RequiredPaper) -> Problem:
    return Problem(
        StepId.DOCUMENTS,
        f"papers.{paper.code.value}.{paper.about}",
        _OF_PAPER[paper.state],
        (("kk", paper.title.kk), ("ru", paper.title.ru)),
    )
