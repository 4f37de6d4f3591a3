"""Works on a disk too small, then read-only; run as a program inside a mount namespace of its own.

Usage: small_disk.py DESK MOUNT. Prints JSON: the keys of what was raised, and what is left after.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from regdesk.domain.errors import RegDeskError
from regdesk.storage.backup import back_up
from tests.storage.desks import NOON, PASSWORD, a_door, a_draft


def mount(place, *options):
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", place], check=True)


def raised_by(work):
    try:
        work()
    except RegDeskError as error:
        return error.key
    return ""


def fill(store):
    """Keep drafts until none fits and return how many were kept."""
    kept = 0
    while True:
        try:
            with store.write() as unit:
                unit.drafts.keep(a_draft(f"case-{kept}", kept + 1))
        except RegDeskError as error:
            return kept, error.key
        kept += 1


def main():
    desk, place = Path(sys.argv[1]), Path(sys.argv[2])
    place.mkdir()
    mount(place, "size=1500k", "mode=0777")
    folder = shutil.copytree(desk, place / "desk")
    door = a_door(folder)
    signed_in = door.sign_in("417-0001", PASSWORD)
    kept, full = fill(signed_in.store)
    image = os.urandom(1_000_000)
    page = raised_by(lambda: signed_in.pages.keep(image, media="", width=1, height=1))
    backups = folder / "backups"
    backup = raised_by(lambda: back_up(folder, door.get_key(), backups, NOON))
    half_made = sum(path.is_file() for path in backups.rglob("*"))
    door.close()
    after = a_door(folder)
    with after.sign_in("417-0001", PASSWORD).store.read() as unit:
        left = len(unit.drafts.list_unfinished())
    strays = sum(path.is_file() for path in (folder / "pages").rglob("*"))
    after.close()
    mount(place, "remount", "ro")
    closed = raised_by(lambda: a_door(folder).sign_in("417-0001", PASSWORD))
    told = {"full": full, "page": page, "kept": kept, "left": left, "strays": strays}
    told |= {"backup": backup, "half_made": half_made}
    sys.stdout.write(json.dumps({**told, "read_only": closed}))


if __name__ == "__main__":
    main()
