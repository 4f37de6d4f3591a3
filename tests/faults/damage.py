"""T5: a bad disk changes, cuts off or mixes up what is kept: the database, its log, the pages, the
second medium, a backup.

A damage counts as found where the program names it by itself, in its ordinary ways: signing in, a
page looked at, the nightly backup, a restoring. What none of them names must have spoilt nothing.
"""

import random
import shutil
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from regdesk.domain.errors import BadInput, Fault, RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.services.sweep import list_pages
from regdesk.storage.backup import back_up
from regdesk.storage.copies import check_copy
from regdesk.storage.mirror import read_mirror
from regdesk.storage.opening import DATABASE
from tests.faults.core import Clock, Place, Program, make_room
from tests.faults.keeping import Kept, keep, read_accepted
from tests.faults.printer import run_printer
from tests.faults.programme import Outcome, Programme

_BLOCK = 4096
_RECOVER_EVERY = 5
_BACKUP_EVERY = 20
_OFTEN = ("database", "second medium", "old page", "page", "log")
_CHANGED = "changed"

Found = str | None
"""The message key by which a damage was named; None where nothing named it."""


@dataclass(slots=True)
class _Damages:
    """The run of one seed. ``steady`` is a desk that stays open: its files are spoilt for a while,
    ``pages`` are those of its cases.
    """

    kept: Kept
    room: Path
    clock: Clock
    printer: Path
    chance: random.Random
    steady: Place
    counter: Counter
    pages: list[Page]
    found: Tally[str] = field(default_factory=Tally)
    harmless: int = 0
    recovered: int = 0
    broken: list[str] = field(default_factory=list)

    def do(self, turn: int) -> None:
        """Spoil one thing and see what the program says of it."""
        what = "backup" if turn % _BACKUP_EVERY == 0 else _OFTEN[turn % len(_OFTEN)]
        key = _KINDS[what](self)
        if key is None:
            self.harmless += 1
        elif key == _CHANGED:
            self.broken.append(f"{what}, turn {turn}: nothing named it")
        else:
            self.found[key] += 1

    @contextmanager
    def place(self, source: Place) -> Iterator[Place]:
        """Give a copy that may be spoilt."""
        place = source.copy(self.room / "spoilt")
        try:
            yield place
        finally:
            place.remove()

    @contextmanager
    def program(self, place: Place) -> Iterator[Program]:
        program = Program(place, self.clock, self.printer)
        try:
            yield program
        finally:
            program.close()

    def recover(self, place: Place) -> None:
        """Restore at the damaged desk, every so often: each slip must have its case there."""
        if self.chance.randrange(_RECOVER_EVERY):
            return
        with self.program(place) as program:
            self.kept.put_back(program, place.medium, self.kept.backups)
            if read_accepted(program.sign_in()) != self.kept.accepted:
                self.broken.append("restored otherwise than accepted")
        self.recovered += 1


def _spoil_database(run: _Damages) -> Found:
    with run.place(run.kept.closed) as place:
        spoil(place.folder / DATABASE, run.chance)
        return _name(run, place, _judge_database)


def _put_old_page(run: _Damages) -> Found:
    """Put one page of the database back as it was at the backup: its seal is whole."""
    with run.place(run.kept.closed) as place:
        file = place.folder / DATABASE
        content, before = bytearray(file.read_bytes()), run.kept.before.read_bytes()
        changed = [at for at in range(0, len(before), _BLOCK) if _differ(content, before, at)]
        at = run.chance.choice(changed)
        content[at : at + _BLOCK] = before[at : at + _BLOCK]
        file.write_bytes(content)
        return _name(run, place, _judge_database)


def _differ(content: bytearray, before: bytes, at: int) -> bool:
    return content[at : at + _BLOCK] != before[at : at + _BLOCK]


def _name(run: _Damages, place: Place, judge: Callable[[_Damages, Place], Found]) -> Found:
    key = judge(run, place)
    if key not in (None, _CHANGED):
        run.recover(place)
    return key


def _judge_database(run: _Damages, place: Place) -> Found:
    """Return by what the database gives itself away: on signing in, in the backup of the night, in
    the trail, or when every page is looked at.
    """
    key = run.kept.database_key
    with run.program(place) as program:
        try:
            counter = program.sign_in()
            if counter.desk.epoch != 1:
                return "desk.restored"
            with counter.store.read() as unit:
                audit = unit.audit
                if audit.find_break() or audit.find_untold() or audit.find_altered():
                    return "audit.broken"
            into = place.home / "night"
            into.mkdir()
            back_up(place.folder, key, into, run.clock.now())
            same = read_accepted(counter) == run.kept.accepted
        except Fault as fault:
            return fault.key
    try:
        check_copy(place.folder / DATABASE, key)
    except Fault as fault:
        return fault.key
    return None if same else _CHANGED


def _spoil_log(run: _Damages) -> Found:
    with run.place(run.kept.killed) as place:
        spoil(place.folder / f"{DATABASE}-wal", run.chance)
        return _name(run, place, _judge_log)


def _judge_log(run: _Damages, place: Place) -> Found:
    with run.program(place) as program:
        try:
            counter = program.sign_in()
        except Fault as fault:
            return fault.key
        if counter.desk.epoch != 1:
            return "desk.restored"
        return None if read_accepted(counter) == run.kept.accepted else _CHANGED


def _spoil_item(run: _Damages) -> Found:
    """Spoil an item of the second medium: the others are read."""
    files = sorted(run.steady.medium.rglob("*.sealed"))
    with _spoilt(run.chance.choice(files), run.chance):
        items = list(read_mirror(files[0].parent, run.kept.database_key))
    broken = items.count(None)
    if not broken:
        return None if len(items) == len(run.kept.accepted) else _CHANGED
    return "restore.broken" if broken == 1 else _CHANGED


def _spoil_page(run: _Damages) -> Found:
    """Spoil a page of the desk: looked at, it is refused; the second medium has it whole."""
    page = run.chance.choice(run.pages)
    (file,) = (run.steady.folder / "pages").rglob(page.blob.removeprefix("sha256:"))
    (other,) = run.steady.medium.rglob(file.name)
    if other.read_bytes() != file.read_bytes():
        return _CHANGED
    whole = file.read_bytes()
    with _spoilt(file, run.chance):
        same = file.read_bytes() == whole
        try:
            run.counter.pages.get(page)
            run.counter.pages.get_sealed(page.blob)
        except RegDeskError as error:
            return error.key
    return None if same else _CHANGED


@contextmanager
def _spoilt(file: Path, chance: random.Random) -> Iterator[None]:
    """Spoil ``file`` for a while."""
    whole = file.read_bytes()
    spoil(file, chance)
    try:
        yield
    finally:
        file.write_bytes(whole)


def _spoil_backup(run: _Damages) -> Found:
    """Spoil the newest of two backups: a restoring passes it over, and nothing is lost."""
    backups = run.room / "spoilt-backups"
    shutil.copytree(run.kept.backups, backups)
    (night,) = backups.glob("*/2*")
    newer = night.with_name("20261124-200000")
    shutil.copytree(night, newer)
    spoil(run.chance.choice(sorted(newer.glob("[dkr]*.[dj]*"))), run.chance)
    home = run.room / "from-backup"
    try:
        with run.program(Place(home)) as program:
            done = run.kept.put_back(program, run.kept.closed.medium, backups)
            if read_accepted(program.sign_in()) != run.kept.accepted:
                return _CHANGED
        return "backup.broken" if done.broken else None
    except (BadInput, Fault) as error:
        return error.key  # the earlier one is named, then
    finally:
        shutil.rmtree(backups)
        shutil.rmtree(home, ignore_errors=True)


def _second(room: Path) -> Path:
    """Return a folder for another printer: one serves a desk at a time."""
    folder = room / "other"
    folder.mkdir()
    return folder


def spoil(file: Path, chance: random.Random) -> None:
    """Change some bits, cut the end off, blank a block, or let two blocks change places."""
    content = bytearray(file.read_bytes())
    chance.choice((_flip, _flip, _cut, _blank, _swap))(content, chance)
    file.write_bytes(content)


def _flip(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 8))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def _blank(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    end = min(len(content), at + chance.choice((64, 512, _BLOCK)))
    content[at:end] = bytes(end - at)


def _swap(content: bytearray, chance: random.Random) -> None:
    size = _BLOCK if len(content) > 2 * _BLOCK else max(1, len(content) // 4)
    first, second = sorted(chance.sample(range(len(content) // size), 2))
    one, other = slice(first * size, (first + 1) * size), slice(second * size, (second + 1) * size)
    content[one], content[other] = content[other], content[one]


_KINDS: dict[str, Callable[[_Damages], Found]] = {
    "database": _spoil_database,
    "old page": _put_old_page,
    "log": _spoil_log,
    "second medium": _spoil_item,
    "page": _spoil_page,
    "backup": _spoil_backup,
}


def run(rounds: int, seed: int) -> Outcome:
    """Spoil ``rounds`` things, each on a copy of one desk."""
    with make_room() as room, run_printer(room) as printer, run_printer(_second(room)) as other:
        clock = Clock()
        kept = keep(room, clock, printer)
        steady = kept.closed.copy(room / "steady")
        program = Program(steady, clock, other)
        counter = program.sign_in()
        with counter.store.read() as unit:
            cases = [unit.cases.get(number) for number in kept.accepted]
        pages = [page for case in cases for page in list_pages(case.draft)]
        damages = _Damages(kept, room, clock, printer, random.Random(seed), steady, counter, pages)
        for turn in range(rounds):
            damages.do(turn)
        program.close()
    counts = {
        "damages": rounds,
        "named": damages.found,
        "touched nothing that is used": damages.harmless,
        "unnoticed": len(damages.broken),
        "restored whole": damages.recovered,
    }
    return Outcome(counts, tuple(damages.broken))


DAMAGE = Programme(
    "T5",
    "damaged database, log, page, second medium or backup",
    "each named, or it spoilt nothing; every slip's case restored",
    short=500,
    long=20_000,
    run=run,
    parted=True,
)
