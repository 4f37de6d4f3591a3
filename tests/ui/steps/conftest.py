"""A real counter on a real encrypted desk, and a frame that feeds pages keys as the wizard does."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.desk import Centre, Clerk, ClerkRole, Desk, DeskRole
from regdesk.domain.words import Bilingual, same
from regdesk.rulebook import load
from regdesk.services.counter import Counter
from regdesk.services.identity import Identity
from regdesk.services.session import Run
from regdesk.services.words import load_words
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from regdesk.ui.shortcuts import KeyGate
from regdesk.ui.steps import PAGES
from tests.ui.capture_here import ReadHere, ScannersHere
from tests.ui.patient import PatientJobs
from tests.ui.typing import send_key

RESOURCES = Path(__file__).parents[3] / "resources"
PASSWORD = "қоңыр-қаз-2026"
CLERK = Clerk("417-0001", "Сапарова Гүлнар", ClerkRole.ADMINISTRATOR)
NAME = Bilingual("№ 4 бөлім", "Отдел № 4")
CENTRE = Centre("417", NAME, same("Алматы"), "1414", same("Медеу АПБ"))
DESK = Desk(CENTRE, 7, DeskRole.CORPORATION, "01930000-0000-7000-8000-000000000001")
CHEAP = Strength(memory_kib=8, passes=1, lanes=1)


class StandingClock:
    """A day on which the 2020 standard is in force."""

    at = datetime(2023, 11, 23, 10, 52, tzinfo=timezone(timedelta(hours=5)))

    def now(self):
        return self.at


@pytest.fixture(scope="session")
def opened(tmp_path_factory):
    """A desk that is set up and signed in to, with its clock and rules."""
    clock = StandingClock()
    folder = tmp_path_factory.mktemp("desk")
    door = DeskFolder(folder, clock=clock, places=RESOURCES / "places.csv", strength=CHEAP)
    door.set_up(DESK, CLERK, PASSWORD, add=[])
    return door.sign_in(CLERK.code, PASSWORD), clock, load(RESOURCES / "rulebook")


class ColdPress:
    """No step makes a sheet; the last one lets the press get ready for it."""

    def warm(self):
        pass


@pytest.fixture
def scanners():
    return ScannersHere()


@pytest.fixture
def counter(opened, scanners):
    signed, clock, rulebook = opened
    return Counter(
        identity=signed.identity,
        clerk=signed.clerk,
        clock=clock,
        store=signed.store,
        pages=signed.pages,
        places=signed.places,
        desk_keys=signed.desk_keys,
        rulebook=rulebook,
        press=ColdPress(),
        capture=ReadHere(),
        scanners=scanners,
        words=load_words(RESOURCES / "words"),
        run=Run(),
    )


@pytest.fixture
def jobs():
    jobs = PatientJobs()
    yield jobs
    jobs.wait_idle()
    jobs.close()


class Frame(QWidget):
    """Content and side panel; keys reach the page first, as in the wizard."""

    def __init__(self, page, shown):
        super().__init__()
        self.page = page
        self.shown = shown
        row = QHBoxLayout(self)
        content = QVBoxLayout()
        if page.heading_tail is not None:
            content.addWidget(page.heading_tail)
        content.addWidget(page, 1)
        row.addLayout(content, 1)
        row.addWidget(page.side)
        page.side.setFixedWidth(292)
        self.advanced = 0
        self.asked = []
        self.changes = 0
        page.advance.connect(self._advance)
        page.asked.connect(lambda *what: self.asked.append(what))
        page.changed.connect(self._change)
        KeyGate(self, page.key)

    def _advance(self):
        self.advanced += 1

    def _change(self):
        self.changes += 1

    def press(self, key, modifiers=None, text=""):
        """Press a key where the focus is."""
        held = [modifiers] if modifiers is not None else []
        send_key(self.focused or self.page, key, *held, text=text)

    def digit(self, digits):
        """Press digit keys one after the other, each where the focus then is."""
        for digit in digits:
            self.press(ord(digit), text=digit)

    def type(self, text):
        """Type letters one after the other, each where the focus then is."""
        for letter in text:
            self.press(0, text=letter)

    def ctrl(self, key):
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def enter(self):
        self.press(Qt.Key.Key_Return)

    @property
    def focused(self):
        return QApplication.focusWidget()

    @property
    def draft(self):
        """The draft as the wizard would read it now."""
        return self.page.read_draft(self.shown)


@pytest.fixture
def show(qtbot, counter, jobs):
    """Show the page of a step with a draft, focused at its beginning; the desk may be another's."""

    def show(step, draft, role=DeskRole.CORPORATION):
        desk = replace(counter, identity=Identity(replace(counter.desk, role=role), counter.signer))
        page = PAGES[step](desk, jobs)
        frame = Frame(page, draft)
        qtbot.addWidget(frame)
        frame.resize(1110, 634)
        frame.show()
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        page.show_draft(draft, desk.findings(draft))
        page.focus_first()
        jobs.wait_idle()
        return frame

    return show
