"""Who was met before and who lives at an address, asked while it is typed, among all the cases."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

from benchmarks.floors import search as search_floor
from benchmarks.many_cases import Told
from benchmarks.measure import Measure, in_ms, in_turn
from regdesk.domain.address import Address, Dwelling, Place
from regdesk.domain.days import format_day
from regdesk.domain.draft import Draft
from regdesk.domain.home import list_home_keys, name_key
from regdesk.domain.people import Person
from regdesk.domain.words import same
from regdesk.services.counter import Counter
from regdesk.services.neighbours import find_neighbours
from regdesk.services.twins import find_twins

ROUNDS, EACH = 8, 30
_BATCH = 20_000
_PLACE = "751710000"
_ADD = (
    "INSERT INTO registrant (case_id, key, iin, name, name_key, home_kk, home_ru, registered,"
    " until, awaits) VALUES (?, 'r1', ?, ?, ?, ?, ?, 'permanent', '', 0)"
)


def measure(counter: Counter, told: list[Told]) -> list[Measure]:
    """Return both measures over the cases of ``told``, which the desk of ``counter`` holds."""
    place = counter.places.find_place(_PLACE)
    rows = [_list_row(one, place) for one in told]
    for begin in range(0, len(rows), _BATCH):
        with counter.store.write() as unit:
            unit.connection.exec_driver_sql(_ADD, rows[begin : begin + _BATCH])
    people = search_floor.open_people(rows)
    draft = counter.open_case()
    chosen = random.Random(47).sample(told, ROUNDS * EACH)

    def look_for(one: Told) -> bool:
        found = find_twins(counter, _person(one), (draft.case_id,))
        return any(row.case_id == one.case_id for row in found.same_number)

    def look_at(one: Told) -> bool:
        found = find_neighbours(counter, _at_home(draft, one, place))
        return any(each.case_id == one.case_id for each in found.residents)

    return [
        _measure("twins_found", look_for, chosen, people, "iin"),
        _measure("home_read", look_at, chosen, people, "home_kk"),
    ]


def _measure(
    name: str,
    look: Callable[[Told], bool],
    chosen: list[Told],
    people,
    column: str,
) -> Measure:
    ours_of, floor_of = iter(chosen), iter(chosen)

    def timed() -> float:
        one = next(ours_of)
        began = perf_counter()
        holds = look(one)
        took = perf_counter() - began
        if not holds:
            raise RuntimeError(f"{name}: {one.nth}")
        return took

    def bare() -> float:
        return search_floor.time_person(people, next(floor_of).nth - 1, column)

    ours, floor = in_turn(timed, bare, ROUNDS, EACH)
    return in_ms(name, ours, floor, 16)


def _list_row(one: Told, place: Place | None) -> tuple[str, ...]:
    person, homes = _person(one), list_home_keys(_address(one, place))
    return (one.case_id, one.iin, person.full_name, name_key(person), *homes)


def _person(one: Told) -> Person:
    born = format_day(date(1950, 1, 1) + timedelta(one.nth // 200))
    return Person(one.iin, one.surname, one.given, one.patronymic, born)


def _address(one: Told, place: Place | None) -> Address:
    return Address(place, same(one.street), one.house, "", one.flat)


def _at_home(draft: Draft, one: Told, place: Place | None) -> Draft:
    return replace(draft, dwelling=Dwelling(_address(one, place)))
