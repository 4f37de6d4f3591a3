"""The hub's log: one JSON object a line, with room for nothing personal and nothing secret.

Our own records carry a fixed event and the fields below. Of a library's record only its place is
told, and of an error its type and where it happened: their words may quote anything.
"""

import json
import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

_OURS = "regdesk.hub"
_FIELDS = (
    "route",
    "method",
    "status",
    "ms",
    "desk",
    "epoch",
    "result",
    "results",
    "port",
    "error",
)


class JsonForm(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.startswith(_OURS)
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "event": record.msg if ours else f"{record.name}:{record.module}:{record.lineno}",
        }
        told |= {name: record.__dict__[name] for name in _FIELDS if name in record.__dict__}
        if record.exc_info and record.exc_info[1] is not None:
            told |= _tell_error(record.exc_info[1])
        return json.dumps(told, ensure_ascii=True, default=str)


@contextmanager
def keep_log(level: str) -> Iterator[None]:
    """Send our records from ``level`` on to standard error as JSON while the program runs.

    Libraries are heard from a warning on: what they tell of every request holds its address.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonForm())
    root, ours = logging.getLogger(), logging.getLogger(_OURS)
    before = root.handlers[:], root.level, ours.level
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    ours.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "psycopg.pool"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.handlers[:] = before[0]
        root.setLevel(before[1])
        ours.setLevel(before[2])


def _tell_error(error: BaseException) -> dict[str, Any]:
    places = traceback.extract_tb(error.__traceback__)[-6:]
    return {
        "error": type(error).__qualname__,
        "places": [f"{one.filename.rpartition('/')[2]}:{one.lineno}" for one in places],
    }
