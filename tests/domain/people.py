"""People's numbers for properties: as the state would form them."""

from datetime import date

from hypothesis import strategies as st

from regdesk.domain.iin import Iin, check_digit

_CENTURY_DIGITS = {18: "12", 19: "34", 20: "56"}


ALIVE = st.dates(date(1900, 1, 1), date(2026, 11, 23))


@st.composite
def issued_numbers(draw, born=ALIVE):
    """Draw a number that the state would issue, with the birth day it was formed from."""
    day = draw(born)
    century = draw(st.sampled_from(_CENTURY_DIGITS[day.year // 100]))
    head = f"{day:%y%m%d}{century}{draw(st.integers(0, 9999)):04}"
    last = check_digit(head)
    if last is None:
        head = head[:-1] + str((int(head[-1]) + 1) % 10)
        last = check_digit(head)
    if last is None:
        return Iin("880412401006"), date(1988, 4, 12)
    return Iin(f"{head}{last}"), day


@st.composite
def swapped(draw, digits: str):
    """Draw ``digits`` with two different neighbours swapped, where there are such."""
    places = [at for at in range(11) if digits[at] != digits[at + 1]]
    at = draw(st.sampled_from(places))
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


@st.composite
def mistyped(draw, digits: str):
    """Draw ``digits`` with one digit wrong."""
    at = draw(st.integers(0, 11))
    wrong = draw(st.sampled_from([one for one in "0123456789" if one != digits[at]]))
    return digits[:at] + wrong + digits[at + 1 :]
