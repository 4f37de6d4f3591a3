"""The watch that backs a desk up, with its real child."""

import time

import pytest

from regdesk import files, settings
from regdesk.app.nights import NightWatch
from regdesk.app.options import Options
from regdesk.domain.decision import Ruling
from regdesk.services.send_ports import Hub, Offset
from regdesk.settings import Settings
from regdesk.storage.audit import AuditRow
from regdesk.storage.backup_note import BackupNote, read_note
from tests.storage.desks import PASSWORD, SetClock, a_door, set_up
from tests.storage.test_retention import Case

HUB = Hub("https://hub.example:8443", "Hub", "", {"1": bytes(32)})
WAIT_S = 60


@pytest.fixture
def options(tmp_path):
    return Options(tmp_path / "desk", tuple(files.program_command()), clock=SetClock())


@pytest.fixture
def desk(options):
    door = a_door(options.folder, options.clock)
    set_up(door)
    watch = NightWatch(options, door, [*options.program, "--worker"], first_after_s=0, every_s=0.05)
    yield door, watch
    watch.end()
    door.close()


def wait_for(options, condition):
    until = time.monotonic() + WAIT_S
    while not condition(note := read_note(options.folder)):
        assert time.monotonic() < until, note
        time.sleep(0.02)
    return note


def test_a_missed_night_is_made_up_for_and_trouble_is_remembered(options, desk):
    door, watch = desk
    opened = door.sign_in("417-0001", PASSWORD)
    watch.begin(opened)
    note = wait_for(options, lambda note: note.made_at)
    assert note.night.startswith(str(options.folder / "backups"))

    gone = options.folder.parent / "stick"
    settings.save(options.settings_file, Settings(backup_folder=str(gone)))
    options.clock.pass_s(24 * 3600)
    note = wait_for(options, lambda note: note.trouble)
    assert (note.trouble, note.folder) == ("backup.folder_gone", str(gone))
    assert note.made_at is not None

    gone.mkdir()
    note = wait_for(options, lambda note: note.night.startswith(str(gone)))
    assert note.trouble == ""
    watch.end()
    with opened.store.read() as unit:
        rows = unit.connection.scalars(AuditRow.__table__.select().with_only_columns(AuditRow.act))
        assert list(rows).count("desk.backed_up") == 2


def test_a_clock_that_the_hub_has_not_confirmed_destroys_nothing(options, desk):
    """It was set three years ahead by mistake; then the hub says that it is right."""
    door, watch = desk
    opened = door.sign_in("417-0001", PASSWORD)
    case = Case(opened, 1)
    case.send()
    case.decide(Ruling.CONFIRMED)
    with opened.store.write() as unit:
        unit.enrolment.keep(HUB, options.clock.at)
        unit.enrolment.note_offset(Offset(0, options.clock.at))
    options.clock.pass_s(3 * 365 * 24 * 3600)
    watch.begin(opened)
    first = wait_for(options, lambda note: note.made_at)
    assert case.is_there()

    options.clock.pass_s(24 * 3600)
    with opened.store.write() as unit:
        unit.enrolment.note_offset(Offset(2_000, options.clock.at))
    wait_for(options, lambda note: note.made_at != first.made_at)
    assert not case.is_there()


def test_a_note_that_cannot_be_read_is_none(tmp_path):
    (tmp_path / "backup.json").write_text('{"form": 1, "made_at": 7}')

    assert read_note(tmp_path) == BackupNote()
