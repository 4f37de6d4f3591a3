"""A desk is set up once, opened by a password, and used by one program at a time."""

import json
import stat
import subprocess
import sys

import pytest
import sqlalchemy as sa

from regdesk.domain.desk import Clerk
from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import Act
from regdesk.storage.tables import AuditRow
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    CLERK_PASSWORD,
    DESK,
    PASSWORD,
    PLACES,
    SetClock,
    a_door,
    a_draft,
    set_up,
)


def wrong(door, code=CLERK.code, password="бөтен-сөз"):
    with pytest.raises(BadInput) as caught:
        door.sign_in(code, password)
    return caught.value


def test_an_empty_folder_holds_no_desk(tmp_path):
    door = a_door(tmp_path / "new")

    assert door.find_desk() is None
    assert door.list_passwords() == {}
    assert not (tmp_path / "new").exists()


def test_a_desk_set_up_is_found_before_anybody_signs_in(door):
    assert door.find_desk() == DESK
    assert door.list_passwords() == {ADMINISTRATOR.code: False, CLERK.code: False}


def test_each_clerk_signs_in_and_is_known_by_name(door):
    assert door.sign_in(ADMINISTRATOR.code, PASSWORD).clerk == ADMINISTRATOR
    signed_in = door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert signed_in.clerk == CLERK
    assert signed_in.desk == DESK


def test_the_next_clerk_finds_what_the_first_kept(door):
    with door.sign_in(ADMINISTRATOR.code, PASSWORD).store.write() as unit:
        unit.drafts.keep(a_draft())

    with door.sign_in(CLERK.code, CLERK_PASSWORD).store.read() as unit:
        assert unit.drafts.find("case-1") == a_draft()


def test_the_desk_signs_with_the_same_key_each_day(door):
    first = door.sign_in(ADMINISTRATOR.code, PASSWORD).signer
    second = door.sign_in(CLERK.code, CLERK_PASSWORD).signer

    assert first.key_id == f"desk:{DESK.desk_id}:1"
    assert first.public_key == second.public_key
    assert first.sign(b"envelope") == second.sign(b"envelope")
    assert "private" not in repr(first).lower()


def test_setting_up_leaves_the_first_row_of_the_trail(store):
    with store.read() as unit:
        row = unit.connection.execute(sa.select(*AuditRow.__table__.c)).one()

    assert (row.seq, row.act, row.clerk) == (1, Act.DESK_SET_UP, ADMINISTRATOR.code)


def test_a_desk_is_set_up_once(door):
    with pytest.raises(BadInput) as caught:
        set_up(door)

    assert caught.value.key == "set_up.already"


def test_two_clerks_cannot_have_one_code(tmp_path):
    door = a_door(tmp_path / "desk")
    twin = Clerk(ADMINISTRATOR.code, "Басқа Адам")

    with pytest.raises(BadInput) as caught:
        door.set_up(DESK, ADMINISTRATOR, PASSWORD, add=[(twin, CLERK_PASSWORD)])

    assert caught.value.key == "set_up.code_twice"
    assert door.find_desk() is None
    door.close()


def test_a_set_up_that_was_cut_off_is_begun_again_and_nothing_is_deleted(folder, door):
    (folder / "desk.json").unlink()
    old = (folder / "keys.json").read_bytes()

    set_up(door)

    assert (folder / "aside-1" / "keys.json").read_bytes() == old
    assert (folder / "aside-1" / "regdesk.db").is_file()
    assert door.sign_in(CLERK.code, CLERK_PASSWORD).clerk == CLERK


def test_what_was_moved_aside_before_is_never_written_over(folder, door):
    """Somebody deleted the first of two folders: what is moved next does not go into the second."""
    earlier = folder / "aside-2"
    earlier.mkdir()
    (earlier / "regdesk.db").write_bytes(b"the database of before")
    (folder / "desk.json").unlink()

    set_up(door)

    assert (earlier / "regdesk.db").read_bytes() == b"the database of before"
    assert (folder / "aside-1" / "regdesk.db").is_file()


def test_a_wrong_password_and_an_unknown_code_get_the_same_answer(door, clock):
    unknown = wrong(door, code="417-0777")
    clock.pass_s(1)
    known = wrong(door)

    assert (unknown.key, known.key) == ("sign_in.wrong", "sign_in.wrong")
    assert set(unknown.params) == set(known.params) == {"wait_s"}


def test_a_wrong_password_and_an_unknown_code_cost_the_same_work(folder, monkeypatch):
    from argon2 import low_level

    asked = []
    derive = low_level.hash_secret_raw

    def counted(secret, salt, **costs):
        asked.append(tuple(sorted((name, str(one)) for name, one in costs.items())))
        return derive(secret, salt, **costs)

    monkeypatch.setattr(low_level, "hash_secret_raw", counted)
    clock = SetClock()
    door = a_door(folder, clock)
    for code in ("417-0777", CLERK.code):
        wrong(door, code)
        clock.pass_s(60)
    door.close()

    assert len(asked) == 2
    assert asked[0] == asked[1]


def test_each_failure_makes_the_next_try_wait_longer_up_to_a_minute(door, clock):
    waits = []
    for _ in range(9):
        waits.append(wrong(door).params["wait_s"])
        clock.pass_s(waits[-1])

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_while_waiting_nothing_is_judged_and_nothing_counted(door, clock):
    wrong(door)
    clock.pass_s(1)
    wrong(door)

    early = wrong(door, password=CLERK_PASSWORD)
    assert (early.key, early.params) == ("sign_in.wait", {"wait_s": 2})
    clock.pass_s(2)
    assert door.sign_in(CLERK.code, CLERK_PASSWORD).clerk == CLERK


def test_the_wait_outlives_the_program(folder, door, clock):
    wrong(door)
    door.close()

    again = a_door(folder, clock)
    assert wrong(again, password=CLERK_PASSWORD).key == "sign_in.wait"
    again.close()


def test_nobody_is_locked_out_for_ever(door, clock):
    for _ in range(30):
        clock.pass_s(wrong(door).params["wait_s"])

    assert door.sign_in(CLERK.code, CLERK_PASSWORD).clerk == CLERK
    assert wrong(door).params["wait_s"] == 1


def test_a_clock_set_back_does_not_lengthen_the_wait(door, clock):
    wrong(door)
    clock.pass_s(-86_400)

    assert wrong(door).params["wait_s"] == 1


def test_after_a_clock_set_back_the_wait_ends_as_any_other(folder, door, clock):
    for _ in range(3):
        clock.pass_s(wrong(door).params["wait_s"])
    wrong(door)
    clock.pass_s(-86_400 * 365)
    assert wrong(door, password=CLERK_PASSWORD).key == "sign_in.wait"
    door.close()

    again = a_door(folder, clock)
    clock.pass_s(7)
    assert wrong(again, password=CLERK_PASSWORD).params == {"wait_s": 1}
    clock.pass_s(1)
    assert again.sign_in(CLERK.code, CLERK_PASSWORD).clerk == CLERK
    again.close()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"failures": "x", "until": 3}'])
def test_a_torn_count_locks_nobody_out(folder, door, content):
    (folder / "tries.json").write_bytes(content)

    assert door.sign_in(CLERK.code, CLERK_PASSWORD).clerk == CLERK


def test_failures_are_told_in_the_trail_at_the_next_sign_in(door, clock):
    for _ in range(2):
        clock.pass_s(wrong(door).params["wait_s"])

    with door.sign_in(CLERK.code, CLERK_PASSWORD).store.read() as unit:
        last = unit.connection.execute(
            sa.select(AuditRow.act, AuditRow.body).order_by(AuditRow.seq.desc()).limit(1)
        ).one()
    assert last.act == Act.SIGN_IN_FAILED
    assert json.loads(last.body)["facts"] == {"count": 2}


def test_the_printed_key_gives_a_new_password(new_desk, door):
    assert door.recover(new_desk[1], CLERK.code).clerk == CLERK
    door.put_slot(CLERK, "жаңа-құпия-сөз", first=False)

    assert door.sign_in(CLERK.code, "жаңа-құпия-сөз").clerk == CLERK
    assert wrong(door, password=CLERK_PASSWORD).key == "sign_in.wrong"


def test_a_well_written_key_of_another_desk_is_a_failed_try(door):
    from regdesk.storage.recovery_key import make_recovery_key

    with pytest.raises(BadInput) as caught:
        door.recover(make_recovery_key(), CLERK.code)
    assert (caught.value.key, caught.value.params) == ("recovery_key.wrong", {"wait_s": 1})


def test_the_printed_key_makes_no_new_clerk(new_desk, door):
    with pytest.raises(BadInput) as caught:
        door.recover(new_desk[1], "417-0777")

    assert caught.value.key == "sign_in.unknown_code"


def test_a_slot_of_a_clerk_the_database_does_not_know_opens_nothing(folder, door, tmp_path):
    other = a_door(tmp_path / "other")
    set_up(other)
    other.close()
    (folder / "keys.json").write_bytes((tmp_path / "other" / "keys.json").read_bytes())

    with pytest.raises(Fault) as caught:
        door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert caught.value.key == "database.damaged"  # the key of another desk


@pytest.mark.parametrize(
    ("name", "key"),
    [("keys.json", "keys.damaged"), ("regdesk.db", "database.damaged")],
)
def test_a_missing_file_is_named(folder, door, name, key):
    (folder / name).unlink()

    with pytest.raises(Fault) as caught:
        door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert caught.value.key == key
    assert not (folder / "regdesk.db").exists() or name != "regdesk.db"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "desk.damaged"),
        (b"[]", "desk.damaged"),
        (b'{"form": 1, "centre": {}}', "desk.damaged"),
    ],
)
def test_a_torn_desk_file_is_named(folder, door, content, key):
    (folder / "desk.json").write_bytes(content)

    with pytest.raises(Fault) as caught:
        door.find_desk()

    assert caught.value.key == key


def test_a_desk_file_of_a_newer_program_is_not_guessed_at(folder, door):
    newer = json.loads((folder / "desk.json").read_bytes()) | {"form": 2}
    (folder / "desk.json").write_text(json.dumps(newer))

    with pytest.raises(Fault) as caught:
        door.find_desk()

    assert caught.value.key == "database.newer"


def modes(folder):
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_files_of_a_private_folder_are_private(folder, door):
    door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert modes(folder).pop("pages") == 0o700
    assert {mode for name, mode in modes(folder).items() if name != "pages"} == {0o600}


def test_files_of_a_folder_shared_by_a_group_are_shared_whatever_the_umask(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o2770)
    door = a_door(folder)
    set_up(door)
    door.sign_in(CLERK.code, CLERK_PASSWORD).pages.keep(b"x", media="x", width=1, height=1)
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    door.close()

    assert {mode for path, mode in found.items() if path.is_file()} == {0o660}
    assert {mode for path, mode in found.items() if path.is_dir()} == {0o2770}


HOLDER = """
import sys, time
from pathlib import Path
from regdesk.storage.disk import FolderLock
FolderLock(Path(sys.argv[1]) / "regdesk.lock").take(0o600)
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_program_is_kept_out_until_the_first_is_killed(folder, door):
    first = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert first.stdout.readline() == "held\n"
        with pytest.raises(Fault) as caught:
            door.sign_in(CLERK.code, CLERK_PASSWORD)
        assert caught.value.key == "folder.in_use"
    finally:
        first.kill()
        first.communicate()

    assert door.sign_in(CLERK.code, CLERK_PASSWORD).clerk == CLERK


def test_a_closed_desk_lets_the_next_program_in(folder, door):
    door.claim()
    door.claim()
    door.close()

    other = a_door(folder)
    other.claim()
    with pytest.raises(Fault):
        door.claim()
    other.close()


def test_a_door_costs_no_heavy_import():
    code = (
        "import sys, regdesk.storage.door\n"
        "heavy = {'sqlalchemy', 'pydantic', 'cryptography', 'argon2', 'alembic', 'sqlcipher3'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout == "[]\n"


def test_a_guess_costs_no_less_than_the_second_choice_of_rfc_9106(tmp_path):
    from regdesk.storage.door import DeskFolder

    door = DeskFolder(tmp_path / "desk", clock=SetClock(), places=PLACES)
    set_up(door)
    door.sign_in(CLERK.code, CLERK_PASSWORD)
    door.close()

    slots = json.loads((tmp_path / "desk" / "keys.json").read_text(encoding="utf-8"))["slots"]
    assert {one["kdf"] for one in slots} == {"argon2id"}
    for one in slots:
        assert one["strength"]["memory_kib"] >= 64 * 1024
        assert one["strength"]["passes"] >= 3
