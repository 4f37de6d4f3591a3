"""Made-up keys that sign for a desk and for a hub."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

DESK_KEY_ID = "desk:0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8d:1"
HUB_KEY_ID = "hub:practice:1"


class Key:
    def __init__(self, key_id, seed):
        self.key_id = key_id
        self.private = Ed25519PrivateKey.from_private_bytes(bytes([seed] * 32))

    def sign(self, message):
        return self.private.sign(message)

    @property
    def public(self):
        return self.private.public_key()


DESK = Key(DESK_KEY_ID, 1)
HUB = Key(HUB_KEY_ID, 2)
STRANGER = Key(HUB_KEY_ID, 3)


def find_key(key_id):
    return {DESK_KEY_ID: DESK.public, HUB_KEY_ID: HUB.public}.get(key_id)
