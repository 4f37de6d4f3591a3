"""Editions of the rules: what is published, and publishing one in two steps.

A file is checked and put aside first. It is published by its hash, so that what was read on the
screen is what goes to the desks.
"""

import asyncio
import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from fastapi import Request, Response

from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.words import Bilingual
from regdesk.hub.console.audit import Act
from regdesk.hub.console.render import go_to
from regdesk.hub.console.visit import FORM_BYTES, Turned, Visit, open_visit, read_digest
from regdesk.hub.console.words import Language, Words
from regdesk.hub.database import Rows
from regdesk.hub.digests import name_digest
from regdesk.hub.publishing import check_edition, put_edition, read_content
from regdesk.protocol.feeds import EDITION_BYTES, Feed
from regdesk.rulebook import Edition

_MOST = 50
_LIST = """
select key, version, op, body from (
    select distinct on (key) key, version, op, body, xid, id from feed_item
    where feed = %s order by key, version desc
) newest order by xid desc, id desc limit %s
"""
_PUT_ASIDE = """
with gone as (delete from console_upload where at < now() - interval '1 hour')
insert into console_upload (digest, operator, content) values (%b, %s, %b)
on conflict (digest) do update set (operator, at) = (excluded.operator, now())
"""
_FIND = """
select content from console_upload
where digest = %b and operator = %s and at > now() - interval '1 hour'
"""
_USED = "delete from console_upload where digest = %b"
_DONE = {"publish": "edition.done"}


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition as a page shows it; days and title are empty where they are not known."""

    name: str
    title: str
    title_lang: str
    first: str
    last: str
    rules: int
    version: int = 0
    dropped: bool = False


async def list_editions(request: Request) -> Response:
    """Show what is published, and the form for a new one."""
    visit = await open_visit(request)
    visit.who()
    done = _DONE.get(visit.query.get("done", ""), "")
    async with visit.console.transaction() as connection:
        return await _show(visit, connection, done=done)


async def check_upload(request: Request) -> Response:
    """Read an edition's file as a desk does; one that can be read is put aside to be confirmed."""
    visit = await open_visit(request)
    who = visit.needs_operator()
    fields = await visit.read_form(limit=EDITION_BYTES + FORM_BYTES)
    content = fields.get("file", b"")
    content = content if isinstance(content, bytes) else b""
    error = visit.words("edition.no_file")
    if content:
        edition = await _check(visit, content)
        error = edition if isinstance(edition, str) else ""
    async with visit.console.transaction() as connection:
        if error:
            return await _show(visit, connection, 422, error=error)
        digest = hashlib.sha256(content).digest()
        await connection.execute(_PUT_ASIDE, (digest, who.name, content))
    return go_to(f"/editions/{digest.hex()}")


async def show_checked(request: Request) -> Response:
    """Show what the checked file says, and ask for the second confirmation."""
    visit = await open_visit(request)
    visit.needs_operator()
    return await _confirm(visit)


async def publish_checked(request: Request) -> Response:
    """Publish the file that was put aside, if its edition's name was written once more."""
    visit = await open_visit(request)
    visit.needs_operator()
    fields = await visit.read_form()
    digest = read_digest(request)
    content = await _find(visit, digest)
    if content is None:
        return await _confirm(visit)
    edition = await _check(visit, content)
    if isinstance(edition, str):
        raise Turned(409, "form_broken")
    if str(fields.get("name", "")).strip() != edition.id:
        return await _confirm(visit, 422, visit.words("edition.confirm_wrong"))
    signer = visit.console.hub.ring.current
    try:
        async with visit.console.transaction() as connection:
            version = await put_edition(connection, signer, edition, content)
            await connection.execute(_USED, (digest,))
            note = f"{version} {name_digest(digest)}"
            await visit.note(connection, Act.PUBLISH_EDITION, edition.id, note)
    except BadInput as error:
        return await _confirm(visit, 409, _tell_wrong(error, visit.words))
    return go_to("/editions?done=publish")


async def _show(
    visit: Visit, connection: Rows, status: int = 200, *, error: str = "", done: str = ""
) -> Response:
    rows = await (await connection.execute(_LIST, (Feed.EDITIONS, _MOST))).fetchall()
    lines = await asyncio.to_thread(_read_all, rows, visit.words.language)
    return await visit.show(
        "editions.html", connection, status, editions=lines, error=error, done=done
    )


async def _confirm(visit: Visit, status: int = 200, error: str = "") -> Response:
    digest = read_digest(visit.request)
    content = await _find(visit, digest)
    edition = await _check(visit, content) if content is not None else ""
    async with visit.console.transaction() as connection:
        if isinstance(edition, str):
            gone = visit.words("edition.gone")
            return await _show(visit, connection, 404, error=edition or gone)
        checked = _line(edition, visit.words.language)
        return await visit.show(
            "edition.html", connection, status, checked=checked, digest=digest.hex(), error=error
        )


async def _check(visit: Visit, content: bytes) -> Edition | str:
    """Return the edition in ``content``, or in words why there is none."""
    async with visit.console.hashing:
        try:
            return await asyncio.to_thread(check_edition, content)
        except (BadInput, Fault) as error:
            return _tell_wrong(error, visit.words)


def _tell_wrong(error: BadInput | Fault, words: Words) -> str:
    if error.key == "edition.published":
        return words("edition.taken", name=error.params["id"])
    if error.key == "edition.too_large":
        return words("page.too_large")
    why = f"{error.params.get('rule', '')} {error.params.get('reason', error.key)}".strip()
    return words("edition.broken", why=why[:500])


async def _find(visit: Visit, digest: bytes) -> bytes | None:
    async with visit.console.transaction() as connection:
        values = (digest, visit.who().name)
        row = await (await connection.execute(_FIND, values)).fetchone()
    return row[0] if row else None


def _line(edition: Edition, language: Language) -> EditionLine:
    first, last = edition.legal_from, edition.legal_until
    return EditionLine(
        edition.id, *_choose(edition.title, language), _day(first), _day(last),
        len(edition.all_rules),
    )  # fmt: skip


def _read_all(rows: Sequence[tuple[Any, ...]], language: Language) -> list[EditionLine]:
    return [_read(key, version, op, body, language) for key, version, op, body in rows]


def _read(key: str, version: int, op: str, body: Any, language: Language) -> EditionLine:
    sealed = body.get("sealed") if isinstance(body, dict) else None
    title, *days = _read_file(sealed if isinstance(sealed, str) else "")
    first, last = (_day(one) for one in days)
    return EditionLine(key, *_choose(title, language), first, last, 0, version, op == "drop")


@lru_cache(maxsize=2 * _MOST)
def _read_file(sealed: str) -> tuple[Bilingual, date | None, date | None]:
    """Return title and legal days of a published edition, which never changes; a later program
    may not read its file any more.
    """
    told: dict[str, Any] = {}
    try:
        told = tomllib.loads((read_content({"sealed": sealed}) or b"").decode("utf-8"))
        title = Bilingual(str(told["title"]["kk"]), str(told["title"]["ru"]))
    except (KeyError, TypeError, ValueError, RecursionError):
        title = Bilingual("", "")
    legal = told.get("legal")
    days = [legal.get(one) if isinstance(legal, dict) else None for one in ("from", "until")]
    first, last = (one if isinstance(one, date) else None for one in days)
    return title, first, last


def _choose(title: Bilingual, language: Language) -> tuple[str, str]:
    return (title.ru, "ru") if language is Language.RU else (title.kk, "kk")


def _day(day: date | None) -> str:
    return day.strftime("%d.%m.%Y") if day else ""
