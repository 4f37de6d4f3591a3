"""Slots and database change together: whatever fails in between, what a clerk is told, whose
password opens the desk and what the trail says are one.
"""

import shutil
from contextlib import contextmanager

import pytest

from regdesk.domain.errors import BadInput, Fault
from regdesk.services.clerks import Clerks, change_own_password
from regdesk.services.ports import Act
from regdesk.services.sign_in import SignIn
from regdesk.storage import key_file
from regdesk.storage.store import DeskStore
from tests.rulebook.cases import BOOK
from tests.services.conftest import WORDS
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.storage.desks import ADMINISTRATOR, CLERK, CLERK_PASSWORD, PASSWORD, a_door, set_up

NEW, FIRST = "өзімнің-сөзім-1", "бірінші-рет-01"
CHIEF = ADMINISTRATOR.code


class PowerCut(BaseException):
    """The computer goes off: nothing of the program runs any more."""


@contextmanager
def committed_yet_told_failed(store):
    with WRITE(store) as unit:
        yield unit
    raise Fault("disk.failed")


@contextmanager
def not_committed(store):
    with WRITE(store) as unit:
        yield unit
        raise Fault("disk.failed")


@contextmanager
def cut_before_the_commit(store):
    with WRITE(store) as unit:
        yield unit
        raise PowerCut


@contextmanager
def cut_after_the_commit(store):
    with WRITE(store) as unit:
        yield unit
    raise PowerCut


def raises(error):
    def fail(*_args):
        raise error

    return fail


def cut_after(act):
    def cut(*args):
        act(*args)
        raise PowerCut

    return cut


WRITE = DeskStore.write
FULL = OSError(28, "full")
STEPS = {
    "the slots are not prepared": (key_file, "write_durably", raises(FULL)),
    "cut before the slots are prepared": (key_file, "write_durably", raises(PowerCut())),
    "cut once they are": (key_file, "write_durably", cut_after(key_file.write_durably)),
    "not committed": (DeskStore, "write", not_committed),
    "cut before the commit": (DeskStore, "write", cut_before_the_commit),
    "committed yet told failed": (DeskStore, "write", committed_yet_told_failed),
    "cut after the commit": (DeskStore, "write", cut_after_the_commit),
    "the slots are not taken": (key_file, "_take_place", raises(FULL)),
    "cut before they are taken": (key_file, "_take_place", raises(PowerCut())),
    "cut once they are taken": (key_file, "_take_place", cut_after(key_file._take_place)),
    "their folder is not synced": (key_file, "sync_folder", raises(FULL)),
}


class Site:
    """A desk that is opened again and again, as after a cut of power."""

    def __init__(self, folder, recovery):
        self.folder, self.recovery, self.clock = folder, recovery, TickingClock()
        self.door = None
        self.restart()

    def restart(self):
        if self.door is not None:
            self.door.close()
        self.door = a_door(self.folder, self.clock)
        self.desk = SignIn(self.door, self.clock, BOOK, FilePress(), FileCapture(), WORDS)

    def enter(self, password):
        """Return the clerk's counter, None where ``password`` is not his own."""
        try:
            return self.desk.sign_in(CLERK.code, password)
        except BadInput:
            self.clock.go(minutes=2)
            return None

    def is_first(self, password):
        with pytest.raises(BadInput) as refused:
            self.desk.sign_in(CLERK.code, password)
        self.clock.go(minutes=2)
        return refused.value.key == "sign_in.first_password"


def count(counter, act):
    with counter.store.read() as unit:
        asked = "SELECT count(*) FROM audit WHERE act = ?"
        return unit.connection.exec_driver_sql(asked, (act.value,)).scalar()


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    folder = tmp_path_factory.mktemp("slots") / "desk"
    door = a_door(folder)
    recovery = set_up(door)
    door.close()
    return folder, recovery


@pytest.fixture
def site(ready, tmp_path):
    site = Site(shutil.copytree(ready[0], tmp_path / "desk"), ready[1])
    yield site
    site.door.close()


def begin_changing(site):
    counter = site.desk.sign_in(CLERK.code, CLERK_PASSWORD)
    return lambda: change_own_password(counter, CLERK_PASSWORD, NEW)


def begin_resetting(site):
    clerks = Clerks(site.desk.sign_in(CHIEF, PASSWORD))
    return lambda: clerks.reset_password(CLERK.code, NEW, CHIEF, PASSWORD)


def begin_recovering(site):
    return lambda: site.desk.recover(site.recovery, CLERK.code, NEW)


def tell(do):
    """Return whether the clerk is told that it is done, None where the power is cut before that."""
    try:
        do()
    except Fault:
        return False
    except PowerCut:
        return None
    return True


@pytest.mark.parametrize("step", STEPS)
def test_what_is_told_what_opens_and_what_the_trail_says_are_one(site, monkeypatch, step):
    do = begin_changing(site)
    with monkeypatch.context() as failing:
        failing.setattr(*STEPS[step])
        told = tell(do)
    if told is None:
        site.restart()

    counter = site.enter(NEW)
    holds = counter is not None
    before = site.enter(CLERK_PASSWORD)

    assert (before is None) is holds
    assert count(counter or before, Act.SLOT_CHANGED) == int(holds)
    assert told in (None, holds)
    assert not (site.folder / key_file.NEXT).exists()


COMMITS = ("not committed", "committed yet told failed", "cut after the commit")


@pytest.mark.parametrize("step", COMMITS)
def test_a_password_given_anew_opens_if_its_row_is_there(site, monkeypatch, step):
    do = begin_resetting(site)
    with monkeypatch.context() as failing:
        failing.setattr(*STEPS[step])
        told = tell(do)
    if told is None:
        site.restart()

    before = site.enter(CLERK_PASSWORD)

    assert site.is_first(NEW) is (before is None)
    assert told in (None, before is None)
    assert count(site.desk.sign_in(CHIEF, PASSWORD), Act.SLOT_RESET) == int(before is None)


@pytest.mark.parametrize("step", COMMITS)
def test_a_recovery_that_was_cut_off_is_none_or_whole(site, monkeypatch, step):
    with monkeypatch.context() as failing:
        failing.setattr(*STEPS[step])
        told = tell(lambda: site.desk.recover(site.recovery, CLERK.code, NEW))
    if told is None:
        site.restart()

    counter = site.enter(NEW)
    before = site.enter(CLERK_PASSWORD)

    assert (before is None) is (counter is not None)
    assert count(counter or before, Act.SLOT_RECOVERED) == int(counter is not None)


def test_a_change_that_the_disk_did_not_take_holds_until_it_does(site, monkeypatch):
    do = begin_changing(site)
    with monkeypatch.context() as failing:
        failing.setattr(key_file, "_take_place", raises(FULL))
        do()
        assert site.enter(NEW)
        assert not site.enter(CLERK_PASSWORD)
        site.restart()
        assert site.enter(NEW)
        assert (site.folder / key_file.NEXT).exists()
    assert site.door.list_passwords() == {CHIEF: False, CLERK.code: False}
    assert not (site.folder / key_file.NEXT).exists()


def test_two_changes_in_a_row_are_both_kept(site, monkeypatch):
    do = begin_changing(site)
    with monkeypatch.context() as failing:
        failing.setattr(key_file, "_take_place", raises(FULL))
        do()
    clerks = Clerks(site.desk.sign_in(CHIEF, PASSWORD))
    key = clerks.make_recovery_key()
    clerks.renew_recovery_key(key, CHIEF, PASSWORD)

    assert site.enter(NEW)
    assert site.desk.recover(key, CLERK.code, FIRST).clerk == CLERK


def test_a_first_password_stays_one_where_its_own_could_not_be_set(site, monkeypatch):
    begin_resetting(site)()
    with monkeypatch.context() as failing:
        failing.setattr(key_file, "write_durably", raises(FULL))
        with pytest.raises(Fault):
            site.desk.choose_password(CLERK.code, NEW, FIRST)

    assert site.desk.choose_password(CLERK.code, NEW, FIRST).clerk == CLERK
    assert count(site.enter(FIRST), Act.SLOT_CHANGED) == 1
    assert not site.enter(NEW)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"row": {"number": "x", "hash": 1}}'])
def test_prepared_slots_that_cannot_be_read_open_nothing_and_stop_nobody(site, content):
    (site.folder / key_file.NEXT).write_bytes(content)

    assert site.enter(CLERK_PASSWORD)
