"""The classifier comes in whole or not at all; what is wrong is named by file, row and reason."""

import json

import pytest
import sqlalchemy as sa

from benchmarks.places import write_classifier
from regdesk.domain.address import PlaceLevel
from regdesk.domain.errors import BadInput, Bug
from regdesk.services.ports import Act
from regdesk.storage.classifier import import_classifier
from regdesk.storage.tables import AuditRow
from tests.storage.desks import CLERK, NOON, PLACES

HEADER = "kato,kato_version,level,type_code,name_ru,name_kk"
GOOD = (
    "110000000,v2,oblast,0,Акмолинская область,Ақмола облысы",
    "113800000,v2,district,4,Атбасарский район,Атбасар ауданы",
    "113820100,v2,settlement,1,г.Атбасар,Атбасар қ.",
    "113843000,v2,sub_district,2,Мариновский с.о.,Мариновка а.о.",
    "113843100,v2,settlement,2,с.Мариновка,Мариновка а.",
    "113843200,v2,settlement,2,с.Адыр,Адыр а.",
    "113845000,v2,sub_district,2,Сергеевский с.о.,Сергеевка а.о.",
    "113845100,v2,settlement,2,с.Адыр,Адыр а.",
    "111000000,v2,district,3,Кокшетау Г.А.,Көкшетау Қ.Ә.",
    "111010000,v2,sub_district,1,г.Кокшетау,Көкшетау қ.",
    "111037000,v2,sub_district,1,Станционная п.а.,Станционный к.ә.",
    "111037100,v2,settlement,1,п.Станционный,Станционный к.",
)


@pytest.fixture
def write(tmp_path):
    def write(*rows, header=HEADER, encoding="utf-8"):
        file = tmp_path / "kato.csv"
        file.write_text("\n".join((header, *rows)) + "\n", encoding=encoding)
        return file

    return write


def import_file(store, file):
    return import_classifier(store, file, at=NOON, clerk=CLERK.code)


def codes(store):
    with store.read() as unit:
        return set(unit.connection.scalars(sa.text("SELECT code FROM place")))


def test_a_good_file_replaces_the_classifier(signed_in, write):
    assert import_file(signed_in.store, write(*GOOD)) == len(GOOD)

    assert codes(signed_in.store) == {row[:9] for row in GOOD}
    assert signed_in.places.find_place("750000000") is None
    assert signed_in.places.search_places("алматы") == ()
    place = signed_in.places.find_place("113820100")
    assert (place.version, place.level) == ("v2", PlaceLevel.SETTLEMENT)
    assert (place.name.kk, place.name.ru) == ("Атбасар қаласы", "город Атбасар")


def test_the_trail_tells_who_imported_how_many(store, write):
    import_file(store, write(*GOOD))

    with store.read() as unit:
        newest = sa.select(AuditRow.act, AuditRow.body).order_by(AuditRow.seq.desc()).limit(1)
        last = unit.connection.execute(newest).one()
    assert last.act == Act.CLASSIFIER_IMPORTED
    assert json.loads(last.body)["facts"] == {"places": len(GOOD), "version": "v2"}


@pytest.mark.parametrize(
    ("code", "kk", "ru"),
    [
        ("110000000", "Ақмола облысы", "Акмолинская область"),
        (
            "113820100",
            "Ақмола облысы, Атбасар ауданы, Атбасар қ.",
            "Акмолинская область, Атбасарский район, г. Атбасар",
        ),
        (
            "113843100",
            "Ақмола облысы, Атбасар ауданы, Мариновка а.",
            "Акмолинская область, Атбасарский район, с. Мариновка",
        ),
        ("111010000", "Ақмола облысы, Көкшетау қ.", "Акмолинская область, г. Кокшетау"),
        (
            "111037100",
            "Ақмола облысы, Көкшетау қ., Станционный к.",
            "Акмолинская область, г. Кокшетау, п. Станционный",
        ),
        (
            "113843200",
            "Ақмола облысы, Атбасар ауданы, Мариновка ауылдық округі, Адыр а.",
            "Акмолинская область, Атбасарский район, Мариновский сельский округ, с. Адыр",
        ),
    ],
    ids=["oblast", "city", "village", "city of an oblast", "township of a city", "two of one name"],
)
def test_a_place_has_its_whole_line(signed_in, write, code, kk, ru):
    import_file(signed_in.store, write(*GOOD))

    line = signed_in.places.find_place(code).line

    assert (line.kk, line.ru) == (kk, ru)


@pytest.mark.parametrize(
    ("row", "reason", "bad"),
    [
        (3, "code", "11380000,v2,district,4,Район,Ауданы"),
        (3, "code", "11380000٣,v2,district,4,Район,Ауданы"),
        (3, "code_twice", "110000000,v2,oblast,0,Область,Облысы"),
        (3, "level", "113800000,v2,village,4,Район,Ауданы"),
        (3, "level", "113820100,v2,district,4,Район,Ауданы"),
        (3, "type", "113800000,v2,district,9,Район,Ауданы"),
        (3, "version", "113800000,v3,district,4,Район,Ауданы"),
        (3, "version", "113800000,,district,4,Район,Ауданы"),
        (3, "name", "113800000,v2,district,4,,Ауданы"),
        (3, "name", "113800000,v2,district,4,Рай\x07он,Ауданы"),
        (3, "parent", "553800000,v2,district,4,Район,Ауданы"),
        (3, "columns", "113800000,v2,district,4,Район"),
        (3, "columns", "113800000,v2,district,4,Район,Ауданы,7"),
        (3, "columns", '113800000,v2,district,4,"Район,Ауданы'),
    ],
)
def test_a_wrong_row_is_named_and_nothing_changes(store, write, row, reason, bad):
    before = codes(store)

    with pytest.raises(BadInput) as caught:
        import_file(store, write(GOOD[0], bad))

    assert caught.value.key == "classifier.broken"
    assert caught.value.params == {"file": "kato.csv", "row": row, "reason": reason}
    assert codes(store) == before


def test_a_parent_may_come_after_its_children(store, write):
    assert import_file(store, write(*reversed(GOOD))) == len(GOOD)


@pytest.mark.parametrize(
    ("header", "rows", "row", "reason"),
    [
        ("", (), 1, "columns"),
        (HEADER, (), 1, "empty"),
        (HEADER.replace("name_kk", "name"), GOOD, 1, "columns"),
        (f"{HEADER},kato", GOOD, 1, "columns"),
    ],
    ids=["nothing", "header alone", "other columns", "a column twice"],
)
def test_a_file_of_another_shape_is_named(store, write, header, rows, row, reason):
    with pytest.raises(BadInput) as caught:
        import_file(store, write(*rows, header=header))

    assert caught.value.params == {"file": "kato.csv", "row": row, "reason": reason}


def test_a_file_of_another_encoding_is_named_with_its_row(store, write):
    with pytest.raises(BadInput) as caught:
        import_file(store, write("110000000,v2,oblast,0,Область,Область", encoding="cp1251"))

    assert caught.value.params == {"file": "kato.csv", "row": 2, "reason": "encoding"}


def test_a_byte_order_mark_is_no_fault(store, write):
    assert import_file(store, write(*GOOD, encoding="utf-8-sig")) == len(GOOD)


def test_a_missing_file_is_named(store, tmp_path):
    with pytest.raises(BadInput) as caught:
        import_file(store, tmp_path / "none.csv")

    assert caught.value.params == {"file": "none.csv", "row": 0, "reason": "unreadable"}


def test_a_huge_file_is_not_read(store, tmp_path):
    file = tmp_path / "kato.csv"
    with file.open("wb") as hollow:
        hollow.truncate(2 << 30)

    with pytest.raises(BadInput) as caught:
        import_file(store, file)

    assert caught.value.params["reason"] == "too_big"


def test_an_import_cut_off_in_the_database_changes_nothing(store, write):
    before = codes(store)
    with store.write() as unit:
        unit.connection.exec_driver_sql(
            "CREATE TRIGGER stop BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'stop'); END"
        )

    with pytest.raises(Bug):
        import_file(store, write(*GOOD))

    assert codes(store) == before


def test_a_classifier_of_the_whole_countrys_size_comes_in(signed_in, tmp_path):
    names = write_classifier(tmp_path / "kato.csv")

    assert import_file(signed_in.store, tmp_path / "kato.csv") == len(names) == 15_594

    with signed_in.store.read() as unit:
        lines = unit.connection.execute(sa.text("SELECT line_kk FROM place")).scalars().all()
    assert all(line.count(",") <= 3 for line in lines)
    assert not [line for line in lines if "  " in line]


def test_our_table_is_the_classifiers_form_itself(store):
    assert import_file(store, PLACES) == 341
