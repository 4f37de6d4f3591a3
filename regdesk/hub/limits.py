"""What stands before the program: how many requests at once, how large, how slow; and the account
of each request in log and metrics.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from regdesk.hub.answers import answer_problem
from regdesk.hub.metrics import Metrics
from regdesk.hub.settings import Settings
from regdesk.protocol.problems import Problem, ProblemCode, make_problem

log = logging.getLogger(__name__)

_UNCOUNTED = ("/healthz", "/readyz", "/metrics")
_PAGES = "/v1/blobs/"
_SHED_S = 2  # room comes soon; who is sent away adds a random pause of its own


class BodyTooLargeError(Exception):
    """More bytes came than the limit; nothing of them was parsed."""


class BodyLateError(Exception):
    """The body did not come in its time, or its sender left."""


async def read_body(receive: Receive, *, limit: int, seconds: float) -> bytes:
    """Return the request's body of at most ``limit`` bytes, here within ``seconds``.

    Errors: ``BodyTooLargeError``, ``BodyLateError``.
    """
    came: list[bytes] = []
    left = limit
    try:
        async with asyncio.timeout(seconds):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise BodyLateError
                came.append(message.get("body", b""))
                left -= len(came[-1])
                if left < 0:
                    raise BodyTooLargeError
                if not message.get("more_body", False):
                    return b"".join(came)
    except TimeoutError as error:
        raise BodyLateError from error


@dataclass(frozen=True, slots=True)
class Readers:
    """Requests of people, who read pages and no JSON: which they are, and how to refuse them."""

    owns: Callable[[Scope], bool] = lambda _: False
    refuse: Callable[[Scope, Problem], Response] = lambda _, problem: answer_problem(problem)


class Gate:
    """Stands around the ASGI program: counts, sheds and tells; it never reads a body."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        settings: Settings,
        metrics: Metrics,
        readers: Readers = Readers(),
    ) -> None:
        self._app = app
        self._settings = settings
        self._metrics = metrics
        self._readers = readers
        self._running = 0
        self._running_pages = 0
        self._running_readers = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in _UNCOUNTED:
            await self._app(scope, receive, send)
            return
        code = self._find_fault(scope)
        account = _Account(send)
        began = time.perf_counter()
        if code is not None:
            self._metrics.problems.labels(code.value).inc()
            after = _SHED_S if code is ProblemCode.BUSY else 0
            refusal = self._refuse(scope, make_problem(code, retry_after_s=after))
            refusal.headers["connection"] = "close"  # the body is not read
            await refusal(scope, receive, account)
            self._tell(scope, account.status, time.perf_counter() - began)
        else:
            self._count(scope, 1)
            try:
                await self._app(scope, receive, account)
            finally:
                self._count(scope, -1)
                self._tell(scope, account.status, time.perf_counter() - began)

    def _find_fault(self, scope: Scope) -> ProblemCode | None:
        """Return why a request is sent away by its head alone.

        Pages have half of the room and people a quarter, so that envelopes never wait behind them.
        """
        room = self._settings.requests_at_once
        full = _is_of_pages(scope) and self._running_pages >= room // 2
        full = full or (self._readers.owns(scope) and self._running_readers >= -(-room // 4))
        if self._running >= room or full:
            self._metrics.shed.inc()
            return ProblemCode.BUSY
        length = dict(scope["headers"]).get(b"content-length", b"0")
        if not length.isdigit() or len(length) > 12:
            return ProblemCode.MALFORMED
        return ProblemCode.TOO_LARGE if int(length) > self._settings.body_bytes else None

    def _refuse(self, scope: Scope, problem: Problem) -> Response:
        if self._readers.owns(scope):
            return self._readers.refuse(scope, problem)
        return answer_problem(problem)

    def _count(self, scope: Scope, change: int) -> None:
        self._running += change
        self._running_readers += change if self._readers.owns(scope) else 0
        self._running_pages += change if _is_of_pages(scope) else 0
        self._metrics.running.set(self._running)
        self._metrics.answering = self._running

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        route = _name_route(scope)
        self._metrics.requests.labels(route, _method(scope), str(status)).inc()
        self._metrics.seconds.labels(route).observe(seconds)
        told: dict[str, Any] = dict(scope.get("regdesk", {}))
        told |= {"route": route, "method": _method(scope), "status": status}
        level = logging.DEBUG if _is_part(scope) and status < 400 else logging.INFO
        log.log(level, "request", extra=told | {"ms": round(seconds * 1000, 1)})


class _Account:
    """Passes an answer on and remembers its status; 0 where none was sent."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


def _is_of_pages(scope: Scope) -> bool:
    return str(scope["path"]).startswith(_PAGES)


def _is_part(scope: Scope) -> bool:
    """Tell whether a request brings a part: a page is told of once, when it is completed."""
    return scope["method"] == "PUT" and _is_of_pages(scope)


def _name_route(scope: Scope) -> str:
    """Return the route's pattern, so that no name of a page or desk becomes a label."""
    route = getattr(scope.get("route"), "path", None)
    return "other" if route is None else str(scope.get("root_path", "")) + str(route)


def _method(scope: Scope) -> str:
    known = ("GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "PATCH")
    return scope["method"] if scope["method"] in known else "other"
