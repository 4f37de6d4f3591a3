"""The journal and the panels over it."""

from dataclasses import replace

from PySide6.QtCore import Qt

from regdesk.domain.case import CaseStatus
from regdesk.domain.desk import ClerkRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.owner import Consent
from regdesk.ui.widgets.toast import Toast
from tests.ui.screens.conftest import ALT
from tests.ui.screens.test_closing import close
from tests.ui.states.scene import change_first, state

PEOPLE = (
    ("Мұқанова", "Сәуле", "Ғаниқызы"),
    ("Петров", "Ерлан", "Болатұлы"),
    ("Құдайбергенова", "Айгүл", "Нұрсұлтанқызы"),
    ("Ким", "Алексей", ""),
    ("Сейітов", "Арман", "Дәулетұлы"),
)


def refuse(draft):
    return replace(draft, owners=(replace(draft.owners[0], consent=Consent.REFUSED),))


def fill_day(scene):
    """Let a day go by: five accepted, one refused, one postponed, one left unfinished."""
    clerk = scene.sign_in()
    counter = scene.desk.counter
    for surname, given, patronymic in PEOPLE:
        draft = clerk.whole_draft()
        scene.clock.go(minutes=11)
        named = change_first(draft, surname=surname, given=given, patronymic=patronymic)
        counter.accept(named)
    scene.case_at(StepId.OWNER, refuse)
    close(clerk)
    Toast.find_over(clerk.window).dismiss()
    counter.park(clerk.whole_draft(), ParkReason.OWNER_ON_THE_WAY)
    scene.clock.go(minutes=4)
    scene.desk.show_journal()
    clerk.settle()
    return clerk


@state(fits=True)
def journal_empty(scene):
    scene.sign_in()


@state(fits=True)
def journal_full(scene):
    fill_day(scene)


@state(fits=True)
def journal_preview_of_accepted(scene):
    clerk = fill_day(scene)
    for _ in range(3):
        clerk.press(Qt.Key.Key_Down)
    assert clerk.journal.chosen().number


@state(fits=True)
def journal_preview_of_closed(scene):
    clerk = fill_day(scene)
    assert clerk.journal.chosen().status is CaseStatus.REFUSED


@state(fits=True)
def journal_search(scene):
    """Sorted by name, of another day and of today."""
    clerk = fill_day(scene)
    scene.clock.go(days=40)
    scene.desk.counter.accept(clerk.whole_draft())
    scene.desk.show_journal()
    clerk.settle()
    clerk.type("конаев 12")
    clerk.press(Qt.Key.Key_F5)


@state(fits=True)
def journal_not_entered(scene):
    clerk = fill_day(scene)
    scene.clock.go(days=3)
    scene.desk.show_journal()
    clerk.settle()
    scene.ctrl(ord("6"))


@state(said_once=True)
def export_confirmed(scene):
    clerk = fill_day(scene)
    exporting = clerk.journal._exporting
    counter = scene.desk.counter
    exporting._counter = replace(counter, clerk=replace(counter.clerk, role=ClerkRole.CLERK))
    scene.ctrl(ord("E"))


@state(fits=True)
def journal_nothing_found(scene):
    clerk = fill_day(scene)
    clerk.type("Сейткали Арман")


@state(fits=True)
def journal_filter(scene):
    fill_day(scene)
    scene.ctrl(ord("3"))


@state(fits=True)
def journal_filter_empty(scene):
    fill_day(scene)
    scene.ctrl(ord("4"))


@state(fits=True)
def journal_unfinished(scene):
    clerk = scene.case_at(StepId.OWNER)
    scene.clock.go(minutes=8)
    clerk.press(Qt.Key.Key_F3)


@state(said_once=True)
def closed_case(scene):
    fill_day(scene).enter()


@state(said_once=True)
def queue(scene):
    clerk = fill_day(scene)
    clerk.press(Qt.Key.Key_F10)


@state(said_once=True)
def queue_empty(scene):
    scene.sign_in().press(Qt.Key.Key_F10)


@state(said_once=True)
def keys_of_journal(scene):
    scene.sign_in().press(Qt.Key.Key_F1)


def _keys_of(number):
    def reach(scene):
        clerk = scene.case_at(StepId.REVIEW)
        clerk.press(ord(str(number)), ALT)
        clerk.press(Qt.Key.Key_F1)

    reach.__name__ = f"keys_of_step_{number}"
    state(said_once=True)(reach)


for _number in range(1, 7):
    _keys_of(_number)


@state(said_once=True)
def toast_parked(scene):
    clerk = scene.case_at(StepId.OWNER)
    clerk.press(Qt.Key.Key_F8)
    clerk.enter()


@state(said_once=True)
def toast_unknown_code(scene):
    clerk = scene.sign_in()
    clerk.window.burst("KZ460000123")
    clerk.settle()


@state(fits=True)
def sync_online(scene):
    """No desk has a line yet; the pill knows how to say it."""
    fill_day(scene)
    scene.desk.bar.sync.show_state("online")


@state(fits=True)
def sync_sending(scene):
    fill_day(scene)
    scene.desk.bar.sync.show_state("sending", 3)


@state(fits=True)
def sync_returned(scene):
    fill_day(scene)
    scene.desk.bar.sync.show_state("returned", 1)
