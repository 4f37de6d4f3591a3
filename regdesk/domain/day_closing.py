"""The numbered closing of a desk's day: from where to where it goes, and what it lists."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from regdesk.domain.register import RegisterFacts


class Ending(StrEnum):
    """What is done with a case for good; each leaves an audit row and belongs to one closing."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class Mismatch(StrEnum):
    """How two of the desk's books differ."""

    NO_CASE = "no_case"  # the trail tells of it, the cases do not
    NO_ACT = "no_act"  # the case is there, the trail does not tell of it
    NOT_LISTED = "not_listed"  # the trail tells of it, the closing does not
    NO_ENVELOPE = "no_envelope"
    STRAY_ENVELOPE = "stray_envelope"
    NO_SHEET = "no_sheet"  # its slip or its receipt never came to paper
    SHEET_BEFORE = "sheet_before"  # accepted at the lost disk: what was printed there, it knew
    STRAY_SHEET = "stray_sheet"


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One act that a closing lists; ``seq`` is its row in the trail."""

    seq: int
    ending: Ending
    case_id: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A case of which two books say different things; ``number`` is what it is called."""

    mismatch: Mismatch
    case_id: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class BookMarks:
    """How far the books were written: rows of the trail, envelopes of the epoch, sheets queued."""

    audit_seq: int = 0
    outbox_seq: int = 0
    print_seq: int = 0


@dataclass(frozen=True, slots=True)
class DayClosing:
    """The ``number``-th closing of the desk in its ``epoch``, never changed.

    It lists what the trail tells between the marks ``after`` (not included) and ``upto``;
    ``audit_hash`` is the trail's own at ``upto``, ``rows_hash`` that of what ``register`` lists,
    both as hex, so that a reprint proves itself equal. ``reduced``: at the end of their term the
    names in ``register`` were destroyed; ``rows_hash`` is that of before, and proves nothing now.
    """

    epoch: int
    number: int
    day: date
    closed_at: datetime
    clerk_code: str
    after: BookMarks
    upto: BookMarks
    audit_hash: str
    entries: tuple[DayEntry, ...]
    disagreements: tuple[Disagreement, ...]
    register: RegisterFacts
    rows_hash: str
    reduced: bool = False

    @property
    def name(self) -> str:
        """What people call it: epoch and number, 1-12."""
        return name_closing(self.epoch, self.number)


def name_closing(epoch: int, number: int) -> str:
    """Return what a closing is called; as in a case's number, a new epoch counts anew."""
    return f"{epoch}-{number}"
