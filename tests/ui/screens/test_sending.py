"""What the queue (F10) and the pill tell of sending, and sending at once."""

import threading
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt

from regdesk.services.send_ports import Contact, EnvelopeKind, Hub, Proof, QueueRow, SendState
from regdesk.ui import words
from regdesk.ui.screens.queue_panel import QueuePanel
from regdesk.ui.screens.sending_section import QueuedCase, case_state, line_state

NOW = datetime(2023, 11, 23, 10, 52, tzinfo=timezone(timedelta(hours=5)))
NAME = "Омаров Ерлан Болатұлы"
HUB = Hub("https://hub.example:8443", "Hub", "", {"1": bytes(32)})


class Bell:
    """The line as the clerk's wish reaches it: which thread rang."""

    rung = None

    def wake(self, *, at_once=False):
        self.rung = threading.get_ident() if at_once else self.rung

    def end(self):
        pass


def accept(clerk):
    """Accept a case; return its number and the id of its envelope."""
    counter, draft = clerk.window.desk.counter, clerk.whole_draft()
    case = counter.accept(draft).case
    with counter.store.write() as unit:
        envelope = unit.receipts.list_envelopes(99)[-1].item_id
    return str(case.number), envelope


def enrol(clerk, contact=Contact()):  # noqa: B008  frozen
    with clerk.window.desk.counter.store.write() as unit:
        unit.enrolment.keep(HUB, NOW)
        unit.enrolment.note_contact(contact)


def note(clerk, envelope, trouble, *, aside):
    with clerk.window.desk.counter.store.write() as unit:
        unit.receipts.note(envelope, trouble, aside=aside)


def open_queue(clerk):
    clerk.press(Qt.Key.Key_F10)
    assert isinstance(clerk.question(), QueuePanel)
    return clerk.question()


def list_said(panel):
    """Return what each row of a case says, as a reader of the screen hears it."""
    rows = panel.findChildren(QueuedCase)
    return [one.accessibleName() for one in rows if one.isVisible()]


def test_a_desk_without_a_hub_keeps_its_cases(at_desk):
    number, _ = accept(at_desk)
    at_desk.clock.go(hours=1, minutes=5)

    panel = open_queue(at_desk)

    assert list_said(panel) == [f"{number} {NAME}, Waits to be sent."]
    assert at_desk.says("This desk is not connected to a hub yet.")
    assert at_desk.says("Waiting for 1 h 5 min")
    assert not panel.sending.button.isVisible()
    at_desk.press(Qt.Key.Key_F6)
    assert at_desk.question() is panel


def test_the_line_is_told_once_and_not_of_each_case(at_desk):
    number, _ = accept(at_desk)
    enrol(at_desk, Contact(NOW - timedelta(days=60), "line.unreachable"))

    panel = open_queue(at_desk)

    assert at_desk.says("No line since 24.09.2023 10:52.")
    assert list_said(panel) == [f"{number} {NAME}, Waits to be sent."]


def test_what_is_set_aside_stands_first_and_says_what_to_do(at_desk):
    first, _ = accept(at_desk)
    second, envelope = accept(at_desk)
    enrol(at_desk)
    note(at_desk, envelope, "envelope.too_large", aside=True)

    panel = open_queue(at_desk)

    told = words.say("envelope.too_large")
    assert list_said(panel) == [
        f"{second} {NAME}, Set aside. {told}",
        f"{first} {NAME}, Waits to be sent.",
    ]


def test_a_case_with_its_receipt_is_not_listed(at_desk):
    _, envelope = accept(at_desk)
    enrol(at_desk, Contact(NOW, ""))
    with at_desk.window.desk.counter.store.write() as unit:
        unit.receipts.keep([Proof(envelope, envelope, "proof")], NOW)

    panel = open_queue(at_desk)

    assert list_said(panel) == []
    assert at_desk.says("Everything is sent. The hub answered last: 10:52.")


@pytest.mark.parametrize("way", ["key", "button"])
def test_sending_at_once_takes_up_what_was_set_aside(at_desk, way):
    number, envelope = accept(at_desk)
    enrol(at_desk)
    note(at_desk, envelope, "envelope.too_large", aside=True)
    counter, bell = at_desk.window.desk.counter, Bell()
    object.__setattr__(counter, "line", bell)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    assert at_desk.window.desk.bar.sync.text() == "1 case not sent"
    panel = open_queue(at_desk)

    if way == "key":
        at_desk.press(Qt.Key.Key_F6)
    else:
        panel.sending.button.click()
        at_desk.settle()

    assert bell.rung not in (None, threading.get_ident())
    assert at_desk.question() is panel
    told = words.say("envelope.too_large")
    assert list_said(panel) == [f"{number} {NAME}, {told}"]
    assert at_desk.window.desk.bar.sync.text() == "Offline · 1 in the queue"


def test_the_open_queue_follows_what_is_sent(at_desk, qtbot):
    _, envelope = accept(at_desk)
    enrol(at_desk)
    panel = open_queue(at_desk)
    with at_desk.window.desk.counter.store.write() as unit:
        unit.receipts.keep([Proof(envelope, envelope, "proof")], NOW)

    qtbot.waitUntil(lambda: not list_said(panel))


def test_rows_are_made_anew_only_when_they_say_something_else(at_desk):
    accept(at_desk)
    panel = open_queue(at_desk)
    before = panel.findChildren(QueuedCase)
    at_desk.clock.go(seconds=20)
    at_desk.window.desk.panels._look_at_line()
    at_desk.settle()
    assert panel.findChildren(QueuedCase) == before
    at_desk.clock.go(minutes=2)
    at_desk.window.desk.panels._look_at_line()
    at_desk.settle()
    assert at_desk.says("Waiting for 2 min")


def test_a_disk_that_fails_is_told(at_desk, disk):
    from regdesk.domain.errors import Fault

    accept(at_desk)
    enrol(at_desk)
    open_queue(at_desk)
    disk.fault = Fault("disk.full")

    at_desk.press(Qt.Key.Key_F6)

    assert at_desk.toast() == words.say("disk.full")


def row(state, trouble="", pages=0):
    return QueueRow("c", EnvelopeKind.ACCEPTED, "n", "001", state, timedelta(0), trouble, pages)


def test_pages_left_are_counted():
    assert case_state(row(SendState.SENDING, pages=3), "") == "3 pages left to be sent."
    told = words.say("page.digest")
    assert case_state(row(SendState.SENDING, "page.digest", 1), "") == (
        f"1 page left to be sent. {told}"
    )


def test_a_case_that_is_looked_at_says_so():
    assert case_state(row(SendState.HELD, "held.fork"), "") == words.say("held.fork")


@pytest.mark.parametrize("key", ["printer.jam", "of.a.later.version"])
def test_a_kept_key_that_cannot_be_said_is_told_as_a_mistake(key):
    assert words.say_noted(key) == words.say("bug")


def test_the_line_says_what_the_hub_refuses():
    said = line_state(Contact(NOW, "desk.revoked"), NOW, empty=False)
    assert said == f"{words.say('desk.revoked')} The hub answered last: 10:52."
    assert line_state(Contact(), NOW, empty=False) == "The hub has not answered yet."
