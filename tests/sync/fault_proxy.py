"""Stands between desks and hubs and is a bad line: late, cut at any byte, silent.

It carries TLS as it comes, so whatever it does is what a line can do, never a forged word.
"""

import asyncio
import random
from threading import Thread

_CHUNK = 16_384


class FaultProxy:
    """Carries to one of ``targets`` (ports on this machine), in turn; while ``rough``, with faults
    drawn from ``seed``.
    """

    def __init__(self, targets, seed):
        self.targets, self.rough, self.faults = targets, False, 0
        self._random, self._turn = random.Random(seed), 0
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._thread.start()
        self._server = self._ask(asyncio.start_server(self._serve, "localhost", 0))
        self.port = self._server.sockets[0].getsockname()[1]

    @property
    def url(self):
        return f"https://localhost:{self.port}"

    def stop(self):
        self._ask(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _ask(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _end(self):
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, near_in, near_out):
        self._turn += 1
        port = self.targets[self._turn % len(self.targets)]
        fault = self._draw()
        try:
            far_in, far_out = await asyncio.open_connection("localhost", port)
        except OSError:
            near_out.close()
            return
        try:
            await asyncio.wait(
                [
                    asyncio.ensure_future(self._carry(near_in, far_out, fault.get("there"), fault)),
                    asyncio.ensure_future(self._carry(far_in, near_out, fault.get("back"), fault)),
                ],
                return_when=asyncio.FIRST_COMPLETED,
            )
        finally:
            for one in (near_out, far_out):
                one.transport.abort()

    def _draw(self):
        """Return what happens to this connection, by where its bytes go."""
        if not self.rough:
            return {}
        self.faults += 1
        way, bytes_left = self._random.choice(["there", "back"]), self._random.randrange(60_000)
        return self._random.choice(
            [
                {"late": self._random.uniform(0, 0.05)},
                {way: bytes_left},
                {way: bytes_left // 20},
                {way: bytes_left, "silent": True},
            ]
        )

    async def _carry(self, source, target, left, fault):
        while chunk := await source.read(_CHUNK):
            await asyncio.sleep(fault.get("late", 0))
            if left is not None:
                chunk, left = chunk[:left], left - len(chunk)
            target.write(chunk)
            await target.drain()
            if left is not None and left <= 0:
                if not fault.get("silent"):
                    return
                await asyncio.Event().wait()  # half open: nothing more comes, and no end either
