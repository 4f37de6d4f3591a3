"""The receipt of a thing in custody: from its row always the same one, byte for byte."""

from datetime import datetime

from regdesk.hub.digests import name_digest
from regdesk.hub.keys import KeyRing
from regdesk.protocol.receipt import CustodyReceipt, Held, make_receipt


def write_receipt(
    ring: KeyRing, kind: Held, digest: bytes, *, size: int, received_at: datetime, hub_key: str
) -> str:
    """Return the receipt, signed by the key ``hub_key`` that signed it first; ``size`` in bytes."""
    signer = ring.signer(hub_key)
    receipt = CustodyReceipt(
        kind=kind,
        id=name_digest(digest),
        bytes=size,
        received_at=received_at,
        key=signer.key_id,
    )
    return make_receipt(receipt, signer)
