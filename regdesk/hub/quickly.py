"""Work that is as a rule done sooner than a thread can be woken for it."""

import asyncio
import time
from collections.abc import Callable
from typing import ParamSpec

Given = ParamSpec("Given")

_SLOW_S = 0.02
_PAUSES_S = (1.0, 60.0)  # the first in threads, and the longest


class Quickly:
    """Does short work on the loop; once it was slow there, in threads for a while, which doubles
    as long as it stays slow.

    A write without a sync goes into the system's memory and takes a third of what the switch to a
    thread and back costs. Over a network, or while the disk cannot keep up, it may wait; everybody
    whom the loop serves would wait with it.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._pause_s, _ = _PAUSES_S
        self._wary_until = float("-inf")

    async def run(
        self, work: Callable[Given, None], *given: Given.args, **named: Given.kwargs
    ) -> None:
        """Do ``work``. Errors: its own."""
        began = self._now()
        if began < self._wary_until:
            await asyncio.to_thread(work, *given, **named)
            return
        try:
            work(*given, **named)
        finally:
            self._judge(self._now() - began)

    def _judge(self, took_s: float) -> None:
        first_s, longest_s = _PAUSES_S
        if took_s > _SLOW_S:
            self._wary_until = self._now() + self._pause_s
            self._pause_s = min(longest_s, 2 * self._pause_s)
        else:
            self._pause_s = first_s
