"""The way of a page's requests past the framework.

They come in greater numbers than all others, and finding their route and reading their path would
cost a quarter of what the hub does with a part. The framework's routes tell the OpenAPI of them,
and answer whatever does not fit here.
"""

import re
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.routing import APIRoute
from starlette.types import Receive, Scope, Send

from regdesk.hub.endpoints import pages
from regdesk.protocol import wire

_PAGE = "(sha256:[0-9a-f]{64})"
_PART = re.compile(wire.PART.format(page=_PAGE, number="(0|[1-9][0-9]{0,2})"))
_COMPLETE = re.compile(wire.COMPLETE.format(page=_PAGE))
_Answer = Callable[[Request], Awaitable[Response]]
_ROUTES = {one.path: one for one in pages.router.routes if isinstance(one, APIRoute)}


class Shortcut:
    """Stands around ``app`` and answers errors as it would."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = _find_answer(scope) if scope["type"] == "http" else None
        if found is None:
            await self._app(scope, receive, send)
            return
        path, answer = found
        scope["app"], scope["route"] = self._app, _ROUTES[path]
        request = Request(scope, receive)
        try:
            response = await answer(request)
        except Exception as error:  # noqa: BLE001  the program has a handler for every one
            response = await self._tell(request, error)
        await response(scope, receive, send)

    async def _tell(self, request: Request, error: Exception) -> Response:
        handlers = self._app.exception_handlers
        kind = next(one for one in type(error).__mro__ if one in handlers)
        told = handlers[kind](request, error)
        return told if isinstance(told, Response) else await told


def _find_answer(scope: Scope) -> tuple[str, _Answer] | None:
    """Return the route's path, and what answers the request, where it goes to one of these."""
    if scope["method"] == "PUT" and (part := _PART.fullmatch(scope["path"])):
        page, number = part[1], int(part[2])
        if number < wire.PAGE_BYTES // wire.PART_BYTES:
            return wire.PART, lambda request: pages.put_part(request, page, number)
    elif scope["method"] == "POST" and (whole := _COMPLETE.fullmatch(scope["path"])):
        page = whole[1]
        return wire.COMPLETE, lambda request: pages.complete_page(request, page)
    return None
