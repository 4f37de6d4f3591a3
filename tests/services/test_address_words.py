"""One line holds street, house and flat in any order, in either language, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.address import Address
from regdesk.domain.words import Bilingual, same
from regdesk.services.address_lines import full_line, short_line, title_line
from regdesk.services.address_words import read_line
from regdesk.services.addresses import search_address
from tests.services.people import FLAT, KUNAEV, MEDEU
from tests.services.ports import PlaceList

MARCH = Bilingual("8 Наурыз көшесі", "улица 8 Марта")


@pytest.mark.parametrize(
    ("line", "words", "parts"),
    [
        ("қонаев 12 45", "қонаев", ("12", "", "45")),
        ("45 кунаева 12", "кунаева", ("12", "", "45")),
        ("12 45 қонаев", "қонаев", ("12", "", "45")),
        ("12а/1 кв 45 қонаев", "қонаев", ("12А/1", "", "45")),
        ("қонаев 12-үй 45-пәтер", "қонаев", ("12", "", "45")),
        ("45 пәтер 12 үй Қонаев көшесі", "Қонаев", ("12", "", "45")),
        ("Қонаев к-сі 12, 7-п.", "Қонаев", ("12", "", "7")),
        ("ул. Кунаева, д.12, кв.45", "Кунаева", ("12", "", "45")),
        ("кв45 кунаева12", "кунаева", ("12", "", "45")),
        ("кунаева 12-45", "кунаева", ("12", "", "45")),
        ("12 а қонаев 45", "қонаев", ("12А", "", "45")),
        ("45 қонаев 12а", "қонаев", ("12А", "", "45")),
        ("12а қонаев 45", "қонаев", ("12А", "", "45")),
        ("кунаева 12к2 45", "кунаева", ("12", "2", "45")),
        ("абай 12 корпус 2 кв 7", "абай", ("12", "2", "7")),
        ("абай 12, 2-корпус, 45-пәтер", "абай", ("12", "2", "45")),
        ("абай 12 к 2 45", "абай", ("12", "2", "45")),
        ("алматы медеу қонаев 12", "алматы медеу қонаев", ("12", "", "")),
        ("5 8-й микрорайон", "8-й микрорайон", ("5", "", "")),
        ("абай 12/", "абай", ("12", "", "")),
        ("абай", "абай", ("", "", "")),
        ("дом 5", "", ("5", "", "")),
        ("улица", "улица", ("", "", "")),
        ("", "", ("", "", "")),
    ],
)
def test_a_line_is_taken_apart(line, words, parts):
    typed = read_line(line)

    assert (" ".join(typed.words), typed.fit()) == (words, parts)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("8 марта 12 45", ("12", "", "45")),
        ("8 марта 12", ("12", "", "")),
        ("марта 8", ("", "", "")),
        ("8 марта 8", ("8", "", "")),
        ("8 марта 12 кв 8", ("12", "", "8")),
    ],
)
def test_a_number_in_the_streets_name_is_no_house(line, parts):
    assert read_line(line).fit(MARCH) == parts


streets = st.sampled_from(["қонаев", "кунаева", "абай", "тимирязева", "сейфуллин", "райымбек"])
houses = st.from_regex(r"[1-9]\d{0,2}[абв]?(/[1-9]\d?)?", fullmatch=True)
flats = st.from_regex(r"[1-9]\d{0,2}", fullmatch=True)


@given(streets, houses, flats, st.permutations(["street", "house", "flat"]), st.booleans())
def test_marked_parts_may_come_in_any_order(street, house, flat, order, kazakh):
    said = {"street": street, "house": f"д. {house}", "flat": f"кв. {flat}"}
    if kazakh:
        said |= {"house": f"{house}-үй", "flat": f"{flat}-пәтер"}

    typed = read_line(", ".join(said[part] for part in order))

    assert typed.words == (street,)
    assert typed.fit() == (house.upper(), "", flat)


@given(streets, houses, flats)
def test_an_address_written_out_is_read_back(street, house, flat):
    address = Address(MEDEU, same(street), house.upper(), "", flat)

    for line in (short_line(address), title_line(address)):
        for text in (line.kk, line.ru):
            assert read_line(text).fit() == (house.upper(), "", flat)


@given(st.text(max_size=60))
def test_no_text_is_an_error(text):
    typed = read_line(text)

    assert all(isinstance(one, str) for one in typed.fit(MARCH))


def test_lines_are_written_in_both_languages():
    assert full_line(FLAT) == Bilingual(
        "Алматы қ., Медеу ауданы, Қонаев көшесі 12, 45-пәтер",
        "г. Алматы, Медеуский район, улица Кунаева 12, кв. 45",
    )
    assert title_line(FLAT).kk == "Қонаев көшесі, 12, 45-пәтер"
    assert short_line(Address(MEDEU, KUNAEV, "12А", "2")) == Bilingual(
        "Қонаев көшесі 12А, 2-корпус", "улица Кунаева 12А, корп. 2"
    )
    assert short_line(Address(MEDEU, house="7")) == Bilingual("7-үй", "дом 7")
    assert full_line(Address()) == same("")
    assert short_line(Address(MEDEU, Bilingual("", "улица Абая"), "1")).kk == "улица Абая 1"


def test_hits_carry_the_address_its_code_and_what_to_highlight():
    places = PlaceList(streets=[(MEDEU, KUNAEV, "0201300098341272")])

    (hit,) = search_address(places, "кунаева 12 45")

    assert hit.address == FLAT
    assert (hit.title.ru, hit.place_line) == ("улица Кунаева, 12, кв. 45", MEDEU.line)
    assert hit.marks == ("кунаева", "12", "45")


def test_the_flat_is_never_asked_as_a_house():
    places = PlaceList(streets=[(MEDEU, KUNAEV, "")])

    search_address(places, "кунаева 12 45")
    search_address(places, "кунаева 12 корпус 2 кв 45")

    assert places.asked == ["кунаева 12", "кунаева 12/2"]


def test_a_code_found_for_another_reading_is_dropped():
    places = PlaceList(streets=[(MEDEU, MARCH, "0201300098341272")])

    (hit,) = search_address(places, "марта 8 12")

    assert (hit.address.house, hit.address.rka) == ("12", "")


def test_without_a_street_the_words_name_a_place():
    (hit,) = search_address(PlaceList(places=[MEDEU]), "медеу 12")

    assert (hit.title, hit.address.place, hit.address.house) == (MEDEU.name, MEDEU, "12")


@pytest.mark.parametrize("line", ["", "   ", "12 45", "12/1"])
def test_numbers_alone_ask_nothing(line):
    places = PlaceList(streets=[(MEDEU, KUNAEV, "")])

    assert search_address(places, line) == ()
    assert places.asked == []
