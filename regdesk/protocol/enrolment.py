"""The enrolment code: 100 bits that desk and hub both know, once, for a day.

The code never travels. The desk proves it by a keyed hash over all that it claims, the hub by a
keyed hash over all that it answers: so the hub's key, which the desk will trust from then on, is
vouched for by the code and not by a certificate alone. Source: the sync paper, B7.
"""

import hashlib
import hmac
import secrets

from regdesk.domain.errors import BadInput

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_LENGTH, _GROUP = 20, 4
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})
_DESK, _HUB = b"regdesk enrolment, desk v1\0", b"regdesk enrolment, hub v1\0"


def make_code() -> str:
    """Return a new code. Shape: ``XXXX-XXXX-XXXX-XXXX-XXXX``, 100 random bits."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def derive_secret(code: str) -> bytes:
    """Return the 32 bytes that prove ``code``, however it was typed; the hub keeps only these.

    Errors: ``BadInput`` ``enrol.code_form``.
    """
    letters = code.upper().translate(_MISREAD)
    if len(letters) != _LENGTH or not set(letters) <= set(_LETTERS):
        raise BadInput("enrol.code_form")
    return hashlib.sha256(b"regdesk enrolment code v1\0" + letters.encode()).digest()


def prove_desk(secret: bytes, claim: bytes) -> str:
    """Return the proof, 64 hex digits, that the desk knows the code and claims just this."""
    return hmac.new(secret, _DESK + claim, hashlib.sha256).hexdigest()


def prove_hub(secret: bytes, claim: bytes, grant: bytes) -> str:
    """Return the proof that the hub knows the code and grants just this for that claim."""
    told = hashlib.sha256(claim).digest() + grant
    return hmac.new(secret, _HUB + told, hashlib.sha256).hexdigest()


def is_proof(proof: str, right: str) -> bool:
    """Compare two proofs in a time that tells nothing."""
    return hmac.compare_digest(proof.encode(), right.encode())
