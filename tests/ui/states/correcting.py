"""An accepted case on its way back to the hub, corrected."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.owner import Consent
from regdesk.domain.people import RegistrationKind
from tests.ui.screens.test_correcting import come_back
from tests.ui.states.scene import state

SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_returned(scene, **told):
    """Open a case that the practice register returned, at the field it names."""
    clerk = scene.sign_in()
    come_back(clerk, **told)
    clerk.enter()
    return clerk


def correct_flat(scene):
    """Stand before the review of a correction that changes one number."""
    clerk = open_returned(scene)
    clerk.digits("46")
    scene.go_on()
    return clerk


def become_temporary(draft):
    owner = replace(draft.owners[0], consent=Consent.TEMPORARY)
    return replace(draft, registration=RegistrationKind.TEMPORARY, owners=(owner,))


@state()
def correction_at_field(scene):
    open_returned(scene)


@state()
def correction_review_of_much(scene):
    clerk = correct_flat(scene)
    clerk.wizard.replace_draft(become_temporary(clerk.wizard.draft))
    clerk.wait(50)


@state()
def correction_unanswered(scene):
    clerk = scene.sign_in()
    counter = scene.desk.counter
    case = counter.accept(clerk.whole_draft(StepId.REVIEW)).case
    scene.desk.cases.correct(case.draft.case_id)
    clerk.settle()
    clerk.wizard.replace_draft(become_temporary(clerk.wizard.draft))
    scene.go_on()


@state(said_once=True)
def correction_discard(scene):
    clerk = correct_flat(scene)
    clerk.press(Qt.Key.Key_F8, SHIFT)


@state(fits=True)
def correction_done(scene):
    correct_flat(scene)
    scene.go_on()
    scene.clerk.wait(200)


@state(fits=True)
def journal_correcting(scene):
    clerk = open_returned(scene)
    clerk.digits("46")
    clerk.press(Qt.Key.Key_F8)
    clerk.wait(100)
