"""A site of its own, whose instances judge by a register file that the test writes."""

import asyncio
import hashlib
import json
import time

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.decision import Ruling
from regdesk.hub.enrolment import issue_code
from regdesk.hub.releasing import release_held
from regdesk.protocol import wire
from regdesk.protocol.feeds import FEED_PAGE_V1, FeedAnswer, FeedPage
from regdesk.protocol.signed import open_message
from tests.hub.desks import Desk
from tests.hub.running import open_site

WAIT_S = 60

ANSWERS = """
[[answer]]
when = {flat = "404", corrected = false}
ruling = "needs_action"
step = "address"
field = "dwelling.address.flat"
reason = {kk = "Пәтер жоқ", ru = "Нет квартиры"}
[[answer]]
when = {flat = "666"}
ruling = "rejected"
reason = {kk = "Болмайды", ru = "Нельзя"}
[[answer]]
when = {flat = "666", cancelled = true}
ruling = "rejected"
reason = {kk = "Тіркелген", ru = "Уже зарегистрирован"}
[[answer]]
when = {flat = "503"}
ruling = "away"
[[answer]]
when = {flat = "30"}
ruling = "confirmed"
after_s = 30
[[answer]]
when = {flat = "31"}
ruling = "confirmed"
after_s = 0.1
[[answer]]
when = {flat = "3"}
ruling = "confirmed"
after_s = 0.03
"""


@pytest.fixture(scope="package")
def site():
    with open_site() as site:
        (site.folder / "register.toml").write_text(ANSWERS, "utf-8")
        yield site


@pytest.fixture(scope="package")
def judging(site):
    """The settings of an instance that judges."""
    return {
        "register": "simulated",
        "register_file": site.folder / "register.toml",
        "register_seconds": 1,
        "portal": "simulated",
        "work_pause_s": 0.03,
        "work_at_once": 8,
    }


@pytest.fixture(scope="package")
def instance(site, judging):
    instance = site.start(**judging)
    yield instance
    instance.stop()
    assert not [line for line in instance.lines if '"ERROR"' in line]


@pytest.fixture
def read(site):
    """Reads all of a feed as the desk does, and proves it."""
    keys = {one.key_id: Ed25519PublicKey.from_public_bytes(one.public) for one in site.ring.all}

    def read(desk, feed="decisions", after=""):
        query = f"limit=500&after={after}" if after else "limit=500"
        answer = desk.send("GET", wire.FEED.format(feed=feed), query=query)
        assert answer.status_code == 200, answer.text
        sealed = FeedAnswer.model_validate_json(answer.content).page
        return open_message(sealed, FEED_PAGE_V1, FeedPage, keys.get)[0]

    return read


@pytest.fixture
def wait(site):
    """Waits until a statement gives a row that is true, and returns it."""

    def wait(statement, *values):
        until = time.monotonic() + WAIT_S
        while time.monotonic() < until:
            rows = site.ask(statement, *values)
            if rows and rows[0][0]:
                return rows[0]
            time.sleep(0.02)
        raise AssertionError(json.dumps(site.ask("select * from work_item"), default=str))

    return wait


@pytest.fixture
def act(site):
    """Does in one transaction what a person at the console does."""

    async def run(deed, values):
        connection = await psycopg.AsyncConnection.connect(site.database)
        async with connection:
            return await deed(connection, *values)

    return lambda deed, *values: asyncio.run(run(deed, values))


@pytest.fixture
def release(act):
    def release(envelope):
        return act(release_held, hashlib.sha256(envelope).digest(), "operator")

    return release


@pytest.fixture
def wait_for_state(wait):
    """Waits until a case stands so, a decided one by its last envelope; returns the decision."""

    def wait_for_state(case, state):
        last = case.last if state in set(Ruling) else None
        return wait(
            "select state = %s and (%s::text is null or decision ->> 'envelope' = %s), decision"
            " from case_state where case_id = %s",
            state, last, last, case.case_id,
        )[1]  # fmt: skip

    return wait_for_state


@pytest.fixture(scope="package")
def apart(site):
    """Lends a database of its own, which no other test's instance works at."""

    class Apart:
        def __init__(self, name):
            site.ask(f"create database {name}")
            self.url = site.postgres.url(name)

        def enrol(self, instance, number):
            desk = Desk(instance.url, site.certificate, number)
            code = issue_code(self.url, "417", number, replaces=False)
            assert desk.enrol(code).status_code == 200
            return desk

        def ask(self, statement):
            with psycopg.connect(self.url, autocommit=True) as connection:
                cursor = connection.execute(statement)
                return cursor.fetchall() if cursor.description else []

        def wait(self, statement, row):
            until = time.monotonic() + WAIT_S
            while (found := self.ask(statement)) != [row]:
                assert time.monotonic() < until, found
                time.sleep(0.02)

    return Apart
