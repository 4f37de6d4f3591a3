"""Reads the national classifier of places (KATO) and stores it, whole or not at all.

Shape: columns ``kato,kato_version,level,type_code,name_ru,name_kk``; the code has nine digits, of
which leading zeros count. Source: classifier НК РК 11-2025.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.address import Place, PlaceLevel
from regdesk.services.ports import Act
from regdesk.storage.csv_file import CsvFile
from regdesk.storage.place_names import Kind, read_name
from regdesk.storage.place_tree import ClassifierRow, PlaceTree, parent_code
from regdesk.storage.store import DeskStore, DeskUnit
from regdesk.storage.tables import PlaceRow
from regdesk.storage.word_index import PLACE_WORDS, WordIndex

_COLUMNS = ("kato", "kato_version", "level", "type_code", "name_ru", "name_kk")
_CODE = re.compile(r"\d{9}", re.ASCII)
_TYPE = re.compile(r"[0-4]", re.ASCII)
_KEY = "classifier.broken"
# how a code of each level ends
_ENDS = {
    PlaceLevel.OBLAST: re.compile(r"\d{2}0{7}", re.ASCII),
    PlaceLevel.DISTRICT: re.compile(r"\d{4}0{5}", re.ASCII),
    PlaceLevel.SUB_DISTRICT: re.compile(r"\d{6}000", re.ASCII),
    PlaceLevel.SETTLEMENT: _CODE,
}


def import_classifier(store: DeskStore, file: Path, *, at: datetime, clerk: str) -> int:
    """Replace the classifier by that of ``file`` and return how many places it has.

    Addresses already written keep the place and the version they were written with.

    Errors: ``BadInput`` ``classifier.broken`` with ``file``, ``row`` and ``reason`` (those of
    ``CsvFile``, and code, code_twice, level, type, version, name, parent): nothing has changed
    then. ``Fault`` of the disk.
    """
    places = _read_places(file)  # before the transaction: a clerk at work is not kept waiting
    with store.write() as unit:
        _replace_places(unit, places)
        facts = {"places": len(places), "version": places[0][0].version}
        unit.audit.append(Act.CLASSIFIER_IMPORTED, at=at, clerk=clerk, facts=facts)
    return len(places)


def seed_places(unit: DeskUnit, file: Path) -> None:
    """Put our own table of places into a new database."""
    _replace_places(unit, _read_places(file))


def _read_places(file: Path) -> list[tuple[Place, Kind]]:
    return PlaceTree(list(_read_rows(CsvFile(file, _KEY)))).list_places()


def _read_rows(file: CsvFile) -> Iterator[ClassifierRow]:
    """Yield the rows; a parent may stand after its children, so parents are judged at the end."""
    numbers: dict[str, int] = {}
    version = None
    for number, fields in file.rows(_COLUMNS):
        reason = _find_fault(fields)
        version = version or fields["kato_version"]
        if reason is None and fields["kato_version"] != version:
            reason = "version"
        if reason is None and fields["kato"] in numbers:
            reason = "code_twice"
        if reason is not None:
            raise file.broken(number, reason)
        numbers[fields["kato"]] = number
        level = PlaceLevel(fields["level"])
        name = read_name(level, fields["name_ru"], fields["name_kk"])
        yield ClassifierRow(fields["kato"], version, level, name)
    for code, number in numbers.items():
        if parent_code(code, 2) not in numbers:
            raise file.broken(number, "parent")


def _find_fault(fields: dict[str, str]) -> str | None:
    """Return what is wrong with a row by itself, or None."""
    if not _CODE.fullmatch(fields["kato"]):
        return "code"
    if fields["level"] not in set(PlaceLevel):
        return "level"
    if not _ENDS[PlaceLevel(fields["level"])].fullmatch(fields["kato"]):
        return "level"
    if not _TYPE.fullmatch(fields["type_code"]):
        return "type"
    if not fields["kato_version"]:
        return "version"
    names = (fields["name_ru"], fields["name_kk"])
    # a no-break space stands in one official name
    return None if all(n and n.replace("\xa0", " ").isprintable() for n in names) else "name"


def _replace_places(unit: DeskUnit, places: list[tuple[Place, Kind]]) -> None:
    connection = unit.connection
    connection.execute(sa.delete(PlaceRow))
    rows = [
        {
            "rank": rank,
            "code": place.code,
            "version": place.version,
            "level": place.level.value,
            "name_kk": place.name.kk,
            "name_ru": place.name.ru,
            "line_kk": place.line.kk,
            "line_ru": place.line.ru,
        }
        for rank, (place, _) in enumerate(places, start=1)
    ]
    connection.execute(sa.insert(PlaceRow), rows)
    WordIndex(connection, PLACE_WORDS).refill(
        (rank, place.name, place.line)
        for rank, (place, kind) in enumerate(places, start=1)
        if kind is not Kind.ADMINISTRATION  # nobody lives in an administration
    )
