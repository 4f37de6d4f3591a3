"""Before the desk and over it: the first start, the door, the lock, a break of work."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.errors import Fault
from regdesk.services.clerks import Clerks
from regdesk.ui.screens.devices import Device, DeviceState, Readiness
from tests.ui.screens.conftest import CLERK, CTRL, PASSWORD
from tests.ui.screens.test_set_up import fill_administrator, fill_centre
from tests.ui.states.scene import state

OTHER = Clerk("041-7733", "Б. Сейітов")
SENIOR = Clerk("041-7735", "Г. Есенова", ClerkRole.SENIOR)
LEFT = Clerk("041-7736", "Д. Омаров")
FIRST = "бірінші-рет-01"
READY = tuple(DeviceState(one, Readiness.READY) for one in (Device.BARCODE, Device.PRINTER))


def first_start(scene):
    return scene.show(first_start=True, print_recovery=lambda _desk, _key: None)


@state(fits=True)
def set_up_centre(scene):
    first_start(scene)


@state()
def set_up_error(scene):
    clerk = first_start(scene)
    clerk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    clerk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@state(fits=True)
def set_up_administrator(scene):
    fill_centre(first_start(scene))


@state(fits=True)
def set_up_recovery(scene):
    clerk = first_start(scene)
    fill_centre(clerk)
    fill_administrator(clerk)


@state(fits=True)
def sign_in(scene):
    scene.show(list_devices=lambda: READY)


@state(fits=True)
def sign_in_practice(scene):
    scene.show(practice=("000-0001", "practice-desk"))


@state(fits=True)
def sign_in_caps_lock(scene):
    scene.show().type("ҚОҢЫР")


@state(fits=True, said_once=True)
def sign_in_refused(scene):
    clerk = scene.show()
    clerk.type("бөтен")
    clerk.enter()
    scene.clock.go(seconds=1)
    clerk.wait(1050)


@state(fits=True, said_once=True)
def sign_in_slowed(scene):
    clerk = scene.show()
    for seconds in (1, 2, 4):
        clerk.type("бөтен")
        clerk.enter()
        scene.clock.go(seconds=seconds)
        clerk.window.sign_in.form._wait.start(0)
    clerk.type("бөтен")
    clerk.enter()


@state(said_once=True)
def sign_in_recovery_key(scene):
    clerk = scene.show()
    clerk.type("ұмытылған")
    clerk.enter()
    clerk.window.sign_in.form.leave_asked.emit()
    clerk.settle()


@state(fits=True)
def locked(scene):
    clerk = scene.case_at(StepId.OWNER)
    clerk.press(Qt.Key.Key_F12)


@state(fits=True)
def locks_soon(scene):
    clerk = scene.case_at(StepId.OWNER)
    clerk.window.idle.stop()
    clerk.window.idle.counted.emit(24)


@state(said_once=True)
def first_password(scene):
    clerk = scene.sign_in()
    with clerk.window.desk.counter.store.write() as unit:
        unit.clerks.keep(OTHER)
    clerk.window.desk.counter.door.put_slot(OTHER, FIRST)
    clerk.window._sign_out(OTHER.code)
    clerk.settle()
    clerk.type(FIRST)
    clerk.enter()


def show_clerks(scene):
    """Show three clerks: one with a first password, one who left."""
    clerk = scene.sign_in()
    clerks = Clerks(clerk.window.desk.counter)
    for one in (OTHER, LEFT):
        clerks.add(one, FIRST, CLERK.code, PASSWORD)
    clerks.let_go(LEFT.code, CLERK.code, CLERK.code, PASSWORD)
    clerk.press(Qt.Key.Key_F12, CTRL)
    return clerk


@state(fits=True, said_once=True)
def clerks(scene):
    show_clerks(scene)


@state(fits=True, said_once=True)
def clerk_leaves(scene):
    clerk = show_clerks(scene)
    with clerk.window.desk.counter.store.write() as unit:
        unit.clerks.keep(SENIOR)
        unit.drafts.keep(replace(Draft("a", 31, scene.clock.now().date(), ()), clerk=OTHER.code))
    scene.desk.desk_panels.clerks.show()
    clerk.settle()
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Delete)


@state(said_once=True)
def clerk_added(scene):
    """His code is another clerk's already."""
    clerk = show_clerks(scene)
    clerk.press(Qt.Key.Key_F4)
    dialog = clerk.question()
    dialog._new_code.set_value(OTHER.code)
    dialog._name.set_value(SENIOR.name)
    dialog._first.set_value(FIRST)
    dialog.password.set_value(PASSWORD)
    clerk.enter()


@state(said_once=True)
def clerk_changes_role(scene):
    clerk = show_clerks(scene)
    clerk.press(Qt.Key.Key_Down)
    clerk.enter()
    clerk.digits("2")


@state(said_once=True)
def recovery_key_renewed(scene):
    clerk = show_clerks(scene)
    clerk.press(Qt.Key.Key_F7)
    shown = clerk.question()
    shown._last.set_value(shown._groups[-1])
    clerk.enter()
    clerk.question()


@state(said_once=True)
def locked_sign_out(scene):
    locked(scene)
    scene.clerk.window.sign_in.form.leave_asked.emit()
    scene.clerk.settle()


@state(said_once=True)
def restore_question(scene):
    clerk = scene.case_at(StepId.OWNER)
    clerk.window.close()
    clerk.settle()
    scene.sign_in_again()


@state(said_once=True)
def save_failed(scene):
    clerk = scene.new_case()
    scene.disk.fault = Fault("disk.full")
    clerk.digits("11")
    clerk.wait(600)
