"""The acts that rules cite, and their points, as a clerk reads them in both languages."""

from collections.abc import Mapping

from regdesk.domain.finding import Clause
from regdesk.domain.words import Bilingual
from regdesk.rulebook.table import Table

Clauses = Mapping[tuple[str, str], Clause]


def read_acts(top: Table) -> Clauses:
    """Read an ``acts`` file: every point of every act, by (act's id, point)."""
    clauses = read_acts_of(top)
    top.close()
    return clauses


def read_acts_of(top: Table) -> Clauses:
    """Take the ``[[act]]`` tables out of ``top``, which may hold more."""
    clauses: dict[tuple[str, str], Clause] = {}
    for act in top.tables("act"):
        name, number, url = act.text("id"), act.text("number"), act.text("url")
        called = act.words("called")
        for point in act.tables("point"):
            key, words = point.text("id"), point.words("words")
            point.close()
            if (name, key) in clauses:
                raise act.broken(f"point «{key}» stands twice")
            title = Bilingual(f"{called.kk}, {words.kk}", f"{called.ru}, {words.ru}")
            clauses[name, key] = Clause(number, key, title, url)
        act.close()
    return clauses


def read_clause(table: Table, clauses: Clauses, name: str = "clause") -> Clause:
    """Take ``{ act, point }`` from under ``name``; what the acts file does not know is refused."""
    named = table.table(name)
    act, point = named.text("act"), named.text("point")
    named.close()
    if (act, point) not in clauses:
        raise table.broken(f"the acts name no point «{point}» of «{act}»")
    return clauses[act, point]
