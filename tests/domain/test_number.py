"""Slip numbers: ISO 7064 MOD 97-10 finds every single slip of the finger."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber, parse_number

numbers = st.builds(
    SlipNumber,
    centre=st.integers(0, 999).map("{:03}".format),
    desk=st.integers(1, 999),
    epoch=st.integers(1, 9),
    serial=st.integers(1, 999_999),
)


def test_the_standard_is_kept():
    """ISO 7064 MOD 97-10: the whole number, check digits last, leaves 1 over 97."""
    assert str(SlipNumber("427", 7, 1, 31)) == "427-007-1-000031-64"
    assert int("427007100003164") % 97 == 1


@given(numbers)
def test_a_written_number_reads_back(number):
    assert parse_number(str(number)) == number
    assert int(str(number).replace("-", "")) % 97 == 1
    assert len(str(number)) == 19


@given(st.data(), numbers)
def test_one_wrong_digit_never_passes(data, number):
    written = str(number)
    at = data.draw(st.sampled_from([at for at, one in enumerate(written) if one.isdigit()]))
    wrong = data.draw(st.sampled_from([one for one in "0123456789" if one != written[at]]))

    with pytest.raises(BadInput) as caught:
        parse_number(written[:at] + wrong + written[at + 1 :])

    assert caught.value.key in {"number.check_digit", "number.range"}


@given(st.data(), numbers)
def test_two_swapped_neighbours_never_pass(data, number):
    """Neighbours among the digits: a hyphen between them does not part them for who types."""
    written = str(number)
    digits = [at for at, one in enumerate(written) if one.isdigit()]
    at = data.draw(st.integers(0, len(digits) - 2))
    one, other = digits[at], digits[at + 1]
    assume(written[one] != written[other])
    swapped = list(written)
    swapped[one], swapped[other] = swapped[other], swapped[one]

    with pytest.raises(BadInput):
        parse_number("".join(swapped))


@given(st.text())
def test_no_text_raises_anything_but_bad_input(text):
    with pytest.raises(BadInput):
        parse_number(text)


@pytest.mark.parametrize(
    ("centre", "desk", "epoch", "serial"),
    [("42", 7, 1, 1), ("4270", 7, 1, 1), ("a27", 7, 1, 1), ("٤٢٧", 7, 1, 1), ("427", 0, 1, 1),
     ("427", 1000, 1, 1), ("427", 7, 0, 1), ("427", 7, 10, 1), ("427", 7, 1, 0),
     ("427", 7, 1, 1_000_000)],
)  # fmt: skip
def test_what_no_desk_can_have_is_no_number(centre, desk, epoch, serial):
    with pytest.raises(BadInput) as caught:
        SlipNumber(centre, desk, epoch, serial)

    assert caught.value.key == "number.range"
