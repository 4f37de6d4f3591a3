"""What is accepted is on the second medium before the hub hears of it, where there is a medium."""

import shutil
import time
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from regdesk import files, settings
from regdesk.app.mirroring import MirroredLine
from regdesk.app.options import Options
from regdesk.services.line_port import NoLine
from regdesk.services.send_ports import Proof
from regdesk.settings import Settings
from regdesk.storage.backup_note import MIRROR_FILE, read_note
from regdesk.storage.mirror import Mirror, derive_key, find_mirror, read_mirror
from regdesk.storage.unsent_forms import write_item
from tests.storage.desks import (
    DESK,
    NOON,
    PASSWORD,
    SetClock,
    a_case,
    a_door,
    a_draft,
    a_slip,
    accept,
    set_up,
)

WAIT_S = 60


class Road(NoLine):
    """Notes what was on the medium when the line to the hub heard of something new."""

    def __init__(self, list_mirrored):
        self._list_mirrored = list_mirrored
        self.heard = []

    def wake(self, *, at_once=False):
        self.heard.append(self._list_mirrored())


@pytest.fixture
def medium(tmp_path):
    return tmp_path / "stick"


@pytest.fixture
def line(tmp_path, medium):
    medium.mkdir()
    options = Options(tmp_path / "desk", tuple(files.program_command()), clock=SetClock())
    door = a_door(options.folder, options.clock)
    set_up(door)
    settings.save(options.settings_file, Settings(mirror_folder=str(medium)))
    line = MirroredLine(Road(lambda: list_mirrored(medium, door)), options, door, longest_s=WAIT_S)
    line.opened = door.sign_in("417-0001", PASSWORD)
    line.begin(line.opened, options.clock)
    wait_for(lambda: read_note(options.folder, MIRROR_FILE).made_at)
    line.list_mirrored = lambda: list_mirrored(medium, door)
    line.folder, line.key = options.folder, door.get_key()
    line.note = lambda: read_note(options.folder, MIRROR_FILE)
    yield line
    line.end()
    door.close()


def list_mirrored(medium, door):
    items = read_mirror(find_mirror(medium, DESK), door.get_key())
    return [item.case_id for item in items]


def wait_for(condition):
    until = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def accept_one(line, serial):
    case = a_case(a_draft(f"case-{serial}", ordinal=serial), serial)
    with line.opened.store.write() as unit:
        accept(unit, case, serial)
        unit.sheets.add_slip(str(case.number), a_slip(str(case.number)))
    return case


def test_the_medium_has_a_case_before_the_hub_hears_of_it(line):
    accept_one(line, 1)
    line.wake()
    accept_one(line, 2)
    line.wake()

    assert line._line.heard == [["case-1"], ["case-1", "case-2"]]


def test_a_medium_pulled_out_stops_nothing_and_gets_everything_once_it_is_back(line, medium):
    shutil.rmtree(medium)
    first = accept_one(line, 1)
    line.wake()
    wait_for(lambda: line.note().trouble == "mirror.folder_gone")
    assert line.note().made_at is not None

    medium.mkdir()
    accept_one(line, 2)
    line.wake()
    wait_for(lambda: not line.note().trouble)
    with line.opened.store.write() as unit:
        proof = Proof(first.envelope_id, first.envelope_id, "a receipt")
        unit.receipts.keep([proof], NOON)
    accept_one(line, 3)
    line.wake()

    assert line._line.heard[-1] == ["case-2", "case-3"]


def test_settings_that_cannot_be_read_for_a_moment_stay_where_they_are(line, tmp_path):
    """On Windows a file that is just being written anew is such a one."""
    kept = line.folder / "settings.json"
    kept.rename(tmp_path / "busy")
    kept.mkdir()
    accept_one(line, 1)
    line._watch.wait_for_round(WAIT_S)
    kept.rmdir()
    (tmp_path / "busy").rename(kept)
    accept_one(line, 2)
    line._watch.wait_for_round(WAIT_S)
    wait_for(lambda: len(line.list_mirrored()) == 2)

    assert not kept.with_suffix(".unreadable").exists()


def test_what_a_lost_desk_left_on_the_medium_stays_until_it_is_put_back(line, medium):
    first = accept_one(line, 1)
    home = find_mirror(medium, DESK)
    with line.opened.store.read() as unit:
        item = unit.unsent.find((1, 1))
    lost = "sha256:" + "4" * 64
    item = replace(item, seat=(1, 40), case_id="case-40", envelope_id=lost)
    mirror = Mirror(home, line.folder, line.key)
    mirror.put(item)
    page = home / "pages" / "ab" / "its-page"
    page.parent.mkdir()
    page.touch()
    with line.opened.store.write() as unit:
        proof = Proof(first.envelope_id, first.envelope_id, "a receipt")
        unit.receipts.keep([proof], NOON)
    accept_one(line, 2)
    line.wake()

    assert line._line.heard == [["case-2", "case-40"]]
    assert page.is_file()


def test_what_an_earlier_program_left_there_goes_once_the_hub_holds_it(line, medium):
    """Its names told the place in the chain alone."""
    first = accept_one(line, 1)
    with line.opened.store.read() as unit:
        item = unit.unsent.find((1, 1))
    home = find_mirror(medium, DESK)
    Mirror(home, line.folder, line.key).open()
    sealed = AESGCM(derive_key(line.key)).encrypt(b"n" * 12, write_item(item), b"1-00000001.sealed")
    (home / "1-00000001.sealed").write_bytes(b"n" * 12 + sealed)
    page = home / "pages" / "ab" / "its-page"
    page.parent.mkdir(exist_ok=True)
    page.touch()
    line.wake()
    with line.opened.store.write() as unit:
        proof = Proof(first.envelope_id, first.envelope_id, "a receipt")
        unit.receipts.keep([proof], NOON)
    line.wake()

    assert not list(home.glob("*.sealed"))
    assert not page.exists()


def test_whoever_signs_out_leaves_the_desk_alone(line, medium):
    line.end()
    line.opened.store.close()
    line.wake()

    assert line._line.heard == [[]]
    assert not list(medium.rglob("*.sealed"))
