"""One request at the console: who asks, in which language, and whether a form is his own."""

import asyncio
import hmac
import ipaddress
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from fastapi import Request, Response
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.types import Message

from regdesk.hub.console.audit import Act, write_audit
from regdesk.hub.console.render import ROOT, render
from regdesk.hub.console.sessions import COOKIE, Operator, find_operator, make_form_token
from regdesk.hub.console.tries import name_address
from regdesk.hub.console.waiting import count_waiting
from regdesk.hub.console.words import Words, choose_language
from regdesk.hub.database import Rows
from regdesk.hub.hub import Hub
from regdesk.hub.limits import BodyLateError, BodyTooLargeError, read_body

VISITOR = "__Host-regdesk-visitor"
LANGUAGE = "__Host-regdesk-language"
FORM_BYTES = 32 * 1024
ROOMS = (
    ("fleet", "/fleet"),
    ("slips", "/slips"),
    ("held", "/held"),
    ("duplicates", "/duplicates"),
    ("stuck", "/stuck"),
    ("editions", "/editions"),
    ("cabinet", "/cabinet"),
    ("notices", "/notices"),
)
_FIELDS = 20


class Turned(Exception):
    """The request ends here, with a plain page: ``key`` names its words, as ``page.key``."""

    def __init__(self, status: int, key: str) -> None:
        super().__init__(key)
        self.status, self.key = status, key


class SignedOut(Exception):
    """Nobody is signed in: the sign-in page comes first."""


@dataclass(frozen=True, slots=True)
class Console:
    """What the pages of one process share. As many of them as ``room`` has places ask the database
    at once: desks go first.
    """

    hub: Hub
    room: asyncio.Semaphore
    hashing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Rows]:
        """Lend a connection inside one transaction, committed at the end."""
        async with (
            self.room,
            self.hub.pool.connection() as connection,
            connection.transaction(),
        ):
            await connection.execute("set local statement_timeout = '5s'")
            yield connection


@dataclass(frozen=True, slots=True)
class Visit:
    """A request as the console sees it.

    ``cookie`` is of a session, ``visitor`` of somebody not signed in; both may be empty. They are
    two, because a browser that comes from elsewhere shows neither: what it is given then must not
    end a session.
    """

    request: Request
    console: Console
    words: Words
    cookie: str
    visitor: str
    operator: Operator | None = None

    @property
    def address(self) -> str:
        """Whom tries are counted for. Behind a proxy on this machine, whom the proxy saw."""
        host = self.request.client.host if self.request.client else ""
        forwarded = self.request.headers.get("x-forwarded-for", "")
        if self.console.hub.settings.plain_http and forwarded and _is_here(host):
            host = forwarded.rpartition(",")[2].strip()
        return name_address(host)

    @property
    def form_token(self) -> str:
        cookie = self.cookie if self.operator else self.visitor
        return make_form_token(self.console.hub.ring.current, cookie) if cookie else ""

    @property
    def query(self) -> Mapping[str, str]:
        return {
            name: value.replace("\0", "\ufffd")[:400]
            for name, value in self.request.query_params.items()
        }

    def called(self, visitor: str) -> "Visit":
        """Return this visit of a visitor who gets his cookie with the answer."""
        return replace(self, visitor=visitor)

    def who(self) -> Operator:
        """Return who is signed in. Errors: ``SignedOut``."""
        if self.operator is None:
            raise SignedOut
        return self.operator

    async def read_form(self, *, limit: int = FORM_BYTES) -> dict[str, str | bytes]:
        """Return the fields of a form that this visitor was given here; a file is bytes.

        Errors: ``Turned`` for a form that another site sent, is too large or no form.
        """
        check_origin(self.request)
        form = await _parse(self.request, self.console.hub.settings.body_seconds, limit)
        fields: dict[str, str | bytes] = {}
        for name, value in form.items():
            if isinstance(value, UploadFile):
                fields[name] = await value.read()
            else:
                fields[name] = value.replace("\0", "\ufffd")
        await form.close()
        told = str(fields.get("token", ""))
        expected = self.form_token
        right = hmac.compare_digest(told.encode("utf-8", "replace"), expected.encode())
        if not expected or not right:
            raise Turned(403, "form_foreign")
        return fields

    async def note(self, connection: Rows, act: Act, subject: str, note: str = "") -> None:
        """Write down what the operator does or looks at."""
        await write_audit(connection, self.who().name, act, subject, self.address, note)

    async def show(
        self, template: str, connection: Rows | None = None, status: int = 200, **values: Any
    ) -> Response:
        """Return a page; with ``connection`` its head counts what waits for a person."""
        waiting = await count_waiting(connection) if connection and self.operator else {}
        told: dict[str, Any] = {
            "operator": self.operator,
            "waiting": waiting,
            "token": self.form_token,
            "here": self.request.url.path.removeprefix(ROOT),
            "address": self._path(),
            "rooms": ROOMS,
            "now": datetime.now(UTC),
            "done": "",
        }
        return render(template, self.words, told | values, status)

    def _path(self) -> str:
        query = self.request.url.query
        return self.request.url.path.removeprefix(ROOT) + (f"?{query}" if query else "")

    def needs_operator(self) -> Operator:
        """Return who acts. Errors: ``SignedOut``; ``Turned`` for one who may only look."""
        who = self.who()
        if not who.acts:
            raise Turned(403, "viewer")
        return who


async def open_visit(request: Request) -> Visit:
    """Return the visit of ``request`` with who is signed in, looked up at every request."""
    console: Console = request.app.state.console
    visit = make_visit(request, console)
    if not visit.cookie:
        return visit
    async with console.transaction() as connection:
        operator = await find_operator(connection, visit.cookie)
    return replace(visit, operator=operator)


def make_visit(request: Request, console: Console) -> Visit:
    """Return the visit of ``request`` before anybody asked who it is."""
    language = choose_language(
        request.cookies.get(LANGUAGE, ""), request.headers.get("accept-language", "")
    )
    cookie, visitor = (request.cookies.get(one, "")[:200] for one in (COOKIE, VISITOR))
    return Visit(request, console, Words(language), cookie, visitor)


def check_origin(request: Request) -> None:
    """Let only our own pages send forms. Errors: ``Turned``."""
    told = request.headers.get("origin", "")
    if told != f"https://{request.headers.get('host', '')}":
        raise Turned(403, "form_foreign")


def set_cookie(response: Response, name: str, value: str, *, seconds: int | None = None) -> None:
    """Set a cookie that no script, no other host and no other site's request sees."""
    response.set_cookie(
        name, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="strict"
    )


def read_digest(request: Request) -> bytes:
    """Return the SHA-256 in the path, whose 64 hex digits have one spelling. Errors: ``Turned``."""
    told = str(request.path_params["digest"])
    if not re.fullmatch(r"[0-9a-f]{64}", told, re.ASCII):
        raise Turned(404, "not_found")
    return bytes.fromhex(told)


async def _parse(request: Request, seconds: float, limit: int) -> FormData:
    """Return the form in a body of at most ``limit`` bytes, read before a byte is parsed."""
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > limit:
        raise Turned(413, "too_large")
    try:
        body = await read_body(request.receive, limit=limit, seconds=seconds)
    except BodyTooLargeError as error:
        raise Turned(413, "too_large") from error
    except BodyLateError as error:
        raise Turned(400, "form_broken") from error

    async def replay() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    again = Request(request.scope, replay)
    try:
        return await again.form(max_files=1, max_fields=_FIELDS, max_part_size=limit)
    except (HTTPException, MultiPartException, ValueError) as error:
        raise Turned(400, "form_broken") from error


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
