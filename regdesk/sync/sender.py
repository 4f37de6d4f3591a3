"""Goes round: says hello, sends what waits, and waits itself, longer the worse the line is."""

import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from regdesk import __version__
from regdesk.protocol.wire import ChainEnd, DeskState, HelloAnswer, HelloRequest, QueueSize
from regdesk.services.ports import Act
from regdesk.services.send_ports import Contact, Hub, Offset
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.envelopes import EnvelopeLane
from regdesk.sync.epochs import Renewal
from regdesk.sync.feeds import FeedLane
from regdesk.sync.hub_line import HubLine
from regdesk.sync.pages import PageLane
from regdesk.sync.pauses import CHANCE, Chance, Deferrals

log = logging.getLogger(__name__)

HELLO_S = 600.0
"""How long, in seconds, the hub is believed to think of us as it said."""
SETTLED_S = 10.0
"""Calm, in seconds, after which the hub is told that nothing waits here any more."""


class Sender:
    """One desk's sending, round by round. ``folder`` is asked for free disk; ``ended`` ends it."""

    def __init__(
        self,
        side: DeskSide,
        line: HubLine,
        folder: Path,
        ended: Event,
        now: Callable[[], float] = time.monotonic,
        chance: Chance = CHANCE,
    ) -> None:
        self._side, self._line, self._folder, self._ended = side, line, folder, ended
        self._envelopes = EnvelopeLane(side, line, Deferrals(now=now))
        self._feeds = FeedLane(side, line, chance, now)
        self._pages = PageLane(side, line, Deferrals(now=now), self._makes_way)
        self._renewal = Renewal(side, line)
        line.tell_learned(self._keep_keys)
        self._now = now
        self._hello_until = 0.0
        self._untold = False  # an operator sees of this desk what its last hello told
        self._doubted: set[int] = set()  # a chain with a hole is doubted once a run, not for ever
        self._envelopes_open = self._pages_open = True

    def round(self) -> float:
        """Send all that may go now, and read what came; return in how many seconds there may be
        more.

        Errors: ``Unreached``, ``Unanswered``; ``Released``; ``Fault`` of the disk. After any of
        them the next round says hello first.
        """
        greeted, self._hello_until = self._hello_until, 0.0
        if self._now() >= greeted:
            greeted = self._now() + self._greet()
        while not self._ended.is_set() and self._step():
            pass
        due = self._list_due()
        if self._untold and not due and self._envelopes_open and self._pages_open:
            greeted = min(greeted, self._now() + SETTLED_S)
        self._hello_until = greeted
        return min([*due, max(0.0, greeted - self._now()), self._feeds.next_s()])

    def hurry(self) -> None:
        """Let the next round try everything, also what would wait for its own time."""
        self._envelopes.hurry()
        self._pages.hurry()
        self._feeds.hurry()

    def _list_due(self) -> list[float]:
        """Return in how many seconds each open lane tries again what it has put off; what a shut
        one has waits for the hello by which it opens.
        """
        lanes = ((self._envelopes, self._envelopes_open), (self._pages, self._pages_open))
        due = [lane.next_s() for lane, is_open in lanes if is_open]
        return [one for one in due if one is not None]

    def _step(self) -> bool:
        sent = self._envelopes_open and self._envelopes.step()
        if not sent and self._feeds.step():
            return True
        sent = sent or (self._pages_open and self._pages.step())
        self._untold = self._untold or sent
        return sent

    def _makes_way(self) -> bool:
        if self._ended.is_set() or self._feeds.waits():
            return True
        return self._envelopes_open and self._envelopes.waits()

    def _greet(self) -> float:
        """Say hello; return for how many seconds the answer holds.

        Where it shows that this desk is a copy, nothing more is numbered, signed or asked under the
        epoch that the other copy has too.
        """
        self._renewal.introduce()
        told = self._tell()
        answer, offset = self._line.hello(told)
        if copied := self._renewal.find_copied(told, answer):
            self._renewal.begin(copied)
            self._renewal.introduce()
            told = self._tell()
            answer, offset = self._line.hello(told)
        if answer.keys:
            self._line.learn_keys(answer.keys)
        return self._take_in(told, answer, offset)

    def _take_in(self, told: HelloRequest, answer: HelloAnswer, offset: Offset) -> float:
        lost, self._untold = 0, False
        contact = Contact(self._side.clock.now(), self._find_trouble(answer))
        with self._side.write() as unit:
            unit.enrolment.note_contact(contact)
            unit.enrolment.note_offset(offset)
            if not contact.trouble and answer.prefix not in self._doubted:
                lost = unit.receipts.doubt(told.epoch, answer.prefix)
            if lost:
                unit.feeds.doubt()
        if lost:
            log.warning("the hub lost %d items: they go again", lost)
            self._doubted.add(answer.prefix)
        self._envelopes_open, self._pages_open = answer.envelopes.open, answer.pages.open
        self._feeds.greet()
        shut = [lane.after_s for lane in (answer.envelopes, answer.pages) if not lane.open]
        return min([HELLO_S, *(max(1.0, after_s) for after_s in shut)])

    def _tell(self) -> HelloRequest:
        now = self._side.clock.now()
        with self._side.read() as unit:
            head, queue = unit.outbox.head(), unit.queue.count()
            cursors = unit.feeds.list_cursors()
        age = 0.0 if queue.oldest is None else (now - queue.oldest).total_seconds()
        return HelloRequest(
            app=__version__,
            epoch=self._side.desk.epoch,
            head=ChainEnd(seq=head.next_seq - 1, hash=head.prev),
            queue=QueueSize(
                envelopes=queue.envelopes,
                pages=queue.pages,
                bytes=queue.bytes,
                oldest_s=max(0, int(age)),
            ),
            disk_free=shutil.disk_usage(self._folder).free,
            time=now,
            rulebook=self._side.name_rules(),
            cursors=dict(cursors),
        )

    def _find_trouble(self, answer: HelloAnswer) -> str:
        """Return the message key of what the hub knows to be wrong with this desk, or nothing."""
        if answer.state is DeskState.REVOKED:
            return "desk.revoked"
        return "accept.epochs_spent" if self._side.identity.running.spent else ""

    def _keep_keys(self, hub: Hub) -> None:
        log.warning("the hub's keys changed: %d", len(hub.keys))
        with self._side.write() as unit:
            unit.enrolment.keep_keys(hub)
            facts = {"keys": " ".join(sorted(hub.keys))}
            at = self._side.clock.now()
            unit.audit.append(Act.HUB_KEYS_TAKEN, at=at, clerk="", facts=facts)
