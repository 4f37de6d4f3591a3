"""The real window over a real encrypted desk; only paper and time are stood in for."""

import shutil
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from regdesk.domain.desk import Centre, Clerk, ClerkRole, Desk, DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.paper import Paper
from regdesk.domain.words import Bilingual, same
from regdesk.printing.raster import Raster, make_png
from regdesk.printing.sheets import make_sheet
from regdesk.rulebook import load
from regdesk.services.ports import Printer, PrintState, PrintWatch
from regdesk.services.sign_in import SignIn
from regdesk.services.words import load_words
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from regdesk.ui.language import Language
from regdesk.ui.widgets.scrim import Scrim
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.widgets.toastparts import ToastText
from regdesk.ui.window import Window
from regdesk.ui.window_options import WindowOptions
from tests.services.people import whole_draft
from tests.ui.capture_here import ReadHere, ScannersHere
from tests.ui.patient import PatientJobs
from tests.ui.typing import send_key

RESOURCES = Path(__file__).parents[3] / "resources"
TRANSLATIONS = Path(__file__).parents[3] / "translations"
PASSWORD = "қоңыр-қаз-2026"
CLERK = Clerk("041-7732", "А. Жұмабаева", ClerkRole.ADMINISTRATOR)
CENTRE = Centre(
    "417",
    Bilingual("№4 халыққа қызмет көрсету бөлімі", "отдел обслуживания населения №4"),
    same("Алматы"),
    "1414",
    same("Медеу АПБ"),
)
DESK = Desk(CENTRE, 7, DeskRole.CORPORATION, "01930000-0000-7000-8000-000000000001")
CHEAP = Strength(memory_kib=8, passes=1, lanes=1)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class SetClock:
    """A day on which the 2020 standard is in force; a test moves it."""

    def __init__(self):
        self.at = datetime(2023, 11, 23, 10, 52, tzinfo=timezone(timedelta(hours=5)))

    def now(self):
        return self.at

    def go(self, **by):
        self.at += timedelta(**by)


class PaperTray:
    """The port ``Press`` without its child process: real sheets, a printer that a test minds."""

    def __init__(self):
        self.printers = (Printer("A4", default=True),)
        self.states = [PrintState.PRINTED]
        self.printed = []
        self.warmed = 0

    def warm(self):
        self.warmed += 1

    def make(self, sheet, layout):
        return make_sheet(sheet, layout)

    def preview(self, pdf, width, page=0):
        return make_png(pdf, width, page)

    def count_pages(self, pdf):
        return Raster(pdf).pages

    def list_printers(self):
        return self.printers

    def print(self, pdf, printer, title):
        self.printed.append((printer, title))
        return str(len(self.printed))

    def watch(self, printer, job):
        seen = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return seen if isinstance(seen, PrintWatch) else PrintWatch(seen)

    def find_job(self, printer, title):
        return None

    def take_back(self, printer, job):
        return True


@pytest.fixture(scope="session")
def rulebook():
    return load(RESOURCES / "rulebook")


@pytest.fixture(scope="session")
def slip_words():
    return load_words(RESOURCES / "words")


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def tray():
    return PaperTray()


def open_folder(folder, clock):
    return DeskFolder(folder, clock=clock, places=RESOURCES / "places.csv", strength=CHEAP)


@pytest.fixture(scope="session")
def ready_folder(tmp_path_factory):
    """A folder in which the desk is set up; tests work on copies."""
    folder = tmp_path_factory.mktemp("ready") / "desk"
    door = open_folder(folder, SetClock())
    door.set_up(DESK, CLERK, PASSWORD, add=[])
    door.close()
    return folder


class Disk:
    """The weather of the disk: ``fault`` is raised by every write while it is set, and each takes
    ``seconds`` more.
    """

    def __init__(self):
        self.fault = None
        self.seconds = 0


class WeatheredStore:
    """The port ``Store`` over the real one, on a disk that may fail."""

    def __init__(self, store, disk):
        self._store = store
        self._disk = disk
        self.read, self.check_room = store.read, store.check_room

    def write(self):
        if self._disk.fault is not None:
            raise self._disk.fault
        time.sleep(self._disk.seconds)
        return self._store.write()


class WeatheredDoor:
    """The port ``DeskDoor`` over the real one."""

    def __init__(self, door, disk):
        self._door = door
        self._disk = disk

    def __getattr__(self, name):
        return getattr(self._door, name)

    def sign_in(self, *asked, **how):
        signed = self._door.sign_in(*asked, **how)
        return replace(signed, store=WeatheredStore(signed.store, self._disk))


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def scanners():
    return ScannersHere()


@pytest.fixture
def sign_in(tmp_path, clock, tray, disk, rulebook, slip_words, scanners):
    """The door of a folder that is still empty."""
    door = WeatheredDoor(open_folder(tmp_path / "desk", clock), disk)
    yield SignIn(door, clock, rulebook, tray, ReadHere(), slip_words, scanners=scanners)
    door.close()


@pytest.fixture
def jobs():
    jobs = PatientJobs()
    yield jobs
    jobs.wait_idle()
    jobs.close()


class AtDesk:
    """A clerk at the window: presses keys where the focus is, and looks."""

    def __init__(self, window, jobs, clock):
        self.window = window
        self.jobs = jobs
        self.clock = clock

    @property
    def focused(self):
        return QApplication.focusWidget()

    @property
    def wizard(self):
        return self.window.desk.wizard

    @property
    def journal(self):
        return self.window.desk.journal

    @property
    def done(self):
        return self.window.desk.done

    def press(self, key, held=Qt.KeyboardModifier.NoModifier, text="", scan_code=0):
        send_key(self.focused or self.window, key, held, text, scan_code=scan_code)
        self.settle()

    def type(self, text):
        """Type letters one after the other, each where the focus then is."""
        for letter in text:
            send_key(self.focused, 0, text=letter)
        self.settle()

    def digits(self, digits):
        for digit in digits:
            send_key(self.focused, ord(digit), text=digit)
        self.settle()

    def enter(self):
        self.press(Qt.Key.Key_Return)

    def go_to(self, name):
        """Move the focus on, once around the window at most, to what is named so."""
        first = self.focused
        while not self.focused.accessibleName().startswith(name):
            self.focused.focusNextChild()
            assert self.focused is not first, f"nothing is named {name}"

    def settle(self):
        """Let everything that was begun come to its end."""
        for _ in range(3):
            QApplication.processEvents()
            assert self.jobs.wait_idle()

    def wait(self, milliseconds):
        """Let time go by at the window."""
        QTest.qWait(milliseconds)
        self.settle()

    def toast(self):
        """Return what the toast says, if one is shown."""
        shown = Toast.find_over(self.window)
        return shown.findChild(ToastText).accessibleName() if shown else ""

    def question(self):
        """Return the dialog that is asked now."""
        shown = [one for one in self.window.findChildren(Scrim) if one.isVisible()]
        return shown[-1] if shown else None

    def says(self, text):
        """Tell whether some visible label of the window holds ``text``."""
        labels = [one for one in self.window.findChildren(QLabel) if one.isVisible()]
        return any(text in one.text() for one in labels)

    def sign_in(self):
        self.type(PASSWORD)
        self.enter()
        assert self.window.screen_name == "journal"

    def whole_draft(self, step=StepId.APPLICANT):
        """Return a new case that is filled in as a clerk would have done, kept at ``step``."""
        counter = self.window.desk.counter
        draft = counter.reach(counter.open_case(), StepId.APPLICANT)
        draft = whole_draft(draft, self.clock.now())
        draft = replace(draft, papers=tuple(_seen(counter.findings(draft), self.clock.now())))
        return counter.reach(draft, step)

    def open_whole_case(self, step=StepId.REVIEW):
        """Open such a case in the window."""
        draft = self.whole_draft(step)
        self.window.desk.cases.opened.emit(draft)
        self.settle()
        return draft


def _seen(findings, now):
    for one in findings.papers:
        if not one.optional:
            yield Paper(one.code, one.about, original_seen=True, seen_at=now)


@pytest.fixture
def show(qtbot, jobs, clock, sign_in, ready_folder, tmp_path):
    """Show the window over the folder; ``language`` and other options may be chosen."""

    def show(*, first_start=False, **options):
        if not first_start:
            if sign_in.desk() is None:
                shutil.copytree(ready_folder, tmp_path / "desk")
            options.setdefault("clerk_code", CLERK.code)
        options.setdefault("language", Language.EN)
        options.setdefault("translations", TRANSLATIONS)
        options.setdefault("guide", RESOURCES / "guide")
        desk = sign_in.desk()
        window = Window(desk, lambda: sign_in, jobs, WindowOptions(**options))
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        clerk = AtDesk(window, jobs, clock)
        clerk.settle()
        shown.append(clerk)
        return clerk

    shown = []
    yield show
    for clerk in shown:
        if isValid(clerk.window):
            clerk.window.close()
        clerk.settle()


@pytest.fixture
def at_desk(show):
    """A clerk who has signed in and sees the journal."""
    clerk = show()
    clerk.sign_in()
    return clerk
