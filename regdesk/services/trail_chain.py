"""The chain of the trail: how one row hangs on the one before, and where that does not hold."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol

from regdesk.domain.trail import Break, BrokenLink, TrailHead

BEFORE_FIRST = bytes(32)
BEGIN = TrailHead(0, BEFORE_FIRST)
COLUMNS = ("seq", "at", "clerk", "act", "case_id")


class Link(Protocol):
    """A row as it is stored: ``body`` is canonical JSON of it all, the others are its columns."""

    seq: Any
    at: Any
    clerk: Any
    act: Any
    case_id: Any
    body: Any
    hash: Any


def canonical_json(value: Mapping[str, Any]) -> bytes:
    """Return the one way to write ``value``: keys sorted, no spaces, UTF-8."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def chain(before: bytes, body: bytes) -> bytes:
    """Return the hash of the row ``body`` that follows the row of hash ``before``: SHA-256."""
    return hashlib.sha256(before + body).digest()


def find_break(
    rows: Iterable[Link], noted: Iterable[TrailHead] = (), after: TrailHead = BEGIN
) -> BrokenLink | None:
    """Return the first link of ``rows``, which are in order, that does not hold; None where all do.

    They begin behind ``after``, which held. ``noted`` are heads that somebody keeps elsewhere:
    without one, an end that was cut off and a chain that was written anew from some row on look
    like a shorter trail, or another one.
    """
    heads: dict[int, list[bytes]] = {}
    for one in noted:
        heads.setdefault(one.number, []).append(one.hash)
    before, day, number = after.hash, None, after.number
    left = iter(rows)
    for number, row in enumerate(left, start=after.number + 1):
        body = _read_body(row.body)
        if not _holds(row, body, number, before):
            said = body.get("seq") if body is not None else None
            what = _name_break(row, said, number, left)
            return BrokenLink(number, _day(row.at) or day, what)
        before, day = row.hash, _day(row.at) or day
        if not all(before.startswith(head) for head in heads.pop(number, ())):
            return BrokenLink(number, day, Break.REWRITTEN)
    return BrokenLink(number + 1, day, Break.CUT_OFF) if heads else None


def _holds(row: Link, body: Mapping[str, Any] | None, number: int, before: bytes) -> bool:
    if body is None or row.seq != number or row.hash != chain(before, row.body):
        return False
    return all(name in body and body[name] == getattr(row, name) for name in COLUMNS)


def _read_body(body: Any) -> Mapping[str, Any] | None:
    """Return what the row says; None where that is no row."""
    if not isinstance(body, bytes):
        return None
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _name_break(row: Link, said: Any, number: int, left: Iterator[Link]) -> Break:
    """Say what happened to row ``number``, in whose place stands ``row``, which calls itself
    ``said``.
    """
    if not isinstance(said, int) or (said == number and row.seq == number):
        return Break.CHANGED
    if said < number:
        return Break.PUT_IN
    later = (_read_body(one.body) for one in left)
    if any(one is not None and one.get("seq") == number for one in later):
        return Break.REORDERED
    return Break.MISSING


def _day(at: Any) -> date | None:
    try:
        return date.fromisoformat(str(at)[:10])
    except ValueError:
        return None
