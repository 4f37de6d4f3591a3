"""The desk as the sender sees it, until it is let go: its database, its pages, its key.

Signing out must not wait for a slow hub. So the sender's thread may outlive it by a network
time-out, but from ``release`` on it comes to nothing of the desk's any more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from regdesk.services.identity import WorksAsDesk
from regdesk.services.line_port import NameRules, name_no_rules
from regdesk.services.ports import Clock, SignedIn, Unit
from regdesk.services.send_ports import Hub


class Released(Exception):
    """The clerk has signed out: stop here."""


class DeskSide(WorksAsDesk):
    """What the sender works with. Each unit is short; nothing of the network happens in one."""

    def __init__(
        self, opened: SignedIn, clock: Clock, name_rules: NameRules = name_no_rules
    ) -> None:
        self.name_rules = name_rules
        self.identity, self.clock = opened.identity, clock
        self.desk_keys = opened.desk_keys
        self._store, self._pages = opened.store, opened.pages
        self._turn = Lock()
        self._released = False

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """Open a transaction. ``Released`` after ``release``; else as ``Store.write``."""
        with self._turn:
            self._check()
            with self._store.write() as unit:
                yield unit

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """Open a snapshot. ``Released`` after ``release``; else as ``Store.read``."""
        with self._turn:
            self._check()
            with self._store.read() as unit:
                yield unit

    def get_sealed(self, blob: str) -> bytes:
        """Return the page as it is sent. ``Released``, or as ``Pages.get_sealed``."""
        with self._turn:
            self._check()
            return self._pages.get_sealed(blob)

    def find_page_key(self, blob: str) -> bytes | None:
        """Return what opens the page, if it is there. ``Released``, or as ``Pages.find_key``."""
        with self._turn:
            self._check()
            return self._pages.find_key(blob)

    def find_hub(self) -> Hub | None:
        """Return the hub this desk is enrolled with."""
        with self.read() as unit:
            return unit.enrolment.find()

    def release(self) -> None:
        """Let go of the desk; a transaction under way is waited for, a request is not."""
        with self._turn:
            self._released = True

    def _check(self) -> None:
        if self._released:
            raise Released
