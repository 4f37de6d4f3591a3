"""Cuts a scripted day into runs of the program, each visit with people of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from regdesk.domain.days import age_on
from regdesk.domain.draft import ParkReason
from regdesk.domain.finding import Outcome
from regdesk.walk.day_form import ActForm, DayForm, Doing
from regdesk.walk.form import Identity, OwnerForm, Scenario
from regdesk.walk.invented import fill_in, make_iin
from regdesk.walk.reading import BadScenario, read_form, read_scenario
from regdesk.walk.segments import ZONE, End, cut

FILE = "day.toml"
_VISIT = timedelta(minutes=7)  # with what is said between two of them
_LUNCH = timedelta(minutes=55)
_BREAK = timedelta(minutes=2)  # until the program is started again
_VISITS = (Doing.SERVE, Doing.CUT)
_GROWN_UP = 25
_LAST_YEAR = 9900  # papers hold some years more
_MOST_ACTS = 190  # people of more visits would find no identity number of their own
_FLAT = re.compile(r"(?<=\d )\d+$")  # behind the number of the house
_NUMBER = re.compile(r"\d+$")

SomeIdentity = TypeVar("SomeIdentity", bound=Identity)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit at the counter. ``parks`` is why it is postponed, None where it is not; ``later``
    is the story as it stands when it is taken up again.
    """

    number: int
    story: str
    facts: Scenario
    outcome: Outcome
    parks: ParkReason | None = None
    later: Scenario | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What happens at a moment; ``visit`` where somebody is served."""

    form: ActForm
    at: datetime
    visit: Visit | None = None


@dataclass(frozen=True, slots=True)
class DayRun:
    """One run of the program. ``restores`` is the visit in which the power failed before it."""

    starts_at: datetime
    acts: tuple[Act, ...] = field(default=())
    restores: Visit | None = None


def read_day(folder: Path) -> DayForm:
    """Return the day that ``folder`` tells. Errors: ``BadScenario``."""
    day = read_form(DayForm, folder / FILE)
    if day.day.year > _LAST_YEAR:
        raise BadScenario(FILE, "day", f"is after the year {_LAST_YEAR}")
    return day


def cut_day(folder: Path, day: DayForm) -> tuple[DayRun, ...]:
    """Return the runs of ``day`` in order. Errors: ``BadScenario``."""
    runs = [DayRun(datetime.combine(day.day, day.time, ZONE))]
    for act in _list_acts(folder, day):
        if act.form.do is Doing.RESTART:
            runs.append(DayRun(act.at))
            continue
        runs[-1] = replace(runs[-1], acts=(*runs[-1].acts, act))
        if act.form.do is Doing.CUT:
            runs.append(DayRun(act.at + _BREAK, restores=act.visit))
    return tuple(runs)


def _list_acts(folder: Path, day: DayForm) -> Iterator[Act]:
    now, number, acts = datetime.combine(day.day, day.time, ZONE), 0, 0
    for nth, form in enumerate(day.act, 1):
        acts += form.times
        if form.times < 1 or acts > _MOST_ACTS:
            told = f"is less than one, or makes more than {_MOST_ACTS} acts"
            raise BadScenario(FILE, f"act[{nth}].times", told)
        if form.do in _VISITS and not form.story:
            raise BadScenario(FILE, f"act[{nth}].story", "is missing")
        for _ in range(form.times):
            visit = None
            if form.do in _VISITS:
                number += 1
                visit = _make_visit(folder, day, form, number)
            yield Act(form, now, visit)
            now += _LUNCH if form.do is Doing.LOCK else _VISIT


def _make_visit(folder: Path, day: DayForm, form: ActForm, number: int) -> Visit:
    story = read_scenario(folder.parent / f"{form.story}.toml")
    story = replace(story, hand_in=replace(story.hand_in, day=day.day))
    first, *later = cut(replace(story, event=tuple(replace(one, day=None) for one in story.event)))
    if story.event and form.do is Doing.CUT:
        raise BadScenario(FILE, form.story, "has a power cut or a break of its own")
    parked = first.event if first.end is End.PARK else None
    outcome = story.expected.outcome
    return Visit(
        number,
        form.story,
        _tell_apart(first.facts, number),
        outcome if parked is None or parked.outcome is None else parked.outcome,
        parked.reason if parked is not None else None,
        _tell_apart(later[-1].facts, number) if later else None,
    )


def _tell_apart(facts: Scenario, number: int) -> Scenario:
    """Return the story with people and a flat that no other visit of the day has."""
    whole = fill_in(facts)
    hand_in, address = whole.hand_in, whole.address
    if hand_in.person is not None:
        hand_in = replace(hand_in, person=_another(hand_in.person, facts, number, 40))
    people = tuple(_another(one, facts, number, at) for at, one in enumerate(whole.person))
    owners = tuple(_another_owner(one, facts, number, at) for at, one in enumerate(whole.owner))
    search = _FLAT.sub(lambda flat: str(int(flat[0]) + number), address.search)
    flat = str(int(address.flat) + number) if address.flat.isdecimal() else address.flat
    address = replace(address, search=search, flat=flat)
    return replace(whole, hand_in=hand_in, person=people, owner=owners, address=address)


def _another_owner(one: OwnerForm, facts: Scenario, number: int, at: int) -> OwnerForm:
    if one.registrant:
        return one
    other = _another(one, facts, number, 10 + at)
    if other.representative is None:
        return other
    return replace(other, representative=_another(other.representative, facts, number, 30 + at))


def _another(one: SomeIdentity, facts: Scenario, number: int, at: int) -> SomeIdentity:
    """Return somebody of the same name, some days older where his age may change nothing."""
    assert one.born is not None  # filled in
    assert one.sex is not None
    born = one.born
    if age_on(born, facts.hand_in.day) >= _GROWN_UP:
        born -= timedelta(days=number)
    held = _NUMBER.sub(lambda digits: f"{int(digits[0]) + number:0{len(digits[0])}}", one.number)
    iin = make_iin(born, one.sex, 300 + at + 50 * number)
    return replace(one, born=born, iin=iin, number=held)
