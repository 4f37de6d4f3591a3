"""The clerk's guide, opened where it fits."""

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from tests.ui.states.scene import state


@state(said_once=True)
def guide_of_owner(scene):
    clerk = scene.case_at(StepId.OWNER)
    clerk.press(Qt.Key.Key_F1)
    clerk.press(Qt.Key.Key_F1)
