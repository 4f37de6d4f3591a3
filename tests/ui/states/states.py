"""Every state of every screen that DESIGN §4 names: importing a module lists what it holds."""

from tests.ui.states import (
    about,
    after,
    codes,
    correcting,
    day,
    doors,
    first_steps,
    from_hub,
    guide,
    journal,
    last_steps,
    overlooked,
    papers,
    prints,
    rules,
    sending,
    settings,
)
from tests.ui.states.scene import STATES

__all__ = [
    "STATES",
    "about",
    "after",
    "codes",
    "correcting",
    "day",
    "doors",
    "first_steps",
    "from_hub",
    "guide",
    "journal",
    "last_steps",
    "overlooked",
    "papers",
    "prints",
    "rules",
    "sending",
    "settings",
]
