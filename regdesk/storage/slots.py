"""The database key, wrapped once for each who may open it, like the slots of a LUKS disk.

``keys.json`` holds no secret in the clear: a slot is the key under AES-256-GCM, whose own key comes
from a password by Argon2id. Who the slot belongs to is bound into the wrapping, so that a changed
name or role opens nothing.
"""

import json
import os
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.errors import Fault

_SALT_BYTES = 16
_NONCE_BYTES = 12
_KEY_BYTES = 32
_WRAPPED_BYTES = _KEY_BYTES + 16  # the tag
_FORM = 1
_MOST_MEMORY_KIB = 1 << 20
_MOST_PASSES = 64
_MOST_LANES = 64
_LEAST_KIB_A_LANE = 8


class SlotKind(StrEnum):
    """Whose secret opens a slot: a clerk's password, the administrator's, the printed key."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Strength:
    """What one guess costs: Argon2id's memory, passes and lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def is_possible(self) -> bool:
        """Whether Argon2id takes it (RFC 9106, 3.1), and this machine can pay it."""
        pairs = (
            (self.memory_kib, _MOST_MEMORY_KIB),
            (self.passes, _MOST_PASSES),
            (self.lanes, _MOST_LANES),
        )
        if any(type(asked) is not int or not 1 <= asked <= most for asked, most in pairs):
            return False
        return self.memory_kib >= _LEAST_KIB_A_LANE * self.lanes


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot. ``code`` and ``role`` are empty for the recovery key.

    ``first``: the administrator knows this password, so that it lets nobody in but to change it.
    """

    kind: SlotKind
    code: str
    role: str
    strength: Strength
    salt: bytes
    nonce: bytes = b""
    wrapped: bytes = b""
    first: bool = False

    @property
    def owner(self) -> bytes:
        """What the wrapping is bound to."""
        first = ["first"] if self.first else []
        return json.dumps([_FORM, self.kind, self.code, self.role, *first]).encode()


@dataclass(frozen=True, slots=True)
class KeySlots:
    """All slots of one desk."""

    slots: tuple[Slot, ...]

    def open_clerk(self, code: str, password: str) -> bytes | None:
        """Return the database key, or None; an unknown code costs the same work as a wrong word."""
        secret = password_bytes(password)
        decoy = replace(self.slots[0], code=code)  # never opens: the owner is bound in
        return open_slot(self.find_clerk(code) or decoy, secret)

    def open_recovery(self, secret: bytes) -> bytes | None:
        """Return the database key for the 20 bytes of the printed key, or None."""
        slot = next(one for one in self.slots if one.kind is SlotKind.RECOVERY)
        return open_slot(slot, secret)

    def find_clerk(self, code: str) -> Slot | None:
        """Return the slot of the employee ``code``."""
        clerks = (one for one in self.slots if one.kind is not SlotKind.RECOVERY)
        return next((one for one in clerks if one.code == code), None)

    def list_passwords(self) -> dict[str, bool]:
        """Return every employee code that has a slot, and whether its password is a first one."""
        return {one.code: one.first for one in self.slots if one.kind is not SlotKind.RECOVERY}

    def with_slot(self, slot: Slot) -> "KeySlots":
        """Return the slots with ``slot`` in the place of the one of the same code."""
        return KeySlots((*self.without(slot.code).slots, slot))

    def without(self, code: str) -> "KeySlots":
        """Return the slots without that of the employee ``code``; the recovery key has none."""
        return KeySlots(tuple(one for one in self.slots if one.code != code))


def password_bytes(password: str) -> bytes:
    """Return ``password`` as bytes that do not depend on how a keyboard composes its letters."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def make_clerk_slot(
    clerk: Clerk, password: str, key: bytes, strength: Strength, *, first: bool = False
) -> Slot:
    """Return a slot that ``password`` opens; ``first``: only to be changed."""
    supervises = clerk.role is ClerkRole.ADMINISTRATOR
    kind = SlotKind.SUPERVISOR if supervises else SlotKind.CLERK
    salt = os.urandom(_SALT_BYTES)
    slot = Slot(kind, clerk.code, clerk.role.value, strength, salt, first=first)
    return _wrap(slot, password_bytes(password), key)


def make_recovery_slot(secret: bytes, key: bytes, strength: Strength) -> Slot:
    """Return the slot that the printed key opens."""
    slot = Slot(SlotKind.RECOVERY, "", "", strength, os.urandom(_SALT_BYTES))
    return _wrap(slot, secret, key)


def open_slot(slot: Slot, secret: bytes) -> bytes | None:
    """Return the database key in ``slot``, or None where ``secret`` is not the right one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(_derive(slot, secret))
    try:
        return cipher.decrypt(slot.nonce, slot.wrapped, slot.owner)
    except InvalidTag:
        return None


def write_slots(slots: Sequence[Slot]) -> bytes:
    """Return the content of ``keys.json``."""
    rows = []
    for slot in slots:
        row = asdict(slot) | {"kdf": "argon2id"}
        rows.append(
            {name: one.hex() if isinstance(one, bytes) else one for name, one in row.items()}
        )
    return json.dumps({"form": _FORM, "slots": rows}, indent=1, ensure_ascii=False).encode()


def read_slots(content: bytes) -> KeySlots:
    """Return the slots in ``content``. ``Fault`` ``keys.damaged`` where it holds none."""
    try:
        kept = json.loads(content)
        if kept["form"] != _FORM:
            raise Fault("database.newer", found=str(kept["form"]))
        slots = tuple(_read_slot(row) for row in kept["slots"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Fault("keys.damaged") from error
    if not any(slot.kind is SlotKind.RECOVERY for slot in slots):
        raise Fault("keys.damaged")
    return KeySlots(slots)


def _read_slot(row: dict[str, Any]) -> Slot:
    strength = Strength(**row["strength"])
    if row["kdf"] != "argon2id" or not strength.is_possible:
        raise ValueError("kdf")
    salt, nonce, wrapped = (bytes.fromhex(row[name]) for name in ("salt", "nonce", "wrapped"))
    if (len(salt), len(nonce), len(wrapped)) != (_SALT_BYTES, _NONCE_BYTES, _WRAPPED_BYTES):
        raise ValueError("size")
    kind = SlotKind(row["kind"])
    code, role = ("", "") if kind is SlotKind.RECOVERY else _read_owner(row)
    first = row.get("first", False) is True  # slots of earlier programs have no such mark
    return Slot(kind, code, role, strength, salt, nonce, wrapped, first)


def _read_owner(row: dict[str, Any]) -> tuple[str, str]:
    code = str(row["code"])
    if not code:  # it would go, and come, with the recovery key's
        raise ValueError("code")
    return code, ClerkRole(row["role"]).value


def _wrap(slot: Slot, secret: bytes, key: bytes) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    wrapped = AESGCM(_derive(slot, secret)).encrypt(nonce, key, slot.owner)
    return replace(slot, nonce=nonce, wrapped=wrapped)


def _derive(slot: Slot, secret: bytes) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret,
        slot.salt,
        time_cost=slot.strength.passes,
        memory_cost=slot.strength.memory_kib,
        parallelism=slot.strength.lanes,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )
