"""Reads a list of streets, with address codes of houses where it has them.

Shape: columns ``kato,street_kk,street_ru`` and, if any, ``house,rka``. A street stands in as many
rows as it has houses; ``rka`` has 16 digits and belongs to a house.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.address import is_rka
from regdesk.domain.words import Bilingual
from regdesk.services.csv_file import CsvFile
from regdesk.services.ports import Act
from regdesk.storage.store import DeskStore, DeskUnit
from regdesk.storage.streets import house_key
from regdesk.storage.tables import PlaceRow

_KEY = "streets.broken"
_COLUMNS = ("kato", "street_kk", "street_ru")
_OPTIONAL = ("house", "rka")


@dataclass(frozen=True, slots=True)
class _ListedStreet:
    row: int
    place_code: str
    street: Bilingual
    house: str
    rka: str


def import_streets(store: DeskStore, file: Path, *, at: datetime, clerk: str) -> int:
    """Replace the imported list by that of ``file`` and return how many rows it has.

    Streets of earlier cases stay.

    Errors: ``BadInput`` ``streets.broken`` with ``file``, ``row`` and ``reason`` (those of
    ``CsvFile``, and place, name, rka, rka_without_house, house_twice): nothing has changed then.
    ``Fault`` of the disk.
    """
    source = CsvFile(file, _KEY)
    rows = _read_rows(source)
    with store.write() as unit:
        lines = _list_lines(unit)
        for row in rows:
            if row.place_code not in lines:
                raise source.broken(row.row, "place")
        unit.streets.drop_listed()
        for row in rows:
            _add(unit, row, lines[row.place_code])
        unit.audit.append(Act.STREETS_IMPORTED, at=at, clerk=clerk, facts={"rows": len(rows)})
    return len(rows)


def _read_rows(file: CsvFile) -> list[_ListedStreet]:
    rows: list[_ListedStreet] = []
    houses: set[tuple[str, Bilingual, str]] = set()
    for number, fields in file.rows(_COLUMNS, _OPTIONAL):
        street = Bilingual(fields["street_kk"], fields["street_ru"])
        house, rka = house_key(fields.get("house", "")), fields.get("rka", "")
        if not all(name and name.isprintable() for name in (street.kk, street.ru)):
            raise file.broken(number, "name")
        if rka and not is_rka(rka):
            raise file.broken(number, "rka")
        if rka and not house:
            raise file.broken(number, "rka_without_house")
        place = (fields["kato"], street, house)
        if house and place in houses:
            raise file.broken(number, "house_twice")
        houses.add(place)
        rows.append(_ListedStreet(number, *place, rka))
    return rows


def _list_lines(unit: DeskUnit) -> dict[str, Bilingual]:
    """Return the line of every place by its code."""
    lines = sa.select(PlaceRow.code, PlaceRow.line_kk, PlaceRow.line_ru)
    return {row.code: Bilingual(row.line_kk, row.line_ru) for row in unit.connection.execute(lines)}


def _add(unit: DeskUnit, row: _ListedStreet, line: Bilingual) -> None:
    street_id = unit.streets.add_listed(row.place_code, row.street, line)
    if row.rka:
        unit.streets.add_house(street_id, row.house, row.rka)
