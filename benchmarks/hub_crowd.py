"""Many desks that come back at the same moment, each over a connection of its own.

``python -m benchmarks.hub_crowd PORT CERTIFICATE FILE``: FILE is a pickle of desks; each is a list
of its requests as bytes, made and signed before, to be answered one after the other. A desk that is
sent away waits as the program's own desks do: what it was told, and a random pause on top. Prints
JSON: ``delivered``, the seconds after which each desk was done, ``shed``: how often one was sent
away or cut off, ``stored``: envelopes in the answers, ``cpu`` seconds of this process.
"""

import asyncio
import contextlib
import json
import pickle
import re
import ssl
import sys
import time
from pathlib import Path

import uvloop

from regdesk.sync.pauses import CHANCE, Backoff

PATIENCE_S = 90
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
LATER = re.compile(rb"retry-after: (\d+)", re.IGNORECASE)


class Crowd:
    """All the desks, and what became of them."""

    def __init__(self, port, certificate):
        self.port, self.trust = port, ssl.create_default_context(cafile=certificate)
        self.began = 0.0
        self.delivered, self.shed, self.stored = [], 0, 0

    async def run(self, desks):
        self.began = time.perf_counter()
        async with asyncio.timeout(PATIENCE_S):
            await asyncio.gather(*(self.come(one) for one in desks))

    async def come(self, requests):
        """Send the requests of one desk, however often it takes."""
        backoff, left = Backoff(CHANCE), list(requests)
        while left:
            told_s = 0
            with contextlib.suppress(OSError):  # cut off: as if sent away, and nothing told
                told_s = await self.send(left)
            if left:
                self.shed += 1
                await asyncio.sleep(backoff.fail(told_s))
        self.delivered.append(time.perf_counter() - self.began)

    async def send(self, left):
        """Send what is ``left`` over one connection and take off what was answered; return for how
        many seconds the desk was sent away.
        """
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", self.port, ssl=self.trust, server_hostname="localhost"
        )
        try:
            while left:
                writer.write(left[0])
                head = await reader.readuntil(b"\r\n\r\n")
                length = LENGTH.search(head)
                body = await reader.readexactly(int(length[1])) if length else b""
                if not head.startswith(b"HTTP/1.1 2"):
                    later = LATER.search(head)
                    if not head.startswith(b"HTTP/1.1 503") or later is None:
                        raise RuntimeError(head.decode())
                    return int(later[1])
                self.stored += body.count(b'"result":"stored"')
                del left[0]
        except asyncio.IncompleteReadError as error:
            raise ConnectionError from error
        finally:
            writer.transport.abort()
        return 0


if __name__ == "__main__":
    _, port, certificate, file = sys.argv
    crowd = Crowd(int(port), certificate)
    prepared = pickle.loads(Path(file).read_bytes())
    cpu = time.process_time()
    uvloop.run(crowd.run(prepared))
    told = {"delivered": crowd.delivered, "shed": crowd.shed, "stored": crowd.stored}
    print(json.dumps({**told, "cpu": time.process_time() - cpu}))
