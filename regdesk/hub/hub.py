"""What one instance of the hub is made of. What lasts lies in PostgreSQL and with the pages."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from psycopg_pool import AsyncConnectionPool

from regdesk.hub.buckets import Rates
from regdesk.hub.database import Rows, open_pool
from regdesk.hub.key_list import KeyList
from regdesk.hub.keys import KeyRing, read_ring
from regdesk.hub.metrics import Metrics
from regdesk.hub.nonces import NonceMint
from regdesk.hub.page_store import DiskPages, PageStore
from regdesk.hub.quickly import Quickly
from regdesk.hub.settings import Settings
from regdesk.hub.together import Together

Ask = TypeVar("Ask")
Answer = TypeVar("Answer")

_KEY_ID = re.compile(r"desk:[0-9a-f-]{36}:[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A desk's key, which never changes once it is known; nor does a desk's centre."""

    desk_id: str
    epoch: int
    public: Ed25519PublicKey
    centre: str = ""


def load_key(public: bytes) -> Ed25519PublicKey:
    """Return the key of these 32 bytes."""
    return Ed25519PublicKey.from_public_bytes(public)


@dataclass(frozen=True, slots=True)
class Hub:
    """The parts of one instance; ``keys`` are those of desks it met before, by their ids."""

    settings: Settings
    pool: AsyncConnectionPool[Rows]
    ring: KeyRing
    pages: PageStore
    nonces: NonceMint
    metrics: Metrics
    rates: Rates
    key_list: KeyList
    keys: dict[str, KnownKey] = field(default_factory=dict, repr=False)
    quickly: Quickly = field(default_factory=Quickly, repr=False)
    checks: set[asyncio.Task[None]] = field(default_factory=set, repr=False)
    gathered: dict[Any, Any] = field(default_factory=dict, repr=False)

    async def ask_together(
        self,
        run: "Callable[[Hub, Sequence[Ask]], Awaitable[Sequence[Answer]]]",
        names: Callable[[Ask], Sequence[Hashable]],
        ask: Ask,
    ) -> Answer:
        """Return what ``run`` answers to ``ask``, asked with whatever else waits; see
        ``Together``.
        """
        together: Together[Ask, Answer] | None = self.gathered.get(run)
        if together is None:
            together = self.gathered[run] = Together(partial(run, self), names)
        return await together.ask(ask)

    def check_connections(self) -> None:
        """Replace the connections that a database which went away left dead."""
        if not self.checks:
            check = asyncio.create_task(self.pool.check())
            self.checks.add(check)
            check.add_done_callback(self.checks.discard)

    async def find_keys(self, key_ids: set[str]) -> dict[str, KnownKey]:
        """Return the keys of those ids that are enrolled."""
        missing = [one for one in key_ids if one not in self.keys and _KEY_ID.fullmatch(one)]
        if missing:
            async with self.pool.connection() as connection:
                rows = await connection.execute(
                    "select key_id, desk_id::text, epoch, public, centre"
                    " from desk_key join desk using (desk_id) where key_id = any(%s)",
                    (missing,),
                )
                async for key_id, desk_id, epoch, public, centre in rows:
                    self.keys[key_id] = KnownKey(desk_id, epoch, load_key(public), centre)
        return {one: self.keys[one] for one in key_ids if one in self.keys}


def build_hub(settings: Settings) -> Hub:
    """Return the instance of ``settings``; its pool is still closed.

    Errors: ``KeyFileError``, ``OSError`` where the folder of pages cannot be made.
    """
    ring = read_ring(
        Path(settings.hub_key), settings.former_key_files, settings.revoked_keys.split()
    )
    return Hub(
        settings=settings,
        pool=open_pool(settings),
        ring=ring,
        pages=DiskPages(Path(settings.pages)),
        nonces=NonceMint(ring.current),
        metrics=Metrics(),
        rates=Rates(settings),
        key_list=KeyList(ring),
    )
