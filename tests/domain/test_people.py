"""Names and people as they are printed, searched and kept out of logs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.iin import Sex
from regdesk.domain.names import bad_letters
from regdesk.domain.people import IdentityDocument, IdentityKind, Person

ALPHABETS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


@pytest.mark.parametrize(
    "name",
    ["Жақсыбекова", "Өмірұлы", "Әбіл-Ғазы", "Соловьёва", "Оглы Кызы", "Д’Артаньян", "Һәйрат", ""],
)
def test_names_of_documents_are_taken(name):
    assert bad_letters(name) == ""


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("Aхметов", "A"),
        ("Сәулe1", "e1"),
        ("Жұмaбaй", "a"),
        ("Iлияс", "I"),
        ("Омаров.", "."),
        ("Ґонгадзе", "Ґ"),
    ],
)
def test_letters_that_only_look_right_are_told(name, bad):
    assert bad_letters(name) == bad


@given(st.text(alphabet=ALPHABETS + ALPHABETS.upper() + " -'"))
def test_both_alphabets_hold(name):
    assert bad_letters(name) == ""


@given(st.text())
def test_every_bad_letter_is_told_once(text):
    bad = bad_letters(text)

    assert len(set(bad)) == len(bad)
    assert bad_letters("".join(one for one in text if one not in bad)) == ""


def test_names_are_joined_as_they_are_said():
    person = Person(surname="Омаров", given="Ерлан", patronymic="Болатұлы")

    assert person.full_name == "Омаров Ерлан Болатұлы"
    assert person.short_name == "Омаров Е. Б."
    assert Person(surname="Омаров").short_name == "Омаров"
    assert Person().full_name == ""


def test_nothing_typed_is_lost_and_nothing_wrong_is_read():
    document = IdentityDocument(kind=IdentityKind.ID_CARD, valid_until="31.02.2026")
    person = Person(iin="88041240100", born="32.01.1990", document=document)

    assert (person.number, person.born_on) == (None, None)
    assert (person.iin, person.born) == ("88041240100", "32.01.1990")
    assert document.valid_until_day is None


def test_a_person_stays_out_of_logs():
    person = Person(iin="880412401006", surname="Сейдахметова", sex=Sex.FEMALE)

    assert "880412401006" not in repr(person)
    assert "Сейдахметова" not in repr(person)
