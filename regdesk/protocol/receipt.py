"""The custody receipt: the hub's signed proof that it holds an envelope or a page.

It is made only after the thing is durable, and it is the only thing that moves a case to "sent":
an answer's status proves nothing (a captive portal says 200 too). The same thing is receipted
once; who asks again gets the same bytes. A released version never changes.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import EnvelopeSigner, FindKey
from regdesk.protocol.messages import Sha256, Text
from regdesk.protocol.signed import Said, open_message, seal_message

CUSTODY_V1 = "application/vnd.regdesk.custody.v1+json"


class Held(StrEnum):
    """What a receipt is about."""

    ENVELOPE = "envelope"
    PAGE = "page"


class CustodyReceipt(Said):
    """The hub holds the ``bytes`` bytes whose SHA-256 is ``id``, since ``received_at``.

    ``key`` is the id of the hub's key that signed this.
    """

    kind: Held
    id: Sha256
    bytes: Annotated[int, Field(gt=0)]
    received_at: AwareDatetime
    key: Text


def make_receipt(receipt: CustodyReceipt, signer: EnvelopeSigner) -> str:
    """Return ``receipt`` signed. Shape: base64 of a DSSE envelope of type ``CUSTODY_V1``."""
    return seal_message(CUSTODY_V1, receipt, signer)


def verify_receipt(
    sealed: str, find_key: FindKey, *, kind: Held, held_id: str, size: int
) -> CustodyReceipt:
    """Return the receipt if a key that ``find_key`` knows signed it for exactly this thing.

    ``size`` is in bytes. Errors: ``BadInput`` ``hub.unproven`` (with ``why``; ``other`` where it is
    a receipt for something else).
    """
    receipt, key_id = open_message(sealed, CUSTODY_V1, CustodyReceipt, find_key)
    if (receipt.kind, receipt.id, receipt.bytes, receipt.key) != (kind, held_id, size, key_id):
        raise BadInput("hub.unproven", why="other")
    return receipt
