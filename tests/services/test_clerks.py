"""Several clerks on one real desk: who comes, who goes, whose password opens it, wholly offline."""

import json
import shutil

import pytest

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import ParkReason
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.services.clerks import Clerks, PasswordState, change_own_password, list_heirs
from regdesk.services.locking import LockedBy, lock, unlock
from regdesk.services.ports import Act
from regdesk.services.sign_in import SignIn
from tests.rulebook.cases import BOOK
from tests.services.conftest import WORDS
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.storage.desks import ADMINISTRATOR, DESK, a_door

CHIEF = ADMINISTRATOR.code
SENIOR = Clerk("417-0003", "Есенова Д.", ClerkRole.SENIOR)
OLD = Clerk("417-0011", "Бірінші А.")
NEW = Clerk("417-0012", "Екінші Б.")
PASSWORD, OWN, FIRST = "тұлпар-2023-қ", "өзімнің-сөзім-1", "бірінші-рет-01"


class Watch:
    """The port ``Nights``: whose desk is watched, None: nobody's."""

    def __init__(self):
        self.opened = None

    def begin(self, opened):
        self.opened = opened

    def end(self):
        self.opened = None


class Site:
    """The desk's folder, its door, and whoever is signed in."""

    def __init__(self, folder):
        self.folder = folder
        self.clock = TickingClock()
        self.nights = Watch()
        self.door = a_door(folder, self.clock)
        parts = (BOOK, FilePress(), FileCapture(), WORDS)
        self.desk = SignIn(self.door, self.clock, *parts, nights=self.nights)
        self.enter(CHIEF)

    def enter(self, code, password=PASSWORD):
        self.counter = self.desk.sign_in(code, password)
        self.clerks = Clerks(self.counter)
        return self.counter

    def line(self, code):
        return next(one for one in self.clerks.list() if one.clerk.code == code)

    def slots(self):
        """Return role and kind of every slot, as the file tells them."""
        kept = json.loads((self.folder / "keys.json").read_text())
        return {one["code"]: (one["role"], one["kind"]) for one in kept["slots"]}

    def acts(self):
        """Return act, clerk and facts of every row that is about clerks."""
        with self.counter.store.read() as unit:
            rows = unit.connection.exec_driver_sql("SELECT act, clerk, body FROM audit").all()
        told = [(row.act, row.clerk, json.loads(row.body)["facts"]) for row in rows]
        return [one for one in told if one[0] not in (Act.DESK_SET_UP, Act.SIGNED_IN)]


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clerks") / "desk"
    door = a_door(folder)
    recovery = door.set_up(DESK, ADMINISTRATOR, PASSWORD, add=[(SENIOR, PASSWORD), (OLD, PASSWORD)])
    door.close()
    return folder, recovery


@pytest.fixture
def site(ready, tmp_path):
    site = Site(shutil.copytree(ready[0], tmp_path / "desk"))
    yield site
    site.door.close()


def refused(act, *args, kind=BadInput):
    with pytest.raises(kind) as caught:
        act(*args)
    return caught.value.key


def test_a_new_clerk_signs_in_once_he_has_chosen_a_password_of_his_own(site):
    site.clerks.add(NEW, FIRST, CHIEF, PASSWORD)
    assert site.line(NEW.code).password is PasswordState.FIRST

    assert refused(site.enter, NEW.code, FIRST) == "sign_in.first_password"
    assert refused(site.desk.choose_password, NEW.code, FIRST, FIRST) == "password.same"
    assert refused(site.desk.choose_password, NEW.code, FIRST, "қысқа") == "set_up.password"
    counter = site.desk.choose_password(NEW.code, FIRST, OWN)

    assert counter.clerk == NEW
    assert site.enter(NEW.code, OWN).clerk == NEW
    site.clock.go(seconds=1)
    assert refused(site.enter, NEW.code, FIRST) == "sign_in.wrong"
    site.clock.go(seconds=1)
    site.enter(CHIEF)
    assert site.acts()[:2] == [
        (Act.CLERK_ADDED, CHIEF, {"clerk": NEW.code, "role": "clerk"}),
        (Act.SLOT_CHANGED, NEW.code, {}),
    ]


def test_a_first_password_is_slowed_like_any_other(site):
    site.clerks.add(NEW, FIRST, CHIEF, PASSWORD)
    assert refused(site.desk.choose_password, NEW.code, "бөтен-құпия-сөз", OWN) == "sign_in.wrong"
    assert refused(site.desk.choose_password, NEW.code, FIRST, OWN) == "sign_in.wait"


def test_a_first_password_confirms_nothing(site):
    senior = Clerk("417-0013", "Үшінші В.", ClerkRole.ADMINISTRATOR)
    site.clerks.add(senior, FIRST, CHIEF, PASSWORD)
    add = site.clerks.add
    assert refused(add, NEW, FIRST, senior.code, FIRST) == "sign_in.first_password"


def test_a_code_belongs_to_one_clerk_until_he_leaves(site):
    assert refused(site.clerks.add, OLD, FIRST, CHIEF, PASSWORD) == "clerk.code_taken"

    site.clerks.let_go(OLD.code, SENIOR.code, CHIEF, PASSWORD)
    site.clerks.add(OLD, FIRST, CHIEF, PASSWORD)

    assert site.line(OLD.code).left_at is None


def test_what_somebody_did_never_bears_the_name_of_who_came_after_him(site):
    site.clerks.let_go(OLD.code, SENIOR.code, CHIEF, PASSWORD)
    after = Clerk(OLD.code, "Жаңа Ж.")

    assert refused(site.clerks.add, after, FIRST, CHIEF, PASSWORD) == "clerk.code_taken"
    assert site.line(OLD.code).clerk == OLD


def test_who_leaves_opens_nothing_and_his_cases_are_the_seniors(site):
    old = site.enter(OLD.code)
    running, postponed = old.open_case(), old.park(old.open_case(), ParkReason.OTHER)
    site.enter(CHIEF)
    assert site.line(OLD.code).unfinished == 2

    assert site.clerks.let_go(OLD.code, SENIOR.code, CHIEF, PASSWORD) == 2

    line = site.line(OLD.code)
    assert (line.clerk, line.password) == (OLD, PasswordState.NONE)
    assert line.left_at == site.clock.now()
    assert OLD.code not in (site.folder / "keys.json").read_text()
    handed = [one for one in site.acts() if one[0] == Act.CASE_HANDED_OVER]
    assert [facts for _, _, facts in handed] == [{"from": OLD.code, "to": SENIOR.code}] * 2
    assert (Act.CLERK_LEFT, CHIEF, {"clerk": OLD.code, "heir": SENIOR.code, "cases": 2}) in (
        site.acts()
    )
    assert refused(site.enter, OLD.code) == "sign_in.wrong"
    site.clock.go(seconds=1)
    assert {one.case_id for one in site.enter(SENIOR.code).list_unfinished()} == {
        running.case_id,
        postponed.case_id,
    }


def test_a_slots_file_of_before_lets_nobody_back_in_who_left(site):
    before = (site.folder / "keys.json").read_bytes()
    site.clerks.let_go(OLD.code, CHIEF, CHIEF, PASSWORD)
    (site.folder / "keys.json").write_bytes(before)

    assert refused(site.enter, OLD.code) == "sign_in.unknown_code"


def test_who_is_not_let_in_ends_no_night_watch(site, ready):
    site.clerks.add(NEW, FIRST, CHIEF, PASSWORD)
    slots = (site.folder / "keys.json").read_bytes()
    site.clerks.let_go(OLD.code, SENIOR.code, CHIEF, PASSWORD)
    (site.folder / "keys.json").write_bytes(slots)
    site.counter.sign_out()
    watched = site.nights.opened

    assert refused(site.enter, CHIEF, "бөтен-құпия-сөз") == "sign_in.wrong"
    assert refused(site.enter, CHIEF) == "sign_in.wait"
    site.clock.go(seconds=1)
    assert refused(site.enter, OLD.code) == "sign_in.unknown_code"
    assert refused(site.enter, NEW.code, FIRST) == "sign_in.first_password"
    assert refused(site.desk.choose_password, CHIEF, "бөтен-құпия-сөз", OWN) == "sign_in.wrong"
    site.clock.go(seconds=2)
    assert refused(site.desk.recover, ready[1][:-4] + "0000", OLD.code, OWN) == "recovery_key.wrong"

    assert site.nights.opened is watched is not None
    with watched.store.write() as unit:  # the night's row, on the desk that is still open
        unit.audit.append(Act.DESK_BACKED_UP, at=site.clock.now(), clerk="", facts={})
    site.enter(SENIOR.code)
    assert site.nights.opened.clerk == SENIOR


def test_cases_go_to_somebody_who_sees_all(site):
    site.clerks.add(NEW, FIRST, CHIEF, PASSWORD)
    for heir in ("", OLD.code, NEW.code, "417-9999"):
        assert refused(site.clerks.let_go, OLD.code, heir, CHIEF, PASSWORD) == "clerk.heir"
    assert list_heirs(site.clerks.list(), OLD.code) == (SENIOR, ADMINISTRATOR)
    assert site.line(OLD.code).left_at is None


def test_another_role_holds_from_the_next_sign_in_and_the_slot_follows(site):
    site.clerks.change_role(OLD.code, ClerkRole.ADMINISTRATOR, CHIEF, PASSWORD)
    assert site.slots()[OLD.code] == ("clerk", "clerk")

    assert site.enter(OLD.code).clerk.role is ClerkRole.ADMINISTRATOR
    assert site.slots()[OLD.code] == ("administrator", "supervisor")
    assert site.enter(OLD.code).clerk.role is ClerkRole.ADMINISTRATOR
    facts = {"clerk": OLD.code, "from": "clerk", "to": "administrator"}
    assert site.acts() == [(Act.CLERK_CHANGED, CHIEF, facts)]


def test_a_forgotten_password_costs_minutes_and_no_case(site):
    draft = site.enter(OLD.code).open_case()
    site.enter(CHIEF)

    site.clerks.reset_password(OLD.code, FIRST, CHIEF, PASSWORD)

    assert refused(site.enter, OLD.code) == "sign_in.wrong"
    site.clock.go(seconds=1)
    counter = site.desk.choose_password(OLD.code, FIRST, OWN)
    assert counter.list_unfinished() == (draft,)
    site.enter(CHIEF)
    assert (Act.SLOT_RESET, CHIEF, {"clerk": OLD.code}) in site.acts()


def test_no_administrator_takes_himself_away(site):
    other = Clerk("417-0013", "Үшінші В.", ClerkRole.ADMINISTRATOR)
    site.clerks.add(other, FIRST, CHIEF, PASSWORD)
    clerks = site.clerks
    assert refused(clerks.change_role, CHIEF, ClerkRole.CLERK, CHIEF, PASSWORD) == "clerk.self"
    assert refused(clerks.let_go, CHIEF, SENIOR.code, other.code, FIRST) == "clerk.self"
    assert refused(clerks.reset_password, CHIEF, FIRST, CHIEF, PASSWORD) == "clerk.self"
    assert refused(clerks.reset_password, "417-9999", FIRST, CHIEF, PASSWORD) == "clerk.unknown"


def test_only_the_administrator_sees_to_clerks(site):
    site.enter(SENIOR.code)
    for act in (site.clerks.list, site.clerks.make_recovery_key):
        assert refused(act, kind=Refusal) == "right.missing"
    add = site.clerks.add
    assert refused(add, NEW, FIRST, SENIOR.code, PASSWORD) == "confirm.not_administrator"


def test_a_new_recovery_key_makes_the_sheet_before_worthless(site, ready):
    fresh = site.clerks.make_recovery_key()
    assert site.door.recover(ready[1], OLD.code).clerk == OLD  # it opens until the new one does
    site.enter(CHIEF)

    site.clerks.renew_recovery_key(fresh, CHIEF, PASSWORD)

    assert refused(site.desk.recover, ready[1], OLD.code, PASSWORD) == "recovery_key.wrong"
    site.clock.go(seconds=1)
    assert site.desk.recover(fresh, OLD.code, PASSWORD).clerk == OLD
    site.enter(CHIEF)
    acts = [one for one in site.acts() if one[0] != Act.SIGN_IN_FAILED]
    assert acts == [(Act.RECOVERY_KEY_RENEWED, CHIEF, {}), (Act.SLOT_RECOVERED, OLD.code, {})]


def test_a_clerk_changes_his_own_password(site):
    counter = site.enter(OLD.code)
    assert refused(change_own_password, counter, "бөтен-құпия-сөз", OWN) == "sign_in.wrong"
    site.clock.go(seconds=1)

    change_own_password(counter, PASSWORD, OWN)

    assert site.enter(OLD.code, OWN).clerk == OLD
    site.enter(CHIEF)
    acts = [(act, clerk) for act, clerk, _ in site.acts()]
    assert acts == [(Act.SIGN_IN_FAILED, ""), (Act.SLOT_CHANGED, OLD.code)]


def test_a_disk_that_fails_leaves_clerks_and_slots_as_they_were(site, monkeypatch):
    before = (site.folder / "keys.json").read_bytes()

    def fail(*_args):
        raise OSError(28, "full")

    monkeypatch.setattr("regdesk.storage.key_file.write_durably", fail)
    add, leave = site.clerks.add, site.clerks.let_go
    assert refused(add, NEW, FIRST, CHIEF, PASSWORD, kind=Fault) == "disk.full"
    assert refused(leave, OLD.code, SENIOR.code, CHIEF, PASSWORD, kind=Fault) == "disk.full"

    assert [one.clerk.code for one in site.clerks.list()] == [CHIEF, SENIOR.code, OLD.code]
    assert site.line(OLD.code).left_at is None
    assert (site.folder / "keys.json").read_bytes() == before
    assert site.acts() == []


def test_the_lock_is_told_and_opens_by_its_clerks_password_alone(site):
    counter = site.enter(OLD.code)
    lock(counter, LockedBy.IDLE)
    assert refused(unlock, counter, "бөтен-құпия-сөз") == "sign_in.wrong"
    site.clock.go(seconds=1)
    unlock(counter, PASSWORD)

    assert site.acts() == [
        (Act.LOCKED, OLD.code, {"by": "idle"}),
        (Act.SIGN_IN_FAILED, "", {"count": 1}),
        (Act.UNLOCKED, OLD.code, {}),
    ]


def test_no_secret_reaches_the_trail(site):
    site.clerks.add(NEW, FIRST, CHIEF, PASSWORD)
    site.clerks.reset_password(OLD.code, FIRST, CHIEF, PASSWORD)
    fresh = site.clerks.make_recovery_key()
    site.clerks.renew_recovery_key(fresh, CHIEF, PASSWORD)

    told = json.dumps(site.acts(), ensure_ascii=False)
    assert not any(secret in told for secret in (FIRST, PASSWORD, fresh, NEW.name))
