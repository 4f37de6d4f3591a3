"""The machine-readable zone of identity documents: TD1 cards and TD3 passports.

Sources: ICAO Doc 9303 part 3 (characters, check digits, dates), part 4 (TD3, two lines of 44),
part 5 (TD1, three lines of 30). The card of Kazakhstan carries the IIN in the optional elements of
its first line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesk.domain.iin import Sex, find_iin

_WEIGHTS = (7, 3, 1)
_HERE = "KAZ"
_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE}
_DIGITS = re.compile(r"\d{6}", re.ASCII)
_IIN = re.compile(r"(\d{12})<*", re.ASCII)
_FOREIGN = re.compile(r"[^A-Z0-9<]+")
# Fillers at the end may be left out.
_TD1_BEGINS = re.compile(r"[IAC][A-Z0-9<][A-Z<]{3}[A-Z0-9<]{10,25}")
_TD3_BEGINS = re.compile(r"P[A-Z0-9<][A-Z<]{3}[A-Z<]{5,39}")
_OLDEST = 1970  # no document that is still shown ended earlier


class MrzKind(StrEnum):
    """The formats that are read; the value is the standard's own name."""

    TD1 = "td1"
    TD3 = "td3"

    @property
    def shape(self) -> tuple[int, int]:
        """How many lines, and of how many characters."""
        return (3, 30) if self is MrzKind.TD1 else (2, 44)


class MrzField(StrEnum):
    """What a check digit stands behind."""

    NUMBER = "number"
    BORN = "born"
    VALID_UNTIL = "valid_until"
    OPTIONAL = "optional"
    IIN = "iin"
    WHOLE = "whole"  # the digit over several fields at once


@dataclass(frozen=True, slots=True)
class MrzCheck:
    """Whether the check digit of ``field`` holds."""

    field: MrzField
    passes: bool


@dataclass(frozen=True, slots=True, repr=False)
class Mrz:
    """What the zone says, in Latin capitals without fillers; kept out of logs by its repr.

    ``document_kind`` is the one or two letters of the standard (``ID``, ``P``); ``optional`` what
    the issuer put where he may. A day that is unknown or impossible is None. ``iin`` is twelve
    digits where the issuer is Kazakhstan, else empty. Names, sex and nationality have no check
    digit behind them (a TD3 zone's sex and nationality neither): the clerk looks at them.
    """

    kind: MrzKind
    lines: tuple[str, ...]
    document_kind: str
    issuer: str
    number: str
    optional: str
    born: date | None
    sex: Sex | None
    valid_until: date | None
    nationality: str
    surname: str
    given: str
    iin: str
    checks: tuple[MrzCheck, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether every check digit holds, the IIN's own too."""
        return all(check.passes for check in self.checks)

    def holds(self, field: MrzField) -> bool:
        """Tell whether ``field`` has a check digit here and it holds."""
        return any(check.field is field and check.passes for check in self.checks)


def check_digit(text: str) -> str:
    """Return the check digit over ``text``: weights 7, 3, 1; A is 10 … Z is 35, the filler 0.

    Source: ICAO Doc 9303 part 3, 4.9.
    """
    values = (0 if one == "<" else int(one, 36) for one in text)
    return str(sum(value * _WEIGHTS[at % 3] for at, value in enumerate(values)) % 10)


def split_mrz(text: str) -> tuple[str, ...]:
    """Return the lines of the one zone that ``text`` is, or none where it is no zone.

    A reader may put anything between the lines, before and after them, or nothing at all, and may
    leave out the fillers that end a line.
    """
    parts = [part for part in _FOREIGN.split(text.upper()) if part]
    joined = "".join(parts)
    for kind in MrzKind:
        count, width = kind.shape
        if len(parts) == count and all(len(part) <= width for part in parts):
            lines = tuple(part.ljust(width, "<") for part in parts)
        elif len(joined) == count * width:
            lines = tuple(joined[at : at + width] for at in range(0, len(joined), width))
        else:
            continue
        if _is_shaped(kind, lines):
            return lines
    return ()


def begins_mrz(lines: Sequence[str]) -> bool:
    """Tell whether ``lines``, as they come from a reader, are a zone's first and more must come."""
    if not lines:
        return False
    if _TD1_BEGINS.fullmatch(lines[0]):
        return len(lines) < 3
    return bool(_TD3_BEGINS.fullmatch(lines[0])) and len(lines) < 2


def read_mrz(lines: Sequence[str], today: date | None = None) -> Mrz | None:
    """Return what ``lines`` say with every check digit judged, or None where they are no zone.

    ``today`` settles the century of a birth where no IIN does; without it, nobody is born after
    his document ends.
    """
    split = split_mrz("\n".join(lines))
    if not split:
        return None
    return (
        _read_td1(split, today) if len(split) == MrzKind.TD1.shape[0] else _read_td3(split, today)
    )


def _is_shaped(kind: MrzKind, lines: tuple[str, ...]) -> bool:
    """Tell a zone from any text of the same length: by its letters and the days of its people."""
    if kind is MrzKind.TD1:
        return bool(
            re.fullmatch(r"[IAC][A-Z0-9<][A-Z<]{3}.{25}", lines[0])
            and re.fullmatch(r"[0-9<]{7}[MFX<][0-9<]{7}[A-Z<]{3}.{11}[0-9]", lines[1])
            and re.fullmatch(r"[A-Z<]{30}", lines[2])
        )
    return bool(
        re.fullmatch(r"P[A-Z0-9<][A-Z<]{3}[A-Z<]{39}", lines[0])
        and re.fullmatch(r".{9}[0-9<][A-Z<]{3}[0-9<]{7}[MFX<][0-9<]{7}.{14}[0-9<][0-9]", lines[1])
    )


def _read_td1(lines: tuple[str, ...], today: date | None) -> Mrz:
    top, middle, bottom = lines
    number, digit, optional = _td1_number(top)
    whole = top[5:30] + middle[0:7] + middle[8:15] + middle[18:29]
    checks = [
        _check(MrzField.NUMBER, number, digit),
        _check(MrzField.BORN, middle[0:6], middle[6]),
        _check(MrzField.VALID_UNTIL, middle[8:14], middle[14]),
        _check(MrzField.WHOLE, whole, middle[29]),
    ]
    return _compose(MrzKind.TD1, lines, (number, optional), middle[0:14], bottom, checks, today)


def _td1_number(top: str) -> tuple[str, str, str]:
    """Return number, its check digit and the optional elements.

    A number of more than nine characters goes on in the optional elements, its check digit behind
    it, and a filler stands where the digit would be (part 5, 4.2.2, note j).
    """
    number, digit, optional = top[5:14], top[14], top[15:30]
    rest, _, after = optional.partition("<")
    if digit == "<" and len(rest) > 1:
        return number + rest[:-1], rest[-1], after
    return number, digit, optional


def _read_td3(lines: tuple[str, ...], today: date | None) -> Mrz:
    top, bottom = lines
    number, optional = bottom[0:9], bottom[28:42]
    whole = bottom[0:10] + bottom[13:20] + bottom[21:43]
    # an empty field may have a filler for its digit (part 4, 4.2.2.2)
    empty = not optional.strip("<") and bottom[42] == "<"
    checks = [
        _check(MrzField.NUMBER, number, bottom[9]),
        _check(MrzField.BORN, bottom[13:19], bottom[19]),
        _check(MrzField.VALID_UNTIL, bottom[21:27], bottom[27]),
        MrzCheck(MrzField.OPTIONAL, empty or check_digit(optional) == bottom[42]),
        _check(MrzField.WHOLE, whole, bottom[43]),
    ]
    days = bottom[13:27]
    return _compose(MrzKind.TD3, lines, (number, optional), days, top[5:], checks, today)


def _compose(
    kind: MrzKind,
    lines: tuple[str, ...],
    numbers: tuple[str, str],
    days: str,
    names: str,
    checks: list[MrzCheck],
    today: date | None,
) -> Mrz:
    """``days`` is birth, digit, sex, end as both formats write them; both name the state alike."""
    number, optional = numbers
    issuer = lines[0][2:5].rstrip("<")
    found = _IIN.fullmatch(optional) if issuer == _HERE else None
    iin = found[1] if found else ""
    if iin:
        checks = [*checks, MrzCheck(MrzField.IIN, find_iin(iin) is not None)]
    valid_until = _read_end(days[8:14])
    surname, _, given = names.partition("<<")
    state = lines[1][15:18] if kind is MrzKind.TD1 else lines[1][10:13]
    return Mrz(
        kind=kind,
        lines=lines,
        document_kind=lines[0][0:2].rstrip("<"),
        issuer=issuer,
        number=number.rstrip("<"),
        optional=_unfilled(optional),
        born=_read_birth(days[0:6], iin, today or valid_until),
        sex=_SEXES.get(days[7]),
        valid_until=valid_until,
        nationality=state.rstrip("<"),
        surname=_unfilled(surname),
        given=_unfilled(given),
        iin=iin,
        checks=tuple(checks),
    )


def _check(field: MrzField, text: str, digit: str) -> MrzCheck:
    return MrzCheck(field, check_digit(text) == digit)


def _unfilled(text: str) -> str:
    return " ".join(part for part in text.split("<") if part)


def _read_birth(written: str, iin: str, latest: date | None) -> date | None:
    """Return the day of ``written`` (YYMMDD): the IIN's where that agrees, else the last before
    ``latest``.
    """
    number = find_iin(iin)
    known = number.born_on if number else None
    if known is not None and known.strftime("%y%m%d") == written:
        return known
    days = [_read_day(written, century) for century in (2000, 1900)]
    return next((day for day in days if day and (latest is None or day <= latest)), None)


def _read_end(written: str) -> date | None:
    day = _read_day(written, 2000)
    return day if day is None or day.year < _OLDEST + 100 else _read_day(written, 1900)


def _read_day(written: str, century: int) -> date | None:
    if not _DIGITS.fullmatch(written):
        return None
    year, month, day = (int(written[at : at + 2]) for at in (0, 2, 4))
    try:
        return date(century + year, month, day)
    except ValueError:
        return None
