"""T19: pages that may go and pages that must not, after any history of sending and decisions."""

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.errors import Fault
from regdesk.domain.paper import Page, Paper, PaperCode
from regdesk.protocol.page import open_page
from regdesk.services.ports import SignedIn
from regdesk.services.retention import let_pages_go
from regdesk.services.send_ports import Proof
from regdesk.storage.door import DeskFolder
from tests.faults.core import make_room
from tests.faults.programme import Outcome, Programme
from tests.storage.decrypted import read_decrypted
from tests.storage.desks import (
    ADMINISTRATOR,
    NOON,
    PASSWORD,
    SetClock,
    a_case,
    a_door,
    a_draft,
    accept,
    set_up,
)

_KEYS = sa.text("SELECT blob, key FROM page_key")
_DAYS = 7
_SCHEDULES_A_DESK = 40
_PICTURE = b"\xff\xd8\xff\xe0" + b"somebody" * 40
_OVER = (Ruling.CONFIRMED, Ruling.REJECTED)
_STEPS = (
    *("sent", "page sent", "decided", "day") * 3,
    *("correction", "correction over", "correction over", "purge"),
)


@dataclass(slots=True)
class _Case:
    """A case with one page, as far on its way as its schedule says. ``secrets`` are that from which
    the picture could come back; ``sent`` are the things that the hub has proved to hold; ``since``
    is when the last of what lets the page go came.
    """

    case_id: str
    page: Page
    envelope_id: str
    secrets: list[bytes]
    sent: set[str] = field(default_factory=set)
    ruling: Ruling | None = None
    correcting: bool = False
    since: object = NOON

    @property
    def is_spent(self) -> bool:
        return len(self.sent) == 2 and self.ruling in _OVER and not self.correcting


@dataclass(slots=True)
class _Desk:
    """One desk, for some schedules; ``gone`` are the secrets of the pages it destroyed."""

    door: DeskFolder
    clock: SetClock
    folder: Path
    chance: random.Random
    opened: SignedIn
    cases: list[_Case] = field(default_factory=list)
    gone: list[bytes] = field(default_factory=list)
    purged: int = 0
    early: int = 0
    late: int = 0

    def live(self) -> None:
        """Let one schedule pass: one to three new cases, and what befalls all of them."""
        for _ in range(self.chance.randint(1, 3)):
            self.cases.append(self._accept(len(self.cases) + self.purged + 1))
        for _ in range(self.chance.randint(6, 30)):
            if self.cases:
                self._step(self.chance.choice(_STEPS), self.chance.choice(self.cases))
        self._purge()

    def _accept(self, serial: int) -> _Case:
        picture = self.chance.randbytes(16) + _PICTURE
        page = self.opened.pages.keep(picture, media="image/jpeg", width=1, height=1)
        paper = Paper(PaperCode.CONSENT, "o1", original_seen=True, seen_at=NOON, pages=(page,))
        case_id = f"case-{serial}"
        case = a_case(a_draft(case_id, ordinal=serial, papers=(paper,)), serial)
        with self.opened.store.write() as unit:
            unit.drafts.keep(case.draft)
            accept(unit, case, serial, pages=(page.blob,))
        return _Case(case_id, page, case.envelope_id, self._list_secrets(page))

    def _step(self, what: str, case: _Case) -> None:
        if what == "day":
            self.clock.pass_s(self.chance.randint(1, 5 * 24 * 3600))
        elif what == "purge":
            self._purge()
        elif what in ("sent", "page sent"):
            self._send(case, case.envelope_id if what == "sent" else case.page.blob)
        elif what == "decided" and len(case.sent) == 2 and case.ruling not in _OVER:
            self._decide(case, self.chance.choice([*Ruling]))
        elif what == "correction" and not case.correcting:
            self._correct(case)
        elif what == "correction over" and case.correcting:
            case.correcting = False
            with self.opened.store.write() as unit:
                unit.drafts.discard(f"{case.case_id}-again")

    def _send(self, case: _Case, item: str) -> None:
        if item in case.sent:
            return
        with self.opened.store.write() as unit:
            unit.receipts.keep([Proof(item, case.envelope_id, "a receipt")], self.clock.at)
        case.sent.add(item)
        case.since = self.clock.at

    def _decide(self, case: _Case, ruling: Ruling) -> None:
        told = (case.case_id, case.envelope_id, ruling, self.clock.at, None, None, "")
        with self.opened.store.write() as unit:
            unit.decisions.keep(case.case_id, Decision(*told, simulated=True))
        case.ruling, case.since = ruling, self.clock.at

    def _correct(self, case: _Case) -> None:
        with self.opened.store.write() as unit:
            papers = unit.cases.find(case.case_id).draft.papers
            draft = a_draft(f"{case.case_id}-again", papers=papers, corrects=case.case_id)
            unit.drafts.keep(draft)
        case.correcting = True

    def _purge(self) -> None:
        """Let go what may go; look at every page whether it went as it should."""
        due = {one.case_id for one in self.cases if self._is_due(one)}
        let_pages_go(self.opened.store, self.opened.pages, self.clock, _DAYS)
        with self.opened.store.read() as unit:
            keys = {row.blob: row.key for row in unit.connection.execute(_KEYS)}
        for case in [*self.cases]:
            there = self._is_there(case, keys)
            self.early += not there and case.case_id not in due
            self.late += there and case.case_id in due
            if not there:
                self.cases.remove(case)
                self.gone += case.secrets
                self.purged += 1

    def _is_due(self, case: _Case) -> bool:
        return case.is_spent and self.clock.at - case.since >= timedelta(days=_DAYS)

    def _is_there(self, case: _Case, keys: Mapping[str, bytes]) -> bool:
        try:
            sealed = self.opened.pages.get_sealed(case.page.blob)
        except Fault:
            return False
        key = keys.get(case.page.blob)
        return key is not None and open_page(sealed, key).endswith(_PICTURE)

    def _list_secrets(self, page: Page) -> list[bytes]:
        """Return of a page that is there its sealed file, and its key."""
        key = self.opened.pages.find_key(page.blob)
        return [self.opened.pages.get_sealed(page.blob)[:48], key]

    def count_canaries(self) -> int:
        """Return how many secrets of destroyed pages stand in a file, or in the database laid open;
        the desk is closed then.
        """
        key = self.door.get_key()
        self.door.close()
        places = [one.read_bytes() for one in self.folder.rglob("*") if one.is_file()]
        places.append(read_decrypted(self.folder / "regdesk.db", key))
        return sum(any(secret in place for place in places) for secret in self.gone)


@contextmanager
def _open(folder: Path, chance: random.Random) -> Iterator[_Desk]:
    clock = SetClock()
    door = a_door(folder, clock)
    try:
        set_up(door)
        yield _Desk(door, clock, folder, chance, door.sign_in(ADMINISTRATOR.code, PASSWORD))
    finally:
        door.close()


def run(rounds: int, seed: int) -> Outcome:
    """Let ``rounds`` schedules pass, some at each desk."""
    chance = random.Random(seed)
    purged = early = late = canaries = 0
    with make_room() as room:
        for at in range(0, rounds, _SCHEDULES_A_DESK):
            with _open(room / f"desk-{at}", chance) as desk:
                for _ in range(min(_SCHEDULES_A_DESK, rounds - at)):
                    desk.live()
                purged, early, late = purged + desk.purged, early + desk.early, late + desk.late
                canaries += desk.count_canaries()
    counts = {
        "schedules": rounds,
        "pages destroyed": purged,
        "without receipts and decision": early,
        "kept too long": late,
        "found on the disk after": canaries,
    }
    broken = [f"{what}: {counts[what]}" for what in list(counts)[2:] if counts[what]]
    return Outcome(counts, tuple(broken))


RETENTION = Programme(
    "T19",
    "what is kept no longer than it must",
    "0 pages go without receipts and decision; 0 found on the disk after",
    short=200,
    long=10_000,
    run=run,
    parted=True,
)
