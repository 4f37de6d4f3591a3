"""Names stand in the order of the Kazakh alphabet, whatever their letters' numbers are."""

import random

from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.kazakh_order import ALPHABET, kazakh_key


def test_every_letter_stands_after_the_one_before_it():
    letters = [*ALPHABET]
    mixed = random.Random(1).sample(letters, len(letters))

    assert len(set(letters)) == 42
    assert sorted(mixed, key=kazakh_key) == letters
    assert sorted((one.upper() for one in mixed), key=kazakh_key) == [*ALPHABET.upper()]


def test_a_list_of_people_is_in_the_order_of_the_alphabet():
    names = [
        "Абаев Ерлан",
        "Абаева Айгүл",
        "Ахметов Қуат",
        "Әбілқасымова Ұлту",
        "Ғабдуллина Мөлдір",
        "Ким Алексей",
        "Қасымов Нұрлан",
        "Құдайберген Іңкар",
        "Омаров Ерлан",
        "Омаров-Серік Ерлан",
        "Омарова Әсел",
        "Өмірзақ Һамит",
        "Ыбыраев Дәурен",
        "Ізбасар Өскен",
        "Яковлев Пётр",
        "Smith John",
    ]

    assert sorted(random.Random(2).sample(names, len(names)), key=kazakh_key) == names


@given(st.text(ALPHABET), st.text(ALPHABET))
def test_capitals_make_no_difference_but_between_equals(one, other):
    small, large = kazakh_key(one), kazakh_key(other.upper())

    assert (small[0] < large[0]) == (kazakh_key(one)[0] < kazakh_key(other)[0])
    assert (small == kazakh_key(other)) == (one == other)
