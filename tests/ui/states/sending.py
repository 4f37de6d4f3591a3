"""What the queue tells of sending: what waits, what is set aside, a desk without a hub."""

from PySide6.QtCore import Qt

from regdesk.services.epoch_ports import Copied
from regdesk.services.epochs import begin_epoch
from regdesk.services.send_ports import Offset
from tests.ui import hub_says
from tests.ui.states.journal import fill_day
from tests.ui.states.scene import state


def enrol(scene, trouble=""):
    """Let the desk of ``scene`` know a hub that answered an hour before."""
    hub_says.enrol(scene.desk.counter, trouble)
    scene.clock.go(hours=1)


def set_aside(scene, trouble="envelope.too_large", count=1):
    with scene.desk.counter.store.write() as unit:
        for one in unit.receipts.list_envelopes(count):
            unit.receipts.note(one.item_id, trouble, aside=True)


@state(said_once=True)
def queue_line_down(scene):
    clerk = fill_day(scene)
    enrol(scene, "line.unreachable")
    clerk.press(Qt.Key.Key_F10)


@state(said_once=True)
def queue_set_aside(scene):
    clerk = fill_day(scene)
    enrol(scene)
    set_aside(scene, count=2)
    scene.desk.show_journal()
    clerk.settle()
    clerk.press(Qt.Key.Key_F10)


@state(said_once=True)
def queue_hub_refuses(scene):
    clerk = fill_day(scene)
    enrol(scene, "accept.epochs_spent")
    clerk.press(Qt.Key.Key_F10)


@state(said_once=True)
def queue_desk_copied(scene):
    """It came back from a copy, and its clock is off: told calmly, and work goes on."""
    clerk = fill_day(scene)
    enrol(scene)
    counter = scene.desk.counter
    now = scene.clock.now()
    with counter.store.write() as unit:
        begin_epoch(counter.identity, unit, Copied.RESTORED, now)
        unit.enrolment.note_offset(Offset(-9 * 60_000, now))
    clerk.press(Qt.Key.Key_F10)


@state(fits=True)
def sync_set_aside(scene):
    fill_day(scene)
    set_aside(scene, count=2)
    scene.desk.show_journal()
