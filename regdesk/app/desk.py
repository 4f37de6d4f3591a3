"""Opens the desk's window: first what is painted, then, behind it, all that is heavy.

Only Qt, the standard library and light modules of ours are imported here; the parts behind the
window are joined on the desk thread while the clerk types the password.
"""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from regdesk.app import light_start  # isort: skip  it must come before Qt

from PySide6.QtCore import QMessageLogContext, QSize, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from regdesk import files, logs, settings
from regdesk.app.backstage import Backstage
from regdesk.app.memory import Memory
from regdesk.app.options import Options
from regdesk.app.practice import CODE, PASSWORD, make_scanner
from regdesk.domain.desk import DeskRole
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.settings import Remembered, Settings
from regdesk.storage.desk_file import find_desk
from regdesk.ui import fonts, icons, language, theme, words
from regdesk.ui.collector import Collector
from regdesk.ui.jobs import Jobs
from regdesk.ui.language import Language
from regdesk.ui.print_choices import PrintChoices
from regdesk.ui.scan_choices import ScanChoices
from regdesk.ui.setting_words import setting_name
from regdesk.ui.wedge import WedgeFilter
from regdesk.ui.window import Window
from regdesk.ui.window_options import WindowOptions

if TYPE_CHECKING:
    from regdesk.services.ports import Press
    from regdesk.ui.about import Facts

log = logging.getLogger(__name__)
qt_log = logging.getLogger("regdesk.qt")

# For how long a thread may keep Python to itself. Of the usual 5 ms a window that paints waits
# several in a row while the line sends a long queue: its stalls were 40 to 60 ms then, 10 now.
_TURN_S = 0.0003

SIZE = QSize(1366, 690)
"""The client area of a maximised window on the smallest screen we serve."""

_LEVELS = {QtMsgType.QtWarningMsg: logging.WARNING, QtMsgType.QtCriticalMsg: logging.ERROR}


def run(options: Options) -> int:
    """Open the desk and return the exit code once its window is closed."""
    try:
        with open_desk(options) as window:
            window.painted.connect(light_start.end)
            window.failures.catch_all()
            window.showMaximized()
            return QApplication.exec()
    except RegDeskError as error:
        return _tell_why_not(options, error)


def _tell_why_not(options: Options, error: RegDeskError) -> int:
    """Say in a box of its own why there is no window, and return the exit code."""
    from PySide6.QtWidgets import QMessageBox

    log.warning("not opened: %s", error)
    app = _start_qt(Settings())
    spoken = Language((options.language or Settings().language).value)
    language.install(app, spoken, files.find_translations())
    QMessageBox.critical(None, "RegDesk", words.failure(error))
    return 1


@contextmanager
def open_desk(
    options: Options,
    *,
    role: DeskRole = DeskRole.CORPORATION,
    press: "Callable[[Press], Press] | None" = None,
) -> Iterator[Window]:
    """Give the window, not yet shown, and clear everything away when it is done with.

    ``role`` is that of a practice desk made anew; ``press`` may take the place of the printer.
    """
    sys.setswitchinterval(_TURN_S)
    logs.start(options.log_folder)
    remembered = settings.load(options.settings_file)
    app = _start_qt(remembered.settings)
    backstage = Backstage(options, press)
    if options.practice and find_desk(options.folder) is None:
        backstage.set_up_practice(role)
    jobs = Jobs()
    memory = Memory(options.settings_file, remembered.settings)
    window = _make_window(options, memory, backstage, jobs)
    _remember(options, memory, window)
    collector = Collector(window)
    wedge = WedgeFilter(window)
    wedge.burst.connect(window.burst)
    window.painted.connect(lambda: app.installEventFilter(wedge))
    window.painted.connect(lambda: QTimer.singleShot(0, _let_be_heard))
    if remembered.set_aside is not None:
        window.painted.connect(lambda: window.failures.show(_tell_lost(remembered)))
    try:
        yield window
    finally:
        _close(window, backstage, jobs)
        app.removeEventFilter(wedge)
        collector.stop()
        window.deleteLater()
        backstage.close()
        logs.stop()


def _close(window: Window, backstage: Backstage, jobs: Jobs) -> None:
    """Let the clerk out and finish what was begun; a device that hangs keeps nobody."""
    window.close()
    QApplication.processEvents()  # what the last paint or key has still set off
    backstage.let_scanner_go()
    jobs.wait_idle()
    jobs.close()


def _let_be_heard() -> None:
    """Tell screen readers what our own widgets are; the first paint needs nothing of it."""
    from regdesk.ui import spoken

    spoken.install()


def _start_qt(chosen: Settings) -> QApplication:
    """Return the application, dressed as it was left."""
    qInstallMessageHandler(_log_qt)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["regdesk", *theme.STYLE])
    fonts.load()
    icons.install(files.find_resources() / "icons")
    theme.install(theme.find_mode(app, chosen.look.value), chosen.text_size / 100)
    theme.current().set_reduced_motion(theme.system_wants_still(app))
    return app


def _remember(options: Options, memory: Memory, window: Window) -> None:
    """Let ``memory`` follow what is chosen, and the window who signs in."""
    memory.find_clerk = lambda: window.desk.counter.clerk.code if window.desk is not None else ""
    window.chosen.connect(memory.take)
    window.chosen.connect(lambda name, value: _dress(options, memory, window, name, value))


def _dress(options: Options, memory: Memory, window: Window, name: str, value: object) -> None:
    """Let the screen speak and look as the clerk who signs in wants it; a language that the
    command line chose stays.
    """
    wear = memory.put_on(value) if name == "clerk_code" and isinstance(value, str) else None
    if wear is not None:
        spoken = language.current() if options.language else Language(wear.language.value)
        window.looks.wear(spoken, wear.look.value, wear.text_size)


def _tell_lost(found: Remembered) -> BadInput:
    """Return what to tell of a settings file that was not all of use."""
    file = found.set_aside.name if found.set_aside is not None else ""
    if not found.lost:
        return BadInput("settings.unreadable", file=file)
    names = dict.fromkeys(setting_name(one) for one in found.lost)
    return BadInput("settings.partly", file=file, names=", ".join(names))


def _make_window(options: Options, memory: Memory, backstage: Backstage, jobs: Jobs) -> Window:
    chosen = memory.settings
    choices = PrintChoices(chosen.prints, chosen.receipts)
    usual = (make_scanner(options.folder),) if options.practice else ()
    scans = ScanChoices(chosen.scan, chosen.scanners or usual)
    window = Window(
        find_desk(options.folder),
        backstage.open,
        jobs,
        WindowOptions(
            translations=files.find_translations(),
            guide=files.find_resources() / "guide",
            language=Language((options.language or chosen.language).value),
            clerk_code=chosen.clerk_code,
            practice=(CODE, PASSWORD) if options.practice else None,
            choices=choices,
            scans=scans,
            ticket=chosen.ticket,
            settings=memory,
            list_devices=lambda: backstage.list_devices(choices.receipts, scans.scan.scanner),
            print_recovery=backstage.print_recovery,
            list_looks=lambda one: backstage.list_looks(one, scans.scan.scanner),
            tell_about=lambda: _tell_about(options),
        ),
    )
    window.looks.look = chosen.look.value
    window.resize(SIZE)
    return window


def _tell_about(options: Options) -> "Facts":
    from regdesk.app import about

    return about.gather(options)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
    """Note that Qt complained and where; its words may quote what is on the screen."""
    if kind in _LEVELS:
        qt_log.log(_LEVELS[kind], "%d", context.line)


def draw_sign_in(options: Options) -> QSize:
    """Draw the first screen once and return its size. ``ValueError`` where it stays blank."""
    with open_desk(options) as window:
        window.show()
        picture = window.grab().toImage()
        corner = picture.pixelColor(0, 0)
        size = picture.size()
        middle = range(0, size.width(), 4)
        if all(picture.pixelColor(x, size.height() // 2) == corner for x in middle):
            raise ValueError("blank")
        return size
