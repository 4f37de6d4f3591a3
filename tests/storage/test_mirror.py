"""What is unsent on a second medium: nothing readable there, all of it back from there."""

import os
import shutil

import pytest

import regdesk.storage.mirror as storage_mirror
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.paper import Paper, PaperCode
from regdesk.services.send_ports import Proof
from regdesk.storage.backup import back_up
from regdesk.storage.mirror import Mirror, derive_key, find_mirror, read_mirror
from regdesk.storage.restoring_keys import TwoKeys
from regdesk.storage.slots import read_slots
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    CLERK_PASSWORD,
    DESK,
    IIN,
    NOON,
    PASSWORD,
    a_case,
    a_door,
    a_draft,
    a_slip,
    accept,
    an_envelope,
    envelope_id,
)

TWO = TwoKeys(CLERK.code, CLERK_PASSWORD, ADMINISTRATOR.code, PASSWORD)
IMAGE = b"\xff\xd8\xff\xe0" + b"a picture of somebody" * 50


class Mirrored:
    """A signed-in desk, and the medium that its unsent cases are on too."""

    def __init__(self, folder, door, desk, medium):
        self.folder, self.door, self.desk, self.medium = folder, door, desk, medium
        self.mirror = Mirror(find_mirror(medium, DESK), folder, door.get_key())
        self.mirror.open()

    def accept(self, serial, *, mirror=True):
        """Accept a case with a page; return the page."""
        page = self.desk.pages.keep(os.urandom(8) + IMAGE, media="image/jpeg", width=1, height=1)
        paper = Paper(PaperCode.CONSENT, "o1", original_seen=True, seen_at=NOON, pages=(page,))
        draft = a_draft(f"case-{serial}", ordinal=30 + serial, papers=(paper,))
        case = a_case(draft, serial)
        with self.desk.store.write() as unit:
            unit.drafts.keep(draft)
            accept(unit, case, serial, pages=(page.blob,))
            unit.sheets.add_slip(str(case.number), a_slip(str(case.number)))
            *_, seat = unit.unsent.list_seats()
            item = unit.unsent.find(seat)
        if mirror:
            self.mirror.put(item)
        return page

    def send(self, serial, page):
        """Let the hub hold all of the case."""
        envelope = envelope_id(b'{"payload": "%d"}' % serial)
        with self.desk.store.write() as unit:
            proofs = [Proof(one, envelope, "a receipt") for one in (envelope, page.blob)]
            unit.receipts.keep(proofs, NOON)


@pytest.fixture
def mirrored(folder, door, signed_in, tmp_path):
    medium = tmp_path / "stick"
    medium.mkdir()
    return Mirrored(folder, door, signed_in, medium)


@pytest.fixture
def anew(tmp_path, clock):
    """The door of an empty folder."""
    door = a_door(tmp_path / "anew", clock)
    yield door
    door.close()


def put_back(mirrored, anew, into):
    """Lose the disk, and put the backup and what the medium has into another folder."""
    mirrored.door.close()
    shutil.rmtree(mirrored.folder)
    return anew.restore(into, TWO, mirrored=mirrored.medium, set_aside=False)


def test_what_was_accepted_since_the_backup_comes_from_the_medium(mirrored, anew, tmp_path):
    into = tmp_path / "backups"
    into.mkdir()
    first = mirrored.accept(1)
    back_up(mirrored.folder, mirrored.door.get_key(), into, NOON)
    sent = mirrored.accept(2)
    mirrored.send(2, sent)
    mirrored.mirror.drop({envelope_id(an_envelope(2))})
    third = mirrored.accept(3)

    done = put_back(mirrored, anew, into)

    assert (done.counts.cases, done.unsent.items, done.unsent.missing) == (1, 1, 0)
    desk = anew.sign_in(CLERK.code, CLERK_PASSWORD)
    with desk.store.read() as unit:
        assert tuple(unit.unsent.list_seats()) == ((1, 1), (1, 3))
        case = unit.cases.get("417-008-1-000003-" + str(a_case(serial=3).number)[-2:])
        assert unit.sheets.get_slip(str(case.number)).number == str(case.number)
        assert unit.queue.find("case-3", NOON).number == str(case.number)
        assert unit.cases.find_person(IIN) is not None
    for page in (first, third):
        assert desk.pages.get(page).endswith(IMAGE)
    with desk.store.write() as unit:
        assert unit.drafts.next_ordinal(case.draft.opened_on) == case.draft.ordinal + 1


def test_nobody_reads_what_is_on_the_medium(mirrored):
    mirrored.accept(1)

    files = [one for one in mirrored.medium.rglob("*") if one.is_file()]
    canaries = (IIN, "Омаров", "Ерлан", "Қонаев", CLERK.code)
    for file in files:
        content = file.read_bytes()
        assert IMAGE[:4] not in content
        assert not [one for one in canaries if one.encode() in content], file.name
    (keys,) = (one for one in files if one.name == "keys.json")
    slots = read_slots(keys.read_bytes())
    assert slots.open_clerk(CLERK.code, CLERK_PASSWORD) is None
    assert slots.open_clerk(ADMINISTRATOR.code, PASSWORD) == mirrored.door.get_key()


def test_a_changed_or_renamed_item_is_told_and_the_others_are_read(mirrored):
    for serial in (1, 2, 3):
        mirrored.accept(serial)
    home = find_mirror(mirrored.medium, DESK)
    first, second, _third = sorted(home.glob("*.sealed"))
    content = bytearray(first.read_bytes())
    content[40] ^= 1
    first.write_bytes(content)
    second.rename(home / "1-00000009.sealed")

    found = list(read_mirror(home, mirrored.door.get_key()))

    assert [one and one.case_id for one in found] == [None, "case-3", None]


def test_what_an_item_says_is_what_was_written(mirrored):
    mirrored.accept(1)
    with mirrored.desk.store.read() as unit:
        item = unit.unsent.find((1, 1))

    (read,) = read_mirror(find_mirror(mirrored.medium, DESK), mirrored.door.get_key())

    assert read == item


def test_pages_that_nothing_unsent_has_go_from_the_medium(mirrored):
    first, second = mirrored.accept(1), mirrored.accept(2)
    mirrored.send(1, first)
    with mirrored.desk.store.read() as unit:
        assert unit.unsent.list_seats() == {(1, 2): envelope_id(an_envelope(2))}
        assert unit.unsent.find((1, 1)) is None
        left = unit.unsent.list_pages()

    mirrored.mirror.keep_pages(left)

    names = {f"sha256:{one.name}" for one in (mirrored.medium).glob("*/unsent/pages/*/*")}
    assert names == {second.blob}


def test_all_that_the_hub_holds_goes_at_one_look(mirrored, monkeypatch):
    for serial in range(1, 6):
        mirrored.accept(serial)
    looks, look = [], storage_mirror._list_files
    monkeypatch.setattr(
        storage_mirror, "_list_files", lambda home: looks.append(home) or look(home)
    )

    mirrored.mirror.drop({envelope_id(an_envelope(serial)) for serial in (1, 2, 4)})

    assert len(looks) == 1
    left = {envelope_id(an_envelope(serial)) for serial in (3, 5)}
    assert mirrored.mirror.list_ids() == left


def test_a_medium_that_is_gone_is_said(mirrored):
    shutil.rmtree(mirrored.medium)

    with pytest.raises(Fault) as gone:
        mirrored.mirror.open()

    assert gone.value.key == "mirror.folder_gone"


def test_a_folder_without_this_desks_mirror_is_said(mirrored, anew, tmp_path):
    into = tmp_path / "backups"
    into.mkdir()
    back_up(mirrored.folder, mirrored.door.get_key(), into, NOON)

    with pytest.raises(BadInput) as none:
        anew.restore(into, TWO, mirrored=tmp_path, set_aside=False)

    assert none.value.key == "restore.no_mirror"


def test_the_medium_has_a_key_of_its_own():
    assert derive_key(bytes(32)) != bytes(32)
    assert derive_key(bytes(32)) != derive_key(b"\1" + bytes(31))
