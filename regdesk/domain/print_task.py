"""A sheet on its way to paper, in the desk's own queue: it waits here while the printer cannot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regdesk.domain.sheet_format import SheetFormat


class SheetKind(StrEnum):
    """What the desk prints for people and for its own shelf."""

    SLIP = "slip"
    NOTE = "note"
    REFERRAL = "referral"
    REFUSAL = "refusal"
    CONSENT = "consent"
    REGISTER = "register"
    HANDOVER = "handover"


_HALVES = (SheetFormat.A5_LANDSCAPE, SheetFormat.A4_TWO_UP, SheetFormat.ROLL_80)
_TAKEN_ALONG = (SheetFormat.A5_LANDSCAPE, SheetFormat.ROLL_80)  # the desk keeps no half
_PAGE = (SheetFormat.A4_PAGE,)

# The papers each sheet can be laid out on, the usual one first.
FORMATS: Mapping[SheetKind, tuple[SheetFormat, ...]] = {
    SheetKind.SLIP: _HALVES,
    SheetKind.NOTE: _TAKEN_ALONG,
    SheetKind.REFERRAL: _TAKEN_ALONG,
    SheetKind.REFUSAL: _PAGE,
    SheetKind.CONSENT: _PAGE,
    SheetKind.REGISTER: _PAGE,
    SheetKind.HANDOVER: _PAGE,
}


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """Where a sheet goes: ``printer`` is a queue's or receipt printer's name, empty for the
    system's own choice.
    """

    layout: SheetFormat
    printer: str = ""


class PrintStage(StrEnum):
    """How far a sheet came. Only ``PRINTED`` says that it came to paper."""

    WAITING = "waiting"  # in the desk's queue, handed to nobody
    HANDED = "handed"  # the print system has it
    PRINTED = "printed"
    DROPPED = "dropped"  # taken back by the clerk


class PrintTrouble(StrEnum):
    """What keeps a sheet from paper; each is told in words and goes away by itself or by hand."""

    NO_PRINTER = "no_printer"
    UNKNOWN = "unknown"  # no printer of that name any more
    OFFLINE = "offline"
    STOPPED = "stopped"
    PAPER_OUT = "paper_out"
    JAM = "jam"
    COVER_OPEN = "cover_open"
    NOT_ANSWERING = "not_answering"
    REFUSED = "refused"  # the print system threw the job away
    UNSURE = "unsure"  # handed over when the program ended; only the tray tells whether it came


@dataclass(frozen=True, slots=True)
class PrintTask:
    """One sheet in the desk's queue, from the clerk's wish to its true end.

    ``label`` is what people call the sheet's case: its number, or 031; a register's day.
    ``copy`` is 0 for the first print, n for the n-th reprint. ``job`` is the print system's id.
    """

    task_id: str
    kind: SheetKind
    label: str
    case_id: str
    choice: PrintChoice
    queued_at: datetime
    copy: int = 0
    stage: PrintStage = PrintStage.WAITING
    trouble: PrintTrouble | None = None
    job: str = ""
    ended_at: datetime | None = None

    @property
    def open(self) -> bool:
        return self.stage in (PrintStage.WAITING, PrintStage.HANDED)

    @property
    def asks(self) -> bool:
        """Tell whether it goes on only when the clerk says how: again, elsewhere or not at all."""
        return self.open and self.trouble in (PrintTrouble.REFUSED, PrintTrouble.UNSURE)
