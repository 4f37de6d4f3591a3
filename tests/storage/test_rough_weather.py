"""Killed, out of room, read-only: what was acknowledged is there; what happened is named."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from regdesk.domain.errors import Fault
from tests.storage.desks import PASSWORD, a_door

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def run(*command):
    told = subprocess.run(
        [*command], capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": "."}
    )
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def test_twenty_kills_lose_no_acknowledged_case_and_leave_no_half(folder):
    told = run(sys.executable, str(HERE / "kill_rounds.py"), str(folder), "20")

    assert told["acknowledged"] >= 16
    assert (told["lost"], told["halves"]) == (0, 0)


def own_mounts():
    """Return the command that gives a process mounts of its own, or None where there is none."""
    if shutil.which("unshare") is None:
        return None
    command = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "-U", "-r", "--mount"]
    allowed = subprocess.run([*command, "true"], capture_output=True)
    return command if allowed.returncode == 0 else None


@pytest.mark.skipif(own_mounts() is None, reason="this kernel gives no mounts of one's own")
def test_a_full_disk_and_a_read_only_one_are_told_and_lose_nothing(folder, tmp_path):
    told = run(
        *own_mounts(), sys.executable, str(HERE / "small_disk.py"), str(folder), str(tmp_path / "m")
    )

    assert (told["full"], told["page"]) == ("disk.full", "disk.full")
    assert told["left"] == told["kept"] > 0
    assert told["strays"] == 0
    assert (told["backup"], told["half_made"]) == ("backup.full", 0)
    assert told["read_only"] == "folder.not_writable"


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "desk").write_text("")

    with pytest.raises(Fault) as caught:
        a_door(tmp_path / "desk").claim()

    assert caught.value.key == "folder.not_writable"


def test_nothing_a_clerk_types_is_readable_in_the_folder(folder, door):
    from tests.storage.desks import IIN, a_case, a_draft, a_slip, accept

    signed_in = door.sign_in("417-0001", PASSWORD)
    with signed_in.store.write() as unit:
        unit.drafts.keep(a_draft("case-2", 32))
        accept(unit, a_case())
        unit.sheets.add_slip(str(a_case().number), a_slip(str(a_case().number)))
        unit.streets.remember(a_draft().dwelling.address, "case-1")
    signed_in.pages.keep(f"Омаров {IIN}".encode(), media="x", width=1, height=1)

    names = ("Омаров", "Ерлан", "Жақсыбеков", "Жұмабаева", "Қонаев", "Кунаева", IIN, PASSWORD)
    canaries = [name.encode(code) for name in names for code in ("utf-8", "utf-16-le")]
    for file in (path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        assert not [canary.decode(errors="replace") for canary in canaries if canary in content], (
            file
        )
