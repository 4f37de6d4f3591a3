"""The judge of all programmes sees what is lost, doubled, changed or half there."""

from dataclasses import replace
from functools import partial

import pytest
import sqlalchemy as sa

from tests.faults.core import Clock, Program, make_room, serve, set_up
from tests.faults.judging import list_broken, list_broken_links
from tests.faults.printer import read_printed, run_printer


@pytest.fixture(scope="module")
def judged():
    """A desk that printed one slip, and its judge."""
    clock = Clock()
    with make_room() as room, run_printer(room) as printer:
        place = set_up(room / "desk", clock, printer)
        program = Program(place, clock, printer)
        counter = program.sign_in()
        serve(counter, counter.open_case(), 1)
        yield counter, read_printed(place.paper), partial(list_broken, counter)
        program.close()


def test_a_desk_that_has_what_was_printed_is_whole(judged):
    counter, printed, judge = judged

    assert len(printed) == 1
    assert judge(printed) == list_broken_links(counter) == []


def test_a_slip_without_a_case_is_lost(judged):
    _, (slip,), judge = judged
    other = replace(slip, number="417-007-1-000009-48")

    assert judge([slip, other]) == ["417-007-1-000009-48 lost"]


def test_a_slip_printed_twice_is_no_copy(judged):
    _, (slip,), judge = judged

    assert judge([slip, replace(slip, copy=1)]) == []
    assert judge([slip, slip]) == [f"{slip.number} printed 2 times"]


def test_a_slip_that_says_something_else_is_seen(judged):
    _, (slip,), judge = judged
    said = slip.said.replace('"service_time":"', '"service_time":"9')

    assert judge([replace(slip, said=said)]) == [f"{slip.number}: another slip than was printed"]


def test_a_case_without_its_slip_is_a_half(judged):
    counter, printed, judge = judged
    with counter.store.write() as unit:
        unit.connection.execute(sa.text("DELETE FROM slip"))

    broken, vanished = judge(printed)
    assert broken == "slips and cases differ"
    assert "case.vanished" in vanished
