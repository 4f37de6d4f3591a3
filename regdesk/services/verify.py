"""Judging a slip by its code: with the public keys of known desks, no network, nobody signed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from regdesk.domain.desk import DeskName
from regdesk.domain.errors import BadInput
from regdesk.services.qr import SLIP_CODE_LENGTH, SLIP_MARK, SlipCode, is_proven, parse_code


class VerdictKind(StrEnum):
    """What a code turned out to be. Only ``GENUINE`` says that what it tells is true; what
    ``CANCELLED`` tells was true, and its case stands no more.
    """

    GENUINE = "genuine"
    CANCELLED = "cancelled"
    ALTERED = "altered"
    UNKNOWN_DESK = "unknown_desk"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``code`` is what it says: proven where genuine, a mere claim otherwise, None where nothing
    can be made out.
    """

    kind: VerdictKind
    code: SlipCode | None = None


def verify(text: str, known: Mapping[DeskName, bytes]) -> Verdict:
    """Judge ``text`` by the public keys (32 bytes each) of ``known`` desks. Never raises.

    A code of full length in which a letter does not fit was altered; a part of one, or anything
    else, was not read.
    """
    try:
        code = parse_code(text)
    except BadInput:
        whole = text.strip()
        full = whole.startswith(SLIP_MARK) and len(whole) == SLIP_CODE_LENGTH
        return Verdict(VerdictKind.ALTERED if full else VerdictKind.UNREADABLE)
    key = known.get(code.desk)
    if key is None:
        return Verdict(VerdictKind.UNKNOWN_DESK, code)
    return Verdict(VerdictKind.GENUINE if is_proven(code, key) else VerdictKind.ALTERED, code)
