"""Streets come from a list and from earlier cases; a house's code from either."""

import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from regdesk.domain.address import Address, Dwelling
from regdesk.domain.errors import BadInput
from regdesk.domain.words import Bilingual, same
from regdesk.services.ports import Act, RecentAddress
from regdesk.storage.street_list import import_streets
from tests.storage.desks import ADDRESS, CLERK, NOON, a_case, a_draft, accept

RKA = "0201300098341272"
OTHER_RKA = "0201300098341288"
HEADER = "kato,street_kk,street_ru,house,rka"
GOOD = (
    f"751710000,Қонаев көшесі,улица Кунаева,12,{RKA}",
    f"751710000,Қонаев көшесі,улица Кунаева,12А,{OTHER_RKA}",
    "711110000,Қонаев даңғылы,проспект Кунаева,,",
    "751410000,Тимирязев көшесі,улица Тимирязева,,",
)


@pytest.fixture
def write(tmp_path):
    def write(*rows, header=HEADER):
        file = tmp_path / "streets.csv"
        file.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
        return file

    return write


def import_file(store, file):
    return import_streets(store, file, at=NOON, clerk=CLERK.code)


def search(signed_in, line):
    return [
        (street.kk, place.code, rka) for place, street, rka in signed_in.places.search_streets(line)
    ]


def test_a_list_is_searched_by_the_words_that_are_no_numbers(signed_in, write):
    assert import_file(signed_in.store, write(*GOOD)) == 4

    for line in ("қонаев 12 45", "12 45 кунаев", "КУНАЕВА", "конаев", "конаев, 7"):
        assert {street for street, _, _ in search(signed_in, line)} >= {"Қонаев көшесі"}, line
    assert search(signed_in, "қонаев алматы медеу") == [("Қонаев көшесі", "751710000", "")]
    assert search(signed_in, "проспект кунаева") == [("Қонаев даңғылы", "711110000", "")]


def test_a_house_is_found_by_its_code(signed_in, write):
    import_file(signed_in.store, write(*GOOD))

    place, street, house = signed_in.places.find_house(OTHER_RKA)
    assert (place.code, street.ru, house) == ("751710000", "улица Кунаева", "12а")
    assert signed_in.places.find_house("0" * 16) is None


@pytest.mark.parametrize(
    ("line", "rka"),
    [
        ("қонаев көшесі 12", RKA),
        ("қонаев көшесі 12 45", RKA),
        ("45 12 қонаев көшесі", RKA),
        ("қонаев көшесі 12а", OTHER_RKA),
        ("қонаев көшесі 12А, 45", OTHER_RKA),
        ("қонаев көшесі 13", ""),
        ("қонаев көшесі", ""),
    ],
)
def test_a_house_that_is_known_brings_its_code(signed_in, write, line, rka):
    import_file(signed_in.store, write(*GOOD))

    assert search(signed_in, line)[0] == ("Қонаев көшесі", "751710000", rka)


@pytest.mark.parametrize("line", ["", "12 45", "жоқ көше", '"', "…"])
def test_what_names_no_street_finds_none(signed_in, write, line):
    import_file(signed_in.store, write(*GOOD))

    assert search(signed_in, line) == []


def test_a_street_written_in_a_case_is_found_the_next_time(signed_in):
    with signed_in.store.write() as unit:
        unit.streets.remember(replace(ADDRESS, rka=RKA), "case-1")

    assert search(signed_in, "кунаева 12") == [("Қонаев көшесі", "751710000", RKA)]


def test_streets_written_often_come_first(signed_in, write):
    import_file(signed_in.store, write(*GOOD))
    often = replace(ADDRESS, street=Bilingual("Қонаев тұйығы", "переулок Кунаева"))
    with signed_in.store.write() as unit:
        for case_id in ("a", "b"):
            unit.streets.remember(often, case_id)
        unit.streets.remember(replace(often, street=same("Қонаев 2")), "c")

    assert [street for street, _, _ in search(signed_in, "қонаев")][:2] == [
        "Қонаев тұйығы",
        "Қонаев 2",
    ]


def test_an_address_typed_without_place_or_street_is_listed_and_not_searched(signed_in):
    bare = Address(house="7")
    with signed_in.store.write() as unit:
        unit.streets.remember(bare, "case-1")
        accept(unit, a_case())
    with signed_in.store.read() as unit:
        assert [one.address for one in unit.streets.list_recent(5)] == [bare]
        assert unit.connection.scalar(sa.text("SELECT count(*) FROM street")) == 0


def test_recent_addresses_are_those_of_the_latest_cases_each_once(store):
    def accept_at(serial, minutes, address):
        draft = a_draft(f"c{serial}", 29 + serial, dwelling=Dwelling(address))
        with store.write() as unit:
            accept(unit, a_case(draft, serial, NOON + timedelta(minutes=minutes)), serial)
            unit.streets.remember(address, f"c{serial}")

    abai = replace(ADDRESS, street=Bilingual("Абай даңғылы", "проспект Абая"))
    accept_at(1, 0, ADDRESS)
    accept_at(2, 5, abai)
    accept_at(3, 9, ADDRESS)

    with store.read() as unit:
        assert unit.streets.list_recent(5) == (
            RecentAddress(ADDRESS, "032", NOON + timedelta(minutes=9)),
            RecentAddress(abai, "031", NOON + timedelta(minutes=5)),
        )
        assert len(unit.streets.list_recent(1)) == 1


def test_an_address_of_a_transaction_that_failed_is_forgotten(store):
    with contextlib.suppress(ZeroDivisionError), store.write() as unit:
        unit.streets.remember(ADDRESS, "case-1")
        raise ZeroDivisionError

    with store.read() as unit:
        assert unit.connection.scalar(sa.text("SELECT count(*) FROM street")) == 0


def test_a_new_list_replaces_the_old_but_not_what_cases_wrote(signed_in, write):
    import_file(signed_in.store, write(*GOOD))
    with signed_in.store.write() as unit:
        unit.streets.remember(replace(ADDRESS, rka=RKA), "case-1")

    import_file(signed_in.store, write("751110000,Абай даңғылы,проспект Абая,,"))

    assert search(signed_in, "тимирязев") == []
    assert search(signed_in, "абай") == [("Абай даңғылы", "751110000", "")]
    assert search(signed_in, "қонаев 12") == [("Қонаев көшесі", "751710000", RKA)]


def test_the_trail_tells_of_the_list(store, write):
    import_file(store, write(*GOOD))

    with store.read() as unit:
        newest = sa.text("SELECT act FROM audit ORDER BY seq DESC LIMIT 1")
        assert unit.connection.scalar(newest) == Act.STREETS_IMPORTED


def test_a_list_without_houses_is_a_list(store, write):
    file = write("751710000,Қонаев көшесі,улица Кунаева", header="kato,street_kk,street_ru")

    assert import_file(store, file) == 1


@pytest.mark.parametrize(
    ("reason", "bad"),
    [
        ("place", "999999999,Абай көшесі,улица Абая,,"),
        ("name", "751710000,,улица Абая,,"),
        ("name", "751710000,Абай көшесі,,,"),
        ("rka", "751710000,Абай көшесі,улица Абая,1,123"),
        ("rka_without_house", f"751710000,Абай көшесі,улица Абая,,{RKA}"),
        ("house_twice", f"751710000,Қонаев көшесі,улица Кунаева,12,{OTHER_RKA}"),
        ("columns", "751710000,Абай көшесі,улица Абая"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_changes(signed_in, write, reason, bad):
    import_file(signed_in.store, write(GOOD[3]))

    with pytest.raises(BadInput) as caught:
        import_file(signed_in.store, write(GOOD[0], bad))

    assert caught.value.key == "streets.broken"
    assert caught.value.params == {"file": "streets.csv", "row": 3, "reason": reason}
    assert search(signed_in, "тимирязев") != []
    assert search(signed_in, "қонаев") == []
