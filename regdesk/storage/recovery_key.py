"""The recovery key: 160 random bits as they are printed on paper and typed back from it.

Shape: nine groups of four letters and digits, the last a check: ``7K2M-…-Q4TD``. The alphabet is
Crockford's base 32: no I, L, O, U, so that nothing read from paper is taken for something else.
"""

import hashlib
import secrets

from regdesk.domain.errors import BadInput

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_SECRET_BYTES = 20
_SECRET_SIGNS = 32
_CHECK_SIGNS = 4
_GROUP = 4


def make_recovery_key() -> str:
    """Return a new key as it is printed."""
    secret = secrets.token_bytes(_SECRET_BYTES)
    signs = _signs(int.from_bytes(secret), _SECRET_SIGNS) + _check(secret)
    return "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def read_recovery_key(typed: str) -> bytes:
    """Return the 20 secret bytes of a key typed with or without hyphens, in any case.

    Errors: ``BadInput`` ``recovery_key.wrong`` where a sign is missing or mistyped.
    """
    signs = "".join(typed.upper().translate(_MISREAD).replace("-", " ").split())
    if len(signs) != _SECRET_SIGNS + _CHECK_SIGNS or not set(signs) <= set(_ALPHABET):
        raise BadInput("recovery_key.wrong")
    number = 0
    for sign in signs[:_SECRET_SIGNS]:
        number = number * len(_ALPHABET) + _ALPHABET.index(sign)
    secret = number.to_bytes(_SECRET_BYTES)
    if _check(secret) != signs[_SECRET_SIGNS:]:
        raise BadInput("recovery_key.wrong")
    return secret


def _check(secret: bytes) -> str:
    return _signs(
        int.from_bytes(hashlib.sha256(b"regdesk recovery" + secret).digest()), _CHECK_SIGNS
    )


def _signs(number: int, count: int) -> str:
    """Return the lowest ``count`` signs of ``number``, the highest of them first."""
    signs = []
    for _ in range(count):
        number, sign = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[sign])
    return "".join(reversed(signs))
