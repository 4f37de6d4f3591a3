"""What a signed-in clerk works with."""

import time
from dataclasses import dataclass, field

from regdesk.domain.desk import Clerk
from regdesk.domain.errors import Bug
from regdesk.services.door_port import DeskDoor
from regdesk.services.identity import Identity, WorksAsDesk
from regdesk.services.ids import new_id
from regdesk.services.line_port import Line, NoLine
from regdesk.services.ports import (
    Capture,
    Clock,
    DeskKeys,
    Pages,
    Places,
    Press,
    Rulebook,
    Store,
)
from regdesk.services.published_check import PublishedCheck
from regdesk.services.scan_ports import NoScanners, Scanners
from regdesk.services.words import Words


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the program, so that the hub can order its envelopes when the clock was wrong.

    ``run_id`` is a UUID; ``elapsed_ms`` counts from its start on a clock that nobody sets.
    """

    run_id: str = field(default_factory=new_id)
    began_ns: int = field(default_factory=time.monotonic_ns)

    def elapsed_ms(self) -> int:
        return (time.monotonic_ns() - self.began_ns) // 1_000_000


@dataclass(frozen=True)
class Session(WorksAsDesk):
    """Who works where, and every port the intents need; ``failed_tries`` went before him."""

    identity: Identity
    clerk: Clerk
    clock: Clock
    store: Store
    pages: Pages
    places: Places
    desk_keys: DeskKeys
    rulebook: Rulebook
    press: Press
    capture: Capture
    words: Words
    run: Run
    line: Line = field(default_factory=NoLine)
    door: DeskDoor | None = None
    check: PublishedCheck | None = None
    vanished_places: frozenset[str] = frozenset()
    scanners: Scanners = field(default_factory=NoScanners)
    failed_tries: int = 0


def get_door(session: Session) -> DeskDoor:
    """Return what the desk was opened by. A session that came in by no door is a ``Bug``."""
    if session.door is None:
        raise Bug("session.no_door")
    return session.door
