"""What goes past the framework is answered, told and counted as what goes through it."""

import asyncio
import contextlib
import hashlib
from urllib.parse import unquote

import pytest

from regdesk.hub.hub import KnownKey, build_hub
from regdesk.hub.limits import Gate
from regdesk.hub.program import make_app
from regdesk.hub.settings import Settings
from regdesk.hub.shortcut import Shortcut
from regdesk.protocol import wire
from tests.hub.desks import make_page

NAME = "sha256:" + "5" * 64
PART = wire.PART.format(page=NAME, number=0)
COMPLETE = wire.COMPLETE.format(page=NAME)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", wire.PART.format(page=NAME, number=255), 400),
        ("PUT", wire.PART.format(page=NAME, number=256), 404),
        ("PUT", wire.PART.format(page=NAME, number="0255"), 400),
        ("PUT", wire.PART.format(page=NAME[:-1], number=0), 404),
        ("PUT", wire.COMPLETE.format(page=NAME), 405),
        ("POST", wire.PART.format(page=NAME, number=0), 405),
        ("POST", wire.COMPLETE.format(page=NAME), 400),
        ("POST", wire.COMPLETE.format(page=NAME.upper()), 404),
    ],
)
def test_every_spelling_has_its_typed_answer(desk, method, path, status):
    answer = desk.send(method, path)

    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "application/problem+json",
    )


def test_who_took_a_wrong_method_is_told_the_right_one(desk):
    for path, method in ((PART, "PUT"), (COMPLETE, "POST"), (wire.ENVELOPES, "POST")):
        assert desk.client.get(path).headers["allow"] == method


def test_requests_and_refusals_are_counted_under_their_route(desk):
    content, page = make_page(10)
    before = desk.client.get("/metrics").text
    hashes = (hashlib.sha256(content).hexdigest(),)
    desk.send("PUT", wire.PART.format(page=page, number=0), content)
    manifest = wire.CompleteRequest(bytes=10, parts=hashes)
    desk.post(wire.COMPLETE.format(page=page), manifest)
    desk.send("PUT", wire.PART.format(page=page, number=1))
    after = desk.client.get("/metrics").text

    for counted in (
        f'requests_total{{method="PUT",route="{wire.PART}",status="204"}}',
        f'requests_total{{method="PUT",route="{wire.PART}",status="400"}}',
        f'requests_total{{method="POST",route="{wire.COMPLETE}",status="200"}}',
        'problems_total{code="request.malformed"}',
    ):
        assert find(after, counted) == find(before, counted) + 1


@pytest.fixture(scope="module")
def hub(site, tmp_path_factory):
    """A hub whose database is away, and which knows one desk all the same."""
    folder = tmp_path_factory.mktemp("hub")
    told = {"hub_key": str(site.hub_key), "pages": str(folder), "console": False}
    return build_hub(Settings(database="host=localhost port=1", **told))


@pytest.fixture
def compare(hub, desk):
    """Sends a request to the hub with the shortcut and without it, and returns both accounts."""
    hub.keys[desk.key_id] = KnownKey(desk.desk_id, desk.epoch, desk.key.public_key())
    app = make_app(hub)
    ways = [Gate(one, settings=hub.settings, metrics=hub.metrics) for one in (Shortcut(app), app)]

    def send(method, path, body=b"", **spoilt):
        nonce = spoilt.pop("nonce", hub.nonces.make())
        headers = desk.headers(method, path, body, nonce=nonce) | spoilt
        return [asyncio.run(ask(way, desk, method, path, body, headers)) for way in ways]

    return send


async def ask(program, desk, method, path, body, headers):
    """Return the answer's head and body, and what the log and the metrics tell of the request."""
    told = {"host": desk.client.base_url.netloc.decode()} | headers
    scope = {
        "type": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in told.items()],
        "scheme": "https",
        "root_path": "",
    }
    messages = []

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        messages.append(message)

    with contextlib.suppress(OSError):  # the framework tells its listener too
        await program(scope, receive, send)
    start, *rest = messages
    route = getattr(scope.get("route"), "path", None)
    content = b"".join(one.get("body", b"") for one in rest)
    return start["status"], sorted(start["headers"]), content, route, scope.get("regdesk")


@pytest.mark.parametrize(
    "path",
    [
        PART,
        PART + "/",
        PART + "0",
        PART.replace(":", "%3A"),
        PART[:-1] + "%30",
        PART + "%0A",
        PART[:-1] + "+1",
        PART[:-1] + "%D9%A1",
        PART.replace("/parts", "%0A/parts"),
        "/" + PART,
        COMPLETE,
        COMPLETE + "/",
        COMPLETE + "%2F",
        COMPLETE.replace("5", "%35"),
    ],
)
def test_however_a_path_is_written_both_ways_answer_the_same(compare, path):
    for method in ("PUT", "POST", "GET", "HEAD", "DELETE"):
        one, other = compare(method, path, b"x")
        assert one == other


@pytest.mark.parametrize(
    ("method", "path", "body", "spoilt", "status"),
    [
        ("PUT", PART, b"x", {}, 204),
        ("PUT", PART, b"", {}, 400),
        ("PUT", PART, bytes(wire.PART_BYTES + 1), {}, 413),
        ("PUT", PART, b"x", {"content-length": str(wire.PART_BYTES + 1)}, 413),
        ("PUT", PART, b"x", {"nonce": "old"}, 401),
        ("PUT", PART, b"x", {"signature": "regdesk=:AAAA:"}, 401),
        ("POST", COMPLETE, bytes(wire.COMPLETE_BYTES + 1), {}, 413),
        ("POST", COMPLETE, b"{}", {}, 400),
        ("POST", COMPLETE, b'{"bytes":1,"parts":["' + b"0" * 64 + b'"]}', {}, 503),
    ],
)
def test_whatever_comes_both_ways_admit_refuse_and_tell_the_same(
    compare, method, path, body, spoilt, status
):
    one, other = compare(method, path, body, **spoilt)

    assert one == other
    assert (one[0], one[3]) == (status, {PART: wire.PART, COMPLETE: wire.COMPLETE}[path])


def test_a_disk_that_fails_is_answered_the_same(compare, monkeypatch):
    def fail(*_):
        raise OSError("full")

    monkeypatch.setattr("regdesk.hub.page_store.DiskPages.write_part", fail)
    one, other = compare("PUT", PART, b"x")

    assert one == other
    assert (one[0], dict(one[1])[b"retry-after"]) == (500, b"5")


def find(metrics, counted):
    rows = [line.split(" ")[-1] for line in metrics.splitlines() if counted in line]
    return float(rows[0]) if rows else 0.0
