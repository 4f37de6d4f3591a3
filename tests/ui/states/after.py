"""What is done with a case after its acceptance."""

from PySide6.QtCore import Qt

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.entered import mark_entered
from tests.ui.states.scene import state

SHIFT = Qt.KeyboardModifier.ShiftModifier
SENIOR = Clerk("417-0002", "Д. Есенова", ClerkRole.SENIOR)


def cancelled_case(scene):
    """Cancel a case that was saved now, as the applicant asked."""
    clerk = scene.save()
    counter = scene.desk.counter
    case_id = clerk.done._case.draft.case_id
    asked = CancelAsked(
        CancelAsker.APPLICANT, CancelReason.WITHDRAWN, "басқа қалаға көшеді", SENIOR
    )
    return clerk, cancel(counter, case_id, asked)


@state(said_once=True)
def cancel_asked(scene):
    """A correction was begun, and the words are missing: no more can be said."""
    clerk = scene.save()
    case_id = clerk.done._case.draft.case_id
    scene.desk.counter.open_correction(case_id)
    clerk.press(Qt.Key.Key_F8, SHIFT)
    clerk.digits("5")
    scene.ctrl(Qt.Key.Key_Return)


@state(fits=True)
def done_cancelled(scene):
    clerk, case = cancelled_case(scene)
    clerk.window.desk.cases.viewed.emit(case)
    clerk.settle()


@state(said_once=True)
def entered_asked(scene):
    clerk = scene.save()
    counter, case = scene.desk.counter, clerk.done._case
    mark_entered(counter, case.draft.case_id, "10-2345/67", counter.clock.now())
    clerk.press(Qt.Key.Key_F6)


@state(said_once=True)
def case_history(scene):
    clerk, case = cancelled_case(scene)
    clerk.window.desk.cases.viewed.emit(case)
    clerk.settle()
    scene.ctrl(Qt.Key.Key_H)
