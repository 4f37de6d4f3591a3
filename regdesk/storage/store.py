"""The desk's database: one writing connection, snapshots for reading, one unit a transaction."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.errors import Bug, Fault
from regdesk.storage.applications import ApplicationTable
from regdesk.storage.audit import AuditTrail
from regdesk.storage.cancellations import CancellationTable
from regdesk.storage.case_search import CaseSearchView
from regdesk.storage.cases import CaseTable
from regdesk.storage.classifier_arrivals import ClassifierTable
from regdesk.storage.clerks import ClerkTable
from regdesk.storage.closed import ClosedTable
from regdesk.storage.condemned import CondemnedTable
from regdesk.storage.corrections import CorrectionTable
from regdesk.storage.day_books import DayBooksView
from regdesk.storage.day_closings import DayClosingTable
from regdesk.storage.decisions import DecisionTable
from regdesk.storage.disk import named_disk_faults
from regdesk.storage.drafts import DraftTable
from regdesk.storage.editions import EditionTable
from regdesk.storage.ended_times import EndedTimesView
from regdesk.storage.engine import open_reader, open_writer
from regdesk.storage.enrolment import EnrolmentTable
from regdesk.storage.entered import EnteredTable
from regdesk.storage.epochs import EpochTable
from regdesk.storage.failures import named_faults
from regdesk.storage.feeds import FeedTable
from regdesk.storage.head_file import HeadFile
from regdesk.storage.journal import JournalView
from regdesk.storage.notices import NoticeTable
from regdesk.storage.outbox import OutboxTable, find_queued, forget_queued
from regdesk.storage.prints import PrintTable
from regdesk.storage.queue import QueueView
from regdesk.storage.receipts import ReceiptTable
from regdesk.storage.registrants import RegistrantView
from regdesk.storage.reminders import ReminderTable
from regdesk.storage.reserve import Reserve
from regdesk.storage.retention import RetentionTable
from regdesk.storage.rivals import RivalTable
from regdesk.storage.sheets import SheetTable
from regdesk.storage.streets import StreetTable
from regdesk.storage.stubs import StubTable
from regdesk.storage.unsent import UnsentTable
from regdesk.storage.upgrade import upgrade


@dataclass(frozen=True, slots=True)
class DeskUnit:
    """One open transaction. Implements ``services.ports.Unit``."""

    connection: sa.Connection

    @property
    def drafts(self) -> DraftTable:
        return DraftTable(self.connection)

    @property
    def cases(self) -> CaseTable:
        return CaseTable(self.connection)

    @property
    def corrections(self) -> CorrectionTable:
        return CorrectionTable(self.connection)

    @property
    def cancellations(self) -> CancellationTable:
        return CancellationTable(self.connection)

    @property
    def entered(self) -> EnteredTable:
        return EnteredTable(self.connection)

    @property
    def closed(self) -> ClosedTable:
        return ClosedTable(self.connection)

    @property
    def audit(self) -> AuditTrail:
        return AuditTrail(self.connection)

    @property
    def outbox(self) -> OutboxTable:
        return OutboxTable(self.connection)

    @property
    def receipts(self) -> ReceiptTable:
        return ReceiptTable(self.connection)

    @property
    def queue(self) -> QueueView:
        return QueueView(self.connection)

    @property
    def unsent(self) -> UnsentTable:
        return UnsentTable(self.connection)

    @property
    def rivals(self) -> RivalTable:
        return RivalTable(self.connection)

    @property
    def retention(self) -> RetentionTable:
        return RetentionTable(self.connection)

    @property
    def stubs(self) -> StubTable:
        return StubTable(self.connection)

    @property
    def epochs(self) -> EpochTable:
        return EpochTable(self.connection)

    @property
    def enrolment(self) -> EnrolmentTable:
        return EnrolmentTable(self.connection)

    @property
    def feeds(self) -> FeedTable:
        return FeedTable(self.connection)

    @property
    def decisions(self) -> DecisionTable:
        return DecisionTable(self.connection)

    @property
    def notices(self) -> NoticeTable:
        return NoticeTable(self.connection)

    @property
    def applications(self) -> ApplicationTable:
        return ApplicationTable(self.connection)

    @property
    def sheets(self) -> SheetTable:
        return SheetTable(self.connection)

    @property
    def prints(self) -> PrintTable:
        return PrintTable(self.connection)

    @property
    def clerks(self) -> ClerkTable:
        return ClerkTable(self.connection)

    @property
    def journal(self) -> JournalView:
        return JournalView(self.connection)

    @property
    def day_books(self) -> DayBooksView:
        return DayBooksView(self.connection)

    @property
    def day_closings(self) -> DayClosingTable:
        return DayClosingTable(self.connection)

    @property
    def search(self) -> CaseSearchView:
        return CaseSearchView(self.connection)

    @property
    def registrants(self) -> RegistrantView:
        return RegistrantView(self.connection)

    @property
    def reminders(self) -> ReminderTable:
        return ReminderTable(self.connection)

    @property
    def ended_times(self) -> EndedTimesView:
        return EndedTimesView(self.connection)

    @property
    def streets(self) -> StreetTable:
        return StreetTable(self.connection)

    @property
    def editions(self) -> EditionTable:
        return EditionTable(self.connection)

    @property
    def classifiers(self) -> ClassifierTable:
        return ClassifierTable(self.connection)

    @property
    def condemned(self) -> CondemnedTable:
        return CondemnedTable(self.connection)


class DeskStore:
    """Implements ``services.ports.Store``.

    Writers take turns, whatever thread they come from; a unit opened inside another is a ``Bug``,
    and so is one opened after ``close``: it would open the file again and keep it open.
    """

    def __init__(self, writer: sa.Engine, reader: sa.Engine, folder: Path) -> None:
        self._writer, self.reader = writer, reader
        self._head_file, self._reserve = HeadFile(folder), Reserve(folder)
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self._closed = False

    @contextmanager
    def write(self) -> Iterator[DeskUnit]:
        """Open ``BEGIN IMMEDIATE``; commit to the disk at the end, roll back on any error.

        Errors: ``Fault`` ``disk.full``, ``disk.read_only``, ``disk.failed``, ``database.damaged``,
        ``database.locked``, ``folder.not_writable``.
        """
        with self._take_turn(), self._renewed(), named_faults():
            with self._writer.begin() as connection:
                forget_queued(connection)
                yield DeskUnit(connection)
                queued = find_queued(connection)
            if queued is not None:
                self._head_file.note(*queued)

    @contextmanager
    def read(self) -> Iterator[DeskUnit]:
        """Open a snapshot of what is committed; writing through it is a ``Bug``."""
        self._check_open()
        try:
            with named_faults(), self.reader.begin() as connection:
                yield DeskUnit(connection)
        except Fault as error:
            if error.key == "disk.read_only":
                raise Bug("store.read_only") from error
            raise

    def check_room(self) -> None:
        """Errors: ``Fault`` ``disk.full`` where what is free has to be kept for what is begun."""
        self._reserve.check()

    def forget_log(self) -> None:
        """Fold the write-ahead log into the file and empty it: what was deleted is gone there too.

        A reader in the middle of its snapshot may keep some of it until the next time.
        """
        with self._take_turn(), named_faults(), closing(self._writer.raw_connection()) as writer:
            writer.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection; the log is folded into the file."""
        self._closed = True
        self.reader.dispose()
        self._writer.dispose()

    @contextmanager
    def _take_turn(self) -> Iterator[None]:
        if self._turn_of == threading.get_ident():
            raise Bug("store.nested")
        with self._turn:
            self._check_open()
            self._turn_of = threading.get_ident()
            try:
                yield
            finally:
                self._turn_of = None

    def _check_open(self) -> None:
        if self._closed:
            raise Bug("store.closed")

    @contextmanager
    def _renewed(self) -> Iterator[None]:
        """After a failed write trust nothing the connection remembers; a full disk gets room."""
        try:
            yield
        except Fault as error:
            if error.key == "disk.failed":
                self._writer.dispose()
            elif error.key == "disk.full":
                self._reserve.let_go()
            raise


def open_store(file: Path, key: bytes) -> DeskStore:
    """Open the database at ``file`` and bring it up to date.

    Errors: as ``DeskStore.write``, and ``Fault`` ``database.newer``, ``database.library``.
    """
    writer = open_writer(file, key)
    try:
        with named_faults(), named_disk_faults():
            upgrade(writer, file)
    except BaseException:
        writer.dispose()
        raise
    return DeskStore(writer, open_reader(file, key), file.parent)
