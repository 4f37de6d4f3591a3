"""What the pages tell of an envelope, read so patiently that nothing in custody can stop a page."""

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from regdesk.hub.digests import read_digest
from regdesk.hub.reasons import REASONS
from regdesk.protocol.later_messages import (
    CASE_CANCELLED_V1,
    CASE_CORRECTED_V1,
    CLAIM_APPLICATION_V1,
    read_correction,
)
from regdesk.protocol.messages import CASE_ACCEPTED_V1, CaseAccepted, read_payload

_KINDS = {
    CASE_ACCEPTED_V1: "accepted",
    CASE_CORRECTED_V1: "corrected",
    CASE_CANCELLED_V1: "cancelled",
    CLAIM_APPLICATION_V1: "claim",
}
TONES = {
    "confirmed": "ok",
    "rejected": "danger",
    "needs_action": "warn",
    "duplicate": "warn",
    "incomplete": "warn",
    "overdue": "danger",
}
"""Of a case's state and of a decision; the others are plain."""
STATES = (*TONES, "waiting", "cancelling", "cancelled", "dropped")


def name_desk(centre: str | None, number: int | None) -> str:
    """Return the window whose envelope it is; a question mark where no desk is known."""
    return f"{centre}-{number:03}" if centre else "?"


def name_kind(payload_type: str) -> str:
    """Return the key of the words for what an envelope is."""
    return _KINDS.get(payload_type, "other")


def name_reason(reason: str) -> str:
    """Return the key of the words for why an envelope is held; a later hub may have had others."""
    return reason if reason in REASONS or not reason else "other"


def name_state(state: str | None) -> str:
    """Return the key of the words for how a case stands."""
    return state if state in STATES else "other"


def open_payload(raw: bytes) -> bytes:
    """Return the payload of an envelope in custody, empty where there is none."""
    try:
        return base64.b64decode(json.loads(raw)["payload"])
    except (KeyError, TypeError, ValueError, RecursionError):
        return b""


def find_case(payload_type: str, payload: bytes) -> CaseAccepted | None:
    """Return the case an envelope tells of, None where it tells of none that can be read."""
    try:
        if payload_type == CASE_ACCEPTED_V1:
            return read_payload(payload).body
        if payload_type == CASE_CORRECTED_V1:
            return read_correction(payload).body.case
    except (ValidationError, RecursionError):
        return None
    return None


def list_blobs(payload: bytes) -> dict[bytes, int]:
    """Return the names of the pages an envelope speaks of, each with the size of its picture."""
    try:
        told = json.loads(payload)["header"]["blobs"]
        return dict(_read_blob(one) for one in told[:500])
    except (KeyError, TypeError, ValueError, RecursionError):
        return {}


def read_moment(told: object) -> datetime | None:
    """Return the moment that a message's JSON tells, None where it tells none with its offset."""
    try:
        moment = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _read_blob(told: Mapping[str, Any]) -> tuple[bytes, int]:
    name, size = told["id"], told["bytes"]
    digest = read_digest(name)
    if len(digest) != 32 or not isinstance(size, int) or not 0 <= size < 2**62:
        raise ValueError("no page")
    return digest, size
