"""The desk's data folder, as the command line chose it. Imports nothing heavy."""

from regdesk import files
from regdesk.app.options import Options
from regdesk.storage.door import DeskFolder


def open_door(options: Options) -> DeskFolder:
    """Return the door of the folder; nothing is touched yet."""
    places = files.find_resources() / "places.csv"
    return DeskFolder(options.folder, clock=options.clock, places=places)
