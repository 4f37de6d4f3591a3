"""What the intents need of keys: the desk's own, and the public ones of desks it knows."""

from collections.abc import Mapping
from typing import Protocol

from regdesk.domain.desk import DeskName


class Signer(Protocol):
    """The desk's Ed25519 key. ``key_id`` is ``desk:<desk_id>:<epoch>``."""

    @property
    def key_id(self) -> str: ...
    def sign(self, message: bytes) -> bytes: ...


class DeskKeys(Protocol):
    """The public keys of the desks whose slips can be checked here; the own desk is among them."""

    def read(self) -> Mapping[DeskName, bytes]:
        """Return the 32 bytes of each. ``Fault`` ``known_desks.damaged``, of the disk."""
