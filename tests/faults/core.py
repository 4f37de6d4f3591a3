"""The desk without its window: real files, real law, real queue, second medium and all."""

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain, count
from pathlib import Path

import sqlalchemy as sa

from regdesk import settings
from regdesk.app.mirroring import MirroredLine
from regdesk.app.options import Options
from regdesk.domain.desk import ClerkRole, DeskRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.iin import Sex
from regdesk.domain.paper import Paper
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.sheet_format import SheetFormat
from regdesk.rulebook import load
from regdesk.services.counter import Counter
from regdesk.services.line_port import NoLine
from regdesk.services.ports import CapturedPage
from regdesk.services.sign_in import SignIn
from regdesk.settings import Settings
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from regdesk.walk.invented import make_iin
from tests.faults.printer import Printed, PrinterLine
from tests.house.sources import ROOT
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import OMAROV, whole_draft
from tests.services.ports import ALMATY

LAW = load(ROOT / "resources/rulebook")
PASSWORD = "тұлпар-2023-қ"
BORN = date(1987, 4, 12)
LAYOUT = PrintChoice(SheetFormat.A5_LANDSCAPE)

_UNPRINTED = sa.text("SELECT number FROM slip WHERE number NOT IN (SELECT label FROM print_task)")
_ADMINISTRATOR = replace(CLERK, role=ClerkRole.ADMINISTRATOR)
_CHEAP = Strength(memory_kib=8, passes=1, lanes=1)
_NUMBER = 7
_PAGE_BYTES = 6000
_SERIALS = 9000
_LEAST_FREE = 1 << 30
_IN_MEMORY = Path("/dev/shm")


class Clock:
    """A day that began with this object and goes on in every fork."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def now(self) -> datetime:
        gone = timedelta(seconds=time.monotonic() - self._began)
        return datetime(2026, 11, 23, 9, 0, tzinfo=ALMATY) + gone


class Camera:
    """A page a time, never twice the same."""

    def read_file(self, path: Path) -> tuple[CapturedPage, ...]:
        return (CapturedPage(os.urandom(_PAGE_BYTES), 600, 800),)


@contextmanager
def make_room() -> Iterator[Path]:
    """Give a folder that goes with what is in it, in memory where there is enough: what it costs to
    wait for a disk is nothing that is asked here.
    """
    roomy = _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _LEAST_FREE
    with tempfile.TemporaryDirectory(
        prefix="regdesk-faults-", dir=_IN_MEMORY if roomy else None
    ) as room:
        yield Path(room)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one desk lives: its folder, its second medium, and the paper its printer prints on,
    beside it unless it is another ``roll``.
    """

    home: Path
    roll: Path | None = None

    @property
    def folder(self) -> Path:
        return self.home / "desk"

    @property
    def medium(self) -> Path:
        return self.home / "medium"

    @property
    def paper(self) -> Path:
        return self.roll or self.home.with_name(f"{self.home.name}.paper")

    def lay_paper(self, paper: Path, slips: int) -> None:
        """Let the first ``slips`` on ``paper`` be what came to paper here; this home was carried
        here, and its second medium with it.
        """
        lines = paper.read_text(encoding="utf-8").splitlines(keepends=True) if slips else []
        self.paper.write_text("".join(lines[:slips]), encoding="utf-8")
        self._remember_medium()

    def copy(self, home: Path, roll: Path | None = None) -> "Place":
        """Return a place of its own with all that is here."""
        other = Place(home, roll)
        shutil.copytree(self.home, home, symlinks=True)
        other._remember_medium()
        if self.paper.is_file():
            shutil.copyfile(self.paper, other.paper)
        return other

    def remove(self) -> None:
        shutil.rmtree(self.home)
        self.paper.unlink(missing_ok=True)

    def _remember_medium(self) -> None:
        settings.save(self.folder / "settings.json", Settings(mirror_folder=str(self.medium)))


class Program:
    """The program, started on ``place``; ``printed`` is told of each slip."""

    def __init__(
        self, place: Place, clock: Clock, printer: Path, printed: Printed | None = None
    ) -> None:
        self.press = PrinterLine(printer, place.paper, printed)
        self.door = DeskFolder(
            place.folder,
            clock=clock,
            places=ROOT / "resources/places.csv",
            strength=_CHEAP,
            machine="one",
        )
        options = Options(place.folder, (), clock=clock)
        line = MirroredLine(NoLine(), options, self.door)
        self.intents = SignIn(self.door, clock, LAW, self.press, Camera(), WORDS, line=line)

    def sign_in(self) -> Counter:
        return self.intents.sign_in(CLERK.code, PASSWORD)

    def close(self) -> None:
        self.intents.line.end()
        self.door.close()
        self.press.close()


def set_up(home: Path, clock: Clock, printer: Path) -> Place:
    """Make a desk with nothing in it yet, and return where."""
    place = Place(home)
    place.medium.mkdir(parents=True)
    program = Program(place, clock, printer)
    program.intents.set_up(CENTRE, _NUMBER, DeskRole.CORPORATION, _ADMINISTRATOR, PASSWORD)
    place._remember_medium()
    program.close()
    return place


def fill(counter: Counter, draft: Draft, serial: int) -> Draft:
    """Fill a case in as a clerk does, with a page that is kept and, in every second case, one that
    acceptance destroys: there the log is folded into the file. Keep it.

    ``serial`` makes its person another.
    """
    if draft.step is StepId.CATEGORY:
        draft = counter.reach(draft, StepId.APPLICANT)
    now = counter.clock.now()
    iin = make_iin(BORN, Sex.MALE, serial % _SERIALS)
    kept = {(paper.code, paper.about): paper.pages for paper in draft.papers}
    draft = whole_draft(draft, now)
    (person,) = draft.registrants
    draft = replace(draft, registrants=(replace(person, person=replace(OMAROV, iin=iin)),))
    asked = [(one.code, one.about) for one in counter.findings(draft).papers]
    papers = (
        Paper(*one, original_seen=True, seen_at=now, pages=kept.get(one, ())) for one in asked
    )
    draft = replace(draft, papers=tuple(papers))
    counter.keep(draft)
    for code, about in (asked[-1], *asked[: serial % 2]):
        if not kept.get((code, about)):
            draft = counter.add_pages(draft, code, about, Path("page.png"))
    counter.keep(draft)
    return draft


def serve(counter: Counter, draft: Draft, serial: int) -> str:
    """Fill in, accept, print; return the number on the slip."""
    accepted = counter.accept(fill(counter, draft, serial))
    number = str(accepted.case.number)
    counter.print_slip(number, LAYOUT)
    print_all(counter)
    return number


def print_all(counter: Counter) -> None:
    """Go round the printers until nothing is on its way."""
    while any(task.open for task in counter.advance_prints()):
        pass


def work(counter: Counter, chance: random.Random) -> Iterator[str]:
    """Do what a clerk does after signing in: print what was accepted, finish what was begun, then
    one case after the other. Yields the number of each slip once it is printed.
    """
    with counter.store.read() as unit:
        unprinted = unit.connection.execute(_UNPRINTED).scalars().all()
    for number in unprinted:
        counter.print_slip(number, LAYOUT)
    print_all(counter)
    yield from unprinted
    begun = (counter.restore(draft.case_id) for draft in counter.list_unfinished())
    new = (counter.open_case() for _ in count())
    for turn, draft in enumerate(chain(begun, new)):
        yield serve(counter, draft, 2 * chance.randrange(_SERIALS // 2) + turn % 2)
