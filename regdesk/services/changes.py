"""What differs between a case as it stands and its correction, field by field.

Every fact of a draft is walked, so that one that somebody adds later cannot change unseen; only
how the draft itself fares, and what counts for nothing in this case, is passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any, TypeAlias

from regdesk.domain.address import Place
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Page, Paper
from regdesk.domain.people import Applicant, HandsIn
from regdesk.domain.words import Bilingual

Fact: TypeAlias = str | bool | Enum | Bilingual | Place | datetime | tuple[Page, ...] | None

_NO_FACTS = frozenset(
    {"case_id", "ordinal", "opened_on", "asked_for", "hand_ins", "parked", "step", "kept_at"}
    | {"corrects", "asked_by", "why", "application", "ticket", "people_confirmed"}
    | {"times", "clerk"}
)
_STEPS = {
    "registration": StepId.CATEGORY,
    "arrived_on": StepId.CATEGORY,
    "stay_until": StepId.CATEGORY,
    "registrants": StepId.APPLICANT,
    "applicant": StepId.APPLICANT,
    "dwelling": StepId.ADDRESS,
    "owners": StepId.OWNER,
    "papers": StepId.DOCUMENTS,
}
_ORDER = list(StepId)


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """One fact that differs; ``field`` is its path as ``Problem.field``.

    Of somebody who is in one of both alone there is one change, at his own path (``owners.o2``):
    his name, and None where he is not.
    """

    step: StepId
    field: str
    before: Fact
    after: Fact

    @property
    def name(self) -> str:
        """What an envelope calls it: ``step.field``."""
        return f"{self.step.value}.{self.field}"


def list_changes(before: Draft, after: Draft) -> tuple[Change, ...]:
    """Return what differs, in the order of the steps."""
    people = _name_people(before), _name_people(after)
    facts = dict(_list_facts(before)), dict(_list_facts(after))
    alone = people[0].keys() ^ people[1].keys()
    told = [(path, people) for path in dict.fromkeys((*people[0], *people[1])) if path in alone]
    told += [
        (path, facts)
        for path in dict.fromkeys((*facts[0], *facts[1]))
        if not any(path.startswith(f"{person}.") for person in alone)
    ]
    first = after.registrants[0].key
    changes = (
        Change(_find_step(path, first), path, old.get(path), new.get(path))
        for path, (old, new) in told
        if (old.get(path) or None) != (new.get(path) or None)
    )
    return tuple(sorted(changes, key=lambda one: _ORDER.index(one.step)))


def _name_people(draft: Draft) -> dict[str, Fact]:
    people = {f"registrants.{one.key}": one.person for one in draft.registrants}
    people |= {f"owners.{one.key}": one.person for one in draft.owners}
    return {path: person.full_name or path for path, person in people.items()}


def _list_facts(draft: Draft) -> Iterator[tuple[str, Fact]]:
    for one in fields(draft):
        if one.name not in _NO_FACTS:
            yield from _walk(one.name, getattr(draft, one.name))


def _walk(path: str, value: Any) -> Iterator[tuple[str, Fact]]:
    if isinstance(value, Paper):
        yield from _walk_paper(f"{path}.{value.code.value}.{value.about}", value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _walk(path if isinstance(one, Paper) else f"{path}.{one.key}", one)
    elif is_dataclass(value) and not isinstance(value, Place | Bilingual):
        silent = _list_silent(value)
        for one in fields(value):
            if one.name not in silent:
                below = path if one.name == "person" else f"{path}.{one.name}"
                yield from _walk(below, getattr(value, one.name))
    else:
        yield path, _say(value)


def _walk_paper(path: str, paper: Paper) -> Iterator[tuple[str, Fact]]:
    """Yield the facts of a paper; that it was looked at again is another fact than before."""
    yield f"{path}.original_seen", (paper.seen_at or True) if paper.original_seen else None
    yield f"{path}.absent", paper.absent
    yield f"{path}.valid_until", _say(paper.valid_until)
    yield f"{path}.pages", paper.pages


def _list_silent(value: Any) -> set[str]:
    """Return what counts for nothing: keys, and who is named elsewhere or has no part."""
    silent = {"key"}
    if isinstance(value, Applicant) and value.hands_in is HandsIn.SELF:
        silent.add("person")
    if isinstance(value, Owner):
        silent |= {"person"} if value.registrant else set()
        silent |= set() if value.represented else {"representative", "representative_presence"}
    return silent


def _say(value: Any) -> Any:
    """Return a typed text without its edges."""
    return value.strip() if isinstance(value, str) and not isinstance(value, Enum) else value


def _find_step(path: str, first: str) -> StepId:
    """Return the step at which the field of ``path`` stands; ``first`` is the first person."""
    if path.endswith(".former_address"):
        return StepId.ADDRESS
    if path in (f"registrants.{first}.category", f"registrants.{first}.abroad_proof"):
        return StepId.CATEGORY
    if path in ("dwelling.petition", "dwelling.state_housing"):
        return StepId.OWNER
    return _STEPS[path.partition(".")[0]]
