"""A rule's own examples, run when its file is loaded: a rule that fails one of them is refused.

An example is told by how it differs from the edition's usual case. Papers it does not name count as
seen, so that each example is about one thing.
"""

import types
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from regdesk.domain.days import format_day
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.finding import Findings, PaperState
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Registrant
from regdesk.rulebook.book import Rulebook, graver
from regdesk.rulebook.edition import NOTHING, OPEN, Edition, Example, PaperRule, Rule
from regdesk.rulebook.images import Retentions
from regdesk.rulebook.table import Table

_NEW = {"registrants": Registrant, "owners": Owner}


def refuse_failing(edition: Edition, retentions: Retentions, top: Table) -> None:
    """Run all examples of ``edition``. Errors: ``Fault`` ``rulebook.broken`` naming the rule."""
    for rule in edition.all_rules:
        top.rule = rule.id
        for example in rule.examples:
            told = " ".join(f"{name}={value}" for name, value in example.given) or "the usual case"
            try:
                findings = _judge_example(edition, retentions, example)
            except (RegDeskError, LookupError, TypeError, ValueError, AttributeError) as error:
                raise top.broken(f"its example ({told}) cannot be judged: {error}") from error
            said = _said(rule, findings)
            if said != example.says:
                raise top.broken(f"its example ({told}) says {example.says}, the rule {said}")
            ends = findings.outcome or OPEN
            if example.outcome not in ("", ends):
                raise top.broken(f"its example ({told}) ends {example.outcome}, the case {ends}")
    top.rule = ""


def _judge_example(edition: Edition, retentions: Retentions, example: Example) -> Findings:
    given = {**dict(edition.usual.given), **dict(example.given)}
    day = given.pop("day")
    role = DeskRole(str(given.pop("desk_role")))
    if not isinstance(day, date):
        raise TypeError("day")
    draft = build_draft(given, day)
    always = replace(edition, legal_from=None, legal_until=None, activated=date.min, closed=None)
    book = Rulebook((always,), retentions)
    asked = book.findings(draft, day, role).papers
    unnamed = [one for one in asked if draft.find_paper(one.code, one.about) is None]
    seen = tuple(Paper(one.code, one.about, original_seen=True) for one in unnamed)
    return book.findings(replace(draft, papers=draft.papers + seen), day, role)


def _said(rule: Rule | PaperRule, findings: Findings) -> str:
    """Return the gravest verdict, or the paper's worst state."""
    if isinstance(rule, PaperRule):
        states = {one.state for one in findings.papers if one.rule == rule.id}
        return next((worst for worst in PaperState if worst in states), NOTHING)
    said = [one for one in findings.rules if one.rule == rule.id]
    return min(said, key=graver).verdict if said else NOTHING


def build_draft(given: dict[str, object], day: date) -> Draft:
    """Return a draft with each path of ``given`` set: ``registrants.r1.person.born``.

    Persons are made when first named. ``papers.CODE.key`` is ``seen``, ``unseen``, ``absent`` or
    ``expired``. Errors: ``AttributeError``, ``ValueError``, ``TypeError`` for what does not exist.
    """
    draft = Draft(case_id="example", ordinal=1, opened_on=day, registrants=())
    for path, value in given.items():
        if path.startswith("papers."):
            draft = replace(draft, papers=(*draft.papers, _paper(path, str(value), day)))
        elif (path, value) == ("owners", "none"):
            draft = replace(draft, owners=())
        else:
            draft = _set(draft, path.split("."), value)
    return draft


def _paper(path: str, state: str, day: date) -> Paper:
    _, code, about = path.split(".")
    paper = Paper(PaperCode(code), about)
    if state == "unseen":
        return paper
    if state == "absent":
        return replace(paper, absent=True)
    if state == "expired":
        yesterday = format_day(day - timedelta(days=1))
        return replace(paper, original_seen=True, valid_until=yesterday)
    if state != "seen":
        raise ValueError(state)
    return replace(paper, original_seen=True)


def _set(node: Any, path: list[str], value: object) -> Any:
    """Return ``node`` with the attribute at ``path`` set; members of tuples go by their key."""
    name, *rest = path
    if not rest:
        return replace(node, **{name: _typed(type(node), name, value)})
    if name not in _NEW:
        return replace(node, **{name: _set(getattr(node, name), rest, value)})
    key, *inner = rest
    members = {one.key: one for one in getattr(node, name)}
    members[key] = _set(members.get(key, _NEW[name](key)), inner, value)
    return replace(node, **{name: tuple(members.values())})


@cache
def _kinds(owner: type, name: str) -> tuple[type, ...]:
    hint = get_type_hints(owner)[name]
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)


def _typed(owner: type, name: str, value: object) -> object:
    """Return ``value`` as the attribute wants it: a word becomes its enum member."""
    for kind in _kinds(owner, name):
        if issubclass(kind, StrEnum):
            return None if value == "" else kind(str(value))
        if type(value) is kind:
            return value
    raise TypeError(f"{name} cannot be {value!r}")
