"""A bare endpoint on the same ASGI server, the same TLS and the same PostgreSQL as the hub.

``POST /v1/envelopes`` verifies one signature an envelope and inserts the same rows in one
transaction; ``PUT`` writes what comes to a file and fsyncs it. Nothing else is checked, nothing is
signed. ``python -m benchmarks.floors.hub TOLD`` prints its port; TOLD is a file of JSON with
``database``, ``certificate``, ``key``, ``folder`` and the desks' ``keys`` by their ids.
"""

import asyncio
import base64
import hashlib
import json
import os
import sys
import uuid
from pathlib import Path

import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from psycopg_pool import AsyncConnectionPool

INSERTS = (
    "insert into envelope_key (envelope_id, month, received_at, hub_key, size) "
    "select id, date_trunc('month', now()), now(), 'bare', length(raw) "
    "from unnest(%b::bytea[], %b::bytea[]) t (id, raw)",
    "insert into chain_link (desk_id, epoch, seq, envelope_id, prev) "
    "select * from unnest(%s::uuid[], %s::int[], %s::bigint[], %b::bytea[], %b::bytea[])",
    "insert into envelope (envelope_id, month, received_at, desk_id, epoch, seq, payload_type, "
    "case_id, slip, reason, raw) "
    "select id, date_trunc('month', now()), now(), desk, epoch, seq, kind, one, slip, '', raw from "
    "unnest(%b::bytea[], %s::uuid[], %s::int[], %s::bigint[], %s::text[], %s::uuid[], %s::text[], "
    "%b::bytea[]) t (id, desk, epoch, seq, kind, one, slip, raw)",
)


class Bare:
    """The ASGI program."""

    def __init__(self, told):
        self.keys = {
            name: Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
            for name, key in told["keys"].items()
        }
        self.folder = Path(told["folder"])
        self.pool = AsyncConnectionPool(
            told["database"], min_size=1, max_size=8, open=False, kwargs={"autocommit": True}
        )

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            await self.live(receive, send)
            return
        body = bytearray()
        more = True
        while more:
            message = await receive()
            body += message["body"]
            more = message["more_body"]
        if scope["path"] == "/v1/envelopes":
            answer = json.dumps(await self.insert(json.loads(body)["items"])).encode()
        else:
            answer = b"{}"
            if scope["method"] == "PUT":
                await asyncio.to_thread(self.write, bytes(body))
        length = str(len(answer)).encode()
        head = {"type": "http.response.start", "status": 200}
        await send({**head, "headers": [(b"content-length", length)]})
        await send({"type": "http.response.body", "body": answer})

    async def insert(self, items):
        """Return the ids of the envelopes, verified and committed."""
        rows = [self.verify(base64.b64decode(one)) for one in items]
        desk, epoch, seq, prev, kind, case, slip, name, raw = map(list, zip(*rows, strict=True))
        lists = (
            (name, raw),
            (desk, epoch, seq, name, prev),
            (name, desk, epoch, seq, kind, case, slip, raw),
        )
        async with (
            self.pool.connection() as connection,
            connection.pipeline(),
            connection.transaction(),
        ):
            for insert, values in zip(INSERTS, lists, strict=True):
                await connection.execute(insert, values)
        return [one.hex() for one in name]

    def verify(self, raw):
        """Return the columns of the rows of one envelope."""
        parts = json.loads(raw)
        payload, (signed,) = base64.b64decode(parts["payload"]), parts["signatures"]
        kind = parts["payloadType"].encode()
        covered = b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)
        self.keys[signed["keyid"]].verify(base64.b64decode(signed["sig"]), covered)
        header = json.loads(payload)["header"]
        prev = bytes.fromhex(header["prev"].removeprefix("sha256:"))
        place = (header["desk"], header["epoch"], header["seq"], prev)
        told = (parts["payloadType"], header["case"], header["slip"])
        return (*place, *told, hashlib.sha256(raw).digest(), raw)

    def write(self, body):
        with (self.folder / uuid.uuid4().hex).open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())

    async def live(self, receive, send):
        await receive()
        await self.pool.open(wait=True)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.pool.close()
        await send({"type": "lifespan.shutdown.complete"})


class Announced(uvicorn.Server):
    """Prints the port it got."""

    async def startup(self, *given, **named):
        await super().startup(*given, **named)
        print(self.servers[0].sockets[0].getsockname()[1], flush=True)


if __name__ == "__main__":
    told = json.loads(Path(sys.argv[1]).read_text())
    config = uvicorn.Config(
        Bare(told),
        host="127.0.0.1",
        port=0,
        ssl_certfile=told["certificate"],
        ssl_keyfile=told["key"],
        access_log=False,
        log_level="warning",
        http="httptools",
        ws="none",
    )
    Announced(config).run()
