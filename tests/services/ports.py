"""Ports in memory that can break at any call, to prove what no crash may ever do."""

import copy
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.errors import Bug, Fault
from regdesk.domain.iin import mask_iin
from regdesk.domain.paper import Page
from regdesk.domain.print_task import PrintStage
from regdesk.domain.trail import TrailHead
from regdesk.services.address_lines import short_line
from regdesk.services.ports import (
    CapturedPage,
    ChainHead,
    Printer,
    PrintState,
    PrintWatch,
    RecentAddress,
    SignedIn,
)

ALMATY = timezone(timedelta(hours=5))


class Crash(BaseException):
    """The power went, here and now."""


@dataclass
class Weather:
    """Counts the calls of all ports; at the set one the power goes, or the disk fills up."""

    countdown: int = -1
    error: BaseException = field(default_factory=Crash)

    def tick(self):
        self.countdown -= 1
        if self.countdown == 0:
            raise self.error


@dataclass
class TickingClock:
    moment: datetime = datetime(2023, 11, 23, 10, 52, 0, 250_000, tzinfo=ALMATY)

    def now(self):
        return self.moment

    def go(self, **by):
        self.moment += timedelta(**by)


@dataclass
class Tables:
    drafts: dict = field(default_factory=dict)
    cases: dict = field(default_factory=dict)
    cancellations: dict = field(default_factory=dict)
    closed: dict = field(default_factory=dict)
    slips: dict = field(default_factory=dict)
    tasks: dict = field(default_factory=dict)
    sheets: dict = field(default_factory=dict)
    outbox: list = field(default_factory=list)
    audit: list = field(default_factory=list)
    condemned: dict = field(default_factory=dict)
    recent: list = field(default_factory=list)
    ordinals: dict = field(default_factory=dict)
    serial: int = 0


class MemoryStore:
    """Commits a whole copy or nothing. The power may go before the commit and just after it."""

    def __init__(self, weather):
        self.tables = Tables()
        self.weather = weather

    @contextmanager
    def write(self):
        draft = copy.deepcopy(self.tables)
        yield MemoryUnit(draft, self.weather, writes=True)
        self.weather.tick()
        self.tables = draft
        self.weather.tick()

    @contextmanager
    def read(self):
        self.weather.tick()
        yield MemoryUnit(copy.deepcopy(self.tables), self.weather, writes=False)

    def check_room(self):
        self.weather.tick()


class MemoryUnit:
    def __init__(self, tables, weather, *, writes):
        self.tables, self.weather, self.writes = tables, weather, writes
        self.drafts, self.cases, self.audit = _Drafts(self), _Cases(self), _Audit(self)
        self.outbox, self.sheets, self.journal = _Outbox(self), _Sheets(self), _Journal(self)
        self.streets, self.condemned = _Streets(self), _Condemned(self)
        self.closed, self.prints = _Closed(self), _Prints(self)
        self.classifiers, self.cancellations = _Classifiers(self), _Cancellations(self)

    def change(self):
        self.weather.tick()
        if not self.writes:
            raise Bug("store.read_only")
        return self.tables


@dataclass
class _Part:
    unit: Any

    @property
    def tables(self):
        return self.unit.tables


class _Drafts(_Part):
    def keep(self, draft):
        self.unit.change().drafts[draft.case_id] = draft

    def find(self, case_id):
        return self.tables.drafts.get(case_id)

    def find_correction(self, _case_id):
        return None

    def holds(self, case_id):
        return case_id in self.tables.drafts

    def list_unfinished(self):
        return tuple(reversed(self.tables.drafts.values()))

    def discard(self, case_id):
        self.unit.change().drafts.pop(case_id, None)

    def next_ordinal(self, day):
        ordinals = self.unit.change().ordinals
        ordinals[day] = ordinals.get(day, 0) + 1
        return ordinals[day]


class _Cases(_Part):
    def add(self, case):
        assert str(case.number) not in self.tables.cases
        tables = self.unit.change()
        tables.cases[str(case.number)] = case
        tables.drafts.pop(case.draft.case_id, None)

    def get(self, number):
        if number not in self.tables.cases:
            raise Fault("case.vanished", number=number)
        return self.tables.cases[number]

    def find(self, case_id):
        cases = self.tables.cases.values()
        return next((one for one in cases if one.draft.case_id == case_id), None)

    def holds(self, case, slip, envelope):
        number = str(case.number)
        envelopes = {row["envelope_id"]: row["envelope"] for row in self.tables.outbox}
        stored = self.tables.cases.get(number), self.tables.slips.get(number)
        return (*stored, envelopes.get(case.envelope_id)) == (case, slip, envelope)

    def next_serial(self):
        self.unit.change().serial += 1
        return self.tables.serial


class _Closed(_Part):
    def add(self, closed):
        assert closed.draft.case_id not in self.tables.closed
        tables = self.unit.change()
        tables.closed[closed.draft.case_id] = closed
        tables.drafts.pop(closed.draft.case_id, None)

    def find(self, case_id):
        return self.tables.closed.get(case_id)


class _Audit(_Part):
    def append(self, act, *, at, clerk, case_id="", facts):
        self.unit.change().audit.append((act, at, clerk, case_id, dict(facts)))

    def get_head(self):
        return TrailHead(len(self.tables.audit), bytes(32))

    def find_case(self, number):
        case = self.tables.cases.get(number)
        return case.draft.case_id if case is not None else None


class _Cancellations(_Part):
    def find(self, case_id):
        return self.tables.cancellations.get(case_id)


class _Outbox(_Part):
    def head(self):
        last = self.tables.outbox[-1] if self.tables.outbox else None
        return ChainHead(last["seq"] + 1, last["envelope_id"]) if last else ChainHead(1, "")

    def add(self, **row):
        assert row["seq"] == self.head().next_seq
        self.unit.change().outbox.append(row)

    def get(self, envelope_id):
        return next(
            one["envelope"] for one in self.tables.outbox if one["envelope_id"] == envelope_id
        )

    def count_waiting(self):
        return len(self.tables.outbox)


class _Sheets(_Part):
    def add_slip(self, number, facts):
        self.unit.change().slips[number] = facts

    def get_slip(self, number):
        if number not in self.tables.slips:
            raise Fault("case.vanished", number=number)
        return self.tables.slips[number]

    def list_slips(self, number):
        return (self.get_slip(number),)


class _Prints(_Part):
    def add(self, task, sheet):
        tables = self.unit.change()
        tables.tasks[task.task_id], tables.sheets[task.task_id] = task, sheet

    def put(self, task):
        tables = self.unit.change()
        if not tables.tasks[task.task_id].open:
            raise Fault("print.ended", label=task.label)
        tables.tasks[task.task_id] = task
        if not task.open:
            del tables.sheets[task.task_id]

    def find(self, task_id):
        return self.tables.tasks.get(task_id)

    def get_sheet(self, task_id):
        if task_id not in self.tables.sheets:
            raise Fault("print.ended", label="")
        return self.tables.sheets[task_id]

    def list_open(self):
        return tuple(task for task in self.tables.tasks.values() if task.open)

    def list_latest(self, limit):
        return tuple(reversed(self.tables.tasks.values()))[:limit]

    def count_copies(self, kind, case_id, label):
        came = [PrintStage.PRINTED, PrintStage.HANDED]
        return sum(
            (one.kind, one.case_id, one.label) == (kind, case_id, label)
            and (one.stage in came or (one.stage is PrintStage.DROPPED and one.job != ""))
            for one in self.tables.tasks.values()
        )


class _Journal(_Part):
    def list_day(self, day):
        cases = [
            _row(
                one.draft,
                str(one.number),
                one.accepted_at,
                CaseStatus.QUEUED,
                one.findings.outcome,
            )
            for one in self.tables.cases.values()
            if one.accepted_at.date() == day
        ]
        drafts = [
            _row(one, "", one.kept_at, CaseStatus.PARKED if one.parked else CaseStatus.FILLING)
            for one in self.tables.drafts.values()
        ]
        closed = [
            _row(one.draft, "", one.closed_at, one.status, one.outcome)
            for one in self.tables.closed.values()
            if one.closed_at.date() == day
        ]
        return tuple(sorted(cases + drafts + closed, key=lambda row: row.at, reverse=True))


def _row(draft, number, at, status, outcome=None):
    first = draft.registrants[0]
    spans = [(one.ended_at or at) - one.began_at for one in draft.hand_ins]
    return JournalRow(
        case_id=draft.case_id,
        ordinal=draft.ordinal,
        number=number,
        at=at,
        name=first.person.full_name,
        iin=mask_iin(first.person.iin),
        registration=draft.registration or "",
        category=first.category or "",
        people=len(draft.registrants),
        address=short_line(draft.dwelling.address),
        owner="",
        owner_consent="",
        papers=len(draft.papers),
        pages=0,
        status=status,
        served_s=int(sum(spans, timedelta(0)).total_seconds()),
        outcome=outcome,
    )


class _Streets(_Part):
    def remember(self, address, case_id):
        self.unit.change().recent.insert(0, (address, case_id))

    def list_recent(self, limit):
        cases = {one.draft.case_id: one for one in self.tables.cases.values()}
        found = [(address, cases[case_id]) for address, case_id in self.tables.recent[:limit]]
        return tuple(
            RecentAddress(address, case.draft.label, case.accepted_at) for address, case in found
        )


class _Condemned(_Part):
    def add(self, pages):
        if pages:
            self.unit.change().condemned.update({page.blob: page for page in pages})
        return tuple(pages)

    def list_pages(self):
        return tuple(self.tables.condemned.values())

    def forget(self, pages):
        for page in pages:
            self.unit.change().condemned.pop(page.blob, None)


class _Classifiers(_Part):
    """No hub has published any."""

    def find(self, name):
        return None

    def list_vanished(self):
        return frozenset()


class MemoryPages:
    def __init__(self, weather):
        self.weather, self.images, self.kept = weather, {}, 0

    def keep(self, image, *, media, width, height):
        self.weather.tick()
        self.kept += 1
        blob = f"sha256:{self.kept:064x}"
        self.images[blob] = image
        return Page(blob, media, width, height, len(image))

    def get(self, page):
        return self.images[page.blob]

    def destroy(self, pages):
        for page in pages:
            self.weather.tick()
            self.images.pop(page.blob, None)


class DeskKey:
    key_id = "desk:0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8d:1"

    def __init__(self):
        self.private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))

    def sign(self, message):
        return self.private.sign(message)

    def find_public(self, key_id):
        return self.private.public_key() if key_id == self.key_id else None


class OwnKeys:
    """The known desks of a desk that trusts nobody else, under whatever name it signs."""

    def __init__(self, key, *names):
        self.known = dict.fromkeys(names, key.private.public_key().public_bytes_raw())

    def read(self):
        return self.known


class PlaceList:
    """Streets as they are given; remembers what it was asked."""

    def __init__(self, streets=(), places=()):
        self.streets, self.places, self.asked = tuple(streets), tuple(places), []

    def search_streets(self, line, limit=6):
        self.asked.append(line)
        return self.streets[:limit]

    def search_places(self, line, limit=6):
        return self.places[:limit]

    def find_place(self, code):
        return next((one for one in self.places if one.code == code), None)


class FilePress:
    """Prints into lists. ``jam`` is raised where a printer would refuse."""

    def __init__(self):
        self.printed, self.jam = [], None

    def warm(self):
        self.warmed = True

    def make(self, sheet, layout):
        return repr((layout, sheet.name, sheet.copy, sheet.title)).encode()

    def list_printers(self):
        return (Printer("counter", default=True),)

    def print(self, pdf, printer, title):
        if self.jam:
            raise self.jam
        self.printed.append((pdf, printer, title))
        return f"job-{len(self.printed)}"

    def watch(self, printer, job):
        return PrintWatch(PrintState.PRINTED)

    def find_job(self, printer, title):
        titles = [one[2] for one in self.printed]
        return f"job-{titles.index(title) + 1}" if title in titles else None

    def take_back(self, printer, job):
        return False


class FileCapture:
    def __init__(self):
        self.pages = (CapturedPage(b"one", 600, 800), CapturedPage(b"two", 600, 800))

    def read_file(self, path):
        return self.pages


@dataclass
class Door:
    """One desk whose slot opens with the right password."""

    opened: SignedIn
    password: str = "tұлпар-2023-қ"
    made: list = field(default_factory=list)
    put: list = field(default_factory=list)

    def find_desk(self):
        return self.opened.desk

    def set_up(self, desk, administrator, password, *, add):
        self.made.append((desk, administrator, password, tuple(add)))
        return "recovery-key"

    def sign_in(self, code, password, let_go, first=False):
        return self.opened

    def recover(self, recovery_key, code, let_go):
        return self.opened

    def put_slot(self, clerk, password, row, *, first=True):
        self.put.append((clerk.code, password, first))

    def settle_slots(self, row):
        return bool(self.put)
