"""A desk's next epoch: a new key that an earlier one of the same desk vouches for.

A desk that comes back from a copy, or works beside one, must not number and sign under the epoch
that the other copy uses too. It makes a key and tells the hub: ``POST EPOCH``, the request signed
by an earlier key that the hub knows, the claim in it by the new one. Told again it changes nothing.

Of two copies that take the same epoch, the first has it. The other hears ``granted`` false and
``next_epoch``, and begins that one; what it signed before is still taken into custody, because the
hub keeps the key as a rival's, and a person looks at it first. Source: the sync paper, B8, B11.
"""

import binascii
from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import Field

from regdesk.domain.errors import BadInput
from regdesk.domain.number import LAST_EPOCH
from regdesk.protocol.envelope import EnvelopeSigner
from regdesk.protocol.messages import Message, Text, Uuid
from regdesk.protocol.signed import Said
from regdesk.protocol.wire import Hex64

EPOCH = "/v1/epoch"
_PROOF = b"regdesk epoch v1\0"

Hex128 = Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]


class EpochClaim(Message):
    """The desk signs with ``public``, 32 bytes in hex, in ``epoch``."""

    desk: Uuid
    epoch: Annotated[int, Field(ge=2, le=LAST_EPOCH)]
    public: Hex64


class EpochRequest(Message):
    """``claim`` is the JSON of an ``EpochClaim``, verbatim; ``proof`` its signature by the new key,
    as ``prove_epoch`` makes it, in hex.
    """

    claim: Text
    proof: Hex128


class EpochAnswer(Said):
    """Whether the epoch is this key's, and the first one that nobody has taken."""

    granted: bool
    next_epoch: Annotated[int, Field(ge=1)]


def prove_epoch(claim: bytes, signer: EnvelopeSigner) -> str:
    """Return the proof that who makes ``claim`` has its key."""
    return signer.sign(_PROOF + claim).hex()


def check_epoch(claim: bytes, public: str, proof: str) -> None:
    """Raise ``BadInput`` ``request.signature`` where ``proof`` is not by the key ``public``."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(proof), _PROOF + claim)
    except (InvalidSignature, ValueError, binascii.Error) as error:
        raise BadInput("request.signature") from error
