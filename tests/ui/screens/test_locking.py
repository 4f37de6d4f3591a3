"""The locked screen: by key and by itself, with dialogs open, and with another clerk before it."""

import shutil
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import StepId
from regdesk.services.ports import Act
from regdesk.ui.idle import IdleWatch
from regdesk.ui.screens.exporting import Exporting
from regdesk.ui.screens.own_password import OwnPasswordDialog
from regdesk.ui.widgets.choice_editor import ChoiceEditor
from regdesk.ui.widgets.idle_bar import IdleBar
from regdesk.ui.widgets.toast import Toast
from tests.ui.screens.conftest import CLERK, CTRL, DESK, PASSWORD, SetClock, open_folder
from tests.ui.typing import send_key

OTHER = Clerk("041-7733", "Б. Сейітов")
NEW = Clerk("041-7734", "В. Ахметова")
SENIOR = Clerk("041-7735", "Г. Есенова", ClerkRole.SENIOR)
FIRST, OWN = "бірінші-рет-01", "өзімнің-сөзім-1"


@pytest.fixture(scope="module")
def manned(tmp_path_factory):
    """A desk of several clerks; one of them has his first password still."""
    folder = tmp_path_factory.mktemp("manned") / "desk"
    door = open_folder(folder, SetClock())
    door.set_up(DESK, CLERK, PASSWORD, add=[(OTHER, PASSWORD), (SENIOR, PASSWORD)])
    door.sign_in(CLERK.code, PASSWORD)
    door.put_slot(NEW, FIRST)
    with door._open.store.write() as unit:
        unit.clerks.keep(NEW)
    door.close()
    return folder


@pytest.fixture
def clerk(show, manned, tmp_path):
    shutil.copytree(manned, tmp_path / "desk")
    clerk = show()
    clerk.sign_in()
    return clerk


def acts(clerk):
    with clerk.window.desk.counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql("SELECT act, clerk FROM audit ORDER BY seq").all()
    return [tuple(row) for row in rows]


def type_code(clerk, code):
    form = clerk.window.sign_in.form
    form.code.set_value(code)
    form.focus_first()


def test_the_case_is_there_again_after_the_lock_with_the_focus_where_it_was(clerk):
    clerk.press(Qt.Key.Key_F2)
    clerk.digits("1")
    before, case_id = clerk.focused, clerk.wizard.draft.case_id

    clerk.press(Qt.Key.Key_F12)
    assert clerk.window.screen_name == "lock"
    clerk.type(PASSWORD)
    clerk.enter()

    assert clerk.window.screen_name == "wizard"
    assert (clerk.focused, clerk.wizard.draft.case_id) == (before, case_id)
    told = acts(clerk)[-2:]
    assert told == [(Act.LOCKED, CLERK.code), (Act.UNLOCKED, CLERK.code)]


def test_the_time_under_the_lock_is_spent_at_no_step(clerk):
    clerk.open_whole_case(StepId.OWNER)
    clerk.clock.go(seconds=40)
    clerk.press(Qt.Key.Key_F12)
    (kept,) = clerk.window.desk.counter.list_unfinished()
    assert dict(kept.times.spent) == {StepId.OWNER: 40}  # and so it stands where the power fails
    clerk.clock.go(minutes=50)
    clerk.type(PASSWORD)
    clerk.enter()
    clerk.clock.go(seconds=5)
    clerk.press(Qt.Key.Key_F8)
    clerk.press(Qt.Key.Key_F12)
    clerk.clock.go(minutes=7)
    clerk.type(PASSWORD)
    clerk.enter()
    clerk.clock.go(seconds=3)
    clerk.digits("1")
    clerk.enter()
    clerk.settle()

    (parked,) = clerk.window.desk.counter.list_unfinished()
    assert parked.parked is not None
    assert dict(parked.times.spent) == {StepId.OWNER: 48}


def test_papers_handed_in_at_the_last_moment_before_the_lock_stay_handed_in(clerk):
    draft = replace(clerk.whole_draft(StepId.CATEGORY), hand_ins=())
    clerk.window.desk.cases.opened.emit(draft)
    clerk.settle()

    send_key(clerk.focused, Qt.Key.Key_Return, CTRL)
    send_key(clerk.focused, Qt.Key.Key_F12)
    clerk.settle()

    assert clerk.window.screen_name == "lock"
    (kept,) = clerk.window.desk.counter.list_unfinished()
    assert kept.step is StepId.APPLICANT
    assert [one.began_at for one in kept.hand_ins] == [clerk.clock.now()]
    assert clerk.wizard.draft.hand_ins == kept.hand_ins


def test_nothing_stands_over_the_lock_and_all_of_it_comes_back(clerk):
    clerk.open_whole_case(StepId.REVIEW)
    clerk.press(Qt.Key.Key_F8)
    asked = clerk.question()
    focused = clerk.focused

    clerk.press(Qt.Key.Key_F12)
    assert clerk.window.screen_name == "lock"
    assert clerk.question() is None
    clerk.window.desk.cases.offer_interrupted()  # what asks meanwhile waits, too
    clerk.settle()
    assert clerk.question() is None
    assert clerk.focused is clerk.window.sign_in.form.password.editor

    clerk.type(PASSWORD)
    clerk.enter()
    assert asked.isVisible()
    assert clerk.question().isAncestorOf(clerk.focused)
    clerk.press(Qt.Key.Key_Escape)
    assert (clerk.question(), clerk.focused) == (asked, focused)


def test_what_asked_while_it_was_locked_has_the_keys_afterwards(clerk):
    draft = clerk.open_whole_case(StepId.APPLICANT)
    clerk.wizard.page.fields()["registrants.r1.surname"].editor.setFocus()
    field = clerk.focused
    clerk.press(Qt.Key.Key_F12)
    clerk.window.desk.cases.park(draft)
    clerk.type(PASSWORD)
    clerk.enter()

    asked = clerk.question()
    assert asked.isAncestorOf(clerk.focused)
    clerk.press(Qt.Key.Key_Escape)
    assert (clerk.question(), clerk.focused) == (None, field)


def test_a_dialog_that_asks_for_a_file_does_not_stand_over_the_lock(clerk):
    exporting = Exporting(clerk.window.desk.counter, clerk.jobs, clerk.window)
    QTimer.singleShot(0, clerk.window.lock)

    assert exporting.choose_file() is None
    assert clerk.window.screen_name == "lock"


def test_who_signs_out_leaves_nothing_to_be_undone_in_his_name(clerk):
    done = []
    Toast.show_over(clerk.window, "1", undo=lambda: done.append("undone"))

    clerk.window._sign_out()

    assert Toast.find_over(clerk.window) is None
    assert not done


def test_an_open_list_does_not_stand_over_the_lock(clerk):
    choice = ChoiceEditor()
    choice.setParent(clerk.window)
    choice.addItem("1")
    choice.show()
    choice.showPopup()
    assert QApplication.activePopupWidget() is not None

    clerk.window.lock()

    assert QApplication.activePopupWidget() is None


def test_another_clerk_signs_in_over_the_lock_and_each_keeps_his_case(clerk):
    mine = clerk.open_whole_case(StepId.ADDRESS)
    clerk.press(Qt.Key.Key_F12)
    type_code(clerk, OTHER.code)
    assert clerk.says("the case stays yours")
    clerk.type(PASSWORD)
    clerk.enter()

    counter = clerk.window.desk.counter
    assert (clerk.window.screen_name, counter.clerk) == ("journal", OTHER)
    assert clerk.question() is None  # nobody asks him about a colleague's case
    assert counter.list_unfinished() == ()
    clerk.press(Qt.Key.Key_F2)
    his = clerk.wizard.draft
    clerk.press(Qt.Key.Key_F12)
    type_code(clerk, CLERK.code)
    clerk.type(PASSWORD)
    clerk.enter()

    assert clerk.window.desk.counter.clerk == CLERK
    assert clerk.question() is not None
    clerk.enter()
    assert clerk.wizard.draft.case_id == mine.case_id != his.case_id
    assert (Act.SIGNED_OUT, OTHER.code) in acts(clerk)


def test_a_wrong_password_of_another_leaves_the_desk_as_it_was(clerk):
    draft = clerk.open_whole_case(StepId.ADDRESS)
    clerk.press(Qt.Key.Key_F12)
    type_code(clerk, OTHER.code)
    clerk.type("бөтен")
    clerk.enter()
    form = clerk.window.sign_in.form
    assert form.password.error()

    clerk.clock.go(seconds=1)
    form._wait.start(0)
    type_code(clerk, CLERK.code)
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.type(PASSWORD)
    clerk.enter()

    assert clerk.window.screen_name == "wizard"
    assert clerk.wizard.draft == draft
    assert clerk.toast() == "1 try to sign in failed before"


def test_a_first_password_is_changed_before_anything_else(clerk):
    clerk.press(Qt.Key.Key_F12)
    type_code(clerk, NEW.code)
    clerk.type(FIRST)
    clerk.enter()
    assert clerk.window.screen_name == "sign_in"
    assert isinstance(clerk.question(), OwnPasswordDialog)

    clerk.type(FIRST)
    clerk.press(Qt.Key.Key_Tab)
    clerk.type(FIRST)
    clerk.enter()
    assert clerk.question()._new.error()
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.type(OWN)
    clerk.press(Qt.Key.Key_Tab)
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.type(OWN)
    clerk.enter()

    assert (clerk.window.screen_name, clerk.window.desk.counter.clerk) == ("journal", NEW)
    assert (Act.SLOT_CHANGED, NEW.code) in acts(clerk)


@dataclass
class Seconds:
    """The clock that nobody sets, set by a test."""

    at: float = 1000.0

    def __call__(self):
        return self.at

    def go(self, watch, by):
        self.at += by
        watch.look()


@pytest.fixture
def idle(clerk):
    watch = clerk.window.idle
    watch._now = Seconds()
    watch._timer.setInterval(3_600_000)  # a test looks by itself
    watch.touch()
    return watch


def bar(clerk):
    (found,) = clerk.window.findChildren(IdleBar)
    return found


def test_nobody_touches_the_desk_and_it_locks_with_its_case_kept(clerk, idle):
    draft = clerk.open_whole_case(StepId.ADDRESS)
    idle._now.go(idle, 569)
    assert bar(clerk).isHidden()
    idle._now.go(idle, 1)
    assert clerk.says("The screen locks in 30 s")
    idle._now.go(idle, 29)
    assert clerk.says("The screen locks in 1 s")
    idle._now.go(idle, 1)
    clerk.settle()

    assert (clerk.window.screen_name, bar(clerk).isHidden()) == ("lock", True)
    clerk.type(PASSWORD)
    clerk.enter()
    assert clerk.wizard.draft.case_id == draft.case_id
    assert idle._timer.isActive()


def test_any_key_and_any_move_stop_the_countdown(clerk, idle):
    idle._now.go(idle, 590)
    assert bar(clerk).isVisible()
    clerk.press(Qt.Key.Key_Shift)
    assert bar(clerk).isHidden()
    idle._now.go(idle, 590)
    QCursor.setPos(QCursor.pos() + QPoint(7, 3))
    idle._now.go(idle, 100)
    assert bar(clerk).isHidden()
    clerk.window.burst("4870412300066")
    idle._now.go(idle, 569)
    assert (clerk.window.screen_name, bar(clerk).isHidden()) == ("journal", True)


def test_the_minutes_that_are_set_now_count(qapp):
    minutes, now, told, ended = [10], Seconds(), [], []
    watch = IdleWatch(qapp, lambda: minutes[0], now)
    watch.counted.connect(told.append)
    watch.over.connect(lambda: ended.append(True))
    watch.touch()
    now.go(watch, 50)
    minutes[0] = 1
    now.go(watch, 0)
    assert told == [10]
    now.go(watch, 4000)  # the computer slept
    assert (told, ended) == ([10, 0], [True])
    watch.deleteLater()
