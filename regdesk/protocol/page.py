"""A page as it is kept and sent: 12 bytes of nonce, then AES-256-GCM text and its tag of 16 bytes.

Nothing is authenticated beside it. The page's name is ``sha256:`` and the hash of all these bytes;
each page has a key of its own, which is used once.
"""

import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from regdesk.domain.errors import BadInput
from regdesk.protocol.wire import CompleteRequest

KEY_BYTES = 32
_NONCE_BYTES = 12
_NAME = "sha256:"
_LINE_END = b"\n"


def seal_page(image: bytes, key: bytes) -> bytes:
    """Return ``image`` encrypted under ``key``, which must be new."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, image, None)


def open_page(sealed: bytes, key: bytes) -> bytes:
    """Return the picture in ``sealed``. Errors: ``BadInput`` ``page.closed``: it is another page's
    key, or not what was sealed.
    """
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
    except (InvalidTag, ValueError) as error:
        raise BadInput("page.closed") from error


def name_page(sealed: bytes) -> str:
    """Return the page's name."""
    return _NAME + hashlib.sha256(sealed).hexdigest()


def write_completion(manifest: CompleteRequest, last: bytes = b"") -> bytes:
    """Return the body that completes a page: the manifest on one line, then its ``last`` part,
    where the hub does not have that yet.
    """
    return manifest.model_dump_json().encode() + _LINE_END + last


def split_completion(body: bytes) -> tuple[bytes, bytes]:
    """Return the JSON of the manifest in ``body``, and the last part, empty where none came."""
    told, _, last = body.partition(_LINE_END)
    return told, last
