"""What the law said of a case, as plain values for ``result.json``, and whether it was expected."""

import re
from collections.abc import Iterable
from typing import Any

from regdesk.domain.finding import (
    Clause,
    Finding,
    Findings,
    Outcome,
    PaperState,
    RequiredPaper,
    Verdict,
)
from regdesk.domain.words import Bilingual
from regdesk.walk.form import ExpectedForm, ExpectedPerson

_TOKEN = re.compile(r"\d+|[^\W\d_]+")


def tell(findings: Findings, people: Iterable[str]) -> dict[str, Any]:
    """Return outcome, edition, findings with their clauses, and papers asked for; beside the whole
    case each of ``people``, the keys of those to be registered.
    """
    return {
        "outcome": findings.outcome.value if findings.outcome else None,
        "registrants": [_tell_registrant(key, findings) for key in people],
        "edition": findings.edition,
        "findings": [_tell_finding(one) for one in findings.rules],
        "papers": [_tell_paper(one) for one in findings.papers],
    }


def _tell_registrant(key: str, findings: Findings) -> dict[str, Any]:
    outcome = dict(findings.per_registrant).get(key)
    asked = [one for one in findings.papers if key in one.asked_for and not one.optional]
    missing = [one for one in asked if one.state is not PaperState.PRESENT]
    return {
        "key": key,
        "outcome": outcome.value if outcome else None,
        "papers": [_name(one.code, one.about) for one in asked],
        "missing": [_name(one.code, one.about) for one in missing],
    }


def _tell_finding(one: Finding) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "verdict": one.verdict.value,
        "about": one.about,
        "step": one.step.value,
        "outcome": one.outcome.value if one.outcome else None,
        "says": _pair(one.says),
        "verified": one.verified,
        "clause": _tell_clause(one.clause),
    }


def _tell_paper(one: RequiredPaper) -> dict[str, Any]:
    return {
        "code": one.code.value,
        "about": one.about,
        "state": one.state.value,
        "optional": one.optional,
        "title": _pair(one.title),
        "clause": _tell_clause(one.clause),
    }


def _tell_clause(clause: Clause) -> dict[str, Any]:
    return {"act": clause.act, "point": clause.point, **_pair(clause.title), "url": clause.url}


def _pair(words: Bilingual) -> dict[str, str]:
    return {"kk": words.kk, "ru": words.ru}


def list_differences(told: dict[str, Any], expected: ExpectedForm) -> list[str]:
    """Return in words where ``told`` differs from what was expected; nothing when it does not."""
    differences = []
    if told["outcome"] != expected.outcome:
        differences.append(f"outcome is {told['outcome']}, expected {expected.outcome}")
    elif not any(is_met(expected.clause, one) for one in _list_grounds(told)):
        differences.append(f"no ground of the outcome cites {expected.clause!r}")
    asked = sorted(
        _name(one["code"], one["about"]) for one in told["papers"] if not one["optional"]
    )
    if expected.papers is not None and asked != sorted(expected.papers):
        differences.append(f"papers asked for are {asked}, expected {sorted(expected.papers)}")
    if expected.edition and told["edition"] != expected.edition:
        differences.append(f"edition is {told['edition']}, expected {expected.edition}")
    found = {one["key"]: one for one in told["registrants"]}
    for person in expected.person:
        differences += _list_personal(found.get(person.key), person)
    return differences


def _list_personal(found: dict[str, Any] | None, expected: ExpectedPerson) -> list[str]:
    if found is None:
        return [f"{expected.key} never came into the case"]
    differences = []
    if found["outcome"] != expected.outcome:
        differences.append(
            f"outcome of {expected.key} is {found['outcome']}, expected {expected.outcome}"
        )
    if expected.papers is not None and sorted(found["papers"]) != sorted(expected.papers):
        differences.append(
            f"papers asked for {expected.key} are {sorted(found['papers'])},"
            f" expected {sorted(expected.papers)}"
        )
    return differences


def _name(code: str, about: str) -> str:
    return f"{code} {about}".strip()


def is_met(clause: str, citation: dict[str, Any]) -> bool:
    """Tell whether every word and number of ``clause`` stands in the citation."""
    said = " ".join(str(citation[part]) for part in ("act", "point", "kk", "ru"))
    return _tokens(clause) <= _tokens(said)


def _tokens(text: str) -> set[str]:
    return set(_TOKEN.findall(text.casefold()))


def _list_grounds(told: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the citations that made the outcome: of the rules that named it or, where none did,
    of every rule that held and every paper asked for; where papers are missing, of those.
    """
    named = [one for one in told["findings"] if _names(one, told["outcome"])]
    held = [one for one in told["findings"] if one["verdict"] == Verdict.PASSED]
    missing = [one for one in told["papers"] if one["state"] != PaperState.PRESENT]
    if told["outcome"] == Outcome.PAPERS_MISSING:
        return [one["clause"] for one in missing]
    return [one["clause"] for one in named or [*held, *told["papers"]]]


def _names(finding: dict[str, Any], outcome: str) -> bool:
    named: bool = finding["outcome"] == outcome
    return named
