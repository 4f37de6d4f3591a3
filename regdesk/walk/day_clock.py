"""The clock of a scripted day: it runs as any clock does, and is put on between two visits."""

import time
from datetime import datetime, timedelta


class DayClock:
    """Begins at ``starts_at``."""

    def __init__(self, starts_at: datetime) -> None:
        self._starts_at = starts_at
        self._began_s = time.monotonic()

    def now(self) -> datetime:
        return self._starts_at + timedelta(seconds=time.monotonic() - self._began_s)

    def put_on(self, to: datetime) -> None:
        """Let it be ``to``, unless it is later already."""
        if to > self.now():
            self._starts_at, self._began_s = to, time.monotonic()
