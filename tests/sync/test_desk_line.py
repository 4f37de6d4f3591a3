"""The sender's own thread: it starts, is woken, waits its time, and lets go at once."""

import threading
import time

import pytest

from regdesk.protocol import wire
from regdesk.protocol.problems import ProblemCode
from regdesk.services.send_ports import Contact, SendState
from regdesk.sync.desk_line import DeskLine
from tests.sync.small_hub import Refused
from tests.sync.waiting import WAIT_S, wait_for


def threads():
    return [one for one in threading.enumerate() if one.name == "hub line"]


@pytest.fixture
def start(newcomer):
    """Open the line as signing in does; each pause after a failed try is the longest one."""
    lines = []

    def start():
        line = DeskLine(newcomer.folder, first_within_s=0, chance=lambda _least, most: most)
        lines.append(line)
        line.begin(newcomer.opened, newcomer.clock)
        return line

    yield start
    for line in lines:
        line.end()
    wait_for(lambda: not threads())


def contact(desk):
    with desk.store.read() as unit:
        return unit.enrolment.get_contact()


def test_a_desk_that_is_not_enrolled_asks_nobody(newcomer, hub, start):
    newcomer.queue()
    start()

    wait_for(lambda: not threads())
    assert not hub.bodies
    assert newcomer.states() == [SendState.WAITING]


def test_what_waits_goes_and_what_comes_later_too(desk, hub, start):
    desk.queue(10)
    line = start()
    wait_for(desk.all_sent)

    desk.queue(20)
    line.wake()

    wait_for(desk.all_sent)
    assert contact(desk) == Contact(desk.clock.now(), "")


def test_a_failed_try_has_its_pause_unless_somebody_asks(desk, hub, start):
    shut = [True]

    def busy(when, path, body):
        if shut:
            raise Refused(ProblemCode.BUSY, retry_after_s=600)

    hub.faults.append(busy)
    desk.queue()
    line = start()
    wait_for(lambda: contact(desk).trouble == "hub.busy")
    tried = len(hub.bodies)
    shut.clear()

    line.wake()
    time.sleep(0.3)
    assert len(hub.bodies) == tried
    line.wake(at_once=True)

    wait_for(desk.all_sent)
    wait_for(lambda: contact(desk).trouble == "")


def test_letting_go_waits_for_no_hub_and_nothing_is_lost(desk, hub, start):
    came, go_on = threading.Event(), threading.Event()

    def hang(when, path, body):
        if path == wire.ENVELOPES and when == "after":
            came.set()
            go_on.wait(WAIT_S)

    hub.faults.append(hang)
    desk.queue(10)
    line = start()
    assert came.wait(WAIT_S)

    began = time.monotonic()
    line.end()
    desk.restart()
    assert time.monotonic() - began < WAIT_S / 2  # the hub has not answered yet
    go_on.set()
    wait_for(lambda: not threads())
    assert desk.states() == [SendState.WAITING]
    assert len(hub.envelopes) == 1

    hub.faults.clear()
    start()
    wait_for(desk.all_sent)
    assert len(hub.envelopes) == 1


def test_what_is_let_go_is_not_opened_again(desk, hub, start):
    came, go_on = threading.Event(), threading.Event()

    def hang(when, path, body):
        if path == wire.PAGES_QUERY and when == "after":
            came.set()
            go_on.wait(WAIT_S)

    hub.faults.append(hang)
    desk.queue(10)
    line = start()
    assert came.wait(WAIT_S)

    line.end()
    desk.stop()
    go_on.set()
    wait_for(lambda: not threads())
    assert not list(desk.folder.glob("*-wal"))
    assert not hub.parts

    desk.start()


def test_a_mistake_of_ours_ends_nothing(desk, hub, start, monkeypatch):
    from regdesk.sync.envelopes import EnvelopeLane

    step, wrong = EnvelopeLane.step, [ValueError("a mistake")]

    def stumble(lane):
        if wrong:
            raise wrong.pop()
        return step(lane)

    monkeypatch.setattr(EnvelopeLane, "step", stumble)
    desk.queue()
    line = start()
    wait_for(lambda: contact(desk).trouble == "bug")

    line.wake(at_once=True)

    wait_for(desk.all_sent)
