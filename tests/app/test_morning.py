"""What only the program knows in the morning: room, backup, the files' own times, its child."""

import os
import time
from datetime import timedelta
from types import SimpleNamespace

import pytest

from regdesk import settings
from regdesk.app import health, morning
from regdesk.app.options import Options
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import Scanner
from regdesk.services.morning import Check, amber, good
from regdesk.settings import Settings
from regdesk.storage.backup_note import MIRROR_FILE, BackupNote, write_note
from regdesk.ui.morning_words import check_sentence
from tests.storage.desks import NOON, SetClock, a_door, set_up


@pytest.fixture
def options(tmp_path):
    options = Options(tmp_path / "desk", ("none",), clock=SetClock())
    door = a_door(options.folder, options.clock)
    set_up(door)
    door.close()
    return options


def test_the_room_left_is_told_in_days_and_amber_when_they_are_few(options, monkeypatch):
    assert morning.look_at_disk(options).key == "morning.disk.free"

    states = {(5 << 30, 400): "good", (5 << 30, 12): "few", (300 << 20, 12): "low"}
    told = {}
    for (free, days), name in states.items():
        monkeypatch.setattr(
            morning, "measure_disk", lambda *_, s=(free, days): health.DiskState(*s)
        )
        told[name] = morning.look_at_disk(options)
    assert told == {
        "good": good("disk.days", free=5, days=400),
        "few": amber("disk.days", free=5, days=12),
        "low": amber("disk.low", free=300),
    }


def test_files_too_many_to_be_counted_in_time_cost_only_the_days(options):
    begun = (NOON - timedelta(days=10)).timestamp()
    os.utime(options.folder / "keys.json", (begun, begun))

    assert health.measure_disk(options).days is not None
    assert health.measure_disk(options, within_s=-1).days is None


def test_a_second_medium_that_fails_needs_a_look(options):
    assert morning.look_at_mirror(options) == good("mirror.none")
    settings.save(options.settings_file, Settings(mirror_folder="/stick"))
    assert morning.look_at_mirror(options) == good("mirror.not_yet")
    write_note(options.folder, BackupNote(NOON, folder="/stick"), MIRROR_FILE)
    assert morning.look_at_mirror(options) == good("mirror.kept", at="23.11.2026 12:00")
    write_note(options.folder, BackupNote(NOON, "", "mirror.full", "/stick"), MIRROR_FILE)
    looked = morning.look_at_mirror(options)
    assert (looked.key, looked.looked_at) == ("mirror.full", True)
    assert "mirror" not in check_sentence(looked)  # it has words, in whatever language


def test_a_backup_that_failed_or_is_old_needs_a_look(options):
    assert morning.look_at_backup(options) == good("backup.none_yet")
    write_note(options.folder, BackupNote(NOON, "night"))
    assert morning.look_at_backup(options) == good("backup.made", at="23.11.2026 12:00")

    options.clock.pass_s(4 * 86_400)
    assert morning.look_at_backup(options).looked_at
    write_note(options.folder, BackupNote(NOON, "night", "backup.full", "/stick"))
    assert morning.look_at_backup(options) == amber("backup.failed", folder="/stick")


def test_files_of_the_future_tell_of_a_clock_set_back(options):
    assert morning.look_at_files(options) is None

    later = time.time() + 86_400
    os.utime(options.folder / "keys.json", (later, later))

    assert morning.look_at_files(options).key == "morning.clock.back"


def test_a_scanner_that_is_gone_and_a_worker_that_died_are_told():
    def find(key):
        if key == "gone":
            raise Fault("scanner.offline")
        return Scanner(key, "Canon")

    def die(*_):
        raise Fault("worker.died")

    scanners = SimpleNamespace(get_scanner=find)
    parts = SimpleNamespace(
        sign_in=SimpleNamespace(scanners=scanners), worker=SimpleNamespace(ask=die)
    )
    looked = [morning.look_at_scanner(parts, one) for one in ("", "usb", "gone")]

    assert looked == [
        good("scanner.none"),
        good("scanner.good", name="Canon"),
        amber("scanner.gone"),
    ]
    with pytest.raises(Fault, match=r"worker\.died"):
        morning.look_at_worker(parts)
    assert Check.WORKER in morning.list_looks(None, None, parts, "")
