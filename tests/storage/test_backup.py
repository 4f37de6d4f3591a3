"""A desk backed up, lost and put back, on a real disk."""

import os
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.desk import ClerkRole
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.paper import Paper, PaperCode
from regdesk.services.ports import Act
from regdesk.services.send_ports import Proof
from regdesk.services.stubs import let_cases_go
from regdesk.services.sweep import sweep
from regdesk.storage.backup import back_up, list_nights
from regdesk.storage.pages import find_page
from regdesk.storage.restoring_keys import TwoKeys
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    CLERK_PASSWORD,
    IIN,
    NOON,
    PASSWORD,
    a_case,
    a_door,
    a_draft,
    accept,
)

IMAGE = b"\xff\xd8\xff\xe0" + b"a picture of somebody" * 50
TWO = TwoKeys(CLERK.code, CLERK_PASSWORD, ADMINISTRATOR.code, PASSWORD)


class Kept:
    """A signed-in desk and the folder of its backups."""

    def __init__(self, folder, door, signed_in, into):
        self.folder, self.door, self.desk, self.into = folder, door, signed_in, into
        self.serial = 0

    def accept(self):
        """Accept a case with a page; return the page."""
        self.serial += 1
        page = self.desk.pages.keep(os.urandom(8) + IMAGE, media="image/jpeg", width=1, height=1)
        paper = Paper(PaperCode.CONSENT, "o1", original_seen=True, seen_at=NOON, pages=(page,))
        draft = a_draft(f"case-{self.serial}", ordinal=self.serial, papers=(paper,))
        with self.desk.store.write() as unit:
            unit.drafts.keep(draft)
            accept(unit, a_case(draft, self.serial), self.serial)
        return page

    def back_up(self, days=0):
        at = NOON + timedelta(days=days)
        return back_up(self.folder, self.door.get_key(), self.into, at)

    def home(self):
        return next(self.into.iterdir())


@pytest.fixture
def kept(folder, door, signed_in, tmp_path):
    into = tmp_path / "stick"
    into.mkdir()
    return Kept(folder, door, signed_in, into)


@pytest.fixture
def anew(tmp_path, clock):
    """The door of an empty folder."""
    door = a_door(tmp_path / "anew", clock)
    yield door
    door.close()


def test_three_nights_are_kept_and_each_page_once(kept):
    pages = []
    for night in range(5):
        pages.append(kept.accept())
        made = kept.back_up(night)
        assert (made.counts.cases, made.pages) == (night + 1, night + 1)

    nights = list_nights(kept.home())
    assert [one.name for one in nights] == ["20261127-120000", "20261126-120000", "20261125-120000"]
    for page in pages:
        assert find_page(kept.home() / "pages", page.blob).is_file()
    kept.desk.pages.destroy(pages[:1])
    kept.back_up(5)
    assert not find_page(kept.home() / "pages", pages[0].blob).exists()
    assert find_page(kept.home() / "pages", pages[1].blob).exists()


def test_a_night_dated_by_a_wrong_clock_pushes_no_good_one_out(kept):
    for days in (400, 401, 402, 0, 1, 2):
        kept.back_up(days)

    names = [one.name[:8] for one in list_nights(kept.home())]
    assert names == ["20261125", "20261124", "20261123"]


def test_nothing_in_a_backup_can_be_read(kept):
    kept.accept()
    loose = kept.desk.pages.keep(IMAGE, media="image/jpeg", width=1, height=1)
    with kept.desk.store.write() as unit:
        unit.drafts.keep(
            a_draft("case-9", papers=(Paper(PaperCode.CONSENT, "o1", pages=(loose,)),))
        )
    kept.back_up()

    assert not find_page(kept.home() / "pages", loose.blob).exists()
    canaries = [IIN.encode(), "Омаров".encode(), "Омаров".encode("utf-16-le"), b"picture of",
                IMAGE[:12], b"SQLite format 3"]  # fmt: skip
    for file in kept.into.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not [one for one in canaries if one in content], file


def test_a_folder_that_is_gone_is_said_and_the_earlier_backups_stay(kept):
    made = kept.back_up()
    kept.into.rename(kept.into.with_name("elsewhere"))
    with pytest.raises(Fault) as gone:
        kept.back_up(1)
    assert gone.value.key == "backup.folder_gone"
    kept.into.with_name("elsewhere").rename(kept.into)
    (kept.folder / "keys.json").rename(kept.folder / "keys.away")
    with pytest.raises(Fault) as failed:
        kept.back_up(1)
    assert failed.value.key == "backup.not_written"
    assert list_nights(kept.home()) == [made.folder]
    assert not (kept.home() / ".new").exists()


def test_a_lost_desk_is_put_back_in_a_new_epoch(kept, anew, tmp_path):
    page = kept.accept()
    kept.back_up()
    kept.door.close()
    shutil.rmtree(kept.folder)

    done = anew.restore(kept.into, TWO, set_aside=False)

    assert (done.counts.cases, done.pages, done.missing, done.window) == (1, 1, 0, "417-008-2")
    desk = anew.sign_in(CLERK.code, CLERK_PASSWORD)
    assert desk.desk.epoch == 2
    assert desk.pages.get(page).endswith(IMAGE)
    with desk.store.read() as unit:
        assert unit.audit.find_break() is None
        acts = unit.connection.exec_driver_sql("SELECT act FROM audit ORDER BY seq").scalars()
        assert list(acts)[-2:] == [Act.DESK_RESTORED, Act.EPOCH_BEGUN]
        assert unit.cases.find("case-1") is not None


@pytest.mark.parametrize("content", [b"", b'{"form": 1}', "another's"])
def test_whose_desk_it_was_is_what_the_backup_itself_says(kept, anew, content):
    kept.accept()
    night = kept.back_up().folder
    kept.door.close()
    desk = night / "desk.json"
    spoilt = desk.read_bytes().replace(b'"417"', b'"418"') if content == "another's" else content
    desk.write_bytes(spoilt)

    anew.restore(kept.into, TWO, set_aside=False)

    assert anew.find_desk().centre.code == "417"
    assert anew.sign_in(CLERK.code, CLERK_PASSWORD).desk == anew.find_desk()


def test_a_stub_comes_back_as_a_stub(kept, anew, clock):
    page = kept.accept()
    store, envelope = kept.desk.store, a_case(serial=1).envelope_id
    with store.write() as unit:
        unit.receipts.keep([Proof(envelope, envelope, "a receipt")], NOON)
        said = (None, None, "")
        decision = Decision("case-1", envelope, Ruling.CONFIRMED, NOON, *said, simulated=False)
        unit.decisions.keep("case-1", decision)
        unit.retention.let_go((page,))
    sweep(store, kept.desk.pages)
    clock.at = NOON + timedelta(days=366)
    assert let_cases_go(store, clock, 365) == 1
    kept.back_up(366)
    kept.door.close()
    shutil.rmtree(kept.folder)

    done = anew.restore(kept.into, TWO, set_aside=False)

    assert (done.counts.cases, done.pages, done.missing) == (1, 0, 0)
    with anew.sign_in(CLERK.code, CLERK_PASSWORD).store.read() as unit:
        assert unit.cases.find("case-1").destroyed_at == clock.at
        assert unit.audit.find_break() is None


def test_a_damaged_backup_is_passed_over(kept, anew):
    kept.accept()
    older, newer = kept.back_up(), kept.back_up(1)
    file = newer.folder / "regdesk.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)

    done = anew.restore(kept.home(), TWO, set_aside=False)

    assert (done.source, done.broken) == (older.folder, (newer.folder,))


@pytest.mark.parametrize(
    "keys",
    [
        replace(TWO, second_code=CLERK.code, second_secret=CLERK_PASSWORD),
        TwoKeys(ADMINISTRATOR.code, PASSWORD, ADMINISTRATOR.code, PASSWORD),
        TwoKeys(ADMINISTRATOR.code, PASSWORD, CLERK.code, CLERK_PASSWORD),
        replace(TWO, password="ақ-сұңқар-2027"),
        replace(TWO, second_secret="қоңыр-қаз-2027"),
    ],
)
def test_one_key_is_not_enough(kept, anew, keys):
    kept.back_up()

    with pytest.raises(BadInput) as wrong:
        anew.restore(kept.into, keys, set_aside=False)

    assert wrong.value.key == "restore.keys"


@pytest.mark.parametrize(
    ("keys", "whom", "role"),
    [
        (TWO, ADMINISTRATOR, ClerkRole.SENIOR),
        (replace(TWO, second_code=CLERK.code, second_secret=CLERK_PASSWORD,
                 code=ADMINISTRATOR.code, password=PASSWORD), CLERK, ClerkRole.ADMINISTRATOR),
    ],
)  # fmt: skip
def test_the_right_to_restore_is_what_the_database_says(kept, anew, keys, whom, role):
    """Both roles were changed, and neither has signed in since: their slots are as before."""
    with kept.desk.store.write() as unit:
        unit.clerks.keep(replace(whom, role=role))
    kept.back_up()

    if role is ClerkRole.ADMINISTRATOR:
        assert anew.restore(kept.into, keys, set_aside=False).window == "417-008-2"
        return
    with pytest.raises(BadInput) as wrong:
        anew.restore(kept.into, keys, set_aside=False)
    assert wrong.value.key == "restore.keys"


def test_who_left_is_no_key_though_his_slot_is_there(kept, anew):
    with kept.desk.store.write() as unit:
        unit.clerks.leave(CLERK.code, NOON)
    kept.back_up()

    with pytest.raises(BadInput) as wrong:
        anew.restore(kept.into, TWO, set_aside=False)

    assert wrong.value.key == "restore.keys"
    assert anew.find_desk() is None


def test_a_first_password_is_nobodys_own_key(kept, anew):
    kept.door.put_slot(CLERK, CLERK_PASSWORD)  # by the administrator, who so knows both
    kept.back_up()

    with pytest.raises(BadInput) as wrong:
        anew.restore(kept.into, TWO, set_aside=False)

    assert wrong.value.key == "restore.keys"
    assert anew.find_desk() is None


def test_the_recovery_key_stands_for_the_administrator(kept, anew, new_desk):
    kept.back_up()

    done = anew.restore(kept.into, replace(TWO, second_code="", second_secret=new_desk[1]),
                        set_aside=False)  # fmt: skip

    assert done.window == "417-008-2"


def test_a_desk_that_stands_there_is_only_ever_moved_aside(kept):
    kept.back_up()
    kept.accept()
    kept.door.close()
    with pytest.raises(BadInput) as occupied:
        kept.door.restore(kept.into, TWO, set_aside=False)
    assert occupied.value.key == "restore.occupied"

    kept.door.restore(kept.into, TWO, set_aside=True)

    assert kept.door.sign_in(CLERK.code, CLERK_PASSWORD).desk.epoch == 2
    aside = kept.folder / "aside-1"
    kept.door.close()
    old = a_door(aside)
    with old.sign_in(CLERK.code, CLERK_PASSWORD).store.read() as unit:
        assert unit.cases.find("case-1") is not None
    old.close()


def test_a_folder_without_backups_is_said(anew, tmp_path):
    with pytest.raises(BadInput) as none:
        anew.restore(tmp_path, TWO, set_aside=False)

    assert none.value.key == "restore.none"
