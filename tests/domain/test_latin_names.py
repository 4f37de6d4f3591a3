"""Latin names suggest Cyrillic ones: whatever is suggested is written so in documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.latin_names import MOST, Script, reads_as, suggest, transliterate
from regdesk.domain.names import bad_letters

LATIN = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ ", max_size=24).map(lambda one: " ".join(one.split()))
KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
NAMES = st.text(KAZAKH + " -", min_size=1, max_size=18).map(lambda one: " ".join(one.split()))


@given(LATIN, st.sampled_from(Script))
def test_a_suggestion_written_in_latin_is_the_name_again(latin, script):
    found = suggest(latin, script)

    assert len(found) == len(set(found)) <= MOST
    assert all(reads_as(name, latin) for name in found)
    assert not any(bad_letters(name) for name in found)


@given(NAMES)
def test_a_name_reads_as_its_own_spelling(name):
    assert reads_as(name, transliterate(name))


@pytest.mark.parametrize(
    ("latin", "name"),
    [
        ("NURMAGAMBETOV", "Нұрмағамбетов"),
        ("YERLAN", "Ерлан"),
        ("ERLAN", "Ерлан"),
        ("SERIK", "Серік"),
        ("KAIRAT", "Қайрат"),
        ("AIGUL", "Айгүл"),
        ("BAUYRZHAN", "Бауыржан"),
        ("SEIDAKHMETOVA", "Сейдахметова"),
        ("OTEGEN", "Өтеген"),
        ("KUANYSH", "Қуаныш"),
        ("BAYEV", "Баев"),
        ("ZHANNA", "Жанна"),
        ("QANAT", "Қанат"),
        ("JANDOS", "Жандос"),
    ],
)
def test_the_likeliest_kazakh_name_comes_first(latin, name):
    assert suggest(latin, Script.KAZAKH)[0] == name


@pytest.mark.parametrize(
    ("latin", "name"),
    [
        ("YULIYA", "Юлия"),
        ("IULIIA", "Юлия"),
        ("TATYANA", "Татьяна"),
        ("OLGA", "Ольга"),
        ("ALEXANDR", "Александр"),
        ("SHCHERBAKOV", "Щербаков"),
        ("DMITRIY", "Дмитрий"),
        ("ANDREI", "Андрей"),
        ("KHILL", "Хилл"),
        ("MARIYA ANNA", "Мария-Анна"),
    ],
)
def test_the_russian_name_is_among_the_suggestions(latin, name):
    assert name in suggest(latin, Script.RUSSIAN)


def test_russian_suggestions_have_no_kazakh_letters():
    assert not set("".join(suggest("NURMAGAMBETOVA", Script.RUSSIAN))) & set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


@pytest.mark.parametrize("latin", ["", "WÖLFL", "42", "C", "QWXJ"])
def test_what_no_spelling_explains_suggests_nothing(latin):
    assert suggest(latin, Script.RUSSIAN) == ()


def test_a_name_that_was_cut_off_still_agrees():
    long = "Әбдірахманова-Бейсембекова"
    whole = transliterate(long)
    assert reads_as(long, whole[:22])
    assert not reads_as("Омаров", "OMAR"), "a short one is not cut off"


@pytest.mark.parametrize(("name", "latin"), [("Омаров", "UMAROV"), ("Ерлан", ""), ("", "OMAROV")])
def test_other_names_do_not_agree(name, latin):
    assert not reads_as(name, latin)
