"""The code on the slip: short, signed by the desk, without personal data.

``RD1:<slip number>:<yyyymmddThhmm>:<P|T>:<signature>``; the signature is Ed25519 over the text
before its colon, base64url without padding. The time is that of acceptance, local.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber, parse_number
from regdesk.domain.people import RegistrationKind
from regdesk.services.ports import Signer

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_MARK = "RD1"
_TIME = "%Y%m%dT%H%M"
_LETTERS = {RegistrationKind.PERMANENT: "P", RegistrationKind.TEMPORARY: "T"}


@dataclass(frozen=True, slots=True)
class SlipCode:
    """What a code says; ``signed`` and ``signature`` prove it."""

    number: SlipNumber
    accepted_at: datetime
    registration: RegistrationKind
    signed: str
    signature: bytes


def write_code(
    number: SlipNumber, accepted_at: datetime, registration: RegistrationKind, signer: Signer
) -> str:
    """Return the text of the code."""
    signed = f"{_MARK}:{number}:{accepted_at.strftime(_TIME)}:{_LETTERS[registration]}"
    return f"{signed}:{_to_text(signer.sign(signed.encode()))}"


def parse_code(text: str) -> SlipCode:
    """Return what ``text`` says, unproven.

    Errors: ``BadInput`` ``code.unknown``; those of ``parse_number``.
    """
    try:
        mark, number, at, letter, signature = text.strip().split(":")
        registration = next(kind for kind, one in _LETTERS.items() if one == letter)
        accepted_at = datetime.strptime(at, _TIME)
        proof = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
    except (ValueError, StopIteration, binascii.Error) as error:
        raise BadInput("code.unknown") from error
    if mark != _MARK or _to_text(proof) != signature or accepted_at.strftime(_TIME) != at:
        raise BadInput("code.unknown")
    signed = text.strip().rpartition(":")[0]
    return SlipCode(parse_number(number), accepted_at, registration, signed, proof)


def verify_code(text: str, key: "Ed25519PublicKey") -> SlipCode:
    """Return what ``text`` says once the desk's ``key`` has proven it; needs no network.

    Errors: as ``parse_code``, and ``BadInput`` ``code.signature``.
    """
    from cryptography.exceptions import InvalidSignature  # not before the window is painted

    code = parse_code(text)
    try:
        key.verify(code.signature, code.signed.encode())
    except InvalidSignature as error:
        raise BadInput("code.signature") from error
    return code


def _to_text(signature: bytes) -> str:
    return base64.urlsafe_b64encode(signature).rstrip(b"=").decode()
