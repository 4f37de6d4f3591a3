"""The language of a command that opens no window."""

from PySide6.QtCore import QCoreApplication

from regdesk import files, settings
from regdesk.app.options import Options
from regdesk.ui import language
from regdesk.ui.language import Language

_kept: list[QCoreApplication] = []  # words are chosen as long as it lives


def speak(options: Options) -> None:
    """Speak as the command line says, else as the desk does, until the program ends."""
    app = QCoreApplication.instance() or QCoreApplication(["regdesk"])
    _kept[:] = [app]
    spoken = options.language or settings.load(options.settings_file).settings.language
    language.install(app, Language(spoken.value), files.find_translations())
