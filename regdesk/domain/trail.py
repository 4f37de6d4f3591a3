"""The trail of acts as it is judged: where it is broken, and what it is compared with."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Break(StrEnum):
    """What is wrong at a link of the chain.

    ``REWRITTEN``: every link holds, yet a head that was noted elsewhere says otherwise;
    ``CUT_OFF``: the trail ends before such a head; ``UNTOLD``: a case ended here that the trail
    does not tell of.
    """

    CHANGED = "changed"
    MISSING = "missing"
    PUT_IN = "put_in"
    REORDERED = "reordered"
    REWRITTEN = "rewritten"
    CUT_OFF = "cut_off"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """The first link that does not hold: row ``number``, counted from 1, and its ``day`` where one
    can be read. ``case`` is the slip's number of what is not told of.
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
