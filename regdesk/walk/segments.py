"""Cuts a story into runs of the program: each starts it once and ends it once."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, TypeVar

from regdesk.domain.draft import StepId
from regdesk.walk.form import EventForm, EventKind, PaperForm, Scenario

Changed = TypeVar("Changed")

_STEPS = list(StepId)
ZONE = timezone(timedelta(hours=5))  # all of Kazakhstan since 1 March 2024


class Begin(StrEnum):
    """How the case comes to the screen."""

    OPEN = "open"
    RESUME = "resume"
    RESTORE = "restore"


class End(StrEnum):
    """How a run of the program ends."""

    DONE = "done"  # the case is accepted, or the law stops it
    PARK = "park"
    KILL = "kill"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Segment:
    """One run of the program.

    ``starts_at`` is its clock's first moment; ``facts`` is the story as it stands in this run;
    the run ends once step ``at`` is filled in (None: at the end of the story) by ``event``.
    ``back_to`` is the first step that has to be filled in anew, for what is different by then.
    """

    starts_at: datetime
    begin: Begin
    end: End
    facts: Scenario
    at: StepId | None = None
    event: EventForm | None = None
    back_to: StepId | None = None


_ENDS = {
    EventKind.PARK: End.PARK,
    EventKind.KILL: End.KILL,
    EventKind.RESTART: End.CLOSE,
}


def cut(scenario: Scenario) -> tuple[Segment, ...]:
    """Return the runs of ``scenario`` in order; the last one has no event."""
    segments: list[Segment] = []
    now = datetime.combine(scenario.hand_in.day, scenario.hand_in.time, ZONE)
    begin, facts, killed = Begin.OPEN, scenario, False
    changed: list[StepId] = []
    for event in scenario.event:
        restarts_after_kill = killed and event.kind is EventKind.RESTART
        killed = event.kind is EventKind.KILL
        if event.kind is not EventKind.RESUME and not restarts_after_kill:
            end = _ENDS[event.kind]
            segments.append(Segment(now, begin, end, facts, event.at, event, _first(changed)))
            changed = []
        changed += _list_changed(event)
        facts = _apply(facts, event)
        now = _move_clock(now, event)
        begin = Begin.RESUME if event.kind is EventKind.RESUME else Begin.RESTORE
    last = scenario.event[-1].kind if scenario.event else None
    if last is not EventKind.PARK:
        segments.append(Segment(now, begin, End.DONE, facts, back_to=_first(changed)))
    return tuple(segments)


def _list_changed(event: EventForm) -> list[StepId]:
    """Return the steps in which what ``event`` makes different is filled in."""
    changes = {
        StepId.CATEGORY: event.person,
        StepId.OWNER: event.owner,
        StepId.DOCUMENTS: event.paper,
    }
    return [step for step, changed in changes.items() if changed]


def _first(steps: list[StepId]) -> StepId | None:
    return min(steps, key=_STEPS.index, default=None)


def _move_clock(now: datetime, event: EventForm) -> datetime:
    if event.day is None and event.time is None:
        return now + timedelta(minutes=2)  # what a run of the program may have taken
    return datetime.combine(event.day or now.date(), event.time or now.time(), ZONE)


def _apply(facts: Scenario, event: EventForm) -> Scenario:
    """Return the story with what the event says is different."""
    people = list(facts.person)
    for person in event.person:
        at = int(person.key[1:]) - 1
        people[at] = _change(people[at], person)
    owners = list(facts.owner)
    for owner in event.owner:
        at = int(owner.key[1:]) - 1
        owners[at] = _change(owners[at], owner)
    return replace(
        facts,
        person=tuple(people),
        owner=tuple(owners),
        paper=_latest((*facts.paper, *event.paper)),
    )


def _change(one: Changed, change: Any) -> Changed:
    said = {
        field.name: getattr(change, field.name)
        for field in fields(change)
        if field.name != "key" and getattr(change, field.name) is not None
    }
    return replace(one, **said)  # type: ignore[type-var]


def _latest(papers: tuple[PaperForm, ...]) -> tuple[PaperForm, ...]:
    """Return one form a paper: what was said last."""
    return tuple({(one.code, one.about): one for one in papers}.values())
