"""``backup`` and ``restore`` as the administrator runs them."""

import os
import shutil
from pathlib import Path

import pytest

from regdesk import settings
from regdesk.app.enrol import enrol_desk
from regdesk.app.imports import import_kato, import_streets
from regdesk.app.options import Options
from regdesk.app.safety import back_up_now, restore_desk
from regdesk.app.verify_audit import judge
from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.domain.trail import TrailQuery
from regdesk.services.ports import Act
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    CLERK_PASSWORD,
    DESK,
    PASSWORD,
    SetClock,
    a_door,
    set_up,
)

CA = Path(__file__)  # whatever text; nobody is called
CHIEF = (ADMINISTRATOR.code, PASSWORD)


@pytest.fixture
def options(tmp_path):
    options = Options(tmp_path / "desk", ("none",), clock=SetClock())
    door = a_door(options.folder, options.clock)
    set_up(door)
    door.close()
    return options


def typed(*lines):
    """Return an open file descriptor with these lines in it."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{one}\n" for one in lines).encode())
    os.close(writing)
    return reading


def test_back_up_lose_restore(options, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    said = back_up_now(options, stick, typed(*CHIEF))
    assert said.startswith(str(stick))
    assert settings.load(options.settings_file).settings.backup_folder == str(stick)
    options.clock.pass_s(60)
    back_up_now(options, None, typed(*CHIEF))
    shutil.rmtree(options.folder)

    two = typed(CLERK.code, CLERK_PASSWORD, *CHIEF)
    said = restore_desk(options, stick, two, mirrored=None, set_aside=False)

    assert said.splitlines()[-1] == "417-008-2-…"
    assert judge(options, (), typed(*CHIEF)).rows == 5


def test_where_backups_go_is_for_who_changes_settings_and_stands_in_the_trail(tmp_path):
    options = Options(tmp_path / "desk", ("none",), clock=SetClock())
    door = a_door(options.folder, options.clock)
    door.set_up(DESK, ADMINISTRATOR, PASSWORD, add=[(SENIOR, CLERK_PASSWORD)])
    door.close()
    stick = tmp_path / "stick"
    stick.mkdir()

    with pytest.raises(Refusal) as refused:
        back_up_now(options, stick, typed(SENIOR.code, CLERK_PASSWORD))

    assert refused.value.key == "right.missing"
    assert not list(stick.iterdir())
    assert settings.load(options.settings_file).settings.backup_folder == ""
    assert back_up_now(options, None, typed(SENIOR.code, CLERK_PASSWORD))
    back_up_now(options, stick, typed(*CHIEF))
    with door.sign_in(*CHIEF).store.read() as unit:
        asked = TrailQuery(acts=frozenset({Act.SETTING_CHANGED}))
        (changed,) = unit.audit.list_page(asked)
    door.close()
    assert changed.clerk == ADMINISTRATOR.code
    assert changed.facts == {"setting": "backup_folder", "before": "", "after": str(stick)}


SENIOR = Clerk("417-0003", "Ахметова Дана", ClerkRole.SENIOR)
AUDITOR = Clerk("417-0004", "Тексеруші Т.", ClerkRole.AUDITOR)
COMMANDS = {
    "backup": lambda options, fd: back_up_now(options, None, fd),
    "backup --to": lambda options, fd: back_up_now(options, options.folder.parent, fd),
    "verify-audit": lambda options, fd: judge(options, (), fd),
    "enrol": lambda options, fd: enrol_desk(options, "https://hub.invalid", "1", CA, None, fd),
    "import-kato": lambda options, fd: import_kato(options, options.folder / "none.csv", fd),
    "import-streets": lambda options, fd: import_streets(options, options.folder / "no.csv", fd),
}
MAY = {
    CLERK: {"backup"},
    SENIOR: {"backup", "verify-audit", "import-kato", "import-streets"},
    ADMINISTRATOR: set(COMMANDS),
    AUDITOR: {"verify-audit"},
}


@pytest.mark.parametrize("clerk", MAY, ids=lambda clerk: clerk.role.value)
def test_each_command_asks_for_the_right_to_it(options, monkeypatch, clerk):
    """What needs a file or a hub that is not there fails later, and otherwise."""
    door = a_door(options.folder, options.clock)
    with door.sign_in(*CHIEF).store.write() as unit:
        unit.clerks.keep(clerk)
    door.put_slot(clerk, PASSWORD, first=False)
    door.close()
    monkeypatch.setattr("regdesk.sync.enrol.enrol", fail_to_connect)

    may, why = set(), set()
    for name, command in COMMANDS.items():
        try:
            command(options, typed(clerk.code, PASSWORD))
        except Refusal as refused:
            why.add(refused.key)
            continue
        except (BadInput, Fault):
            pass
        may.add(name)

    assert (may, why - {"right.missing"}) == (MAY[clerk], set())


def fail_to_connect(*_args, **_named):
    raise Fault("hub.unreachable")


def test_a_folder_that_cannot_be_remembered_is_not_told_as_chosen(options, tmp_path, monkeypatch):
    def fail(*_args):
        raise Fault("settings.not_saved")

    monkeypatch.setattr(settings, "write", fail)
    with pytest.raises(Fault):
        back_up_now(options, tmp_path, typed(*CHIEF))

    door = a_door(options.folder, options.clock)
    with door.sign_in(*CHIEF).store.read() as unit:
        asked = TrailQuery(acts=frozenset({Act.SETTING_CHANGED}))
        assert unit.audit.list_page(asked) == ()
    door.close()
