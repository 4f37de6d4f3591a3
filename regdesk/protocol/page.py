"""A page as it is kept and sent: 12 bytes of nonce, then AES-256-GCM text and its tag of 16 bytes.

Nothing is authenticated beside it. The page's name is ``sha256:`` and the hash of all these bytes;
each page has a key of its own, which is used once.
"""

import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from regdesk.domain.errors import BadInput

KEY_BYTES = 32
_NONCE_BYTES = 12
_NAME = "sha256:"


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
