"""The codes on our sheets: short, signed by the desk, without personal data.

On a slip ``RD1:<slip number>:<yyyymmddThhmm>:<P|T>:<signature>``; the time is that of acceptance,
local. On a note ``RD1D:<centre>-<desk>-<epoch>:<yyyymmdd>:<ordinal>:<case id>:<signature>``: the
day and the ordinal are what people call the case. The signature is Ed25519 over the text before
its colon, base64url without padding; as the marks differ, none passes for the other.
"""

import base64
import re
from dataclasses import dataclass
from datetime import date, datetime

from regdesk.domain.desk import Desk, DeskName
from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber, parse_number
from regdesk.domain.people import RegistrationKind
from regdesk.domain.scanned_code import DRAFT_MARK as DRAFT_MARK
from regdesk.domain.scanned_code import SLIP_MARK as SLIP_MARK
from regdesk.services.ports import Signer

SLIP_CODE_LENGTH = 126
_TIME = "%Y%m%dT%H%M"
_DAY = "%Y%m%d"
_LETTERS = {RegistrationKind.PERMANENT: "P", RegistrationKind.TEMPORARY: "T"}
_SIGNATURE = "([A-Za-z0-9_-]{86})"
_SLIP = re.compile(rf"(RD1:([0-9-]{{19}}):(\d{{8}}T\d{{4}}):([PT])):{_SIGNATURE}", re.ASCII)
_DRAFT = re.compile(
    rf"(RD1D:(\d{{3}})-(\d{{3}})-(\d):(\d{{8}}):(\d{{3,6}}):([0-9A-Za-z-]{{1,36}})):{_SIGNATURE}",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class SlipCode:
    """What a slip's code says; ``signed`` and ``signature`` prove it."""

    number: SlipNumber
    accepted_at: datetime
    registration: RegistrationKind
    signed: str
    signature: bytes

    @property
    def desk(self) -> DeskName:
        return DeskName(self.number.centre, self.number.desk, self.number.epoch)


@dataclass(frozen=True, slots=True)
class DraftCode:
    """What a note's code says; ``signed`` and ``signature`` prove it."""

    desk: DeskName
    opened_on: date
    ordinal: int
    case_id: str
    signed: str
    signature: bytes


def write_code(
    number: SlipNumber, accepted_at: datetime, registration: RegistrationKind, signer: Signer
) -> str:
    """Return the text of a slip's code."""
    at, letter = accepted_at.strftime(_TIME), _LETTERS[registration]
    return _sign(f"{SLIP_MARK}{number}:{at}:{letter}", signer)


def write_draft_code(desk: Desk, draft: Draft, signer: Signer) -> str:
    """Return the text of the code by which ``draft`` is found again at ``desk``."""
    day = draft.opened_on.strftime(_DAY)
    return _sign(f"{DRAFT_MARK}{desk.name}:{day}:{draft.ordinal:03}:{draft.case_id}", signer)


def parse_code(text: str) -> SlipCode:
    """Return what the slip's code ``text`` says, unproven.

    Errors: ``BadInput`` ``code.unknown``; those of ``parse_number``.
    """
    match = _SLIP.fullmatch(text.strip())
    if match is None:
        raise BadInput("code.unknown")
    signed, number, at, letter, signature = match.groups()
    registration = next(kind for kind, one in _LETTERS.items() if one == letter)
    return SlipCode(
        parse_number(number), _read_time(at, _TIME), registration, signed, _read_proof(signature)
    )


def parse_draft_code(text: str) -> DraftCode:
    """Return what the note's code ``text`` says, unproven. ``BadInput`` ``code.unknown``."""
    match = _DRAFT.fullmatch(text.strip())
    if match is None:
        raise BadInput("code.unknown")
    signed, centre, desk, epoch, day, ordinal, case_id, signature = match.groups()
    return DraftCode(
        DeskName(centre, int(desk), int(epoch)),
        _read_time(day, _DAY).date(),
        int(ordinal),
        case_id,
        signed,
        _read_proof(signature),
    )


def is_proven(code: SlipCode | DraftCode, key: bytes) -> bool:
    """Tell whether the desk of the public ``key`` (32 bytes) signed ``code``; needs no network."""
    # not before the window is painted
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(code.signature, code.signed.encode())
    except InvalidSignature:
        return False
    return True


def _sign(said: str, signer: Signer) -> str:
    return f"{said}:{_to_text(signer.sign(said.encode()))}"


def _read_time(text: str, form: str) -> datetime:
    try:
        return datetime.strptime(text, form)
    except ValueError as error:
        raise BadInput("code.unknown") from error


def _read_proof(signature: str) -> bytes:
    """Return the 64 bytes; a second spelling of the same ones is not taken."""
    proof = base64.urlsafe_b64decode(signature + "==")
    if _to_text(proof) != signature:
        raise BadInput("code.unknown")
    return proof


def _to_text(signature: bytes) -> str:
    return base64.urlsafe_b64encode(signature).rstrip(b"=").decode()
