"""One instance, put together: the ASGI program, and the listener that carries it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psycopg
import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError

from regdesk import __version__
from regdesk.hub.answers import answer_problem, install_answers, is_busy
from regdesk.hub.caller import forget_seen
from regdesk.hub.console.render import ROOT
from regdesk.hub.console.site import is_console, make_console, tell_problem
from regdesk.hub.database import make_months
from regdesk.hub.endpoints import desks, envelopes, feeds, health, pages
from regdesk.hub.hub import Hub
from regdesk.hub.limits import Gate, Readers
from regdesk.hub.listener import make_protocol, server_options
from regdesk.hub.openapi import install_openapi
from regdesk.hub.shortcut import Shortcut
from regdesk.hub.tls import server_context
from regdesk.hub.working import build_work
from regdesk.protocol.problems import ProblemCode, make_problem

log = logging.getLogger(__name__)

_SWEEP_S = 60
_DAY_S = 86_400


def make_app(hub: Hub) -> FastAPI:
    """Return the program that answers for ``hub``."""

    @contextlib.asynccontextmanager
    async def live(_: FastAPI) -> AsyncIterator[None]:
        await hub.pool.open()  # waits for no database: an instance may start before it
        running = [asyncio.create_task(one(hub)) for one in (_sweep, _keep_months)]
        if hub.settings.works:
            running.append(asyncio.create_task(build_work(hub).run()))
        try:
            yield
        finally:
            for one in running:
                one.cancel()
            for one in running:
                with contextlib.suppress(asyncio.CancelledError):
                    await one
            await hub.pool.close()

    app = FastAPI(
        title="RegDesk hub", version=__version__, lifespan=live, docs_url=None, redoc_url=None
    )
    app.state.hub = hub
    install_answers(app)
    app.add_exception_handler(RequestValidationError, _unfit)
    for room in (pages, envelopes, desks, feeds, health):  # what is asked most is looked up first
        app.include_router(room.router)
    install_openapi(app)
    if hub.settings.console:
        app.mount(ROOT, make_console(hub))
    return app


def make_server(hub: Hub) -> uvicorn.Server:
    """Return the listener of ``hub``. Errors: ``OSError`` or ``ssl.SSLError`` of its files."""
    settings = hub.settings
    options = server_options(idle_seconds=settings.idle_seconds)
    if not settings.plain_http:
        certificate, key = Path(settings.tls_certificate), Path(settings.tls_key)
        context = server_context(certificate, key)
        options |= {
            "ssl_certfile": settings.tls_certificate,
            "ssl_keyfile": settings.tls_key,
            "ssl_context_factory": lambda *_: context,
        }
    protocol = make_protocol(head_seconds=settings.head_seconds, head_bytes=settings.head_bytes)
    readers = Readers(is_console, tell_problem) if settings.console else Readers()
    app = Shortcut(make_app(hub))
    gate = Gate(app, settings=settings, metrics=hub.metrics, readers=readers)
    config = uvicorn.Config(gate, host=settings.host, port=settings.port, http=protocol, **options)
    return _Announced(config)


def find_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return what makes the quicker event loop, None where there is none for the system."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


class _Announced(uvicorn.Server):
    """Tells in the log which port it got, so that who asked for a free one learns it."""

    async def startup(self, *args: object, **named: object) -> None:
        await super().startup(*args, **named)  # type: ignore[arg-type]
        for server in self.servers:
            for listener in server.sockets:
                log.warning("listening", extra={"port": listener.getsockname()[1]})


async def _unfit(request: Request, error: Exception) -> Response:
    """Answer a path or query that is not of the protocol; what stood in it is not repeated."""
    code = ProblemCode.NOT_FOUND
    if isinstance(error, RequestValidationError):
        places = {one["loc"][0] for one in error.errors()}
        code = ProblemCode.NOT_FOUND if "path" in places else ProblemCode.MALFORMED
    request.app.state.hub.metrics.problems.labels(code.value).inc()
    return answer_problem(make_problem(code))


async def _sweep(hub: Hub) -> None:
    """Drop what only a fresh nonce needs, every minute, whatever the database does."""
    while True:
        await asyncio.sleep(_SWEEP_S)
        try:
            await forget_seen(hub)
        except psycopg.Error as error:
            log.warning("sweep failed", extra={"error": type(error).__qualname__})
        except Exception as error:
            if not is_busy(error):
                raise


async def _keep_months(hub: Hub) -> None:
    """Make the months ahead every day: an instance may run for years without a new start."""
    while True:
        await asyncio.sleep(_DAY_S)
        try:
            await asyncio.to_thread(make_months, hub.settings.database)
        except psycopg.Error as error:
            log.warning("months failed", extra={"error": type(error).__qualname__})
