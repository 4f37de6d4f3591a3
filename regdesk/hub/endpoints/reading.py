"""Messages of requests, read strictly, and how OpenAPI tells of them."""

from typing import Any, TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError

from regdesk.hub.answers import refuse
from regdesk.hub.hub import Hub
from regdesk.protocol.problems import MEDIA, Problem, ProblemCode
from regdesk.protocol.wire import JSON

MessageT = TypeVar("MessageT", bound=BaseModel)


def find_hub(request: Request) -> Hub:
    """Return the instance that answers ``request``."""
    hub = request.app.state.hub
    assert isinstance(hub, Hub)
    return hub


def read_message(shape: type[MessageT], body: bytes) -> MessageT:
    """Return the message in ``body``. Errors: ``Refused`` ``MALFORMED``."""
    try:
        return shape.model_validate_json(body)
    except (ValidationError, RecursionError):
        refuse(ProblemCode.MALFORMED)


def describe(answer: type[BaseModel] | None, request: type[BaseModel] | str | None = None) -> Any:
    """Return what a route tells OpenAPI: its answer, its request (a message or a media type)."""
    extra: dict[str, Any] = {}
    if isinstance(request, str):
        shape: dict[str, Any] = {"type": "string", "format": "binary"}
        extra = {"requestBody": {"required": True, "content": {request: {"schema": shape}}}}
    elif request is not None:
        shape = request.model_json_schema()
        extra = {"requestBody": {"required": True, "content": {JSON: {"schema": shape}}}}
    problem = {"content": {MEDIA: {"schema": Problem.model_json_schema()}}}
    return {
        "response_model": answer,
        "openapi_extra": extra or None,
        "responses": {"default": {"description": "A problem (RFC 9457)", **problem}},
    }
