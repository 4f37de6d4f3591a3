"""Failed sign-ins: each makes the next try wait longer, at most a minute, never for ever."""

import json
import math
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from regdesk.domain.errors import BadInput
from regdesk.storage.disk import file_mode, named_disk_faults, write_durably

FILE = "tries.json"
_LONGEST_S = 60
_MOST = 9_999  # that are told apart; a spoilt file may name more than can be written again


@dataclass(frozen=True, slots=True)
class FailedTries:
    """The count on disk. One for the whole desk: one for each code would tell which codes exist."""

    path: Path

    def count(self) -> int:
        """Return how many tries have failed since the last that did not."""
        return self._read()[0]

    def wait_s(self, now: datetime) -> int:
        """Return the whole seconds until another try is judged, 0 if it is judged now."""
        failures, until = self._read()
        if until is None:
            return 0
        wait_s = _wait_after(failures)
        left = math.ceil((until - now).total_seconds())
        if left > wait_s:  # the clock was set back: the wait begins anew, and ends
            with suppress(OSError):
                self._keep(failures, now + timedelta(seconds=wait_s))
        return max(0, min(left, wait_s))

    def check_wait(self, now: datetime) -> None:
        """Stop a try that comes too early. ``BadInput`` ``sign_in.wait`` with ``wait_s``."""
        if wait_s := self.wait_s(now):
            raise BadInput("sign_in.wait", wait_s=wait_s)

    def fail(self, key: str, now: datetime) -> BadInput:
        """Count one more failure and return the error ``key``, with the ``wait_s`` until the next
        try. ``Fault`` of the disk.
        """
        with named_disk_faults():
            return BadInput(key, wait_s=self.add(now))

    def add(self, now: datetime) -> int:
        """Count one more failure, durably, and return the seconds the next try waits."""
        failures = self.count() + 1
        wait_s = _wait_after(failures)
        self._keep(failures, now + timedelta(seconds=wait_s))
        return wait_s

    def clear(self) -> None:
        """Forget the failures. ``Fault`` of the disk."""
        with named_disk_faults():
            self.path.unlink(missing_ok=True)

    def _keep(self, failures: int, until: datetime) -> None:
        content = json.dumps({"failures": failures, "until": until.isoformat()}).encode()
        write_durably(self.path, content, file_mode(self.path.parent))

    def _read(self) -> tuple[int, datetime | None]:
        """Return count and end of the wait; a torn file counts as none: it must lock nobody out."""
        try:
            kept = json.loads(self.path.read_bytes())
            failures, until = int(kept["failures"]), datetime.fromisoformat(kept["until"])
        except (OSError, ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
            return 0, None
        return (0, None) if until.tzinfo is None else (min(max(0, failures), _MOST), until)


def _wait_after(failures: int) -> int:
    return min(1 << min(failures - 1, 6), _LONGEST_S) if failures else 0
