"""A run in the child, over devices that do what none of ours would."""

from threading import Event

import pytest
from PIL import Image

from regdesk.capture.scan import run as run_module
from regdesk.capture.scan.adapter import Side
from regdesk.capture.scan.run import Run
from regdesk.domain.errors import Fault
from regdesk.worker import scan_jobs
from tests.capture.papers import pdf


class Device:
    """Gives ``sides``, then None; what is an error it raises."""

    def __init__(self, *sides):
        self._sides = list(sides)
        self.asked = 0
        self.closed = False

    def next_side(self):
        self.asked += 1
        side = self._sides.pop(0) if self._sides else None
        if isinstance(side, Exception):
            raise side
        return side

    def cancel(self):
        pass

    def close(self):
        self.closed = True
        raise OSError("it cannot even be closed")


class Held(Side):
    """Remembers what became of it."""

    def __init__(self, content):
        super().__init__(content, 150)
        object.__setattr__(self, "fate", [])

    def kept(self):
        self.fate.append("kept")

    def left(self):
        self.fate.append("left")

    def unreadable(self):
        self.fate.append("unreadable")
        return Fault("scanner.set_aside", folder="unread")


def page():
    return Held(Image.new("RGB", (200, 300), "white"))


def wait(run):
    assert run.wait(30)


def test_a_side_is_kept_when_the_next_is_asked_for():
    first, second = page(), page()
    run = Run(lambda: Device(first, second), cards=False)

    wait(run)
    assert run.make_pages()
    assert first.fate == []
    wait(run)
    assert (first.fate, second.fate) == (["kept"], [])
    wait(run)
    assert run.make_pages() is None
    assert second.fate == ["kept"]


def test_what_nobody_kept_is_given_back():
    sides = [page() for _ in range(4)]
    device = Device(*sides)
    run = Run(lambda: device, cards=False)
    wait(run)
    run.make_pages()

    run.stop()

    assert run.is_let_go(30)
    run.give_back()
    assert device.closed
    assert [side.fate for side in sides[: device.asked]] == [["left"]] * device.asked


def test_a_device_that_hangs_as_it_is_closed_holds_back_neither_pages_nor_faults(monkeypatch):
    monkeypatch.setattr(run_module, "CLOSES_S", 0.2)
    closed = Event()

    class Stuck(Device):
        def close(self):
            closed.wait(30)

    run = Run(lambda: Stuck(page(), Fault("scanner.jam")), cards=False)
    wait(run)
    assert run.make_pages()

    with pytest.raises(Fault) as error:
        run.wait(5)

    assert error.value.key == "scanner.jam"
    assert not run.goes_on
    assert not run.is_let_go(0.2)
    closed.set()
    assert run.is_let_go(30)


def test_no_more_than_one_side_is_read_ahead():
    device = Device(*(page() for _ in range(9)))
    run = Run(lambda: device, cards=False)

    for number in range(1, 6):
        wait(run)
        assert device.asked <= number + 1
    run.stop()


def test_a_side_that_is_no_page_ends_the_run_and_says_so():
    bad, good = Held(b"no picture"), page()
    run = Run(lambda: Device(bad, good), cards=False)
    wait(run)

    with pytest.raises(Fault) as error:
        run.make_pages()

    assert error.value.key == "scanner.set_aside"
    assert bad.fate == ["unreadable"]
    assert run.is_let_go(30)
    run.give_back()
    assert "kept" not in good.fate


def test_a_bad_side_that_cannot_be_set_aside_is_not_taken_for_kept():
    class Stuck(Held):
        def unreadable(self):
            raise Fault("scanner.folder")

    bad = Stuck(b"no picture")
    run = Run(lambda: Device(bad), cards=False)
    wait(run)

    with pytest.raises(Fault) as error:
        run.make_pages()
    wait(run)

    assert error.value.key == "scanner.folder"
    assert bad.fate == []


@pytest.mark.parametrize("asked", [150, 600])
def test_a_pdf_keeps_its_dots_whatever_was_asked_for(asked, qapp):
    run = Run(lambda: Device(Side(pdf(width=144, height=216), asked)), cards=False)
    wait(run)

    (page,) = run.make_pages()

    assert (page.width, page.height) == (600, 900)


def test_a_feeder_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr(run_module, "MAX_SIDES", 3)
    run = Run(lambda: Device(*(page() for _ in range(9))), cards=False)

    for _ in range(3):
        wait(run)
        assert run.make_pages()
    with pytest.raises(Fault) as error:
        wait(run)
    assert error.value.key == "scanner.garbage"


def test_what_breaks_while_it_is_opened_is_told():
    def break_down():
        raise Fault("scanner.denied")

    run = Run(break_down, cards=False)

    with pytest.raises(Fault) as error:
        wait(run)
    assert error.value.key == "scanner.denied"
    wait(run)
    assert run.make_pages() is None


def test_an_error_after_a_stop_tells_nothing_new():
    run = Run(lambda: Device(page(), Fault("scanner.gone")), cards=False)
    run.stop()

    run.is_let_go(30)
    while not run.wait(30) or run.make_pages() is not None:
        pass


def test_while_a_run_goes_on_its_child_may_not_rest(monkeypatch):
    side = page()
    run = Run(lambda: Device(side), cards=False)
    monkeypatch.setattr(scan_jobs, "_runs", {1: run})
    wait(run)

    assert scan_jobs.rest({}, b"") == ({"busy": True}, b"")
    assert side.fate == []

    run.stop()
    assert scan_jobs.rest({}, b"") == ({"busy": False}, b"")
    assert side.fate == ["left"]
