"""The hub's signing keys: one that signs, and those that signed before, so that a receipt asked
for again comes back byte for byte. A revoked one signs nothing but the list that says so.
"""

import base64
import hashlib
import hmac
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class KeyFileError(Exception):
    """The file of a hub key cannot be used; the text never repeats what is in it."""


class HubSigner:
    """Implements ``protocol.envelope.EnvelopeSigner``. ``public`` are the 32 bytes by which anybody
    checks the hub's word.
    """

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = key.public_key().public_bytes_raw()
        self._key_id = f"hub:{hashlib.sha256(self.public).hexdigest()[:16]}"

    @property
    def key_id(self) -> str:
        return self._key_id

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key, in groups of four hex digits, to be read out."""
        digits = hashlib.sha256(self.public).hexdigest()
        return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature; Ed25519 signs the same alike."""
        return self._key.sign(message)

    def derive(self, use: bytes) -> bytes:
        """Return 32 secret bytes for ``use``, the same at every instance with this key."""
        return hmac.digest(self._key.private_bytes_raw(), b"regdesk hub " + use, "sha256")


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The key that signs now, and all of them by id."""

    current: HubSigner
    former: tuple[HubSigner, ...] = ()
    revoked: frozenset[str] = frozenset()

    @property
    def all(self) -> tuple[HubSigner, ...]:
        return (self.current, *self.former)

    def signer(self, key_id: str) -> HubSigner:
        """Return the key of that id; where it was taken away or revoked, the one that signs now."""
        sound = (one for one in self.all if one.key_id not in self.revoked)
        return next((one for one in sound if one.key_id == key_id), self.current)


def make_key_file(path: Path) -> None:
    """Write a new key, readable by this account alone. Errors: ``FileExistsError``, ``OSError``."""
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())


def read_ring(current: Path, former: Sequence[Path] = (), revoked: Collection[str] = ()) -> KeyRing:
    """Return the keys of these files; ``revoked`` are ids. Errors: ``KeyFileError``."""
    ring = KeyRing(_read(current), tuple(_read(one) for one in former), frozenset(revoked))
    if ring.current.key_id in ring.revoked:
        raise KeyFileError("the key that signs is revoked: make another")
    return ring


def _read(path: Path) -> HubSigner:
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise KeyFileError("the hub's key file cannot be read") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError("the hub's key must be Ed25519")
    return HubSigner(key)


def encode(raw: bytes) -> str:
    """Return ``raw`` in letters that stand in a URL and in a signature's parameters."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def decode(text: str) -> bytes:
    """Undo ``encode``. Errors: ``ValueError``."""
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if encode(raw) != text:
        raise ValueError("not in its one form")
    return raw
