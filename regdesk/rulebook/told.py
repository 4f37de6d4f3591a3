"""Drafts told by paths and values, as the files of the rulebook tell them.

``registrants.r1.person.born = "12.04.1988"``; persons are made when first named.
``papers.CODE.key`` is ``seen``, ``unseen``, ``absent`` or ``expired``; ``owners = "none"``.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from regdesk.domain.days import format_day
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Registrant

_NEW = {"registrants": Registrant, "owners": Owner}


@dataclass(frozen=True, slots=True)
class Told:
    """A case told in words: the day of hand-in, who serves, and the draft by paths and values."""

    day: date
    role: DeskRole
    given: tuple[tuple[str, object], ...]

    def change(self, given: Mapping[str, object]) -> "Told":
        """Return the case with what ``given`` tells otherwise."""
        return tell({"day": self.day, "desk_role": self.role, **dict(self.given), **given})

    def draft(self) -> Draft:
        """Return the draft. Errors: ``AttributeError``, ``ValueError``, ``TypeError`` where a path
        or a value does not exist.
        """
        draft = Draft(case_id="told", ordinal=1, opened_on=self.day, registrants=())
        for path, value in self.given:
            if path.startswith("papers."):
                paper = _paper(path, str(value), self.day)
                draft = replace(draft, papers=(*draft.papers, paper))
            elif (path, value) == ("owners", "none"):
                draft = replace(draft, owners=())
            else:
                draft = _set(draft, path.split("."), value)
        return draft


def tell(given: Mapping[str, object]) -> Told:
    """Return the case that ``given`` tells: ``day``, ``desk_role`` and the paths of a draft.

    Errors: ``KeyError``, ``ValueError``, ``TypeError`` where day or desk role are not told.
    """
    paths = dict(given)
    day, role = paths.pop("day"), DeskRole(str(paths.pop("desk_role")))
    if type(day) is not date:
        raise TypeError(f"day cannot be {day!r}")
    return Told(day, role, tuple(paths.items()))


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
