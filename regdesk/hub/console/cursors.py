"""Where a list goes on: the place of its last row, as a word in the link to the next page.

It is no secret and proves nothing: a wrong one shows another part of a list that may be seen.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from regdesk.hub.console.render import ROOT
from regdesk.hub.console.visit import Turned
from regdesk.hub.keys import decode, encode

RowT = TypeVar("RowT")

PAGE_ROWS = 100
NO_ID = str(UUID(int=0))
"""The id before every other, for a question that begins at the beginning."""
_LONGEST = 2**62


def write_cursor(*place: object) -> str:
    """Return the cursor behind the row at ``place``; a moment keeps its microseconds."""
    told = [one.isoformat() if isinstance(one, datetime) else one for one in place]
    return encode(json.dumps(told, default=str).encode())


def read_cursor(cursor: str, kinds: Sequence[type]) -> list[Any]:
    """Return the place of ``cursor``, its parts of these ``kinds``; an empty one has none.

    Errors: ``Turned``.
    """
    if not cursor:
        return []
    try:
        told = json.loads(decode(cursor))
        return [_read(kind, one) for kind, one in zip(kinds, told, strict=True)]
    except (ValueError, TypeError, RecursionError) as error:
        raise Turned(400, "query") from error


def cut_page(
    rows: Sequence[RowT], path: str, place: Callable[[RowT], Sequence[object]], **filters: str
) -> tuple[Sequence[RowT], str]:
    """Return the rows of one page of the list at ``path``, and the link to the next page, empty
    where nothing follows: ``rows`` are one more than a page has, if there are so many.

    ``place`` tells where a row stands; of ``filters`` those go along that are set.
    """
    shown = rows[:PAGE_ROWS]
    if len(rows) <= PAGE_ROWS:
        return shown, ""
    told = {name: one for name, one in filters.items() if one}
    told["after"] = write_cursor(*place(shown[-1]))
    return shown, f"{ROOT}{path}?{urlencode(told)}"


def _read(kind: type, told: Any) -> Any:
    if kind is datetime:
        moment = datetime.fromisoformat(told)
        if moment.tzinfo is None:
            raise ValueError("a moment without its offset")
        return moment
    if kind is UUID:
        return str(UUID(str(told)))
    if type(told) is not kind or (type(told) is int and abs(told) > _LONGEST):
        raise ValueError("another kind")
    if type(told) is str and not (told.isascii() and told.isprintable()):
        raise ValueError("no text that a table holds")
    return told
