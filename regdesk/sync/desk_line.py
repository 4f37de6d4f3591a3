"""The sender's own thread, from signing in to signing out. Imports nothing heavy by itself."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from regdesk.domain.errors import Bug, RegDeskError
from regdesk.services.line_port import NameRules, name_no_rules
from regdesk.services.ports import Clock, SignedIn
from regdesk.services.send_ports import Contact, Hub
from regdesk.sync.desk_side import DeskSide, Released
from regdesk.sync.pauses import CHANCE, Backoff, Chance

if TYPE_CHECKING:
    from regdesk.sync.sender import Sender

log = logging.getLogger(__name__)

FIRST_WITHIN_S = 5.0


class DeskLine:
    """Implements ``services.line_port.Line`` for the desk in ``folder``.

    ``proxy`` is asked at each signing in which one leads to the hub, empty: none.
    ``first_within_s`` spreads the first contact of desks that open at the same minute.
    """

    def __init__(
        self,
        folder: Path,
        *,
        proxy: Callable[[], str] = str,
        first_within_s: float = FIRST_WITHIN_S,
        chance: Chance = CHANCE,
    ) -> None:
        self._folder, self._first_within_s, self._chance = folder, first_within_s, chance
        self._proxy = proxy
        self._thread: SenderThread | None = None

    def begin(self, opened: SignedIn, clock: Clock, name_rules: NameRules = name_no_rules) -> None:
        """Start the thread; a desk that is not enrolled ends it at once."""
        self.end()
        first_s = self._chance(0, self._first_within_s)
        side = DeskSide(opened, clock, name_rules)
        backoff = Backoff(self._chance)
        self._thread = SenderThread(side, self._folder, self._proxy, first_s, backoff)
        self._thread.start()

    def wake(self, *, at_once: bool = False) -> None:
        """Say that something new waits; ``at_once`` tries even where the line was down."""
        if self._thread is not None:
            self._thread.wake(at_once=at_once)

    def end(self) -> None:
        """Let go of the desk's database. A request under way is left to its time-out."""
        if self._thread is not None:
            self._thread.release()
            self._thread = None


class SenderThread(Thread):
    """One signed-in clerk's time. It is a daemon: what it has not finished, the next one does."""

    def __init__(
        self,
        side: DeskSide,
        folder: Path,
        proxy: Callable[[], str],
        first_s: float,
        backoff: Backoff,
    ) -> None:
        super().__init__(name="hub line", daemon=True)
        self._side, self._folder, self._proxy = side, folder, proxy
        self._first_s, self._backoff = first_s, backoff
        self._ended, self._woken, self._asked = Event(), Event(), Event()

    def wake(self, *, at_once: bool) -> None:
        """End the pause: always with ``at_once``, else only where nothing failed before it."""
        if at_once:
            self._asked.set()
        self._woken.set()

    def release(self) -> None:
        """End; from now on nothing of the desk is touched."""
        self._ended.set()
        self._woken.set()
        self._side.release()

    def run(self) -> None:
        """Send until the desk is released."""
        try:
            hub = self._side.find_hub()
            if hub is not None:
                self._pause(self._first_s)
                self._send_to(hub)
        except Released:
            pass
        except Exception as error:
            log.error("the line ended", exc_info=error)

    def _send_to(self, hub: Hub) -> None:
        from regdesk.sync.hub_line import HubLine
        from regdesk.sync.sender import Sender

        line = HubLine(hub, self._side.signer, self._side.clock, self._proxy())
        try:
            chance = self._backoff.chance
            sender = Sender(self._side, line, self._folder, self._ended, chance=chance)
            while not self._ended.is_set():
                self._pause(self._round(sender))
        finally:
            line.close()

    def _round(self, sender: "Sender") -> float:
        """Go round once and return the pause after it, in seconds."""
        if self._asked.is_set():
            self._asked.clear()
            sender.hurry()
        try:
            pause = sender.round()
        except RegDeskError as error:
            return self._failed(error, getattr(error, "retry_after_s", 0))
        except Released:
            raise
        except Exception as error:
            log.error("sending failed", exc_info=error)
            return self._failed(Bug(), 0)
        self._backoff.succeed()
        return pause

    def _failed(self, error: RegDeskError, at_least_s: float) -> float:
        pause = self._backoff.fail(at_least_s)
        log.info("the line: %s, again in %.0f s", error.key, pause)
        try:
            with self._side.write() as unit:
                unit.enrolment.note_contact(Contact(None, error.key))
        except RegDeskError as fault:
            log.warning("the line could not be noted: %s", fault.key)
        return pause

    def _pause(self, seconds: float) -> None:
        """Wait until something new waits; after a failed try that alone cuts nothing short."""
        until = time.monotonic() + seconds
        while not (self._asked.is_set() or self._ended.is_set()):
            left = until - time.monotonic()
            if left <= 0:
                return
            if self._woken.wait(left):
                self._woken.clear()
                if not self._backoff.tries:
                    return
