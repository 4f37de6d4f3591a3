"""The signed envelope: DSSE v1 over the payload's bytes, which are never written anew.

An envelope has exactly one form as bytes. Its name is the hash of those bytes, so a second form of
the same content (a space, another order of keys) would be a second name; such bytes are refused.
Source: DSSE protocol v1.0.0 (secure-systems-lab/dsse).
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.errors import BadInput

_ALGORITHM = "ed25519"

FindKey = Callable[[str], Ed25519PublicKey | None]


class EnvelopeSigner(Protocol):
    """Signs with the key that ``key_id`` names."""

    @property
    def key_id(self) -> str: ...
    def sign(self, message: bytes) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """What a verified envelope holds and whose key signed it."""

    payload_type: str
    payload: bytes
    key_id: str


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """Return the bytes that are signed: both parts with their lengths, so that none slides."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def seal_envelope(payload_type: str, payload: bytes, signer: EnvelopeSigner) -> bytes:
    """Sign ``payload`` and return the envelope as it is stored and sent."""
    signature = signer.sign(pre_authentication_encoding(payload_type, payload))
    return _write(payload_type, payload, signer.key_id, signature)


def name_envelope(envelope: bytes) -> str:
    """Return the envelope's id, its idempotency key for ever: ``sha256:`` + 64 hex digits."""
    return "sha256:" + hashlib.sha256(envelope).hexdigest()


def open_envelope(envelope: bytes, find_key: FindKey) -> Opened:
    """Verify ``envelope`` and return what it holds; nothing of the payload is read before.

    Errors: ``BadInput`` ``envelope.malformed``, ``envelope.key_unknown`` (with ``key_id``),
    ``envelope.signature``.
    """
    try:
        payload_type, payload, key_id, signature = _read(envelope)
    except (KeyError, TypeError, ValueError, RecursionError, binascii.Error) as error:
        raise BadInput("envelope.malformed") from error
    if _write(payload_type, payload, key_id, signature) != envelope:
        raise BadInput("envelope.malformed")
    key = find_key(key_id)
    if key is None:
        raise BadInput("envelope.key_unknown", key_id=key_id)
    try:
        key.verify(signature, pre_authentication_encoding(payload_type, payload))
    except InvalidSignature as error:
        raise BadInput("envelope.signature") from error
    return Opened(payload_type, payload, key_id)


def _write(payload_type: str, payload: bytes, key_id: str, signature: bytes) -> bytes:
    parts = {
        "payloadType": payload_type,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [
            {"keyid": key_id, "alg": _ALGORITHM, "sig": base64.b64encode(signature).decode()}
        ],
    }
    return json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode()


def _read(envelope: bytes) -> tuple[str, bytes, str, bytes]:
    parts: dict[str, Any] = json.loads(envelope)
    (signature,) = parts["signatures"]
    texts = (parts["payloadType"], parts["payload"], signature["keyid"], signature["sig"])
    if not all(isinstance(one, str) for one in texts):
        raise TypeError
    payload_type, payload, key_id, sig = texts
    payload_type.encode()  # a lone surrogate is no text
    return payload_type, base64.b64decode(payload), key_id, base64.b64decode(sig)
