"""Work away from the window: in order, answered on its thread, never lost in silence."""

import threading
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from regdesk.domain.draft import ParkReason
from regdesk.domain.errors import BadInput, Bug
from regdesk.ui.failures import Failures
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.verify_panel import VerifyPanel

LONG_S = 60  # what is released at the end of a test is never waited out


def fail():
    raise BadInput("code.unknown")


def test_work_of_the_desk_is_done_and_answered_in_order(qtbot, jobs):
    told = []
    for number in range(20):
        jobs.run(lambda n=number: n, told.append)
    assert jobs.wait_idle()
    assert told == list(range(20))


def test_answers_come_on_the_thread_of_the_window(qtbot, jobs):
    seen = {}
    jobs.run(
        lambda: seen.setdefault("work", threading.get_ident()),
        lambda _id: seen.setdefault("done", threading.get_ident()),
    )
    jobs.wait_idle()
    assert seen["done"] == threading.get_ident() != seen["work"]


def test_a_slow_printer_does_not_hold_the_desk_up(qtbot, jobs):
    told = []
    release = threading.Event()
    jobs.ask(lambda: release.wait(LONG_S), lambda _none: told.append("printer"))
    jobs.run(lambda: None, lambda _none: (told.append("desk"), release.set()))
    assert jobs.wait_idle()
    assert told == ["desk", "printer"]


def test_a_known_failure_reaches_whoever_asked(qtbot, jobs):
    told = []
    jobs.run(fail, failed=told.append)
    jobs.wait_idle()
    assert [error.key for error in told] == ["code.unknown"]


def test_a_failure_nobody_takes_is_told_and_an_unexpected_one_is_a_bug(qtbot, jobs, caplog):
    told = []
    jobs.unhandled.connect(told.append)
    jobs.run(lambda: 1 / 0)
    jobs.wait_idle()
    assert isinstance(told[0], Bug)
    assert "job failed" in caplog.text


class Page(QWidget):
    told = Signal(object)

    def take(self, _answer):
        raise AssertionError


RECEIVERS = {
    "bound method": lambda page: page.take,
    "lambda": lambda page: lambda _answer: page.setEnabled(False),
    "signal": lambda page: page.told.emit,
    "neither": lambda _page: pytest.fail,
}


@pytest.mark.parametrize("kind", RECEIVERS)
@pytest.mark.parametrize("lane", ["run", "ask", "spool"])
@pytest.mark.parametrize("work", [lambda: None, fail])
def test_the_answer_for_a_widget_that_is_gone_is_dropped(qtbot, jobs, kind, lane, work):
    page, release = Page(), threading.Event()
    receiver = RECEIVERS[kind](page)
    getattr(jobs.of(page), lane)(lambda: release.wait(LONG_S) and work(), receiver, receiver)
    let_go(page)
    release.set()
    assert jobs.wait_idle()


def test_a_method_of_what_is_gone_is_told_nothing_where_who_asked_is_there(qtbot, jobs):
    page, asking, release = Page(), QObject(), threading.Event()
    jobs.of(asking).run(lambda: release.wait(LONG_S), page.take)
    let_go(page)
    release.set()
    assert jobs.wait_idle()


def test_a_failure_nobody_takes_is_told_also_when_who_asked_is_gone(qtbot, jobs):
    page, told = Page(), []
    jobs.unhandled.connect(told.append)
    jobs.of(page).run(fail, page.take)
    let_go(page)
    jobs.wait_idle()
    assert [error.key for error in told] == ["code.unknown"]


def let_go(widget):
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(widget)


ASKED = {
    "lambda": lambda desk: desk.cases.open_new(),
    "signal": lambda desk: desk.cases._park(desk.counter.open_case(), ParkReason.OTHER),
    "bound method": lambda desk: desk.journal.refresh(),
    "print queue": lambda desk: desk.prints.print_register(),
    "editions": lambda desk: desk.news.rules.show_editions(),
}


@pytest.mark.parametrize("kind", ASKED)
def test_a_clerk_who_goes_before_the_answer_is_told_nothing(at_desk, kind):
    release, desk = threading.Event(), at_desk.window.desk
    at_desk.jobs.run(lambda: release.wait(LONG_S))
    ASKED[kind](desk)
    at_desk.window._sign_out()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(desk)
    release.set()
    at_desk.settle()
    assert at_desk.window.screen_name == "sign_in"


def test_a_panel_closed_before_the_answer_is_told_nothing(at_desk):
    desk, release = at_desk.window.desk, threading.Event()
    at_desk.jobs.run(lambda: release.wait(LONG_S))
    panel = VerifyPanel(at_desk.window, desk.counter, at_desk.jobs, "R1 a code")
    panel.open()
    panel.close_over()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(panel)
    release.set()
    at_desk.settle()


@pytest.mark.parametrize(
    ("works", "lane"), [(True, "run"), (False, "run"), (True, "ask"), (False, "ask")]
)
def test_a_widget_let_go_while_work_is_done_for_it_dies_on_the_thread_of_the_window(
    qtbot, jobs, works, lane
):
    """Qt's objects belong to the window's thread, and go with the last reference to them."""
    release = threading.Event()
    died = []

    class Asking(QObject):
        def work(self):
            assert release.wait(LONG_S)
            return None if works else fail()

        def take(self, _answer):
            pass

    for done, failed in (("take", ""), ("take", "take"), ("", "take")):
        asking = Asking()
        weakref.finalize(asking, lambda: died.append(threading.current_thread()))
        getattr(jobs, lane)(
            lambda asking=asking: asking.work(),
            getattr(asking, done, None),
            getattr(asking, failed, None),
        )
    del asking
    release.set()
    assert jobs.wait_idle()
    assert died == [threading.main_thread()] * 3


def test_waiting_gives_up_after_its_time(qtbot, jobs):
    release = threading.Event()
    jobs.run(lambda: release.wait(LONG_S))
    assert not jobs.wait_idle(20)
    release.set()
    assert jobs.wait_idle()


def test_what_comes_after_the_end_is_dropped(qtbot):
    jobs, done = Jobs(), []
    jobs.close()

    jobs.run(lambda: 1, done.append)

    assert jobs.wait_idle()
    assert done == []


def test_the_last_net_says_that_what_was_typed_is_safe(at_desk, monkeypatch, caplog):
    import sys

    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    Failures(at_desk.window).catch_all()
    try:
        raise ValueError("Омаров")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    at_desk.settle()
    assert at_desk.toast().startswith("The program made a mistake. What was typed is safe.")
    assert caplog.text.count("not caught") == 2


def test_what_opens_once_is_dropped_while_the_first_is_awaited_and_asked_again_after(qtbot, jobs):
    told = []
    for _round in range(2):
        for one in range(3):
            jobs.run(lambda one=one: one, told.append, once="trail")
        jobs.run(lambda: 9, told.append, once="about")
        jobs.of(QObject()).run(lambda: 8, told.append, once="trail")
        assert jobs.wait_idle()
    assert told == [0, 9, 8, 0, 9, 8]
