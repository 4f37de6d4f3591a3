"""Nonces that any instance gives and any other knows again, without a row for each."""

import hmac
import secrets
import struct
import time

from regdesk.hub.keys import HubSigner, decode, encode
from regdesk.protocol.wire import NONCE_S

_RANDOM, _MAC = 8, 16
_AHEAD_S = 120  # instances whose clocks differ
LONGEST_S = NONCE_S + _AHEAD_S
"""How long a nonce may be fresh to one instance or another, in seconds."""


class NonceMint:
    """Makes and checks nonces: the moment, eight random bytes and a keyed hash over both."""

    def __init__(self, signer: HubSigner) -> None:
        self._secret = signer.derive(b"nonces v1")

    def make(self) -> str:
        """Return a nonce, good for ``NONCE_S`` seconds."""
        told = struct.pack(">Q", int(time.time())) + secrets.token_bytes(_RANDOM)
        return encode(told + self._mac(told))

    def is_fresh(self, nonce: str) -> bool:
        """Tell whether a hub with this key made ``nonce`` not longer than ``NONCE_S`` ago."""
        try:
            raw = decode(nonce)
        except ValueError:
            return False
        told, mac = raw[:-_MAC], raw[-_MAC:]
        if len(told) != 8 + _RANDOM or not hmac.compare_digest(mac, self._mac(told)):
            return False
        (made,) = struct.unpack(">Q", told[:8])
        age = time.time() - float(made)
        return -_AHEAD_S <= age <= NONCE_S

    def _mac(self, told: bytes) -> bytes:
        return hmac.digest(self._secret, told, "sha256")[:_MAC]
