"""``backup`` and ``restore`` as the administrator runs them."""

import os
import shutil

import pytest

from regdesk import settings
from regdesk.app.options import Options
from regdesk.app.safety import back_up_now, restore_desk
from regdesk.app.verify_audit import judge
from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.errors import Refusal
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
    senior = Clerk("417-0003", "Ахметова Дана", ClerkRole.SENIOR)
    door = a_door(options.folder, options.clock)
    door.set_up(DESK, ADMINISTRATOR, PASSWORD, add=[(senior, CLERK_PASSWORD)])
    door.close()
    stick = tmp_path / "stick"
    stick.mkdir()

    with pytest.raises(Refusal) as refused:
        back_up_now(options, stick, typed(senior.code, CLERK_PASSWORD))

    assert refused.value.key == "right.missing"
    assert not list(stick.iterdir())
    assert settings.load(options.settings_file).settings.backup_folder == ""
    assert back_up_now(options, None, typed(senior.code, CLERK_PASSWORD))
    back_up_now(options, stick, typed(*CHIEF))
    with door.sign_in(*CHIEF).store.read() as unit:
        asked = TrailQuery(acts=frozenset({Act.SETTING_CHANGED}))
        (changed,) = unit.audit.list_page(asked)
    door.close()
    assert changed.clerk == ADMINISTRATOR.code
    assert changed.facts == {"setting": "backup_folder", "before": "", "after": str(stick)}


def test_a_clerk_neither_backs_up_nor_audits(options):
    for act in (lambda fd: back_up_now(options, None, fd), lambda fd: judge(options, (), fd)):
        with pytest.raises(Refusal) as refused:
            act(typed(CLERK.code, CLERK_PASSWORD))
        assert refused.value.key == "import.not_allowed"
