import os
from datetime import timedelta

import pytest

from regdesk.app.health import tell_backup, tell_disk
from regdesk.app.options import Options
from regdesk.storage.backup_note import BackupNote, write_note
from tests.storage.desks import NOON, SetClock, a_door, set_up


@pytest.fixture
def options(tmp_path):
    return Options(tmp_path / "desk", ("none",), clock=SetClock())


@pytest.fixture
def desk(options):
    door = a_door(options.folder, options.clock)
    set_up(door)
    door.close()
    return options


def test_before_the_set_up_only_the_room_is_told(options):
    assert tell_disk(options).endswith("GiB free")
    assert tell_backup(options) == "no desk here yet"


def test_the_days_left_follow_from_the_days_worked(desk):
    assert tell_disk(desk).endswith("free")

    begun = (NOON - timedelta(days=10)).timestamp()
    os.utime(desk.folder / "keys.json", (begun, begun))

    assert tell_disk(desk).endswith("days")


def test_the_last_backup_is_told_and_one_too_old_is_a_failure(desk):
    assert tell_backup(desk) == f"none yet, goes to {desk.folder / 'backups'}, the same disk"

    write_note(desk.folder, BackupNote(NOON, "night"))
    assert tell_backup(desk).startswith("23.11.2026 12:00, ")
    desk.clock.pass_s(3 * 24 * 3600)
    with pytest.raises(OSError, match=r"23\.11\.2026"):
        tell_backup(desk)
    write_note(desk.folder, BackupNote(NOON, "night", "backup.full", "/stick"))
    with pytest.raises(OSError, match=r"backup\.full: /stick"):
        tell_backup(desk)
