"""A real desk without its window, beside a hub that only publishes."""

from dataclasses import replace
from datetime import date, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.protocol.feeds import Feed
from regdesk.protocol.published import seal_edition
from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import TAKERS
from regdesk.services.send_ports import Hub
from regdesk.services.sign_in import SignIn
from tests.rulebook.cases import BOOK
from tests.services.conftest import CENTRE, WORDS
from tests.services.ports import ALMATY, FileCapture, FilePress, TickingClock
from tests.storage.desks import DESK, a_door

CHIEF = Clerk("417-0001", "Сапарова Гүлнар", ClerkRole.ADMINISTRATOR)
SENIOR = Clerk("417-0003", "Есенова Дана", ClerkRole.SENIOR)
CLERK = Clerk("417-0012", "Жұмабаева Айнұр")
PASSWORD = "тұлпар-2023-қ"
TODAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)


class HubKey:
    """A hub's signing key."""

    def __init__(self, name="hub:1"):
        self._key = Ed25519PrivateKey.generate()
        self.key_id = name
        self.public = self._key.public_key().public_bytes_raw()

    def sign(self, message):
        return self._key.sign(message)


def set_up(folder):
    """Make a desk with an administrator, a senior and a clerk, and return its folder."""
    door = a_door(folder)
    desk = replace(DESK, centre=CENTRE)
    door.set_up(desk, CHIEF, PASSWORD, add=[(SENIOR, PASSWORD), (CLERK, PASSWORD)])
    door.close()
    return folder


class AtDesk:
    """The program without its window, beside a hub that only publishes."""

    def __init__(self, folder):
        self.folder = folder
        self.clock = TickingClock(datetime(2026, 11, 23, 10, 0, tzinfo=ALMATY))
        self.hub = HubKey()
        self._versions = 0
        self.open()
        hub = Hub("https://hub.example", "Алматы", "", {self.hub.key_id: self.hub.public})
        with self.counter.store.write() as unit:
            unit.enrolment.keep(hub, self.clock.now())

    def open(self, code=CLERK.code):
        self.door = a_door(self.folder, self.clock)
        sign_in = SignIn(self.door, self.clock, BOOK, FilePress(), FileCapture(), WORDS)
        self.counter = sign_in.sign_in(code, PASSWORD)
        self.rules = self.counter.rules

    def open_again(self):
        self.door.close()
        self.open()

    def publish(self, content, key="V1", *, signer=None, version=None, read=True):
        sealed = seal_edition(content, signer or self.hub)
        self.put(key, sealed.model_dump_json().encode(), version)
        if read:
            self.rules.refresh()

    def put(self, key, body, version=None, *, dropped=False):
        self._versions += 1
        item = Item(key, version or self._versions, dropped, body, self.clock.now())
        with self.counter.store.write() as unit:
            take = TAKERS[Feed.EDITIONS]
            return unit.feeds.apply(Feed.EDITIONS, [item], "c", lambda one: take(unit, one))

    def withdraw(self, key="V1"):
        self.put(key, b"", dropped=True)
        self.rules.refresh()

    def activate(self, since=LATER, edition="V1", code=SENIOR.code, password=PASSWORD):
        self.rules.activate(edition, since, code, password)

    def states(self):
        return {one.id: one.state for one in self.rules.list_editions()}

    def find(self, edition="V1"):
        return next(one for one in self.rules.list_editions() if one.id == edition)

    def judged_by(self, day):
        counter = self.counter
        return counter.rulebook.findings(counter.open_case(), day, counter.desk.role).edition
