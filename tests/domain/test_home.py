"""One home and one person are known again however they were typed; two are never one."""

from dataclasses import replace

import pytest

from regdesk.domain.address import Address, Place, PlaceLevel
from regdesk.domain.home import list_home_keys, name_key
from regdesk.domain.people import Person
from regdesk.domain.words import Bilingual, same

ALMATY = Place("751710000", "1", PlaceLevel.SUB_DISTRICT, same("Медеу"), same("Алматы, Медеу"))
HOME = Address(ALMATY, Bilingual("Қонаев көшесі", "улица Кунаева"), "12А", "", "45")
OMAROV = Person(surname="Жақсыбеков", given="Ерлан", patronymic="Болатұлы", born="12.04.1987")


def is_one(one, other):
    return any(key and key in list_home_keys(other) for key in list_home_keys(one))


@pytest.mark.parametrize(
    "typed",
    [
        {"house": "12 а"},
        {"house": "12-а", "rka": "0201300098341272"},
        {"street": same("конаев көшесі")},
        {"street": Bilingual("", "Улица Кунаева")},
    ],
)
def test_a_home_is_known_however_it_was_typed(typed):
    assert is_one(HOME, replace(HOME, **typed))


@pytest.mark.parametrize(
    "other",
    [
        {"house": "12"},
        {"flat": ""},
        {"flat": "4", "block": "5"},
        {"street": Bilingual("Қонаев даңғылы", "проспект Кунаева")},
        {"place": replace(ALMATY, code="751710001")},
        {"place": None},
        {"house": " "},
    ],
)
def test_another_home_is_another(other):
    assert not is_one(HOME, replace(HOME, **other))


def test_where_the_house_is_not_known_yet_there_is_no_home():
    assert list_home_keys(replace(HOME, house="")) == ("", "")


@pytest.mark.parametrize(
    "typed",
    [
        {"surname": "ЖАКСЫБЕКОВ"},
        {"surname": "Zhaqsybekov", "given": "Yerlan"},
        {"patronymic": "", "iin": "870412300066"},
    ],
)
def test_a_name_is_known_in_any_spelling(typed):
    assert name_key(replace(OMAROV, **typed)) == name_key(OMAROV)


@pytest.mark.parametrize(
    "other", [{"born": "13.04.1987"}, {"given": "Ержан"}, {"surname": "Ерлан", "given": "Жақсыбек"}]
)
def test_another_person_is_another(other):
    assert name_key(replace(OMAROV, **other)) != name_key(OMAROV)


@pytest.mark.parametrize(
    "missing", [{"born": ""}, {"born": "12.04"}, {"given": ""}, {"surname": "-"}]
)
def test_nobody_is_looked_for_before_all_is_typed(missing):
    assert name_key(replace(OMAROV, **missing)) == ""
