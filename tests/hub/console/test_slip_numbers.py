"""A slip's number is understood however it is typed; a mistyped one is never looked up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber
from regdesk.hub.console.slip_numbers import read_number

NUMBERS = st.builds(
    SlipNumber,
    centre=st.from_regex(r"[0-9]{3}", fullmatch=True),
    desk=st.integers(1, 999),
    epoch=st.integers(1, 9),
    serial=st.integers(1, 999_999),
)
BETWEEN = st.lists(st.sampled_from(["", "-", "–", "—", " ", "\u00a0", ".", "/", " - "]), min_size=4)


@given(NUMBERS, BETWEEN)
def test_any_spelling_of_a_number_is_that_number(number, between):
    spelt = str(number)
    for one in between[:4]:
        spelt = spelt.replace("-", f"\0{one}", 1)

    assert read_number(f"  № {spelt}".replace("\0", "")) == number


@given(NUMBERS)
def test_a_number_is_found_in_the_code_of_its_slip(number):
    assert read_number(f"RD1:{number}:20261122T1000:permanent:c2ln") == number
    wide = str(number).translate({ord(str(one)): 0xFF10 + one for one in range(10)})
    assert read_number(wide) == number


@given(NUMBERS, st.integers(0, 14), st.integers(1, 9))
def test_one_wrong_digit_is_told(number, place, more):
    digits = list(str(number).replace("-", ""))
    digits[place] = str((int(digits[place]) + more) % 10)

    with pytest.raises(BadInput) as told:
        read_number("".join(digits))
    assert told.value.key == "number.check_digit"


@pytest.mark.parametrize("typed", ["", "417", "417-007-1-000042-5O", "4" * 16, "'; drop table --"])
def test_what_is_no_number_is_told_by_its_digits(typed):
    with pytest.raises(BadInput) as told:
        read_number(typed)
    assert told.value.key == "number.shape"
    assert told.value.params["digits"] == sum(one.isdigit() for one in typed)
