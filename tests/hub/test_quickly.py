"""Short work stays on the loop until it was slow there."""

import asyncio
import threading

import pytest

from regdesk.hub.quickly import Quickly


def run(quickly, work):
    asyncio.run(quickly.run(work))


def test_slow_work_goes_to_threads_for_a_while():
    now, on_the_loop = [0.0], []

    def work():
        on_the_loop.append(threading.current_thread() is threading.main_thread())

    def wait():
        work()
        now[0] += 1.0

    quickly = Quickly(now=lambda: now[0])
    for step in (work, work, wait, work, wait, work):
        run(quickly, step)
    now[0] += 9.0
    run(quickly, work)

    assert on_the_loop == [True, True, True, False, False, False, True]


def test_slow_work_that_fails_is_slow_too():
    now = [0.0]

    def fail():
        now[0] += 1.0
        raise OSError("full")

    quickly = Quickly(now=lambda: now[0])
    with pytest.raises(OSError, match="full"):
        run(quickly, fail)
    seen = []
    run(quickly, lambda: seen.append(threading.current_thread()))

    assert seen != [threading.main_thread()]
