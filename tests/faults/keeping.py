"""A desk after some work, kept in every way a desk is kept: its folder closed and as a kill leaves
it, a backup of half the work, and the second medium. The slips are on paper.
"""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from regdesk import settings
from regdesk.domain.desk import Clerk, ClerkRole, DeskRole
from regdesk.services.counter import Counter
from regdesk.settings import Settings
from regdesk.storage.backup import back_up
from regdesk.storage.mirror import find_mirror
from regdesk.storage.opening import DATABASE
from regdesk.storage.restoring import Restored
from regdesk.storage.restoring_keys import TwoKeys
from tests.faults.core import (
    LAYOUT,
    PASSWORD,
    Clock,
    Place,
    Program,
    fill,
    print_all,
    serve,
)
from tests.faults.printer import Slip, read_printed
from tests.services.conftest import CENTRE, CLERK

SECOND = Clerk("417-0099", "Серікова Меруерт", ClerkRole.CLERK)
SECOND_PASSWORD = "ақ-қайың-2026"
_CHIEF = Clerk(CLERK.code, CLERK.name, ClerkRole.ADMINISTRATOR)
_NUMBER = 7
_ACCEPTED = sa.text(
    "SELECT number, payload, envelope, facts FROM accepted_case"
    " JOIN outbox ON outbox.envelope_id = accepted_case.envelope_id"
    " JOIN slip USING (number)"
)
_HALF = 4
_BARE = 3
_WAIT_S = 120


@dataclass(frozen=True, slots=True)
class Kept:
    """``closed`` was signed out of; ``killed`` was copied while somebody worked, so its write-ahead
    log is full. ``before`` is the database as it was at the backup, half the slips earlier.
    """

    closed: Place
    killed: Place
    before: Path
    backups: Path
    recovery_key: str
    slips: tuple[Slip, ...]
    accepted: dict[str, tuple[bytes, ...]]
    database_key: bytes

    @property
    def numbers(self) -> list[str]:
        """What is printed on the slips."""
        return [one.number for one in self.slips]

    def put_back(self, program: Program, medium: Path | None, backups: Path) -> Restored:
        """Restore by the recovery key and the second clerk."""
        keys = TwoKeys(SECOND.code, SECOND_PASSWORD, "", self.recovery_key)
        return program.door.restore(backups, keys, mirrored=medium, set_aside=True)


def keep(room: Path, clock: Clock, printer: Path) -> Kept:
    """Work at a new desk in ``room``, back it up half-way, and keep what there is."""
    place = Place(room / "kept")
    place.medium.mkdir(parents=True)
    backups, before = room / "backups", room / "before.db"
    backups.mkdir()
    program = Program(place, clock, printer)
    recovery_key = program.intents.set_up(
        CENTRE, _NUMBER, DeskRole.CORPORATION, _CHIEF, PASSWORD, add=[(SECOND, SECOND_PASSWORD)]
    )
    use_medium(place)
    work(program.sign_in(), range(_HALF))
    key = program.door.get_key()
    back_up(place.folder, key, backups, clock.now())
    program.close()
    shutil.copyfile(place.folder / DATABASE, before)
    program = Program(place, clock, printer)
    counter = program.sign_in()
    work(counter, range(_HALF, 2 * _HALF - _BARE))
    for serial in range(2 * _HALF - _BARE, 2 * _HALF):
        serve_bare(counter, serial)
    wait_until_mirrored(place, counter)
    killed = place.copy(room / "killed")
    accepted = read_accepted(counter)
    program.close()
    return Kept(
        closed=place,
        killed=killed,
        before=before,
        backups=backups,
        recovery_key=recovery_key,
        slips=tuple(read_printed(place.paper)),
        accepted=accepted,
        database_key=key,
    )


def read_accepted(counter: Counter) -> dict[str, tuple[bytes, ...]]:
    """Return of every number on a slip what the desk keeps of it: case, envelope and slip, byte for
    byte.
    """
    with counter.store.read() as unit:
        rows = unit.connection.execute(_ACCEPTED).all()
    return {row[0]: tuple(row[1:]) for row in rows}


def use_medium(place: Place) -> None:
    """Let the second medium be that of this place: a copy, or a backup, names another's."""
    settings.save(place.folder / "settings.json", Settings(mirror_folder=str(place.medium)))


def work(counter: Counter, serials: range) -> list[str]:
    """Serve so many people; return the numbers of their slips."""
    return [serve(counter, counter.open_case(), serial) for serial in serials]


def serve_bare(counter: Counter, serial: int) -> str:
    """Serve somebody without keeping a page of his: then nothing is destroyed at acceptance, and
    what was written waits in the log.
    """
    draft = fill(counter, counter.open_case(), serial)
    for paper in draft.papers:
        for page in paper.pages:
            draft = counter.remove_page(draft, paper.code, paper.about, page)
    number = str(counter.accept(draft).case.number)
    counter.print_slip(number, LAYOUT)
    print_all(counter)
    return number


def wait_until_mirrored(place: Place, counter: Counter) -> None:
    """Wait for the thread that keeps the second medium; a busy machine takes its time."""
    until = time.monotonic() + _WAIT_S
    home = find_mirror(place.medium, counter.desk)
    with counter.store.read() as unit:
        waiting = len(unit.unsent.list_seats())
    while len(list(home.glob("*.sealed"))) < waiting:
        if time.monotonic() > until:
            raise TimeoutError("the second medium")
        time.sleep(0.01)
