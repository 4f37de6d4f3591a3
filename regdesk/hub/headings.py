"""What routing needs of an envelope, read so patiently that nothing authentic can fail here."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import ValidationError

from regdesk.hub.digests import read_digest
from regdesk.hub.hub import KnownKey
from regdesk.protocol.envelope import Opened
from regdesk.protocol.later_messages import (
    CASE_CANCELLED_V1,
    CASE_CORRECTED_V1,
    CLAIM_APPLICATION_V1,
    CaseCancelledPayload,
    CaseCorrectedPayload,
    ClaimPayload,
    read_cancellation,
    read_claim,
    read_correction,
)
from regdesk.protocol.messages import CASE_ACCEPTED_V1, CaseAcceptedPayload, read_payload
from regdesk.protocol.wire import HeldReason

_Payload: TypeAlias = (
    CaseAcceptedPayload | CaseCorrectedPayload | CaseCancelledPayload | ClaimPayload
)
_READERS: dict[str, Callable[[bytes], _Payload]] = {
    CASE_ACCEPTED_V1: read_payload,
    CASE_CORRECTED_V1: read_correction,
    CASE_CANCELLED_V1: read_cancellation,
    CLAIM_APPLICATION_V1: read_claim,
}
_LONGEST_SEQ = 2**62
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SLIP = re.compile(r"[0-9A-Z\-]{1,40}")
_SHA256 = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A header's place in the chain and what it is about. ``seq`` is None where the header is no
    header, or speaks of another desk or epoch than the key that signed; ``prev`` is a SHA-256,
    empty for the first link.
    """

    seq: int | None = None
    prev: bytes = b""
    case_id: str | None = None
    slip: str | None = None


def read_heading(opened: Opened, key: KnownKey) -> tuple[Heading, str]:
    """Return the heading of what ``key`` signed, and why a person looks first: a ``HeldReason``,
    empty where this version reads all of it.
    """
    read = _READERS.get(opened.payload_type)
    if read is None:
        return _find_heading(opened.payload, key), HeldReason.UNKNOWN_TYPE
    try:
        header = read(opened.payload).header
    except (ValidationError, RecursionError):
        return _find_heading(opened.payload, key), HeldReason.UNREADABLE
    heading = _make_heading(header.model_dump(), key)
    return heading, "" if heading.seq is not None else HeldReason.UNREADABLE


def _find_heading(payload: bytes, key: KnownKey) -> Heading:
    try:
        return _make_heading(json.loads(payload)["header"], key)
    except (KeyError, TypeError, ValueError, IndexError, RecursionError):
        return Heading()


def _make_heading(header: Any, key: KnownKey) -> Heading:
    """Return what ``header`` says. Errors: ``KeyError`` or ``TypeError`` where it is no header."""
    named = (header["desk"], header["epoch"])
    seq, prev = header["seq"], header["prev"]
    linked = prev == "" or _matches(_SHA256, prev)
    if named != (key.desk_id, key.epoch) or not _is_seq(seq) or not linked:
        return Heading()
    case_id, slip = header.get("case"), header.get("slip")
    return Heading(
        seq=seq,
        prev=read_digest(prev),
        case_id=case_id if _matches(_UUID, case_id) else None,
        slip=slip if _matches(_SLIP, slip) else None,
    )


def _is_seq(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _LONGEST_SEQ


def _matches(shape: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and shape.fullmatch(value) is not None
