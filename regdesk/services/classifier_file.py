"""Reads the national classifier of places (KATO), whole or not at all.

Shape: columns ``kato,kato_version,level,type_code,name_ru,name_kk``; the code has nine digits, of
which leading zeros count. Source: classifier НК РК 11-2025.
"""

import re
from collections.abc import Iterator

from regdesk.domain.address import Place, PlaceLevel
from regdesk.services.csv_file import CsvFile
from regdesk.services.place_names import Kind, read_name
from regdesk.services.place_tree import ClassifierRow, PlaceTree, parent_code

KEY = "classifier.broken"

_COLUMNS = ("kato", "kato_version", "level", "type_code", "name_ru", "name_kk")
_CODE = re.compile(r"\d{9}", re.ASCII)
_TYPE = re.compile(r"[0-4]", re.ASCII)
# how a code of each level ends
_ENDS = {
    PlaceLevel.OBLAST: re.compile(r"\d{2}0{7}", re.ASCII),
    PlaceLevel.DISTRICT: re.compile(r"\d{4}0{5}", re.ASCII),
    PlaceLevel.SUB_DISTRICT: re.compile(r"\d{6}000", re.ASCII),
    PlaceLevel.SETTLEMENT: _CODE,
}


def read_places(file: CsvFile) -> list[tuple[Place, Kind]]:
    """Return every place, those a clerk means most often first; all are of one version.

    Errors: ``BadInput`` ``classifier.broken`` with ``file``, ``row`` and ``reason`` (those of
    ``CsvFile``, and code, code_twice, level, type, version, name, parent).
    """
    return PlaceTree(list(_read_rows(file))).list_places()


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
