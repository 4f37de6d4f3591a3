"""Places out of classifier rows: the line of each, and the order in which they answer a search."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from regdesk.domain.address import Place, PlaceLevel
from regdesk.domain.words import Bilingual
from regdesk.services.place_names import Kind, PlaceName, city_of_administration

_OKRUG_DIGITS = 6
_DISTRICT_DIGITS = 4
_OBLAST_DIGITS = 2
_CODE_DIGITS = 9


@dataclass(frozen=True, slots=True)
class ClassifierRow:
    """One row of the classifier, its name read."""

    code: str
    version: str
    level: PlaceLevel
    name: PlaceName


def parent_code(code: str, digits: int) -> str:
    """Return the code of the unit whose ``digits`` first signs ``code`` shares."""
    return code[:digits].ljust(_CODE_DIGITS, "0")


class PlaceTree:
    """All rows by code, and what follows from how they lie in one another."""

    def __init__(self, rows: Sequence[ClassifierRow]) -> None:
        self._rows = rows
        self._by_code = {row.code: row for row in rows}

    def list_places(self) -> list[tuple[Place, Kind]]:
        """Return every place with its full line, those a clerk means most often first."""
        ordered = sorted(self._rows, key=lambda row: (self._rank(row), row.name.full.kk, row.code))
        return [(self._place(row), row.name.kind) for row in ordered]

    def _place(self, row: ClassifierRow) -> Place:
        return Place(row.code, row.version, row.level, row.name.full, self._line(row))

    def _line(self, row: ClassifierRow) -> Bilingual:
        """Return the largest unit first; the okrug only where two places would read alike."""
        parts = self._parts(row)
        if self._readings[_reading(parts)] > 1 and (okrug := self._okrug(row)):
            parts.insert(-1, okrug)
        return _join(parts)

    @cached_property
    def _readings(self) -> Counter[tuple[str, str]]:
        return Counter(_reading(self._parts(row)) for row in self._rows)

    def _parts(self, row: ClassifierRow) -> list[Bilingual]:
        parts = [self._by_code[parent_code(row.code, _OBLAST_DIGITS)].name.short]
        district = self._by_code.get(parent_code(row.code, _DISTRICT_DIGITS))
        if district and district.level is PlaceLevel.DISTRICT and district is not row:
            land = district.name
            administered = land.kind is Kind.ADMINISTRATION
            parts.append(city_of_administration(land) if administered else land.short)
        if row.name.short not in parts:  # a city is not named again inside its own land
            parts.append(row.name.short)
        return parts

    def _okrug(self, row: ClassifierRow) -> Bilingual | None:
        okrug = self._by_code.get(parent_code(row.code, _OKRUG_DIGITS))
        return okrug.name.short if okrug and okrug is not row else None

    def _rank(self, row: ClassifierRow) -> int:
        """Return 0 for the great cities, then what more people live in."""
        kind = row.name.kind
        if kind is Kind.CITY:
            return {PlaceLevel.OBLAST: 0, PlaceLevel.SUB_DISTRICT: 2}.get(row.level, 3)
        if kind is Kind.DISTRICT:
            return {PlaceLevel.SUB_DISTRICT: 1, PlaceLevel.SETTLEMENT: 4}.get(row.level, 5)
        return _RANKS[kind]


_RANKS = {
    Kind.OBLAST: 6,
    Kind.TOWNSHIP: 7,
    Kind.VILLAGE: 8,
    Kind.STATION: 9,
    Kind.SIDING: 9,
    Kind.PLOT: 9,
    Kind.OTHER: 10,
    Kind.OKRUG: 11,
    Kind.ADMINISTRATION: 12,
}


def _reading(parts: Sequence[Bilingual]) -> tuple[str, str]:
    line = _join(parts)
    return line.kk, line.ru


def _join(parts: Sequence[Bilingual]) -> Bilingual:
    return Bilingual(", ".join(part.kk for part in parts), ", ".join(part.ru for part in parts))
