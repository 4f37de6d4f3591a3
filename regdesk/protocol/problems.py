"""Why the hub did not do what it was asked: RFC 9457 problem details with a stable ``code``.

The desk decides by ``code`` alone. A code it does not know means: later, the item stays.
Source: RFC 9457; the sync paper, B4.
"""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

MEDIA = "application/problem+json"
_TYPE = "urn:regdesk:problem:"


class Retry(StrEnum):
    """When the same request may be sent again: at once, after a pause, or not at all."""

    NOW = "now"
    LATER = "later"
    NEVER = "never"


class Scope(StrEnum):
    """What the problem stops: this item, the lane it went on, or everything from this desk."""

    ITEM = "item"
    LANE = "lane"
    DESK = "desk"


class ProblemCode(StrEnum):
    """Every problem a hub may name."""

    MALFORMED = "request.malformed"
    TOO_LARGE = "request.too_large"
    UNSIGNED = "request.unsigned"
    SIGNATURE = "request.signature"
    DIGEST = "request.digest"
    KEY_UNKNOWN = "request.key_unknown"
    NONCE = "request.nonce"
    NOT_FOUND = "request.not_found"
    METHOD = "request.method"
    DESK_REVOKED = "desk.revoked"
    CODE_WRONG = "enrol.code"
    ENROLLED_ELSEWHERE = "enrol.taken"
    ENVELOPE_MALFORMED = "envelope.malformed"
    ENVELOPE_SIGNATURE = "envelope.signature"
    ENVELOPE_KEY_UNKNOWN = "envelope.key_unknown"
    ENVELOPE_TOO_LARGE = "envelope.too_large"
    PART_DIGEST = "page.part_digest"
    PARTS_MISSING = "page.parts_missing"
    PAGE_DIGEST = "page.digest"
    PAGE_TOO_LARGE = "page.too_large"
    CURSOR = "feed.cursor"
    BUSY = "hub.busy"
    RATE = "hub.rate"
    FAILED = "hub.failed"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """What a code always means."""

    status: HTTPStatus
    retry: Retry
    scope: Scope
    title: str


_BAD, _UNKNOWN = HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED
_LARGE, _UNFIT = HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY
_NEVER, _LATER, _NOW = Retry.NEVER, Retry.LATER, Retry.NOW
_ITEM, _LANE, _DESK = Scope.ITEM, Scope.LANE, Scope.DESK
_Code = ProblemCode

KINDS: dict[ProblemCode, ProblemKind] = {
    code: ProblemKind(status, retry, scope, title)
    for code, status, retry, scope, title in (
        (_Code.MALFORMED, _BAD, _NEVER, _ITEM, "The request cannot be read"),
        (_Code.TOO_LARGE, _LARGE, _NEVER, _ITEM, "The request is too large"),
        (_Code.UNSIGNED, _UNKNOWN, _LATER, _DESK, "The request is not signed"),
        (_Code.SIGNATURE, _UNKNOWN, _LATER, _DESK, "The request's signature is wrong"),
        (_Code.DIGEST, _BAD, _NOW, _ITEM, "The body is not the one that was signed"),
        (_Code.KEY_UNKNOWN, _UNKNOWN, _LATER, _DESK, "No desk is enrolled under this key"),
        (_Code.NONCE, _UNKNOWN, _NOW, _DESK, "The nonce is old or not this hub's"),
        (_Code.NOT_FOUND, HTTPStatus.NOT_FOUND, _LATER, _ITEM, "There is nothing here"),
        (_Code.METHOD, HTTPStatus.METHOD_NOT_ALLOWED, _LATER, _ITEM, "Not done here"),
        (_Code.DESK_REVOKED, HTTPStatus.FORBIDDEN, _LATER, _DESK, "The desk is revoked"),
        (_Code.CODE_WRONG, HTTPStatus.FORBIDDEN, _NEVER, _DESK, "The enrolment code is not valid"),
        (
            _Code.ENROLLED_ELSEWHERE,
            HTTPStatus.CONFLICT,
            _NEVER,
            _DESK,
            "Another desk holds this name or key",
        ),
        (_Code.ENVELOPE_MALFORMED, _UNFIT, _NEVER, _ITEM, "This is no envelope"),
        (_Code.ENVELOPE_SIGNATURE, _UNFIT, _NEVER, _ITEM, "The envelope's signature is wrong"),
        (_Code.ENVELOPE_KEY_UNKNOWN, _UNFIT, _NEVER, _ITEM, "The envelope's key is unknown"),
        (_Code.ENVELOPE_TOO_LARGE, _LARGE, _NEVER, _ITEM, "The envelope is too large"),
        (_Code.PART_DIGEST, _UNFIT, _NOW, _ITEM, "The part was damaged on the way"),
        (_Code.PARTS_MISSING, HTTPStatus.CONFLICT, _NOW, _ITEM, "Parts of the page are missing"),
        (_Code.PAGE_DIGEST, _UNFIT, _NOW, _ITEM, "The parts do not make the page they name"),
        (_Code.PAGE_TOO_LARGE, _LARGE, _NEVER, _ITEM, "The page is too large"),
        (_Code.CURSOR, HTTPStatus.GONE, _NOW, _LANE, "The cursor leads nowhere; begin again"),
        (_Code.BUSY, HTTPStatus.SERVICE_UNAVAILABLE, _LATER, _LANE, "Too much work just now"),
        (_Code.RATE, HTTPStatus.TOO_MANY_REQUESTS, _LATER, _LANE, "Slower: others ask too"),
        (_Code.FAILED, HTTPStatus.INTERNAL_SERVER_ERROR, _LATER, _LANE, "The hub failed"),
    )
}


class Problem(BaseModel):
    """The body of every answer that is no success. ``missing`` are numbers of parts."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    type: str = "about:blank"
    title: str = ""
    status: int = 0
    code: str
    retry: Retry = Retry.LATER
    scope: Scope = Scope.LANE
    retry_after_s: Annotated[int, Field(ge=0)] = 0
    missing: tuple[int, ...] = ()


def make_problem(
    code: ProblemCode, *, retry_after_s: int = 0, missing: tuple[int, ...] = ()
) -> Problem:
    """Return the problem of ``code`` with all that its kind says."""
    kind = KINDS[code]
    return Problem(
        type=_TYPE + code.value,
        title=kind.title,
        status=kind.status,
        code=code.value,
        retry=kind.retry,
        scope=kind.scope,
        retry_after_s=retry_after_s,
        missing=missing,
    )


def find_problem(body: bytes) -> Problem | None:
    """Return the problem that ``body`` tells of, None where it is something else.

    What a code means is looked up here, not believed: a hub's word cannot make the desk give an
    item up that the code says may be sent again.
    """
    try:
        told = Problem.model_validate_json(body)
    except ValidationError:
        return None
    try:
        kind = KINDS[ProblemCode(told.code)]
    except ValueError:
        return told.model_copy(update={"retry": Retry.LATER, "scope": Scope.LANE})
    return told.model_copy(update={"retry": kind.retry, "scope": kind.scope})
