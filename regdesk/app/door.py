"""The desk's data folder, as the command line chose it. Imports nothing heavy."""

from regdesk import files
from regdesk.app.options import Options
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength

_PRACTICE = Strength(memory_kib=8 * 1024, passes=1, lanes=1)
"""What is told on the sign-in card need not be hard to guess: a practice desk opens at once."""


def open_door(options: Options) -> DeskFolder:
    """Return the door of the folder; nothing is touched yet."""
    places = files.find_resources() / "places.csv"
    strength = _PRACTICE if options.practice else Strength()
    return DeskFolder(options.folder, clock=options.clock, places=places, strength=strength)
