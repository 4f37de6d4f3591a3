"""What the intents need of keys: the desk's own, and the public ones of desks it knows."""

from collections.abc import Mapping
from typing import Protocol

from regdesk.domain.desk import DeskName


class Signer(Protocol):
    """The desk's Ed25519 key. ``key_id`` is ``desk:<desk_id>:<epoch>``; ``public_key`` are the 32
    bytes by which anybody checks a signature.
    """

    @property
    def key_id(self) -> str: ...
    @property
    def public_key(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...


class DeskKeys(Protocol):
    """The public keys of the desks whose slips can be checked here; the own desk is among them."""

    def read(self) -> Mapping[DeskName, bytes]:
        """Return the 32 bytes of each. ``Fault`` ``known_desks.damaged``, of the disk."""

    def keep_own(self, keys: Mapping[DeskName, bytes]) -> None:
        """Let the desk's own ``keys`` stand among them. Errors: ``Fault`` of the disk."""
