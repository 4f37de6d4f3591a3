"""What desks are told of the hub's keys: which there are, and until when each one counts."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from psycopg_pool import AsyncConnectionPool

from regdesk.hub.database import Rows, connect
from regdesk.hub.keys import KeyRing
from regdesk.protocol.hub_keys import HubKeys, KeysAnswer, ListedKey, mark_keys, state_keys

_FRESH_S = 30
_GRACE = timedelta(days=1)
"""How long instances may go on with a key after the first one that signs with another."""
_SEE = "insert into hub_key (key_id, public) values (%s, %s) on conflict do nothing"
_RETIRE = "update hub_key set retired_at = now() where key_id <> %s and retired_at is null"
_REVIVE = "update hub_key set retired_at = null where key_id = %s"
_LIST = "select key_id, public, retired_at from hub_key order by seen_at, key_id"

_Pool = AsyncConnectionPool[Rows]


def register_keys(url: str, ring: KeyRing) -> None:
    """Note in the database whose turn it is to sign: every other key ends now."""
    with connect(url) as connection, connection.transaction():
        for one in ring.all:
            connection.execute(_SEE, (one.key_id, one.public))
        connection.execute(_RETIRE, (ring.current.key_id,))
        connection.execute(_REVIVE, (ring.current.key_id,))


@dataclass
class KeyList:
    """The list as this instance tells it, read anew from the database now and then."""

    ring: KeyRing
    _answer: KeysAnswer | None = field(default=None, repr=False)
    _mark: str = ""
    _until: float = 0

    async def find_mark(self, pool: _Pool) -> str:
        """Return the mark of the list."""
        await self.get(pool)
        return self._mark

    async def get(self, pool: _Pool) -> KeysAnswer:
        """Return the list, signed by each key that this instance has."""
        if self._answer is None or time.monotonic() >= self._until:
            async with pool.connection() as connection:
                rows = await (await connection.execute(_LIST)).fetchall()
            told = self._state([(str(row[0]), bytes(row[1]), row[2]) for row in rows])
            self._answer, self._mark = state_keys(told, self.ring.all), told.mark
            self._until = time.monotonic() + _FRESH_S
        return self._answer

    def _state(self, rows: list[tuple[str, bytes, datetime | None]]) -> HubKeys:
        known = {key_id: (public, retired) for key_id, public, retired in rows}
        for one in self.ring.all:  # whatever the database says, this instance signs with these
            known.setdefault(one.key_id, (one.public, None))
        keys = tuple(
            ListedKey(
                id=key_id,
                public=public.hex(),
                until=None if retired is None else retired + _GRACE,
                revoked=key_id in self.ring.revoked,
            )
            for key_id, (public, retired) in sorted(known.items())
        )
        return HubKeys(
            hub=self.ring.current.key_id,
            told_at=datetime.now(UTC),
            mark=mark_keys(keys),
            keys=keys,
        )
