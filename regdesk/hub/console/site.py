"""The console put together: its pages under one path, and a plain page for whatever goes wrong."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import Scope

from regdesk.hub.answers import BUSY, BUSY_S
from regdesk.hub.console import (
    cabinets,
    editions,
    fleet,
    held,
    notices,
    pairs,
    signing_in,
    slips,
    stuck,
)
from regdesk.hub.console.render import ROOT, render
from regdesk.hub.console.transport import StrictTransport
from regdesk.hub.console.visit import Console, SignedOut, Turned, make_visit
from regdesk.hub.console.words import Words, choose_language
from regdesk.hub.hub import Hub
from regdesk.protocol.problems import Problem, ProblemCode

log = logging.getLogger(__name__)

_Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]

_LOOKS: dict[str, _Endpoint] = {
    "/": signing_in.begin,
    "/static/{name}": signing_in.send_asset,
    "/sign-in": signing_in.show_sign_in,
    "/fleet": fleet.show_fleet,
    "/slips": slips.show_slip,
    "/held": held.list_held,
    "/held/{digest}": held.show_held,
    "/duplicates": pairs.list_pairs,
    "/duplicates/{case}/{other}": pairs.show_pair,
    "/stuck": stuck.list_stuck,
    "/editions": editions.list_editions,
    "/editions/{digest}": editions.show_checked,
    "/cabinet": cabinets.list_applications,
    "/cabinet/{application}": cabinets.show_cabinet,
    "/notices": notices.list_notices,
}
_ACTS: dict[str, _Endpoint] = {
    "/sign-in": signing_in.sign_in,
    "/sign-out": signing_in.sign_out,
    "/language": signing_in.choose,
    "/held/{digest}": held.act_on_held,
    "/duplicates/{case}/{other}": pairs.settle_pair,
    "/stuck": stuck.try_again,
    "/editions": editions.check_upload,
    "/editions/{digest}": editions.publish_checked,
    "/notices": notices.publish_notice,
    "/notices/drop": notices.drop_notice,
}
_KEYS = {404: "not_found", 405: "method", 413: "too_large"}


def make_console(hub: Hub) -> FastAPI:
    """Return the program that answers under ``ROOT`` for ``hub``."""
    console = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    # A quarter of the connections, as of the room; whoever waits holds none.
    room = asyncio.Semaphore(max(1, hub.settings.database_connections // 4))
    console.state.console = Console(hub, room)
    console.state.hub = hub
    router = APIRouter()
    for endpoints, method in ((_LOOKS, "GET"), (_ACTS, "POST")):
        for path, endpoint in endpoints.items():
            router.add_api_route(path, endpoint, methods=[method], response_model=None)
    console.include_router(router)
    console.add_middleware(StrictTransport)
    console.add_exception_handler(SignedOut, signing_in.ask_to_sign_in)
    console.add_exception_handler(Turned, _turned)
    console.add_exception_handler(HTTPException, _http_error)
    console.add_exception_handler(RequestValidationError, _http_error)
    for busy in BUSY:
        console.add_exception_handler(busy, _busy)
    console.add_exception_handler(Exception, _failed)
    return console


def is_console(scope: Scope) -> bool:
    """Tell whether a request is for the console."""
    path = str(scope["path"])
    return path == ROOT or path.startswith(ROOT + "/")


def tell_problem(scope: Scope, problem: Problem) -> Response:
    """Return the plain page of what stops a request before the console sees it."""
    told = {
        ProblemCode.BUSY.value: "busy",
        ProblemCode.TOO_LARGE.value: "too_large",
        ProblemCode.NOT_FOUND.value: "not_found",
    }
    fields = dict(scope["headers"])
    accepted = fields.get(b"accept-language", b"").decode("latin-1")
    words = Words(choose_language("", accepted))
    response = _page(words, told.get(problem.code, "form_broken"), problem.status)
    if problem.retry_after_s:
        response.headers["retry-after"] = str(problem.retry_after_s)
    return response


async def _turned(request: Request, error: Exception) -> Response:
    assert isinstance(error, Turned)
    return _say(request, error.key, error.status)


async def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return _say(request, _KEYS.get(status, "form_broken"), status)


async def _busy(request: Request, error: Exception) -> Response:
    log.warning("database away", extra={"error": type(error).__qualname__})
    request.app.state.hub.check_connections()
    response = _say(request, "busy", 503)
    response.headers["retry-after"] = str(BUSY_S)
    return response


async def _failed(request: Request, error: Exception) -> Response:
    log.error("request failed", exc_info=error)
    return _say(request, "failed", 500)


def _say(request: Request, key: str, status: int) -> Response:
    return _page(make_visit(request, request.app.state.console).words, key, status)


def _page(words: Words, key: str, status: int) -> Response:
    values: dict[str, Any] = {"operator": None, "waiting": {}, "token": "", "here": ""}
    values |= {"address": "", "rooms": (), "now": None, "done": "", "key": key}
    return render("message.html", words, values, status)
