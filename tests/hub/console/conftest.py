"""A hub with desks, slips, held items and pairs, and an operator who signs in over TLS."""

import re
import ssl
import time

import httpx
import psycopg
import pytest

from regdesk.domain.number import SlipNumber
from regdesk.hub.console.operators import Role, keep_operator
from regdesk.hub.feeds import publish
from regdesk.protocol.feeds import Feed
from tests.hub.desks import Desk
from tests.hub.running import open_site

PASSWORD = "ақ қайың мен көк терек"
HOSTILE = "<script>alert(1)</script>'; drop table desk; --"
PAIR_S = 60
SESSION = "__Host-regdesk"


@pytest.fixture(scope="package")
def site():
    """A site of its own: other instances may not judge what is waited for here."""
    with open_site() as site:
        yield site


@pytest.fixture(scope="package")
def hub(site):
    """An instance with both neighbours simulated."""
    instance = site.start(register="simulated", portal="simulated", work_pause_s=0.2)
    yield instance
    instance.stop()
    assert not [line for line in instance.lines if '"ERROR"' in line]


@pytest.fixture(scope="package")
def operators(site):
    """Who may sign in: one who acts and one who looks."""
    keep_operator(site.database, "aigul", Role.OPERATOR, PASSWORD)
    keep_operator(site.database, "viktor", Role.VIEWER, PASSWORD)
    return {"acts": "aigul", "looks": "viktor"}


class Visitor:
    """A browser without a screen: keeps cookies, sends forms with their tokens."""

    def __init__(self, site, hub, language="en"):
        context = ssl.create_default_context(cafile=str(site.certificate))
        self.client = httpx.Client(
            base_url=hub.url,
            verify=context,
            timeout=60,
            trust_env=False,
            headers={"accept-language": language},
        )
        self.origin = hub.url

    def get(self, path, **more):
        return self.client.get("/console" + path, **more)

    def token(self, path="/sign-in"):
        return re.search(r'name="token" value="([^"]+)"', self.get(path).text)[1]

    def post(self, path, *, origin=None, token=None, files=None, page="/fleet", **fields):
        fields["token"] = self.token(page) if token is None else token
        headers = {"origin": origin or self.origin}
        return self.client.post("/console" + path, data=fields, files=files, headers=headers)

    def sign_in(self, name, password=PASSWORD):
        return self.post("/sign-in", page="/sign-in", name=name, password=password)


@pytest.fixture(scope="package")
def sessions(site, hub, operators):
    """Cookies of those who signed in before; a password takes its time."""
    kept = {}

    def find(who):
        one = Visitor(site, hub)
        one.client.cookies.update({SESSION: kept.get(who, "")})
        if one.get("/fleet").status_code != 200:
            one.client.cookies.clear()
            assert one.sign_in(operators[who]).status_code == 303
            kept[who] = one.client.cookies[SESSION]
        one.client.close()
        return kept[who]

    return find


@pytest.fixture
def visitor(site, hub, sessions):
    """Makes visitors; whatever tries were counted before are forgotten."""
    site.ask("delete from console_try")
    made = []

    def make(language="en", who=None, fresh=False):
        made.append(Visitor(site, hub, language))
        if fresh:
            assert made[-1].sign_in(fresh).status_code == 303
        elif who:
            made[-1].client.cookies.set(SESSION, sessions(who), domain="localhost.local")
        return made[-1]

    yield make
    for one in made:
        one.client.close()


@pytest.fixture(scope="package")
def day(site, hub):
    """What a day left at the hub: two desks, their slips, what is held and what repeats."""
    return make_day(site, hub)


class Day:
    """Names of what is there."""


def make_day(site, hub):
    made = Day()
    desks = [Desk(hub.url, site.certificate, number) for number in (901, 902)]
    for desk in desks:
        assert desk.enrol(site.make_code(desk.number)).status_code == 200
    made.desk = desks[0]
    slips = [make_slip(desk.number, serial) for desk, serial in zip(desks, (1, 1), strict=True)]
    made.slip, made.other_slip = slips
    for desk, slip, state in zip(desks, slips, ("confirmed", "duplicate"), strict=True):
        (taken,) = desk.deliver(desk.accept(slip=slip, centre="417", blobs=[]))
        assert taken.result == "stored", taken
        wait_for(site, "select 1 from case_state where slip = %s and state = %s", slip, state)
    (held,) = desks[0].deliver(desks[0].accept(kind=HOSTILE, slip="417-901-1-000002-00"))
    made.held = held.id.removeprefix("sha256:")
    for desk in desks:
        desk.say_hello()
    site.ask(
        "update desk_report set told = told || jsonb_build_object('app', %s::text, "
        "'head', 1e4000::numeric, 'queue', jsonb_build_object('envelopes', 1e4000::numeric, "
        "'pages', 1e4000::numeric, 'oldest_s', 1e4000::numeric), 'disk_free', 1e4000::numeric) "
        "where desk_id = %s", HOSTILE, desks[1].desk_id,
    )  # fmt: skip
    with psycopg.connect(site.database, autocommit=True) as connection:
        pair = {"kk": "Жаңа нұсқа", "ru": "Новая версия"}
        notice = {"title": pair, "text": pair, "at": "2026-11-22T10:00:00+05:00"}
        publish(connection, Feed.NOTICES, "day", notice)
    made.pair = wait_for(
        site,
        "select case_id::text, other_case_id::text from possible_duplicate "
        "where settled_at is null order by found_at limit 1",
    )
    for desk in desks:
        desk.client.close()
    return made


def make_slip(number, serial, centre="417"):
    return str(SlipNumber(centre, number, 1, serial))


def wait_for(site, statement, *values):
    """Return the first row of ``statement`` as soon as there is one."""
    until = time.monotonic() + PAIR_S
    while time.monotonic() < until:
        rows = site.ask(statement, *values)
        if rows:
            return rows[0]
        time.sleep(0.05)
    raise AssertionError(statement)
