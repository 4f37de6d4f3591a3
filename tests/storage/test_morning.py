"""The look at everything: each check for itself, in its own time, and never in anybody's way."""

from datetime import timedelta
from threading import Event
from types import SimpleNamespace

import pytest

from regdesk.domain.errors import Fault
from regdesk.services.morning import (
    Check,
    amber,
    good,
    list_looks,
    look_at_clock,
    look_at_line,
    look_at_printers,
    run_checks,
)
from regdesk.services.ports import Act
from regdesk.services.send_ports import Contact, Hub, Offset
from tests.storage.desks import ADMINISTRATOR, NOON


@pytest.fixture
def session(store, clock):
    """A desk just signed in to, with a printer."""
    press = SimpleNamespace(list_printers=lambda: ("A4",))
    return SimpleNamespace(store=store, clock=clock, press=press, clerk=ADMINISTRATOR)


def run_all(looks):
    return dict(run_checks(looks, within_s=60))


def test_all_is_well_at_a_new_desk(session):
    found = run_all(list_looks(session))

    assert {check: one.key for check, one in found.items() if one.looked_at} == {}
    assert list(found) == [one for one in Check if one in found]


def test_what_hangs_costs_its_own_time_and_the_others_answer():
    hangs = Event()
    looks = {Check.PRINTER: hangs.wait, Check.WORKER: lambda: good("worker.good")}

    found = dict(run_checks(looks, within_s=0.2))
    hangs.set()

    assert found[Check.PRINTER] == amber("no_answer")


def test_whatever_fails_is_told_and_stops_nothing(session):
    def fail(error):
        raise error

    found = run_all(
        {
            Check.CLOCK: lambda: fail(ZeroDivisionError()),
            Check.DISK: lambda: fail(Fault("disk.failed")),
            Check.LINE: lambda: look_at_line(session),
        }
    )

    assert [(one.key, one.looked_at) for one in found.values()] == [
        ("morning.broken", True),
        ("disk.failed", True),
        ("morning.line.alone", False),
    ]


def test_a_clock_behind_what_was_written_is_noticed(session, clock):
    with session.store.write() as unit:
        unit.audit.append(Act.SIGNED_IN, at=NOON + timedelta(days=365), clerk="c", facts={})

    assert look_at_clock(session) == amber("clock.back", at="23.11.2027 12:00")


@pytest.mark.parametrize(("seconds", "key"), [(299, "good"), (-300, "hub"), (7200, "hub")])
def test_a_clock_far_from_the_hub_s_is_noticed(session, clock, seconds, key):
    with session.store.write() as unit:
        unit.enrolment.keep(Hub("https://hub.example", "Алматы", "", {}), clock.now())
        unit.enrolment.note_offset(Offset(seconds * 1000, clock.now()))

    assert look_at_clock(session).key == f"morning.clock.{key}"


def test_a_line_that_is_down_says_that_work_goes_on(session, clock):
    with session.store.write() as unit:
        unit.enrolment.keep(Hub("https://hub.example", "Алматы", "", {}), clock.now())
        unit.enrolment.note_contact(Contact(clock.now()))
    assert look_at_line(session) == good("line.good", waiting=0)

    with session.store.write() as unit:
        unit.enrolment.note_contact(Contact(clock.now(), "line.unreachable"))
    assert look_at_line(session) == amber("line.down", waiting=0)


def test_a_desk_without_a_printer_is_told_what_helps(session):
    session.press.list_printers = lambda: ()

    assert look_at_printers(session) == amber("printer.none")
