"""How much one desk, or one centre, may ask of one instance: a bucket of tokens for each.

A bucket holds ``burst`` tokens and fills by ``rate`` a second; a request takes one. The count is
each instance's own and is lost with it: it shares the room out, it proves nothing.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from regdesk.hub.settings import Settings

_MOST = 20_000  # buckets; the one not asked for longest goes, and is full when it comes again
_WHOLE = 1 - 1e-9  # a token, as far as adding up seconds is exact


class Rates:
    """The buckets of an instance. A desk's hello has one of its own, so that a desk which sent too
    much still hears how it stands.
    """

    def __init__(self, settings: Settings) -> None:
        self._desks = Buckets(rate=settings.desk_rate, burst=settings.desk_burst)
        self._centres = Buckets(rate=settings.centre_rate, burst=settings.centre_burst)
        self._hellos = Buckets(rate=settings.desk_rate, burst=settings.desk_burst)

    def charge(self, desk_id: str, centre: str, *, hello: bool) -> int:
        """Count a request and return 0, or count nothing and return how many seconds to wait."""
        buckets = [(self._hellos if hello else self._desks, desk_id)]
        if not hello:
            buckets.append((self._centres, centre))
        wait_s = max(one.wait_s(name) for one, name in buckets)
        if not wait_s:
            for one, name in buckets:
                one.take(name)
        return wait_s


class Buckets:
    """Buckets by name. A ``rate`` of 0 lets everything through."""

    def __init__(
        self, *, rate: float, burst: int, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._burst, self._now = rate, max(1, burst), now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._left)

    def wait_s(self, name: str) -> int:
        """Return 0 where the bucket ``name`` has a token, else in how many seconds it will."""
        if self._rate <= 0:
            return 0
        left = self._fill(name)
        return 0 if left >= _WHOLE else math.ceil((1 - left) / self._rate)

    def take(self, name: str) -> None:
        """Take a token out of the bucket ``name``; there must be one."""
        if self._rate <= 0:
            return
        self._left[name] = (self._fill(name) - 1, self._now())
        self._left.move_to_end(name)
        if len(self._left) > _MOST:
            self._left.popitem(last=False)

    def _fill(self, name: str) -> float:
        left, at = self._left.get(name, (float(self._burst), self._now()))
        return min(float(self._burst), left + (self._now() - at) * self._rate)
