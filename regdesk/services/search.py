"""Finds any case of this desk while the clerk types: unfinished, accepted, answered and closed."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.errors import BadInput
from regdesk.domain.iin import find_iin
from regdesk.domain.number import SlipNumber, parse_number
from regdesk.domain.scanned_code import SLIP_MARK
from regdesk.domain.search_words import search_words
from regdesk.services.qr import parse_code
from regdesk.services.search_ports import FoundCases
from regdesk.services.session import Session

ROWS = 16
"""Ended cases on one page: more than the largest window shows at once."""

_ALL = frozenset(CaseStatus)
_NUMBER_HEAD = 3  # digits of the centre, with which every number begins
_TELLING_DIGITS = 11  # centre, desk, epoch and four of the serial: fewer are of every number here
_IIN_HEAD = 6
# Every address has one of these: so far as it is typed it says nothing of whose address it is.
_KINDS = tuple(
    search_words(
        "көшесі даңғылы шағынауданы тұйығы бульвары улица проспект микрорайон переулок бульвар"
    )
)
_TELLING = 4


@dataclass(frozen=True, slots=True)
class CasesFound:
    """One page of cases, newest first; every unfinished one stands on the first page.

    ``counts``, and ``left`` of what is not entered in the register, tell of all that was found,
    whatever the filter, and only on the first page; where ``is_counted`` is False there are more.
    ``next_page`` is asked for to go on, None at the end.
    """

    rows: tuple[JournalRow, ...]
    counts: Mapping[CaseStatus, int]
    left: int
    is_counted: bool
    next_page: int | None


def search_cases(
    session: Session,
    line: str,
    statuses: Set[CaseStatus] = _ALL,
    page: int | None = None,
    *,
    limit: int = ROWS,
    left: bool = False,
) -> CasesFound:
    """Return the cases that hold a word for each beginning of one in ``line``, in any order.

    Words are names of everybody in the case, in Kazakh, Russian or Latin letters, numbers of people
    and of their documents, the address and the number of the slip. The code or the whole number of
    a slip finds its case alone, twelve digits of a person the cases in which he is. An empty line
    finds nothing. Numbers of people are masked in the rows. ``limit`` is of the ended cases of a
    page; ``left`` asks only for those that are not entered in the register.
    """
    number = find_slip_number(line)
    with session.store.read() as unit:
        if number is None:
            found = unit.search.find(_list_words(line), statuses, page, limit, left=left)
        else:
            row = unit.search.find_number(str(number))
            rows = (row,) if row is not None else ()
            shown = tuple(one for one in rows if one.status in statuses)
            found = FoundCases(shown, {one.status: 1 for one in rows})
    return CasesFound(found.rows, found.counts or {}, found.left, found.is_counted, found.next_page)


def find_slip_number(line: str) -> SlipNumber | None:
    """Return the number of a slip that ``line`` is as a whole, written or as its scanned code."""
    said = line.strip()
    try:
        return parse_code(said).number if said.startswith(SLIP_MARK) else parse_number(said)
    except BadInput:
        return None


def _list_words(line: str) -> list[str]:
    """Return the keys to ask for; digits in groups are one number."""
    words = search_words(line)
    if len(words) > 1 and all(word.isdigit() for word in words):
        number = "".join(words)
        is_slip = "-" in line and len(words[0]) == _NUMBER_HEAD
        if is_slip:
            return [number if len(number) >= _TELLING_DIGITS else words[0]]
        if len(words[0]) == _IIN_HEAD or find_iin(number):
            return [number]
    telling = [word for word in words if not _begins_kind(word)]
    return list(dict.fromkeys(telling or words))


def _begins_kind(word: str) -> bool:
    return len(word) >= _TELLING and any(kind.startswith(word) for kind in _KINDS)
