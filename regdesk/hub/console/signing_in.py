"""Sign-in, sign-out, the language, and the files of the pages."""

import asyncio
import hmac
import logging

from fastapi import Request, Response

from regdesk.hub.console.audit import Act, write_audit
from regdesk.hub.console.operators import LONGEST, find_account, is_password, read_name
from regdesk.hub.console.render import HEADERS, go_to, read_assets
from regdesk.hub.console.sessions import COOKIE, close_session, make_token, open_session
from regdesk.hub.console.tries import begin_try, forget_tries, forgive_try
from regdesk.hub.console.visit import (
    LANGUAGE,
    VISITOR,
    SignedOut,
    Turned,
    Visit,
    make_visit,
    open_visit,
    set_cookie,
)
from regdesk.hub.console.words import Language

log = logging.getLogger(__name__)

_YEAR_S = 365 * 86400
_TOLD = {"ended": "sign.ended", "out": "sign.out"}


async def show_sign_in(request: Request) -> Response:
    """Ask for name and password; who is signed in goes on to the desks."""
    visit = await open_visit(request)
    if visit.operator is not None:
        return go_to("/fleet")
    return await _ask(visit, done=_TOLD.get(visit.query.get("why", ""), ""))


async def sign_in(request: Request) -> Response:
    """Open a session under a new cookie, whatever cookie came with the form."""
    visit = make_visit(request, request.app.state.console)
    fields = await visit.read_form()
    name, typed = read_name(str(fields.get("name", ""))), str(fields.get("password", ""))
    async with visit.console.transaction() as connection:
        await forget_tries(connection)
        wait = await begin_try(connection, _hash(visit, name), visit.address)
        account = await find_account(connection, name) if not wait else None
    if wait:
        _count(visit, "slowed")
        error = visit.words("sign.slow", span=visit.words.span(wait))
        response = await _ask(visit, status=429, error=error, name=name)
        response.headers["retry-after"] = str(wait)
        return response
    async with visit.console.hashing:
        right = await asyncio.to_thread(is_password, account, typed[:LONGEST])
    if account is None or not right:
        async with visit.console.transaction() as connection:
            known = account.name if account else ""
            await write_audit(connection, known, Act.SIGN_IN_WRONG, "", visit.address)
        _count(visit, "wrong")
        return await _ask(visit, status=401, error=visit.words("sign.wrong"), name=name)
    async with visit.console.transaction() as connection:
        await forgive_try(connection, _hash(visit, name), visit.address)
        if visit.cookie:
            await close_session(connection, visit.cookie)
        token = await open_session(connection, account)
        await write_audit(connection, account.name, Act.SIGN_IN, "", visit.address)
    _count(visit, "right")
    response = go_to("/fleet")
    set_cookie(response, COOKIE, token)
    set_cookie(response, VISITOR, "", seconds=0)
    return response


async def sign_out(request: Request) -> Response:
    """Close the session for ever."""
    visit = await open_visit(request)
    visit.who()
    await visit.read_form()
    async with visit.console.transaction() as connection:
        await close_session(connection, visit.cookie)
        await visit.note(connection, Act.SIGN_OUT, "")
    response = go_to("/sign-in?why=out")
    set_cookie(response, COOKIE, "", seconds=0)
    return response


async def choose(request: Request) -> Response:
    """Remember a language and go back to the page it was chosen on."""
    visit = await open_visit(request)
    fields = await visit.read_form()
    told = str(fields.get("language", ""))
    if told not in set(Language):
        raise Turned(400, "form_broken")
    response = go_to(_own_path(str(fields.get("from", ""))))
    set_cookie(response, LANGUAGE, told, seconds=_YEAR_S)
    return response


async def begin(request: Request) -> Response:  # noqa: ARG001  one form for all endpoints
    """Lead to the first page."""
    return go_to("/fleet")


async def send_asset(request: Request) -> Response:
    """Send a file of the pages; its name changes with what is in it, so it is kept for ever."""
    found = read_assets().get(request.path_params["name"])
    if found is None:
        raise Turned(404, "not_found")
    kept = HEADERS | {"cache-control": "public, max-age=31536000, immutable"}
    return Response(found[0], headers=kept, media_type=found[1])


async def ask_to_sign_in(request: Request, error: Exception) -> Response:
    """Answer who is not signed in, or not any more."""
    assert isinstance(error, SignedOut)
    visit = make_visit(request, request.app.state.console)
    response = go_to("/sign-in?why=ended" if visit.cookie else "/sign-in")
    if visit.cookie:
        set_cookie(response, COOKIE, "", seconds=0)
    return response


async def _ask(
    visit: Visit, *, status: int = 200, error: str = "", name: str = "", done: str = ""
) -> Response:
    fresh = "" if visit.visitor else make_token()
    visit = visit.called(fresh) if fresh else visit
    response = await visit.show("sign_in.html", None, status, error=error, name=name, done=done)
    if fresh:
        set_cookie(response, VISITOR, fresh)
    return response


def _hash(visit: Visit, name: str) -> str:
    """Return by what tries of an account are counted: what was typed may be a password."""
    secret = visit.console.hub.ring.current.derive(b"console tries v1")
    return hmac.digest(secret, name.encode("utf-8", "replace"), "sha256").hex()


def _count(visit: Visit, result: str) -> None:
    visit.console.hub.metrics.sign_ins.labels(result).inc()
    if result != "right":
        log.warning("sign-in", extra={"result": result})


def _own_path(path: str) -> str:
    """Return ``path`` where it can be one of the console's, else the first page."""
    plain = path.isascii() and path.isprintable() and " " not in path and len(path) < 1000
    return path if plain and path.startswith("/") else "/fleet"
