"""The individual identification number (ЖСН / ИИН) and its two checksum passes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from regdesk.domain.errors import BadInput

_FIRST_PASS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_PASS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_OLDEST_BIRTH = 1900
_OFFERED = 5
_SWAPPED, _MISTAKEN, _OTHER = range(3)

# Beside it in the row of digits or on the numeric pad, or alike in print and handwriting.
_TAKEN_FOR = {
    "0": "12689",
    "1": "0247",
    "2": "01357",
    "3": "245689",
    "4": "13579",
    "5": "23468",
    "6": "035789",
    "7": "12468",
    "8": "035679",
    "9": "03468",
}
_CENTURIES = {1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}


class Sex(StrEnum):
    """As written in the identity document."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class Iin:
    """The number the state gives each person.

    Shape: 12 ASCII digits: birth date YYMMDD, century and sex, four of serial, check digit.
    Errors: ``BadInput`` ``iin.length`` (with ``count``) or ``iin.check_digit``. A birth date or sex
    that differs from the document is no error since Government resolution No 853 of 26.08.2013.
    Source: Government resolution No 406 of 22.05.2007.
    """

    digits: str = field(repr=False)

    def __post_init__(self) -> None:
        if not (len(self.digits) == 12 and self.digits.isascii() and self.digits.isdigit()):
            raise BadInput("iin.length", count=len(self.digits))
        if check_digit(self.digits[:11]) != int(self.digits[11]):
            raise BadInput("iin.check_digit")

    @property
    def born_on(self) -> date | None:
        """The birth day as known when the number was formed, if digit 7 names a century."""
        century = _CENTURIES.get(int(self.digits[6]))
        if century is None:
            return None
        year, month, day = (int(self.digits[at : at + 2]) for at in (0, 2, 4))
        try:
            return date(century + year, month, day)
        except ValueError:
            return None

    @property
    def sex(self) -> Sex | None:
        """Odd digit 7 is male, even female; 0 and 7-9 say nothing."""
        digit = int(self.digits[6])
        if digit not in _CENTURIES:
            return None
        return Sex.MALE if digit % 2 else Sex.FEMALE


def check_digit(first_eleven: str) -> int | None:
    """Return the twelfth digit, or None where the state issues no number."""
    digits = [int(character) for character in first_eleven]
    for weights in (_FIRST_PASS, _SECOND_PASS):
        remainder = sum(d * w for d, w in zip(digits, weights, strict=True)) % 11
        if remainder < 10:
            return remainder
    return None


def find_iin(typed: str) -> Iin | None:
    """Return the number that ``typed`` holds, or None; never raises."""
    try:
        return Iin(typed)
    except BadInput:
        return None


def likely_slips(
    typed: str, born: date | None = None, today: date | None = None
) -> tuple[Iin, ...]:
    """Return valid numbers one slip of the finger away from 12 ``typed`` digits, at most five.

    A slip is two neighbours swapped or one digit wrong. Best first: a number of somebody born on
    ``born`` (the day typed from the document); then of somebody who can be alive on ``today``;
    then a swap, a neighbouring key or a digit that looks alike, any other digit.
    """
    if len(typed) != 12 or not (typed.isascii() and typed.isdigit()):
        return ()
    found: dict[str, tuple[bool, bool, int]] = {}
    for digits, slip in _slips(typed):
        number = find_iin(digits)
        if number is not None and digits != typed and digits not in found:
            on = number.born_on
            found[digits] = (born is not None and on != born, not _can_live(number, today), slip)
    return tuple(Iin(digits) for digits in sorted(found, key=found.__getitem__)[:_OFFERED])


def _slips(typed: str) -> Iterator[tuple[str, int]]:
    """Yield each text one slip away with the rank of its slip; swaps come first."""
    for at in range(11):
        yield typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :], _SWAPPED
    for at, was in enumerate(typed):
        for digit in "0123456789":
            rank = _MISTAKEN if digit in _TAKEN_FOR[was] else _OTHER
            yield typed[:at] + digit + typed[at + 1 :], rank


def _can_live(number: Iin, today: date | None) -> bool:
    """Tell whether the number can be of somebody alive: born since 1900 and not after ``today``."""
    on = number.born_on
    return on is not None and on.year >= _OLDEST_BIRTH and (today is None or on <= today)


def group_iin(digits: str) -> str:
    """Return ``870412 301 266`` for 12 digits, as it is read aloud."""
    return f"{digits[:6]} {digits[6:9]} {digits[9:]}"


def mask_iin(digits: str) -> str:
    """Return ``870412 30•••6`` for 12 digits, else an empty text; for all but step 2 and review."""
    if len(digits) != 12:
        return ""
    return f"{digits[:6]} {digits[6:8]}•••{digits[11]}"
