"""The full-text indexes of places and streets: folded words, matched in any order.

A row's number in the index is its number in the table; answers come in that order, so that the
index never sorts: it stops at the last answer asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.spelling import fold_words
from regdesk.domain.words import Bilingual

PLACE_WORDS = "place_words"
STREET_WORDS = "street_words"

# Words that say what a thing is: they narrow a search but name nothing by themselves.
_KIND_WORDS = frozenset(
    fold_words(
        "город қаласы қала поселок кенті кент село ауылы ауыл станция станциясы разъезд разъезі "
        "участок учаскесі учаске область облысы район ауданы аудан сельский округ ауылдық округі "
        "зимовка қыстауы имени им атындағы г қ п к с а ст рзд уч "
        "улица көшесі проспект даңғылы микрорайон шағынауданы переулок тұйығы бульвар бульвары "
        "шоссе тас жолы площадь алаңы проезд өтпесі мкр ул пр"
    )
)


@dataclass(frozen=True, slots=True)
class WordIndex:
    """One index, filled and asked. ``table`` is ``PLACE_WORDS`` or ``STREET_WORDS``."""

    connection: sa.Connection
    table: str

    def refill(self, rows: Iterable[tuple[int, Bilingual, Bilingual]]) -> None:
        """Hold exactly ``rows``: number, name, and the line the thing lies in."""
        self.connection.exec_driver_sql(
            f"INSERT INTO {self.table} ({self.table}) VALUES ('delete-all')"  # noqa: S608
        )
        fresh = [(number, *_columns(name, line)) for number, name, line in rows]
        if fresh:
            self.connection.exec_driver_sql(self._insert, fresh)

    def add(self, number: int, name: Bilingual, line: Bilingual) -> None:
        """Hold one more row."""
        self.connection.exec_driver_sql(self._insert, (number, *_columns(name, line)))

    @property
    def _insert(self) -> str:
        return f"INSERT INTO {self.table} (rowid, name, kind, line) VALUES (?, ?, ?, ?)"  # noqa: S608


def list_queries(words: Sequence[str]) -> tuple[str, ...]:
    """Return the questions to ask for folded ``words``, best answers first.

    Whole words, then beginnings: first all of them in the thing's own name, then one there and the
    others in what it lies in; last, anywhere at all, for what is only a kind or a region: «облысы».
    """
    told = [word for word in words if len(word) > 1 or word.isdigit()] or list(words)
    if not told:
        return ()
    whole = [f'"{word}"' for word in told]
    begun = [f'"{word}" *' for word in told]
    return (*_named(whole), *_named(begun), " AND ".join(begun))


def _named(terms: Sequence[str]) -> tuple[str, str]:
    own = "(" + " OR ".join(f"name : {term}" for term in terms) + ")"
    all_own = (f"{{name kind}} : {term}" for term in terms)
    return " AND ".join((own, *all_own)), " AND ".join((own, *terms))


def _columns(name: Bilingual, line: Bilingual) -> tuple[str, str, str]:
    named = [*fold_words(name.kk), *fold_words(name.ru)]
    own = [word for word in named if word not in _KIND_WORDS] or named
    kind = [word for word in named if word in _KIND_WORDS]
    around = [*fold_words(line.kk), *fold_words(line.ru)]
    own, kind, around = (list(dict.fromkeys(one)) for one in (own, kind, around))
    return " ".join(own), " ".join(kind), " ".join(around)
