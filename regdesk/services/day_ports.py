"""What closing a day needs of the desk's books; see ``ports``."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from regdesk.domain.day_closing import BookMarks, DayClosing, DayEntry, Ending
from regdesk.domain.print_task import SheetKind
from regdesk.services.audit_ports import Act

ENDINGS: Mapping[Act, Ending] = {
    Act.CASE_ACCEPTED: Ending.ACCEPTED,
    Act.CASE_CORRECTED: Ending.CORRECTED,
    Act.CASE_CANCELLED: Ending.CANCELLED,
    Act.CASE_CLOSED: Ending.CLOSED,
}
"""The acts that a closing lists."""


@dataclass(frozen=True, slots=True)
class WrittenEnding:
    """What the cases themselves say of an ending. ``number`` is the slip's, or 031 where a case was
    closed; it has no ``envelope_id`` then, and ``has_receipt`` where it got one for its papers.
    """

    ending: Ending
    case_id: str
    number: str
    envelope_id: str
    has_receipt: bool = False


@dataclass(frozen=True, slots=True)
class SentEnding:
    """What the outbox says of an ending."""

    ending: Ending
    case_id: str
    envelope_id: str


class DayBooks(Protocol):
    """Trail, cases, outbox and print queue, side by side."""

    def find_marks(self, after: int, day: date) -> BookMarks:
        """Return how far the books go of which the trail's rows after ``after`` tell, up to the
        last row of ``day`` or of a day before it: a clock set back divides no closing.
        """

    def find_hash(self, seq: int) -> str:
        """Return the trail's hash at ``seq`` as hex; empty where it has no such row."""

    def find_latest(self) -> datetime | None:
        """Return the latest moment in the trail's newest rows, None while it has none."""

    def find_serial(self) -> int:
        """Return the last serial that a case got; 0 before the first."""

    def holds(self) -> bool:
        """Tell whether the database is whole; of a large one not all is looked through."""

    def list_days(self, after: int) -> tuple[date, ...]:
        """Return the days on which a case ended, the earliest first, in rows after ``after``."""

    def list_entries(self, after: int, upto: int) -> tuple[DayEntry, ...]:
        """Return the endings that the trail tells of in the rows from ``after`` + 1 to ``upto``."""

    def count_entries(self, case_id: str, ending: Ending) -> int:
        """Return how often the whole trail tells of this ending of the case."""

    def list_written(self, case_ids: Collection[str]) -> tuple[WrittenEnding, ...]:
        """Return every ending of these cases, whenever it was."""

    def list_written_on(self, days: Collection[date]) -> tuple[WrittenEnding, ...]:
        """Return what ended on one of ``days``."""

    def list_sent(self, case_ids: Collection[str]) -> tuple[SentEnding, ...]:
        """Return every envelope of these cases."""

    def list_stray_envelopes(self, after: int) -> tuple[SentEnding, ...]:
        """Return envelopes after place ``after`` of the running epoch that are of no case."""

    def list_on_paper(self, case_ids: Collection[str]) -> frozenset[tuple[str, SheetKind]]:
        """Return which sheets of these cases came to paper."""

    def list_put_back(self, case_ids: Collection[str]) -> frozenset[str]:
        """Return which of these cases came back from the second medium after a disk was lost."""

    def list_stray_slips(self, after: int) -> tuple[tuple[str, str], ...]:
        """Return case and label of slips queued after ``after`` that are of no accepted case."""


class DayClosings(Protocol):
    """The numbered closings of this desk; none is ever changed."""

    def find_last(self) -> DayClosing | None: ...
    def find(self, epoch: int, number: int) -> DayClosing | None: ...
    def list_latest(self, limit: int) -> tuple[DayClosing, ...]:
        """Return the latest closings, newest first."""

    def get_marks(self) -> BookMarks:
        """Return how far the books are closed; what is before this desk's first closing counts."""

    def next_number(self, epoch: int) -> int: ...
    def add(self, closing: DayClosing) -> None: ...
