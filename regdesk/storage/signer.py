"""The desk's Ed25519 key; its private half lies in the encrypted database and nowhere else."""

import os
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from regdesk.domain.desk import Desk

PRIVATE_BYTES = 32


@dataclass(frozen=True, slots=True)
class DeskSigner:
    """Implements ``services.ports.Signer``."""

    desk: Desk
    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def key_id(self) -> str:
        return f"desk:{self.desk.desk_id}:{self.desk.epoch}"

    @property
    def public_key(self) -> bytes:
        """The 32 bytes by which anybody checks a signature of this desk."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        return self._key.sign(message)


def make_private_key() -> bytes:
    """Return a new private key, raw."""
    return os.urandom(PRIVATE_BYTES)


def derive_public_key(private: bytes) -> bytes:
    """Return the 32 public bytes of the raw ``private`` key."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def open_signer(desk: Desk, private: bytes) -> DeskSigner:
    """Return the signer for the raw ``private`` key."""
    return DeskSigner(desk, Ed25519PrivateKey.from_private_bytes(private))
