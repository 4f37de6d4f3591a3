"""What a zone may fill in, what it only suggests, and what it must leave alone."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.iin import Sex
from regdesk.domain.latin_names import Script
from regdesk.domain.mrz import read_mrz
from regdesk.domain.people import IdentityDocument, IdentityKind, Person
from regdesk.services.reading import ReadFrom, compare, fill
from tests.capture.synthetic.people import invent_person, write_mrz, write_td1

HOLDER = replace(invent_person(random.Random(11)), surname="Нұрмағамбетов", given="Ерлан")
ZONE = read_mrz(write_td1(HOLDER))
NOBODY = Person()
SURE = ("iin", "born", "sex", "document.kind", "document.number", "document.valid_until")


def value_of(person, field):
    for name in field.split("."):
        person = getattr(person, name)
    return person


def sources(filled):
    return {one.field: one.source for one in filled.filled}


def test_an_empty_person_is_filled_but_for_the_names():
    filled = fill(NOBODY, ZONE)

    assert filled.person == replace(HOLDER, surname="", given="")
    assert sources(filled) == dict.fromkeys(SURE, ReadFrom.MRZ)
    assert {one.field: one.texts[0] for one in filled.suggestions} == {
        "surname": "Нұрмағамбетов",
        "given": "Ерлан",
    }
    assert not filled.differs


def test_the_suggestions_are_in_the_letters_that_are_asked_for():
    surname = fill(NOBODY, ZONE, Script.RUSSIAN).suggestions[0]
    assert surname.texts[0] == "Нурмагамбетов"


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(SURE)))
def test_what_was_typed_stays_whatever_the_zone_says(fields):
    other = replace(
        invent_person(random.Random(12)),
        iin=HOLDER.iin,
        document=IdentityDocument(IdentityKind.RESIDENCE_PERMIT, "000000000", "01.01.2030"),
    )
    typed = NOBODY
    for field in fields:
        outer, _, inner = field.rpartition(".")
        value = value_of(other, field)
        if outer:
            typed = replace(typed, document=replace(typed.document, **{inner: value}))
        else:
            typed = replace(typed, **{inner: value})

    filled = fill(typed, ZONE)

    assert all(value_of(filled.person, field) == value_of(typed, field) for field in fields)
    assert not fields & sources(filled).keys()
    told_otherwise = {one for one in fields if value_of(HOLDER, one) != value_of(other, one)}
    assert {one.field for one in filled.differs} == told_otherwise


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_zone_with_a_wrong_digit_fills_nothing(data):
    lines = list(write_td1(HOLDER))
    row = data.draw(st.integers(0, 1))
    at = data.draw(st.sampled_from([at for at, one in enumerate(lines[row]) if one.isdigit()]))
    wrong = str((int(lines[row][at]) + data.draw(st.integers(1, 9))) % 10)
    lines[row] = lines[row][:at] + wrong + lines[row][at + 1 :]

    zone = read_mrz(lines)
    assert zone is None or (fill(NOBODY, zone).person, fill(NOBODY, zone).filled) == (NOBODY, ())


def test_somebody_elses_document_gives_nothing():
    other = invent_person(random.Random(13))
    typed = Person(iin=other.iin)
    filled = fill(typed, ZONE)

    assert (filled.person, filled.filled, filled.suggestions) == (typed, (), ())
    assert filled.is_other
    assert [one.field for one in filled.differs] == ["iin"]


def test_a_mistyped_number_is_no_other_person():
    filled = fill(Person(iin="870412301267"), ZONE)
    assert not filled.is_other
    assert filled.person.iin == "870412301267"
    assert filled.person.document == HOLDER.document


def test_a_sex_that_the_number_denies_stays_open():
    top, middle, names = write_td1(HOLDER)
    turned = {"M": "F", "F": "M"}[middle[7]]
    zone = read_mrz((top, middle[:7] + turned + middle[8:], names))  # no check digit behind it

    filled = fill(NOBODY, zone)
    assert filled.person.sex is None
    assert "sex" not in sources(filled)
    assert not next(one for one in compare(NOBODY, zone) if one.field == "sex").agrees


def test_a_sex_that_the_zone_leaves_out_comes_from_the_number():
    top, middle, names = write_td1(HOLDER)
    zone = read_mrz((top, f"{middle[:7]}<{middle[8:]}", names))
    assert sources(fill(NOBODY, zone))["sex"] is ReadFrom.IIN


def test_an_earlier_case_gives_the_exact_names():
    earlier = replace(HOLDER, surname="Нурмағамбетов", patronymic="Әлібекұлы")
    filled = fill(NOBODY, ZONE, earlier=earlier)

    names = filled.person.surname, filled.person.given, filled.person.patronymic
    assert names == ("Нурмағамбетов", "Ерлан", "Әлібекұлы")
    assert sources(filled)["surname"] is ReadFrom.EARLIER_CASE
    assert filled.suggestions == ()


def test_a_name_changed_since_is_not_taken_from_the_earlier_case():
    filled = fill(NOBODY, ZONE, earlier=replace(HOLDER, surname="Омаров"))

    assert (filled.person.surname, filled.person.given) == ("", "")
    suggested = {one.field: one.texts for one in filled.suggestions}
    assert suggested["given"][0] == "Ерлан"
    assert "Омаров" not in suggested["surname"]


def test_typed_names_are_compared_by_how_documents_write_them():
    typed = replace(NOBODY, surname="Нурмагамбетов", given="Омар")
    agrees = {one.field: one.agrees for one in compare(typed, ZONE)}
    assert (agrees["surname"], agrees["given"]) == (True, False)
    assert [one.field for one in fill(typed, ZONE).differs] == ["given"]


def test_typed_zone_and_number_stand_side_by_side():
    born = next(
        one for one in compare(replace(HOLDER, born="01.01.1990"), ZONE) if one.field == "born"
    )
    assert (born.typed, born.mrz, born.iin) == ("01.01.1990", HOLDER.born, HOLDER.born)
    assert not born.agrees


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (write_mrz(HOLDER), IdentityKind.ID_CARD),
        (
            write_mrz(invent_person(random.Random(1), IdentityKind.PASSPORT)),
            IdentityKind.PASSPORT,
        ),
        (
            (
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            ),
            IdentityKind.FOREIGN_PASSPORT,
        ),
        (
            (
                "I<UTOD231458907<<<<<<<<<<<<<<<",
                "7408122F1204159UTO<<<<<<<<<<<6",
                "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            ),
            IdentityKind.FOREIGN_ID_CARD,
        ),
    ],
    ids=lambda one: one.name if isinstance(one, IdentityKind) else "",
)
def test_the_kind_of_the_document(lines, kind):
    assert fill(NOBODY, read_mrz(lines)).person.document.kind is kind


def test_a_card_for_somebody_of_another_state_leaves_its_kind_open():
    top, middle, names = write_td1(HOLDER)
    zone = read_mrz((top, middle.replace("KAZ", "UTO"), names))
    assert fill(NOBODY, zone).person.document.kind is None


def test_the_sex_is_kept_as_the_form_keeps_it():
    assert isinstance(fill(NOBODY, ZONE).person.sex, Sex)
