"""Answers one search line with places of the classifier and streets of this desk."""

import re
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from regdesk.domain.address import Place, PlaceLevel
from regdesk.domain.spelling import fold, fold_words
from regdesk.domain.words import Bilingual
from regdesk.storage.failures import named_faults
from regdesk.storage.word_index import list_queries

_PLACE = "p.code, p.version, p.level, p.name_kk, p.name_ru, p.line_kk, p.line_ru"
_PLACES = (
    f"SELECT {_PLACE} FROM place_words w JOIN place p ON p.rank = w.rowid "  # noqa: S608
    "WHERE place_words MATCH ? ORDER BY w.rowid LIMIT ?"
)
_STREETS = (
    f"SELECT {_PLACE}, s.id, s.name_kk AS street_kk, s.name_ru AS street_ru, s.used "  # noqa: S608
    "FROM street_words w JOIN street s ON s.id = w.rowid JOIN place p ON p.code = s.place_code "
    "WHERE street_words MATCH ? ORDER BY w.rowid LIMIT ?"
)
_BY_CODE = f"SELECT {_PLACE} FROM place p WHERE p.code = ?"  # noqa: S608
_RKA = "SELECT house, rka FROM house WHERE street_id = ?"
_HOUSE = (
    f"SELECT {_PLACE}, s.name_kk AS street_kk, s.name_ru AS street_ru, h.house "  # noqa: S608
    "FROM house h JOIN street s ON s.id = h.street_id JOIN place p ON p.code = s.place_code "
    "WHERE h.rka = ? ORDER BY s.used DESC LIMIT 1"
)
_NUMBER = re.compile(r"(?<!\w)\d[\w/-]*")
# Streets this desk has written most often come first among so many.
_CANDIDATES = 60


class PlaceIndex:
    """Implements ``services.ports.Places``. Any thread may ask; each question is one snapshot."""

    def __init__(self, reader: sa.Engine) -> None:
        self._reader = reader

    def search_places(self, line: str, limit: int = 6) -> tuple[Place, ...]:
        """Match the words of ``line`` in any order; whole words and great cities come first."""
        rows = self._ask(_PLACES, fold_words(line), limit)
        return tuple(_place(row) for row in rows[:limit])

    def search_streets(self, line: str, limit: int = 6) -> tuple[tuple[Place, Bilingual, str], ...]:
        """Return (place, street, rka); the code is that of the house whose number is in ``line``.

        Numbers are never part of the question: «қонаев 12 45» asks for «қонаев».
        """
        words = [word for word in fold_words(line) if not word[0].isdigit()]
        rows = list(self._ask(_STREETS, words, _CANDIDATES))
        rows.sort(key=lambda row: row.used, reverse=True)  # stable: equals keep the index's order
        numbers = _NUMBER.findall(fold(line))
        return tuple(
            (_place(row), Bilingual(row.street_kk, row.street_ru), self._find_rka(row.id, numbers))
            for row in rows[:limit]
        )

    def find_house(self, rka: str) -> tuple[Place, Bilingual, str] | None:
        """Return place, street and house of an address code, None where it is not known here."""
        with named_faults(), self._reader.begin() as connection:
            row = connection.exec_driver_sql(_HOUSE, (rka,)).first()
        return (_place(row), Bilingual(row.street_kk, row.street_ru), row.house) if row else None

    def find_place(self, code: str) -> Place | None:
        """Return the place with this code in the classifier in use, or None."""
        with named_faults(), self._reader.begin() as connection:
            row = connection.exec_driver_sql(_BY_CODE, (code,)).first()
        return _place(row) if row else None

    def _ask(self, sql: str, words: Sequence[str], limit: int) -> list[sa.Row[Any]]:
        """Return the rows of the first questions until ``limit``; no row twice.

        The loosest question is asked only where the others have no answer.
        """
        found: dict[sa.Row[Any], sa.Row[Any]] = {}
        queries = list_queries(words)
        with named_faults(), self._reader.begin() as connection:
            for asked, query in enumerate(queries, start=1):
                if len(found) >= limit or (found and asked == len(queries)):
                    break
                for row in connection.exec_driver_sql(sql, (query, limit)):
                    found.setdefault(row, row)
        return list(found.values())

    def _find_rka(self, street_id: int, numbers: Sequence[str]) -> str:
        if not numbers:
            return ""
        with named_faults(), self._reader.begin() as connection:
            rows = connection.exec_driver_sql(_RKA, (street_id,))
            known: dict[str, str] = {row.house: row.rka for row in rows}
        return next((known[number] for number in numbers if number in known), "")


def _place(row: sa.Row[Any]) -> Place:
    code, version, level, name_kk, name_ru, line_kk, line_ru = (str(one) for one in row[:7])
    name, line = Bilingual(name_kk, name_ru), Bilingual(line_kk, line_ru)
    return Place(code, version, PlaceLevel(level), name, line)
