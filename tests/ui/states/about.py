"""About the program, over the journal."""

from PySide6.QtCore import Qt

from regdesk.app.third_party import Part
from regdesk.ui.about import Facts, Text
from tests.ui.screens.conftest import CTRL
from tests.ui.states.scene import state

FACTS = Facts(
    version="0.1.0",
    commit="0123456789ab",
    folder="/var/lib/regdesk",
    changes=dict.fromkeys(("kk", "ru", "en"), "- The first release.\n- `F1` `F1`: the guide."),
    parts=(Part("numpy", "2.4.6", "BSD-3-Clause"), Part("pillow", "13.0.0", "MIT-CMU")),
    texts="/usr/lib/regdesk/_internal/resources/licences",
    awaiting=(Text("Keys", "бағдарлама туралы", "о программе"), Text("slip", "Талон", "Талон")),
)


@state(said_once=True)
def about_the_program(scene):
    clerk = scene.show(tell_about=lambda: FACTS)
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F11, CTRL)
