"""One key for every spelling of a name; what is typed so far begins the key of the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.search_words import search_words

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


@pytest.mark.parametrize(
    "spellings",
    [
        "Жақсыбеков Жаксыбеков ZHAKSYBEKOV Jaqsybekov",
        "Ерлан YERLAN Erlan",
        "Ахметов AKHMETOV Ahmetov",
        "Әлия Алия ALIYA Aliia",
        "Юлия YULIYA IULIIA Yulia",
        "Дмитрий DMITRIY Dmitry",
        "Щербаков SHCHERBAKOV Шербаков",
        "Шерік ŞERIK Sherik",
        "Қонаев Конаев QONAEV Konayev",
        "Ұлжан Улжан Үлжан ULZHAN",
    ],
)
def test_every_spelling_of_a_name_has_one_key(spellings):
    assert len(set(search_words(spellings))) == 1


@given(st.text(LETTERS, min_size=1, max_size=12), st.data())
def test_what_is_typed_so_far_begins_the_key_of_the_whole(word, data):
    typed = word[: data.draw(st.integers(1, len(word)))]
    (whole,) = search_words(word) or ("",)
    (begun,) = search_words(typed) or ("",)

    assert whole.startswith(begun)


@given(st.from_regex(r"[0-9]{1,18}", fullmatch=True))
def test_a_number_stays_as_it_is(number):
    assert search_words(number) == [number]


def test_letters_in_a_number_are_folded():
    assert search_words("12А, №N0012") == search_words("12a n0012")
