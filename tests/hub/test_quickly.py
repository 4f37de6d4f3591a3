"""Short work stays on the loop until it was slow there."""

import asyncio
import threading

import pytest

from regdesk.hub.quickly import Quickly


def run(quickly, work):
    asyncio.run(quickly.run(work))


@pytest.fixture
def clock():
    return [0.0]


def where(quickly, clock, at, took=0.0):
    """Tell whether work that takes so long is done on the loop at this moment."""
    seen = []

    def work():
        seen.append(threading.current_thread() is threading.main_thread())
        clock[0] += took

    clock[0] = at
    run(quickly, work)
    return seen[0]


def test_slow_work_goes_to_threads_for_longer_and_longer(clock):
    quickly = Quickly(now=lambda: clock[0])

    assert [where(quickly, clock, at) for at in (0, 0)] == [True, True]
    assert where(quickly, clock, 10, took=1)
    assert [where(quickly, clock, at) for at in (11, 11.9)] == [False, False]
    assert where(quickly, clock, 12, took=1)
    assert [where(quickly, clock, at, took=1) for at in (13, 14)] == [False, False]
    assert where(quickly, clock, 15)
    assert where(quickly, clock, 20, took=1)
    assert where(quickly, clock, 22)


def test_the_pause_has_an_end(clock):
    quickly = Quickly(now=lambda: clock[0])
    for at in range(0, 10_000, 100):
        assert where(quickly, clock, at, took=1)


def test_slow_work_that_fails_is_slow_too(clock):
    def fail():
        clock[0] += 1.0
        raise OSError("full")

    quickly = Quickly(now=lambda: clock[0])
    with pytest.raises(OSError, match="full"):
        run(quickly, fail)

    assert not where(quickly, clock, 1.5)
