"""From custody to a decision, over real instances, PostgreSQL and the simulated register."""

import json
import re
import time

import pytest
from hypothesis import HealthCheck, example, given, settings

from regdesk.domain.draft import StepId
from regdesk.hub.simulated_register import SimulatedRegister
from tests.hub.work.cases import VisitCase
from tests.hub.work.order import Bench, Story, play, stories

DECISIONS = "select version, body from feed_item where feed = 'decisions' and key = %s order by id"


def rulings(site, case):
    return [(version, body["ruling"]) for version, body in site.ask(DECISIONS, case.case_id)]


def test_what_the_register_says_comes_to_the_desk_that_accepted(desk, newcomer, site, read, wait):
    cases = {flat: VisitCase(desk, flat=flat) for flat in ("1", "404", "666")}
    desk.deliver(*(one.accept() for one in cases.values()))
    other = newcomer()
    other.enrol(site.make_code(other.number))
    wait("select count(*) = 3 from feed_item where desk_id = %s", desk.desk_id)

    told = {one.key: one.body for one in read(desk).items}

    assert {flat: told[one.case_id]["ruling"] for flat, one in cases.items()} == {
        "1": "confirmed", "404": "needs_action", "666": "rejected",
    }  # fmt: skip
    returned = told[cases["404"].case_id]
    assert returned["envelope"] == cases["404"].last
    assert (StepId(returned["step"]), returned["field"]) == (
        StepId.ADDRESS,
        "dwelling.address.flat",
    )
    assert returned["reason"] == {"kk": "Пәтер жоқ", "ru": "Нет квартиры"}
    assert returned["simulated"] is True
    assert read(other).items == ()


def test_a_corrected_case_is_judged_anew(desk, site, wait_for_state):
    case = VisitCase(desk, flat="404")
    desk.deliver(case.accept())
    wait_for_state(case, "needs_action")
    desk.deliver(case.correct(flat="405"))
    decision = wait_for_state(case, "confirmed")

    assert decision["envelope"] == case.last
    assert rulings(site, case) == [(1, "needs_action"), (2, "confirmed")]


def test_a_correction_before_its_case_waits_for_it(desk, site, wait_for_state):
    case = VisitCase(desk, flat="404")
    first, second, third = case.accept(), case.correct(flat="405"), case.correct(flat="406")
    desk.deliver(third)
    wait_for_state(case, "incomplete")
    desk.deliver(first)
    time.sleep(0.2)
    waits = site.ask("select state from case_state where case_id = %s", case.case_id)
    desk.deliver(second)
    decision = wait_for_state(case, "confirmed")

    assert waits == [("incomplete",)]
    assert decision["envelope"] == case.last
    assert rulings(site, case) == [(1, "confirmed")]


def test_after_five_days_a_person_looks_for_what_is_missing(desk, site, wait_for_state):
    case = VisitCase(desk)
    first, second = case.accept(), case.correct(flat="7")
    desk.deliver(second)
    wait_for_state(case, "incomplete")
    due = site.ask("select not_before - now() from work_item where case_id = %s", case.case_id)
    site.ask(
        "update envelope set received_at = now() - interval '6 days' where case_id = %s",
        case.case_id,
    )
    site.ask("update work_item set not_before = now() where case_id = %s", case.case_id)
    wait_for_state(case, "overdue")
    desk.deliver(first)
    wait_for_state(case, "confirmed")

    assert 4.9 < due[0][0].total_seconds() / 86400 <= 5


@pytest.mark.parametrize(("flat", "ruling"), [("2", "confirmed"), ("666", "rejected")])
def test_a_correction_after_the_register_spoke_is_too_late(
    desk, site, wait_for_state, flat, ruling
):
    case = VisitCase(desk, flat=flat)
    desk.deliver(case.accept())
    assert wait_for_state(case, ruling)["stands"] is None
    for again in ("8", "9"):
        desk.deliver(case.correct(flat=again))
        decision = wait_for_state(case, "needs_action")
        assert decision["envelope"] == case.last
        assert decision["reason"]["kk"].startswith("Кеш:")
        assert decision["reason"]["ru"].startswith("Поздно:")
        assert decision["stands"] == ruling

    assert [one for _, one in rulings(site, case)] == [ruling, "needs_action", "needs_action"]


def test_a_cancelled_case_is_out_of_the_register_and_stays_so(desk, site, wait_for_state):
    case = VisitCase(desk, flat="404")
    desk.deliver(case.accept())
    wait_for_state(case, "needs_action")
    desk.deliver(case.cancel())
    decision = wait_for_state(case, "cancelled")
    cancelled = case.last
    desk.deliver(case.correct(flat="1"), case.cancel())
    desk.deliver(VisitCase(desk, iin=case.told["iin"]).accept())

    assert decision["envelope"] == cancelled
    assert (decision["ruling"], decision["stands"]) == ("confirmed", None)
    wait_for_state(case, "cancelled")
    assert rulings(site, case) == [(1, "needs_action"), (2, "confirmed")]


@pytest.mark.parametrize(("flat", "ruling"), [("2", "confirmed"), ("666", "rejected")])
def test_a_cancellation_after_the_register_spoke_is_too_late(
    desk, site, wait_for_state, flat, ruling
):
    case = VisitCase(desk, flat=flat)
    desk.deliver(case.accept())
    wait_for_state(case, ruling)
    desk.deliver(case.cancel())
    decision = wait_for_state(case, "needs_action")

    assert (decision["envelope"], decision["stands"]) == (case.last, ruling)
    assert decision["reason"]["ru"].startswith("Поздно:")


def test_a_cancelled_case_repeats_nobody_and_nobody_repeats_it(desk, site, wait, wait_for_state):
    first = VisitCase(desk, flat="404")
    desk.deliver(first.accept())
    wait_for_state(first, "needs_action")
    second = VisitCase(desk, iin=first.told["iin"])
    desk.deliver(second.accept())
    wait_for_state(second, "duplicate")
    desk.deliver(second.cancel())
    wait_for_state(second, "cancelled")
    desk.deliver(first.cancel())
    wait_for_state(first, "cancelled")
    third = VisitCase(desk, iin=first.told["iin"])
    desk.deliver(third.accept())

    wait_for_state(third, "confirmed")
    left = "select count(*) from possible_duplicate where settled_at is null and case_id = %s"
    assert site.ask(left, second.case_id) == [(0,)]


def test_what_is_held_waits_until_a_person_releases_it(desk, site, wait_for_state, release):
    site.ask("update desk set state = 'held' where desk_id = %s", desk.desk_id)
    case = VisitCase(desk, flat="404")
    first, second = case.accept(), case.correct(flat="5")
    assert {one.result for one in desk.deliver(first, second)} == {"held"}
    time.sleep(0.2)
    before = site.ask("select * from case_state where case_id = %s", case.case_id)

    released = [release(one) for one in (second, second, first, b"none")]
    decision = wait_for_state(case, "confirmed")

    assert before == []
    assert released == ["done", "not_held", "done", "not_held"]
    assert decision["envelope"] == case.last


def test_what_this_hub_cannot_read_is_not_released(desk, release):
    strange = desk.accept("application/vnd.regdesk.case.accepted.v9+json")
    desk.deliver(strange)

    assert release(strange) == "unreadable"


def test_another_desk_s_word_about_a_case_waits_for_a_person(
    desk, newcomer, site, wait, wait_for_state, release
):
    stranger = newcomer()
    stranger.enrol(site.make_code(stranger.number))
    case = VisitCase(desk, flat="404")
    desk.deliver(case.accept())
    wait_for_state(case, "needs_action")
    case.desk = stranger
    foreign = case.correct(flat="1")
    stranger.deliver(foreign)
    wait("select reason = 'other_desk' from envelope where desk_id = %s", stranger.desk_id)
    before = rulings(site, case)
    assert release(foreign) == "done"
    wait_for_state(case, "confirmed")

    assert before == [(1, "needs_action")]
    desks = site.ask("select distinct desk_id::text from feed_item where key = %s", case.case_id)
    assert desks == [(desk.desk_id,)]


def test_a_register_that_is_away_or_slow_stops_no_other_case(desk, site, wait, wait_for_state):
    stuck = [VisitCase(desk, flat=flat) for flat in ("503", "503", "30", "30")]
    others = [VisitCase(desk, flat="1") for _ in range(6)]
    desk.deliver(*(one.accept() for one in (*stuck, *others)))
    for one in others:
        wait_for_state(one, "confirmed")
    for one, error in zip(stuck, ("RegisterAway",) * 2 + ("TimeoutError",) * 2, strict=True):
        wait(
            "select last_error = %s and attempts > 0 from work_item where case_id = %s",
            error, one.case_id,
        )  # fmt: skip
    states = {site.ask("select state from case_state where case_id = %s", one.case_id)[0][0]
              for one in stuck}  # fmt: skip
    for one in stuck:  # the desk corrects what nobody answered: it is given at once
        desk.deliver(one.correct(flat="1"))
    for one in stuck:
        wait_for_state(one, "confirmed")

    assert states == {"waiting"}


def test_a_database_that_was_killed_is_worked_at_again(desk, site, wait_for_state):
    before = [VisitCase(desk, flat="3") for _ in range(10)]
    desk.deliver(*(one.accept() for one in before))
    site.postgres.kill()
    site.postgres.start()
    desk.patience = 50
    after = VisitCase(desk)
    envelope = after.accept()
    while desk.deliver(envelope)[0].result == "retry":
        time.sleep(0.1)
    for case in (*before, after):
        wait_for_state(case, "confirmed")

    assert [rulings(site, case) for case in before] == [[(1, "confirmed")]] * 10


def count_confirmed(desk):
    """Return how many cases the instance of ``desk`` has confirmed."""
    told = desk.client.get("/metrics").text
    found = re.search(r'decisions_total\{ruling="confirmed"\} ([0-9]+)', told)
    return int(found.group(1)) if found else 0


def test_killed_in_the_middle_it_repeats_and_never_doubles(site, judging, apart):
    own = apart("killed")
    told = judging | {"database": own.url, "register_seconds": 0.4, "work_at_once": 2}
    first, second = site.start(**told), site.start(**told)
    desk = own.enrol(first, 1)
    cases = [VisitCase(desk, flat="31") for _ in range(40)]
    desk.deliver(*(one.accept() for one in cases))
    while count_confirmed(desk) < 4:
        time.sleep(0.01)
    first.kill()
    [(taken,)] = own.ask("select count(*) filter (where taken) from work_item")
    [(before,)] = own.ask("select count(*) from case_state where state = 'confirmed'")
    try:
        own.wait("select count(*) = 40 from case_state where state = 'confirmed'", (True,))
        desk.move_to(second.url)
        by_second = count_confirmed(desk)
    finally:
        second.stop()
        desk.client.close()

    decisions = own.ask("select key, version, body ->> 'envelope' from feed_item")
    assert sorted(decisions) == sorted((one.case_id, 1, one.last) for one in cases)
    assert own.ask("select count(*) from work_item") == [(0,)]
    assert 40 - before <= by_second < 40  # the first did some, the other all the rest
    assert taken > 0


@pytest.fixture(scope="module")
def custody(site, apart):
    """An instance that only takes into custody, in a database of its own."""
    own = apart("custody")
    instance = site.start(database=own.url, works="false")
    desk = own.enrol(instance, 1)
    yield own, desk
    desk.client.close()
    instance.stop()


@pytest.fixture(scope="module")
def bench(site, custody):
    bench = Bench(site, custody[0].url, SimulatedRegister(site.folder / "register.toml"))
    yield bench
    bench.close()


# What stood before something was found missing, and stands again when it came.
REGAINED = Story(
    flats=("404", "1", "1", "1"),
    before=(None, 0, 1, 0),
    held=(False,) * 4,
    acts=(0, 3, 2, 1),
    rests=(True,) * 4,
)


# Cancelled by one copy of the desk, and by another that did not know what the first had told.
TWICE = Story(
    flats=("404", "1", "1", "1"),
    before=(None, 0, 1, 0),
    held=(False,) * 4,
    acts=(0, 1, 2, 3),
    rests=(True, False, True, True),
    cancels=frozenset({2, 3}),
)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(story=stories())
@example(story=REGAINED)
@example(story=TWICE)
def test_in_any_order_the_end_is_what_the_model_says(bench, custody, story):
    play(story, bench, custody[1])


def test_custody_is_followed_by_number_and_not_by_spelling(bench, custody, monkeypatch):
    own, desk = custody
    own.ask("update desk set state = 'active'")
    cases = [VisitCase(desk) for _ in range(3)]
    desk.deliver(*(one.accept() for one in cases))
    own.ask("update envelope set xid = '1'")
    for xid, case in zip(("99", "100", "101"), cases, strict=True):
        own.ask(f"update envelope set xid = '{xid}' where case_id = '{case.case_id}'")
    own.ask("update work_cursor set xid = '98', hub_seq = 0")
    monkeypatch.setattr("regdesk.hub.work_queue._BATCH", 1)

    bench.come_to_rest()

    told = own.ask("select case_id::text from case_state where state = 'confirmed'")
    assert {one.case_id for one in cases} <= {row[0] for row in told}


def test_without_a_register_cases_wait_for_one(site, custody):
    own, desk = custody
    own.ask("update desk set state = 'active'")
    case = VisitCase(desk)
    desk.deliver(case.accept())
    states = []
    for register in (None, SimulatedRegister()):
        bench = Bench(site, own.url, register)
        try:
            bench.resume()
            bench.come_to_rest()
            states += bench.ask(
                "select state from case_state where case_id = %s and not exists"
                " (select from work_item where case_id = %s)", case.case_id, case.case_id,
            )  # fmt: skip
        finally:
            bench.close()

    assert states == [("waiting",), ("confirmed",)]


def test_metrics_tell_of_the_work_and_the_log_of_no_person(desk, instance, wait_for_state):
    case = VisitCase(desk, flat="404", surname="Канареев", iin="870412301266")
    desk.deliver(case.accept())
    wait_for_state(case, "needs_action")

    told = desk.client.get("/metrics").text

    assert re.search(r'regdesk_hub_decisions_total\{ruling="needs_action"\} [1-9]', told)
    assert re.search(r"regdesk_hub_work_backlog \d", told)
    assert re.search(r"regdesk_hub_duplicates_open \d", told)
    whole = "".join(instance.lines)
    for secret in ("Канареев", json.dumps("Канареев")[1:-1], "870412301266", case.slip, "Пәтер"):
        assert secret not in whole
