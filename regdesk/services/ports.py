"""What the intents need of the world; adapters give it, ``regdesk.app`` joins them.

Threads: everything reached through ``Store`` runs on the one desk thread (the single writer);
``Places`` and ``Worker`` may be called from any thread but the window's.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from regdesk.domain.case import Case, JournalRow
from regdesk.domain.closed import ClosedCase
from regdesk.domain.desk import Clerk, DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.people import Person
from regdesk.domain.slip import SlipFacts
from regdesk.services.after_ports import Cancellations as Cancellations
from regdesk.services.after_ports import Corrections as Corrections
from regdesk.services.after_ports import Entered as Entered
from regdesk.services.audit_ports import Act as Act
from regdesk.services.audit_ports import Audit as Audit
from regdesk.services.clerk_ports import Clerks as Clerks
from regdesk.services.day_ports import DayBooks as DayBooks
from regdesk.services.day_ports import DayClosings as DayClosings
from regdesk.services.device_ports import Capture as Capture
from regdesk.services.device_ports import CapturedPage as CapturedPage
from regdesk.services.device_ports import Worker as Worker
from regdesk.services.edition_ports import Classifiers as Classifiers
from regdesk.services.edition_ports import Editions as Editions
from regdesk.services.epoch_ports import Epochs as Epochs
from regdesk.services.feed_ports import Applications as Applications
from regdesk.services.feed_ports import Decisions as Decisions
from regdesk.services.feed_ports import Feeds as Feeds
from regdesk.services.feed_ports import Notices as Notices
from regdesk.services.identity import Identity, WorksAsDesk
from regdesk.services.key_ports import DeskKeys as DeskKeys
from regdesk.services.key_ports import Signer as Signer
from regdesk.services.page_ports import Condemned as Condemned
from regdesk.services.page_ports import Pages as Pages
from regdesk.services.place_ports import Places as Places
from regdesk.services.place_ports import RecentAddress as RecentAddress
from regdesk.services.place_ports import Streets as Streets
from regdesk.services.print_ports import Press as Press
from regdesk.services.print_ports import Printer as Printer
from regdesk.services.print_ports import PrintQueue as PrintQueue
from regdesk.services.print_ports import PrintState as PrintState
from regdesk.services.print_ports import PrintWatch as PrintWatch
from regdesk.services.print_ports import Sheets as Sheets
from regdesk.services.registrant_ports import EndedTimes as EndedTimes
from regdesk.services.registrant_ports import Registrants as Registrants
from regdesk.services.registrant_ports import Reminders as Reminders
from regdesk.services.retention_ports import Retention as Retention
from regdesk.services.retention_ports import Stubs as Stubs
from regdesk.services.scan_ports import Scan as Scan
from regdesk.services.scan_ports import Scanners as Scanners
from regdesk.services.search_ports import CaseSearch as CaseSearch
from regdesk.services.send_ports import ChainHead as ChainHead
from regdesk.services.send_ports import Enrolment as Enrolment
from regdesk.services.send_ports import Outbox as Outbox
from regdesk.services.send_ports import Queue as Queue
from regdesk.services.send_ports import Receipts as Receipts
from regdesk.services.unsent_ports import Rivals as Rivals
from regdesk.services.unsent_ports import UnsentItems as UnsentItems


class Clock(Protocol):
    """The desk's time; a scenario brings its own."""

    def now(self) -> datetime:
        """Return the local time with its zone."""


class Rulebook(Protocol):
    """The law as dated data (``regdesk.rulebook``); pure and quick."""

    def findings(self, draft: Draft, day: date, role: DeskRole) -> Findings:
        """Return what the edition in force on ``day`` says of ``draft`` at a desk of ``role``."""

    def provide_within(self, day: date) -> timedelta:
        """Return the time from hand-in within which that edition wants the service provided."""


class Drafts(Protocol):
    """Cases still being filled in."""

    def keep(self, draft: Draft) -> None: ...
    def find(self, case_id: str) -> Draft | None: ...
    def find_correction(self, case_id: str) -> Draft | None:
        """Return the draft in which the accepted case is being corrected, if there is one."""

    def holds(self, case_id: str) -> bool:
        """Tell whether the draft is there, without reading it: each save asks."""

    def list_unfinished(self) -> tuple[Draft, ...]:
        """Return every draft, parked ones too, newest first."""

    def discard(self, case_id: str) -> None: ...
    def next_ordinal(self, day: date) -> int:
        """Return the day's next ordinal, counting drafts and cases, discarded ones too."""


class Cases(Protocol):
    """Accepted cases. ``add`` puts the case in the place of its draft; one that was corrected since
    is read as it stands now.
    """

    def add(self, case: Case) -> None: ...
    def get(self, number: str) -> Case:
        """Return the case; ``Fault`` ``case.vanished`` when this desk has none."""

    def find(self, case_id: str) -> Case | None:
        """Return what ``case_id`` became once accepted, or None: it makes accepting idempotent."""

    def find_person(self, iin: str) -> Person | None:
        """Return the person, whatever his part in it, of the newest accepted case he is in."""

    def holds(self, case: Case, slip: SlipFacts, envelope: bytes) -> bool:
        """Tell whether exactly this case, its slip and its envelope are stored."""

    def next_serial(self) -> int:
        """Advance and return the persisted counter; never reset."""


class ClosedCases(Protocol):
    """Cases that ended without acceptance. ``add`` puts the case in the place of its draft."""

    def add(self, closed: ClosedCase) -> None: ...
    def find(self, case_id: str) -> ClosedCase | None: ...


class Journal(Protocol):
    """The clerk's list of cases."""

    def list_day(self, day: date) -> tuple[JournalRow, ...]:
        """Return what was accepted or closed on ``day`` and all that waits for somebody here:
        unfinished cases and those the register returned. Newest first.
        """

    def list_cases(self, drafts: Sequence[str], ended: Sequence[str]) -> tuple[JournalRow, ...]:
        """Return the rows of unfinished and of ended cases by their ids."""


class Unit(Protocol):
    """One open transaction: everything in it happens, or nothing."""

    @property
    def drafts(self) -> Drafts: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def corrections(self) -> Corrections: ...
    @property
    def cancellations(self) -> Cancellations: ...
    @property
    def entered(self) -> Entered: ...
    @property
    def closed(self) -> ClosedCases: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def receipts(self) -> Receipts: ...
    @property
    def queue(self) -> Queue: ...
    @property
    def unsent(self) -> UnsentItems: ...
    @property
    def rivals(self) -> Rivals: ...
    @property
    def retention(self) -> Retention: ...
    @property
    def stubs(self) -> Stubs: ...
    @property
    def enrolment(self) -> Enrolment: ...
    @property
    def epochs(self) -> Epochs: ...
    @property
    def feeds(self) -> Feeds: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def applications(self) -> Applications: ...
    @property
    def editions(self) -> Editions: ...
    @property
    def classifiers(self) -> Classifiers: ...
    @property
    def sheets(self) -> Sheets: ...
    @property
    def prints(self) -> PrintQueue: ...
    @property
    def clerks(self) -> Clerks: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def search(self) -> CaseSearch: ...
    @property
    def registrants(self) -> Registrants: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def ended_times(self) -> EndedTimes: ...
    @property
    def day_books(self) -> DayBooks: ...
    @property
    def day_closings(self) -> DayClosings: ...
    @property
    def streets(self) -> Streets: ...
    @property
    def condemned(self) -> Condemned: ...


class Store(Protocol):
    """The desk's encrypted database."""

    def write(self) -> AbstractContextManager[Unit]:
        """Open ``BEGIN IMMEDIATE``; commit durably at the end, roll back on any error.

        Errors: ``Fault`` ``disk.full``, ``disk.read_only``, ``database.damaged`` …
        """

    def read(self) -> AbstractContextManager[Unit]:
        """Open a fresh read transaction; writing through it is a ``Bug``."""

    def check_room(self) -> None:
        """Let nothing new begin on a disk that has room only for what is begun.

        Errors: ``Fault`` ``disk.full``.
        """

    def forget_log(self) -> None:
        """Let what was deleted be gone from the write-ahead log too."""


@dataclass(frozen=True, slots=True)
class SignedIn(WorksAsDesk):
    """What opening a key slot gives. ``failed_tries`` at it went before."""

    clerk: Clerk
    identity: Identity
    store: Store
    pages: Pages
    places: Places
    desk_keys: DeskKeys
    failed_tries: int = 0
