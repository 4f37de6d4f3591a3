"""Makes the data folder of a desk at work with the program it is run by, and packs it for the test.

Run it in a working copy of that program, which need not be this one:

    cd COPY && PYTHONPATH=. python THIS_FOLDER/make.py THIS_FOLDER/0017.tar.xz

It is the scripted morning of one window: two accepted cases that wait to be sent, one with a page
that was kept, one postponed, and one that is being filled in.
"""

import io
import json
import sys
import tarfile
import tempfile
from pathlib import Path

import sqlalchemy as sa

sys.path.append(str(Path(__file__).parent))
from pages import seal, unseal

from regdesk.domain.desk import Clerk, ClerkRole, DeskRole
from regdesk.domain.draft import ParkReason
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import read_slots
from tests.services import test_real_desk as real

DATABASE = "regdesk.db"
LEFT_OUT = {"regdesk.lock", DATABASE + "-wal", DATABASE + "-shm"}
ADMINISTRATOR = Clerk("417-0001", "С. Бекова", ClerkRole.ADMINISTRATOR)
CENTRE, CLERK, PASSWORD = real.CENTRE, real.CLERK, real.PASSWORD


def work(folder):
    """Set a desk up in ``folder``, work, and return what has to be there ever after."""
    clock = real.TickingClock()
    places = real.RESOURCES / "places.csv"
    door = DeskFolder(folder, clock=clock, places=places, strength=real.WEAK)
    sign_in = SignIn(door, clock, real.LAW, real.FilePress(), real.FileCapture(), real.WORDS)
    recovery = sign_in.set_up(
        CENTRE, 7, DeskRole.CORPORATION, ADMINISTRATOR, PASSWORD, add=[(CLERK, PASSWORD)]
    )
    counter = sign_in.sign_in(CLERK.code, PASSWORD)
    accepted = [counter.accept(real.fill(counter, clock)) for _ in range(2)]
    parked = counter.park(real.fill(counter, clock), ParkReason.OWNER_ON_THE_WAY)
    begun = real.fill(counter, clock)
    pages = accepted[0].case.draft.papers[0].pages
    with counter.store.read() as unit:
        found = unit.connection.execute(sa.text("SELECT seq, hex(hash) FROM audit ORDER BY seq"))
        *_, head = found.all()
        revision = unit.connection.execute(sa.text("SELECT * FROM alembic_version")).scalar_one()
    expected = {
        "revision": revision,
        "at": clock.now().isoformat(),
        "recovery": recovery,
        "numbers": [str(one.case.number) for one in accepted],
        "cases": [one.case.draft.case_id for one in accepted],
        "envelopes": [one.case.envelope_id for one in accepted],
        "parked": parked.case_id,
        "begun": begun.case_id,
        "pages": len(pages),
        "audit": [head[0], head[1]],
        "public_key": counter.signer.public_key.hex(),
    }
    door.close()
    return expected


def pack(folder, expected, target):
    """Write ``target``: the files of ``folder``, its database as plain pages, what is expected."""
    slots = read_slots((folder / "keys.json").read_bytes())
    key = slots.open_clerk(CLERK.code, PASSWORD)
    files = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in LEFT_OUT
    }
    sealed = files[DATABASE]
    files[DATABASE] = unseal(sealed, key)
    assert seal(files[DATABASE], key) == sealed
    files["expected.json"] = json.dumps(expected | {"key": key.hex()}, indent=1).encode()
    with tarfile.open(target, "w:xz", preset=9) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        place = Path(made) / "desk"
        pack(place, work(place), Path(sys.argv[1]))
