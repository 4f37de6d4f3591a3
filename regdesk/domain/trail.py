"""The trail of acts as it is read and judged: its rows, where it is broken, what tells so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Break(StrEnum):
    """What is wrong at a link of the chain.

    ``REWRITTEN``: every link holds, yet a head that was noted elsewhere says otherwise;
    ``CUT_OFF``: the trail ends before such a head; ``UNTOLD``: a case ended here that the trail
    does not tell of; ``ALTERED``: what is kept of a case is not what was signed.
    """

    CHANGED = "changed"
    MISSING = "missing"
    PUT_IN = "put_in"
    REORDERED = "reordered"
    REWRITTEN = "rewritten"
    CUT_OFF = "cut_off"
    UNTOLD = "untold"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """The first link that does not hold: row ``number``, counted from 1, and its ``day`` where one
    can be read. ``case`` is the slip's number of what is not told of, or altered.
    """

    number: int
    day: date | None
    what: Break
    case: str = ""


@dataclass(frozen=True, slots=True)
class TrailHead:
    """Row ``number`` and its ``hash``, as it stood when somebody noted it: 32 bytes, or at least
    the first four of them, as they stand on paper.
    """

    number: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class KeptHead:
    """A head that is kept elsewhere: ``where`` is the day's closing or the backup called so."""

    head: TrailHead
    where: str
    is_backup: bool = False


@dataclass(frozen=True, slots=True)
class TrailQuery:
    """Which rows are asked for: all of whatever is left out. ``clerk`` is an employee code, empty
    for what the program did by itself; ``acts`` are values of ``services.ports.Act``.
    """

    day: date | None = None
    clerk: str | None = None
    acts: frozenset[str] | None = None
    case_id: str = ""


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One row for people: who did what when to which case. ``case`` is what the case is called,
    its slip's number or the day's ordinal, empty where it is gone; ``facts`` are ids and counts.
    A row that was tampered with may have no moment to be read.
    """

    number: int
    at: datetime | None
    clerk: str
    clerk_name: str
    act: str
    case_id: str
    case: str
    facts: Mapping[str, Any]
