"""The individual identification number (ЖСН / ИИН) and its two checksum passes."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from regdesk.domain.errors import BadInput

_FIRST_PASS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_PASS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
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


def likely_slips(typed: str, born: date | None = None) -> tuple[Iin, ...]:
    """Return valid numbers one slip of the finger away from 12 ``typed`` digits.

    A slip is two neighbours swapped or one digit wrong. Swaps come first; a number whose birth
    date is ``born`` comes before one whose date is another; at most five, the best first.
    """
    if len(typed) != 12 or not (typed.isascii() and typed.isdigit()):
        return ()
    swapped = (typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :] for at in range(11))
    replaced = (typed[:at] + d + typed[at + 1 :] for at in range(12) for d in "0123456789")
    found = {number.digits: number for text in (*swapped, *replaced) if (number := find_iin(text))}
    found.pop(typed, None)
    plausible = [number for number in found.values() if number.born_on is not None]
    plausible.sort(key=lambda number: born is not None and number.born_on != born)
    return tuple(plausible[:5])


def mask_iin(digits: str) -> str:
    """Return ``870412 30•••6`` for 12 digits, else an empty text; for all but step 2 and review."""
    if len(digits) != 12:
        return ""
    return f"{digits[:6]} {digits[6:8]}•••{digits[11]}"
