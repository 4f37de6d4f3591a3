"""One line, either language, any of the spellings a keyboard allows, words in any order."""

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.spelling import fold, fold_words


@pytest.fixture(scope="module")
def places(new_desk, tmp_path_factory):
    """The places of a desk that nobody changes."""
    import shutil

    from tests.storage.desks import PASSWORD, a_door

    folder = shutil.copytree(new_desk[0], tmp_path_factory.mktemp("places") / "desk")
    door = a_door(folder)
    yield door.sign_in("417-0001", PASSWORD).places
    door.close()


def lines(found):
    return [place.line.kk for place in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Алматы", "Алматы қ."),
        ("алм", "Алматы қ."),
        ("аст", "Астана қ."),
        ("шымкент", "Шымкент қ."),
        ("г. Шымкент", "Шымкент қ."),
        ("медеу", "Алматы қ., Медеу ауданы"),
        ("Медеуский", "Алматы қ., Медеу ауданы"),
        ("медеу алматы", "Алматы қ., Медеу ауданы"),
        ("алматы меде", "Алматы қ., Медеу ауданы"),
        ("әуезов", "Алматы қ., Әуезов ауданы"),
        ("ауезов", "Алматы қ., Әуезов ауданы"),
        ("ауэз", "Алматы қ., Әуезов ауданы"),
        ("Ал-Фараби", "Шымкент қ., Әл-Фараби ауданы"),
        ("аль фараби", "Шымкент қ., Әл-Фараби ауданы"),
        ("өскемен", "Шығыс Қазақстан облысы, Өскемен қ."),
        ("оскемен", "Шығыс Қазақстан облысы, Өскемен қ."),
        ("усть-каменогорск", "Шығыс Қазақстан облысы, Өскемен қ."),
        ("караганда", "Қарағанды облысы, Қарағанды қ."),
        ("карагандинская область", "Қарағанды облысы"),
        ("қарағанды облысы", "Қарағанды облысы"),
        ("алматы облысы", "Алматы облысы"),
        ("атбасар қаласы", "Ақмола облысы, Атбасар ауданы, Атбасар қ."),
        ("атбасар ауданы", "Ақмола облысы, Атбасар ауданы"),
        ("Түркістан", "Түркістан облысы, Түркістан қ."),
        ("туркестан", "Түркістан облысы, Түркістан қ."),
        ("жаңаөзен", "Маңғыстау облысы, Жаңаөзен қ."),
        ("жанаозен", "Маңғыстау облысы, Жаңаөзен қ."),
        ("Құлсары", "Атырау облысы, Жылыой ауданы, Құлсары қ."),
        ("кульсары", "Атырау облысы, Жылыой ауданы, Құлсары қ."),
        ("байқоңыр", "Астана қ., Байқоңыр ауданы"),
        ("баиконур байконыр", None),
        ("баиконыр", "Астана қ., Байқоңыр ауданы"),
    ],
)
def test_the_place_that_is_meant_comes_first(places, typed, first):
    found = lines(places.search_places(typed))

    assert (found[0] if found else None) == first


def test_whole_words_come_before_beginnings(places):
    found = lines(places.search_places("шу", limit=20))

    assert found[:2] == ["Жамбыл облысы, Шу ауданы, Шу қ.", "Жамбыл облысы, Шу ауданы"]


def test_a_name_that_many_places_have_shows_them_all(places):
    found = lines(places.search_places("абай", limit=20))

    assert set(found) >= {
        "Абай облысы",
        "Шымкент қ., Абай ауданы",
        "Қарағанды облысы, Абай ауданы, Абай қ.",
        "Абай облысы, Абай ауданы",
    }


def test_no_place_comes_twice_and_never_more_than_asked_for(places):
    found = places.search_places("а", limit=50)

    assert len(found) == len(set(found)) == 50
    assert len(places.search_places("а")) == 6


def test_a_kind_alone_finds_that_kind(places):
    assert len(places.search_places("облысы", limit=30)) >= 17


def test_an_administration_is_no_answer(places):
    assert not [p for p in places.search_places("семей", 20) if "әкімшілігі" in p.name.kk]
    assert places.find_place("101000000").name.ru == "городская администрация Семей"


@pytest.mark.parametrize("typed", ["", "   ", "…", "«»", "жоқ мұндай жер", '"', "a* OR b", "NEAR("])
def test_what_names_no_place_finds_none(places, typed):
    assert places.search_places(typed) == ()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_no_text_breaks_the_search(places, typed):
    places.search_places(typed)
    places.search_streets(typed)


def test_any_spelling_finds_what_any_other_finds(places, signed_in):
    """Every name of our table, typed without Kazakh letters, finds its place."""
    with signed_in.store.read() as unit:
        rows = unit.connection.execute(
            sa.text("SELECT code, line_kk FROM place WHERE name_kk NOT LIKE '%әкімшілігі'")
        ).all()
    plain = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
    missed = [
        row.line_kk
        for row in rows
        if row.code
        not in {p.code for p in places.search_places(row.line_kk.translate(plain), limit=8)}
    ]

    assert missed == []


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Әл-Фараби", "аль фараби"),
        ("Ғабит", "габит"),
        ("ҚЫЗЫЛОРДА", "кызылорда"),
        ("Өңір", "онир"),
        ("Ұлытау үй", "улытау уи"),
        ("Һәкім", "хаким"),
        ("Щучинск", "шучинск"),
        ("ёлка", "елка"),
        ("й", "\u0438\u0306"),
        ("Экибастуз", "екибастуз"),
    ],
)
def test_spellings_that_are_one(one, other):
    assert fold_words(one) == fold_words(other)
