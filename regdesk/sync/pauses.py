"""How long to wait before the next try: full jitter under a ceiling.

Ten thousand desks that lost the line together must not come back together. Source: the sync paper,
B6: ``U(0, min(15 min, 2 s * 2^n))``, what the hub asks for comes on top of it.
"""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from regdesk.services.send_ports import Unsent

BASE_S, CEILING_S = 2.0, 900.0
_LONGEST_ASKED_S = 3600.0
_MOST_DOUBLINGS = 9  # 2 s * 2^9 is over the ceiling

Chance = Callable[[float, float], float]
CHANCE: Chance = random.SystemRandom().uniform


@dataclass(slots=True)
class Backoff:
    """Counts failed tries. ``chance`` draws from an interval; a test brings its own."""

    chance: Chance = CHANCE
    tries: int = 0

    def fail(self, at_least_s: float = 0) -> float:
        """Count a failed try and return the pause in seconds."""
        most = min(CEILING_S, BASE_S * 2 ** min(self.tries, _MOST_DOUBLINGS))
        self.tries += 1
        return min(at_least_s, _LONGEST_ASKED_S) + self.chance(0, most)

    def succeed(self) -> None:
        self.tries = 0


@dataclass(slots=True)
class Deferrals:
    """Items that wait for their next try, each with its own back-off, while others go on.

    Kept in memory: a new start of the program tries everything once more.
    """

    chance: Chance = CHANCE
    now: Callable[[], float] = time.monotonic
    _until: dict[str, float] = field(default_factory=dict)
    _backoffs: dict[str, Backoff] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._until)

    def defer(self, item_id: str, at_least_s: float = 0) -> None:
        """Keep the item back for a while, longer each time."""
        backoff = self._backoffs.setdefault(item_id, Backoff(self.chance))
        self._until[item_id] = self.now() + backoff.fail(at_least_s)

    def pick(self, items: Sequence[Unsent]) -> list[Unsent]:
        """Return those that may go now: first what never failed, so that it never waits for what
        fails again and again.
        """
        now = self.now()
        free = [one for one in items if self._until.get(one.item_id, 0) <= now]
        return sorted(free, key=self._count_tries)

    def forget(self, item_id: str) -> None:
        self._until.pop(item_id, None)
        self._backoffs.pop(item_id, None)

    def clear(self) -> None:
        """Let everything be tried at once."""
        self._until.clear()
        self._backoffs.clear()

    def _count_tries(self, item: Unsent) -> int:
        backoff = self._backoffs.get(item.item_id)
        return 0 if backoff is None else backoff.tries

    def next_s(self) -> float | None:
        """Return in how many seconds the first item is due, None where none is kept back."""
        if not self._until:
            return None
        return max(0.0, min(self._until.values()) - self.now())
