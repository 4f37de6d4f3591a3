"""What is too much of one case, and what opens it twice: kept, and put before a person."""

import hashlib

import pytest

from regdesk.hub.releasing import release_held
from regdesk.hub.simulated_register import SimulatedRegister
from tests.hub.work.cases import VisitCase
from tests.hub.work.order import Bench

MOST = 6


@pytest.fixture(scope="module")
def custody(site, apart):
    own = apart("surplus")
    instance = site.start(database=own.url, works="false")
    yield own, instance
    instance.stop()


@pytest.fixture(scope="module")
def bench(site, custody):
    register = SimulatedRegister(site.folder / "register.toml")
    bench = Bench(site, custody[0].url, register, case_envelopes=MOST)
    yield bench
    bench.close()


@pytest.fixture(scope="module")
def desk(custody):
    own, instance = custody
    desk = own.enrol(instance, 1)
    yield desk
    desk.client.close()


@pytest.fixture
def deliver(bench, desk):
    """Brings envelopes to custody, which takes all of them, and lets them be judged."""

    def deliver(*envelopes):
        assert {one.result for one in desk.deliver(*envelopes)} == {"stored"}
        bench.come_to_rest()

    return deliver


@pytest.fixture
def reasons(bench):
    """Returns why a person looks at each of the envelopes first."""

    def reasons(*envelopes):
        rows = bench.ask("select envelope_id, reason from envelope")
        known = dict(rows)
        return [known[hashlib.sha256(one).digest()] for one in envelopes]

    return reasons


@pytest.fixture
def release(bench):
    def release(envelope):
        digest = hashlib.sha256(envelope).digest()
        assert bench.do(release_held, digest, "operator") == "done"
        bench.come_to_rest()

    return release


@pytest.fixture
def stands(bench):
    """Returns how the case stands, and by which envelope."""

    def stands(case):
        return bench.ask(
            "select state, 'sha256:' || encode(envelope_id, 'hex') from case_state"
            " where case_id = %s", case.case_id,
        )[0]  # fmt: skip

    return stands


def make_chain(case, count):
    """Return an acceptance with ``count`` corrections, and the names of all."""
    envelopes, names = [case.accept()], [case.last]
    for _ in range(count):
        envelopes.append(case.correct())
        names.append(case.last)
    return envelopes, names


def test_beyond_its_room_a_case_s_envelopes_wait_for_a_person(
    desk, deliver, reasons, release, stands
):
    case = VisitCase(desk, flat="404")
    envelopes, names = make_chain(case, 2 * MOST)
    deliver(*envelopes)

    assert reasons(*envelopes) == [""] * MOST + ["too_many"] * (MOST + 1)
    assert stands(case) == ("confirmed", names[MOST - 1])
    release(envelopes[MOST])
    assert stands(case) == ("needs_action", names[MOST])  # too late: the register spoke
    assert reasons(*envelopes[:MOST]) == [""] * MOST


def test_an_acceptance_finds_room_however_many_corrections_came_before_it(
    desk, deliver, reasons, stands
):
    case = VisitCase(desk)
    (first, *later), names = make_chain(case, 2 * MOST)
    deliver(*later)
    assert reasons(*later) == [""] * MOST + ["too_many"] * MOST
    deliver(first)

    assert reasons(first, *later) == [""] * MOST + ["too_many"] * (MOST + 1)
    assert stands(case) == ("confirmed", names[MOST - 1])


def test_large_envelopes_are_too_many_sooner(desk, deliver, reasons):
    case = VisitCase(desk)
    envelopes = [case.accept()]
    envelopes += [case.correct(surname="Ә" * 120_000) for _ in range(MOST - 1)]
    for one in envelopes:
        deliver(one)

    assert reasons(*envelopes) == [""] * 5 + ["too_many"]


def test_a_stranger_takes_no_room_from_the_case_s_own_desk(
    custody, desk, bench, deliver, reasons, stands
):
    own, instance = custody
    stranger = own.enrol(instance, 2)
    case = VisitCase(desk)
    first = case.accept()
    deliver(first)
    case.desk = stranger
    foreign = [case.correct() for _ in range(2 * MOST)]
    stranger.deliver(*foreign)
    stranger.client.close()
    bench.come_to_rest()

    assert reasons(first, *foreign) == ["", *["other_desk"] * (2 * MOST)]
    assert stands(case)[0] == "confirmed"


def test_a_second_acceptance_waits_for_a_person_and_stands_if_let_in(
    desk, deliver, reasons, release, stands
):
    case = VisitCase(desk, flat="404")
    first, name = case.accept(), case.last
    deliver(first)
    second = case.accept(flat="1")
    deliver(second)

    assert reasons(first, second) == ["", "second_acceptance"]
    assert stands(case) == ("needs_action", name)
    release(second)
    assert stands(case) == ("confirmed", case.last)
    assert reasons(first) == ["second_acceptance"]


def test_of_two_acceptances_at_once_the_first_stands(desk, deliver, reasons, stands):
    case = VisitCase(desk)
    envelopes = [case.accept()]
    name = case.last
    envelopes.append(case.accept())
    deliver(*envelopes)

    assert reasons(*envelopes) == ["", "second_acceptance"]
    assert stands(case) == ("confirmed", name)


def test_what_builds_on_a_second_acceptance_waits_with_it(desk, deliver, reasons, release, stands):
    case = VisitCase(desk, flat="404")
    first = case.accept()
    deliver(first)
    second, name = case.accept(), case.last
    deliver(second)
    later = case.correct(supersedes=name, flat="1")
    deliver(later)

    assert reasons(first, second, later) == ["", "second_acceptance", ""]
    assert stands(case)[0] == "needs_action"
    release(second)
    assert stands(case) == ("confirmed", case.last)


def test_a_second_acceptance_that_is_let_in_sets_aside_what_was_built_on_the_first(
    desk, deliver, reasons, release, stands
):
    case = VisitCase(desk)
    envelopes, names = make_chain(case, 2)
    deliver(*envelopes)
    second = case.accept()
    deliver(second)
    assert stands(case) == ("confirmed", names[-1])
    release(second)

    assert stands(case) == ("needs_action", case.last)  # too late: the register spoke
    deliver(case.correct())
    assert stands(case) == ("needs_action", case.last)
