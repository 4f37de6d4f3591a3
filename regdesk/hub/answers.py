"""How the hub answers: a message as JSON, or an RFC 9457 problem with a stable code."""

import logging
from typing import Any, NoReturn

import psycopg
from fastapi import FastAPI, Request, Response
from psycopg_pool import PoolTimeout
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from regdesk.domain.errors import BadInput
from regdesk.protocol.problems import MEDIA, Problem, ProblemCode, make_problem
from regdesk.protocol.wire import JSON

log = logging.getLogger(__name__)

BUSY_S = 5
BUSY = (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout)


class Refused(Exception):
    """The request is not done; ``problem`` tells the desk why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def refuse(code: ProblemCode, **more: Any) -> NoReturn:
    """Raise ``Refused`` with what ``code`` always means."""
    raise Refused(make_problem(code, **more))


def answer(message: BaseModel) -> Response:
    """Return ``message`` as the body of a success."""
    return Response(message.model_dump_json(), media_type=JSON)


def answer_problem(problem: Problem) -> Response:
    """Return ``problem`` as an answer with its own status."""
    headers = {"retry-after": str(problem.retry_after_s)} if problem.retry_after_s else None
    return Response(problem.model_dump_json(), problem.status, headers, media_type=MEDIA)


def is_busy(error: BaseException) -> bool:
    """Tell whether the database is away or overloaded, so that the same request may do later."""
    return isinstance(error, BUSY)


def install_answers(app: FastAPI) -> None:
    """Let every error of ``app`` become a problem."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(BadInput, _bad_input)
    app.add_exception_handler(HTTPException, _http_error)
    for busy in BUSY:
        app.add_exception_handler(busy, _busy)
    app.add_exception_handler(Exception, _failed)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _told(request, error.problem)


async def _bad_input(request: Request, error: Exception) -> Response:
    """Answer the protocol's own errors, whose keys are codes."""
    assert isinstance(error, BadInput)
    known = {one.value: one for one in ProblemCode}
    return _told(request, make_problem(known.get(error.key, ProblemCode.MALFORMED)))


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    codes = {404: ProblemCode.NOT_FOUND, 405: ProblemCode.METHOD}
    told = _told(request, make_problem(codes.get(error.status_code, ProblemCode.MALFORMED)))
    told.headers.update(error.headers or {})  # which methods there are
    return told


async def _busy(request: Request, error: Exception) -> Response:
    log.warning("database away", extra={"error": type(error).__qualname__})
    request.app.state.hub.check_connections()
    return _told(request, make_problem(ProblemCode.BUSY, retry_after_s=BUSY_S))


async def _failed(request: Request, error: Exception) -> Response:
    log.error("request failed", exc_info=error)
    return _told(request, make_problem(ProblemCode.FAILED, retry_after_s=BUSY_S))


def _told(request: Request, problem: Problem) -> Response:
    request.app.state.hub.metrics.problems.labels(problem.code).inc()
    return answer_problem(problem)
