"""The secrets that hash whom a case is about: the hub's own, whatever key signs its receipts.

They lie in the database, sealed for each of the hub's keys, so that a copy of the database and a
list of all numbers tell nobody. Who comes with a new key opens what an old one sealed.
"""

import logging
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from regdesk.hub.database import Rows
from regdesk.hub.keys import HubSigner, KeyRing

log = logging.getLogger(__name__)

_LENGTH = 32
_NONCE = 12
_LOCK = "select pg_advisory_xact_lock(hashtextextended('people secrets', 0))"
_DROP = "delete from people_secret where key_id = any(%s)"
_LIST = "select key_id, sealed from people_secret"
_KEEP = """
insert into people_secret (key_id, sealed) values (%s, %s)
on conflict (key_id) do update set sealed = excluded.sealed
"""
_ANYBODY = "select exists (select from case_person)"


async def open_people_secrets(connection: Rows, ring: KeyRing) -> list[bytes]:
    """Return the secret that people are hashed with, then those by which older cases are known;
    the first time they are made. The caller's transaction commits them.

    Where none of the keys opens what lies there, they begin anew: older cases are not known then.
    """
    await connection.execute(_LOCK)
    rows = await (await connection.execute(_LIST)).fetchall()
    sealed: dict[str, bytes] = {row[0]: row[1] for row in rows}
    opened = _open(sealed, ring)
    if opened is None:
        if sealed:
            log.error("people's secrets cannot be opened: begun anew")
        row = await (await connection.execute(_ANYBODY)).fetchone()
        former = ring.all if row is not None and row[0] else ()
        # An earlier program hashed with what each signing key gives.
        opened = [secrets.token_bytes(_LENGTH), *(one.derive(b"people v1") for one in former)]
        sealed = {}
    if ring.current.key_id not in sealed:
        kept = (ring.current.key_id, _seal(ring.current, opened))
        await connection.execute(_KEEP, kept)
    await connection.execute(_DROP, (sorted(ring.revoked),))
    return opened


def _open(sealed: dict[str, bytes], ring: KeyRing) -> list[bytes] | None:
    for one in ring.all:
        kept = sealed.get(one.key_id, b"")
        try:
            told = _box(one).decrypt(kept[:_NONCE], kept[_NONCE:], one.key_id.encode())
        except (InvalidTag, ValueError):
            continue
        return [told[at : at + _LENGTH] for at in range(0, len(told), _LENGTH)]
    return None


def _seal(signer: HubSigner, told: Sequence[bytes]) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + _box(signer).encrypt(nonce, b"".join(told), signer.key_id.encode())


def _box(signer: HubSigner) -> AESGCM:
    return AESGCM(signer.derive(b"seal people v1"))
