"""What is not needed any more goes, and goes on the window's thread."""

import gc
import threading
import weakref
from typing import ClassVar

import pytest

from regdesk.ui.collector import Collector


class Knot:
    """Holds itself, so that only a collection takes it away; notes the thread it goes on."""

    gone_on: ClassVar[list[int]] = []

    def __init__(self):
        self.itself = self

    def __del__(self):
        self.gone_on.append(threading.get_ident())


@pytest.fixture
def collector(qapp):
    was_enabled = gc.isenabled()
    gc.enable()
    collector = Collector()
    yield collector
    collector.stop()
    if not was_enabled:
        gc.disable()
    gc.unfreeze()


def make_many():
    for _ in range(10_000):
        Knot()


def test_no_other_thread_collects(collector, qtbot):
    Knot.gone_on.clear()
    busy = threading.Thread(target=make_many)
    busy.start()
    busy.join()
    assert Knot.gone_on == []

    qtbot.waitUntil(lambda: len(Knot.gone_on) == 10_000)
    assert set(Knot.gone_on) == {threading.get_ident()}


def test_what_grew_old_goes_too(collector):
    knot = Knot()
    gc.collect()  # it is old now
    seen = weakref.ref(knot)
    del knot
    kept = []
    for _ in range(200):  # each makes the youngest generation due
        kept.append([[] for _ in range(1000)])
        collector.collect()
    assert seen() is None


def test_the_interpreter_takes_over_again(collector):
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
