"""Settings of the PC and of the clerk, and the trail of acts before an auditor."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.app.memory import Memory
from regdesk.domain.desk import ClerkRole
from regdesk.domain.draft import StepId
from regdesk.settings import Settings
from tests.ui.screens.conftest import CTRL
from tests.ui.states.scene import state


def watch(scene):
    """Let the clerk who is signed in be an auditor from now on."""
    counter = scene.desk.counter
    object.__setattr__(counter, "clerk", replace(counter.clerk, role=ClerkRole.AUDITOR))


@state(said_once=True)
def settings_open(scene):
    clerk = scene.show(settings=Memory(scene.folder / "settings.json", Settings()))
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F9, CTRL)


@state(said_once=True)
def setting_refused(scene):
    settings_open(scene)
    panel = scene.clerk.question()
    panel.pc.texts["backup_folder"].editor.setFocus()
    scene.clerk.type("/no/such/folder")
    scene.clerk.enter()
    scene.clerk.settle()


@state(fits=True, said_once=True)
def trail_whole(scene):
    scene.sign_in()
    counter = scene.desk.counter
    counter.accept(scene.clerk.whole_draft())
    counter.reach(counter.open_case(), StepId.APPLICANT)
    watch(scene)
    scene.clerk.press(Qt.Key.Key_F10, CTRL)
    scene.clerk.settle()


@state(fits=True, said_once=True)
def trail_broken(scene):
    scene.sign_in()
    with scene.desk.counter.store.write() as unit:
        unit.connection.exec_driver_sql("DROP TRIGGER audit_stands_0")
        unit.connection.exec_driver_sql("UPDATE audit SET clerk = 'x' WHERE seq = 1")
    watch(scene)
    scene.clerk.press(Qt.Key.Key_F10, CTRL)
    scene.clerk.settle()
