"""Messages of requests, read strictly."""

from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError

from regdesk.hub.answers import refuse
from regdesk.hub.hub import Hub
from regdesk.protocol.problems import ProblemCode

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
