"""The IIN: vectors of the law paper, both passes, slips of the finger."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from kz_iin_validator import safe_validate_iin

from regdesk.domain.errors import BadInput
from regdesk.domain.iin import Iin, Sex, check_digit, find_iin, likely_slips, mask_iin
from tests.domain.people import issued_numbers, mistyped, swapped

TODAY = date(2026, 11, 23)
heads = st.text(alphabet="0123456789", min_size=11, max_size=11)


@pytest.mark.parametrize(
    "digits",
    [
        pytest.param("880412401006", id="first pass"),
        pytest.param("900101300811", id="second pass"),
        pytest.param("180440012349", id="second pass, a BIN"),
    ],
)
def test_a_right_number_is_taken(digits):
    assert Iin(digits).digits == digits


@pytest.mark.parametrize("digits", ["880412401007", "880412410006", "900101300810"])
def test_a_wrong_check_digit_is_refused(digits):
    with pytest.raises(BadInput) as caught:
        Iin(digits)

    assert caught.value.key == "iin.check_digit"


@pytest.mark.parametrize("last", "0123456789")
def test_no_number_stands_on_a_base_that_both_passes_refuse(last):
    assert check_digit("90010130080") is None
    assert find_iin("90010130080" + last) is None


@pytest.mark.parametrize("digits", ["", "88041240100", "8804124010066", "88041240100x", "٨" * 12])
def test_another_shape_tells_how_many_were_typed(digits):
    with pytest.raises(BadInput) as caught:
        Iin(digits)

    assert caught.value.key == "iin.length"
    assert caught.value.params == {"count": len(digits)}


def test_a_number_tells_birth_day_and_sex():
    number = Iin("880412401006")

    assert (number.born_on, number.sex) == (date(1988, 4, 12), Sex.FEMALE)


def test_a_number_that_names_no_day_is_still_a_number():
    assert Iin("180440012349").born_on is None
    assert Iin("180440012349").sex is None


@given(issued_numbers())
def test_a_number_tells_the_day_it_was_formed_from(issued):
    number, born = issued

    assert number.born_on == born
    assert number.sex is (Sex.MALE if number.digits[6] in "135" else Sex.FEMALE)


@given(issued_numbers(), st.text(alphabet="0123456789", min_size=1, max_size=1))
def test_people_are_judged_as_another_reading_of_the_rule_judges_them(issued, last):
    digits = issued[0].digits[:11] + last

    theirs, _ = safe_validate_iin(digits)

    assert (find_iin(digits) is not None) == (theirs is not None)


@given(heads)
def test_at_most_one_last_digit_is_right(head):
    right = [last for last in "0123456789" if find_iin(head + last)]

    assert right == ([] if check_digit(head) is None else [str(check_digit(head))])


@given(st.text())
def test_no_text_raises(text):
    number = find_iin(text)

    assert number is None or (len(text) == 12 and text.isascii())


@given(issued_numbers())
def test_a_number_stays_out_of_logs(issued):
    assert issued[0].digits not in repr(issued[0])


@given(st.data(), issued_numbers())
def test_a_swap_is_offered_back_first(data, issued):
    """Swaps are the commonest slip and the fewest candidates, so the right one is on top."""
    number, born = issued
    assume(len(set(number.digits)) > 1)
    typed = data.draw(swapped(number.digits))
    assume(find_iin(typed) is None)

    offered = likely_slips(typed, born, TODAY)

    assert number in offered[:3]


@given(st.data(), issued_numbers(st.dates(date(1940, 1, 1), date(2012, 12, 31))))
def test_a_slip_is_offered_back_where_five_places_are_enough(data, issued):
    """With the document's birth day only numbers of that day compete; nobody is pushed out by
    somebody who was born on another.
    """
    number, born = issued
    typed = data.draw(mistyped(number.digits))
    assume(find_iin(typed) is None)

    offered = likely_slips(typed, born, TODAY)

    assert number in offered or all(one.born_on == born for one in offered[:5])


def test_the_day_on_the_document_comes_before_any_other():
    offered = likely_slips("880412410006", date(1988, 4, 12))

    assert offered[0].digits == "880412401006"
    rest = [one.born_on == date(1988, 4, 12) for one in offered]
    assert rest == sorted(rest, reverse=True)


def test_nobody_alive_is_offered_after_somebody_who_is():
    """880412401006 with a wrong century digit: 1888 and 2088 come after 1988."""
    offered = likely_slips("880412901006", today=TODAY)

    ages = [one.born_on is not None and 1900 <= one.born_on.year <= 2026 for one in offered]
    assert ages == sorted(ages, reverse=True)


@given(st.text(alphabet="0123456789", min_size=12, max_size=12))
def test_every_offer_is_right_one_slip_away_and_not_what_was_typed(typed):
    offered = likely_slips(typed)

    assert len(offered) <= 5
    for one in offered:
        changed = [at for at in range(12) if one.digits[at] != typed[at]]
        assert len(changed) == 1 or (
            len(changed) == 2
            and changed[1] == changed[0] + 1
            and sorted(one.digits) == sorted(typed)
        )


@given(st.text().filter(lambda text: len(text) != 12))
def test_nothing_is_offered_for_another_length(text):
    assert likely_slips(text) == ()


def test_a_mask_shows_the_birth_day_and_hides_the_serial():
    assert mask_iin("870412301266") == "870412 30•••6"
    assert mask_iin("87041230126") == ""
