"""Scanned codes: the panel that checks a slip, and what is said of a note."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.number import SlipNumber
from regdesk.domain.people import RegistrationKind
from regdesk.services.qr import write_code, write_draft_code
from regdesk.storage.signer import make_private_key, open_signer
from tests.ui.states.scene import CTRL, state

OTHER_KEY = make_private_key()


def slip_code(scene, desk=3):
    """The code of a slip of another window of this centre."""
    counter = scene.desk.counter
    other = replace(counter.desk, number=desk)
    number = SlipNumber("417", desk, 1, 1841)
    signer = open_signer(other, OTHER_KEY)
    return write_code(number, scene.clock.now(), RegistrationKind.PERMANENT, signer)


def trust_other_window(scene, desk=3):
    counter = scene.desk.counter
    other = replace(counter.desk, number=desk)
    counter.desk_keys.keep_own({other.name: open_signer(other, OTHER_KEY).public_key})


def scan(scene, text):
    scene.clerk.window.burst(text)
    scene.clerk.settle()


@state(said_once=True)
def verify_empty(scene):
    scene.sign_in().press(Qt.Key.Key_F3, CTRL)


@state(said_once=True)
def verify_genuine(scene):
    scene.sign_in()
    trust_other_window(scene)
    scan(scene, slip_code(scene))


@state(said_once=True)
def verify_altered(scene):
    scene.sign_in()
    trust_other_window(scene)
    scan(scene, slip_code(scene).replace(":P:", ":T:"))


@state(said_once=True)
def toast_slip_over_a_case(scene):
    scene.case_at(StepId.OWNER)
    scan(scene, slip_code(scene))


@state(said_once=True)
def toast_note_over_a_case(scene):
    draft = scene.case_at(StepId.OWNER).wizard.draft
    counter = scene.desk.counter
    scan(scene, write_draft_code(counter.desk, draft, counter.signer))


@state(said_once=True)
def verify_unknown_desk(scene):
    scene.sign_in()
    scan(scene, slip_code(scene))


@state(said_once=True)
def verify_unreadable(scene):
    clerk = scene.sign_in()
    clerk.press(Qt.Key.Key_F3, CTRL)
    scan(scene, slip_code(scene)[:50])


@state(said_once=True)
def note_of_another_window(scene):
    clerk = scene.sign_in()
    counter = scene.desk.counter
    other = replace(counter.desk, number=3)
    scan(scene, write_draft_code(other, clerk.whole_draft(), open_signer(other, OTHER_KEY)))
