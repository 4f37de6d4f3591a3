"""The names of envelopes and pages: ``sha256:`` and 64 hex digits outside, 32 bytes in tables."""

_KIND = "sha256:"


def name_digest(digest: bytes) -> str:
    """Return the name of what has this SHA-256."""
    return _KIND + digest.hex()


def read_digest(name: str) -> bytes:
    """Undo ``name_digest``; an empty name is no bytes. Errors: ``ValueError``."""
    return bytes.fromhex(name.removeprefix(_KIND))
