"""Nothing that can be sent makes the hub fail: every answer is typed, none is a 500."""

import base64
import copy
import json

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from regdesk.protocol import wire
from regdesk.protocol.envelope import seal_envelope
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from tests.hub.desks import PAYLOAD

PAGE = "sha256:" + "5" * 64
HELLO = {
    "app": "1",
    "epoch": 1,
    "head": {"seq": 0, "hash": ""},
    "queue": {"envelopes": 0, "pages": 0, "bytes": 0, "oldest_s": 0},
    "disk_free": 1,
    "time": "2026-11-22T10:00:00+05:00",
    "rulebook": "V0",
    "cursors": {},
}
WHOLE = {
    wire.HELLO: HELLO,
    wire.ENVELOPES: {"items": ["YQ=="]},
    wire.PAGES_QUERY: {"pages": [PAGE]},
    wire.COMPLETE.format(page=PAGE): {"bytes": 1, "parts": ["0" * 64]},
    wire.ENROL: {"claim": "{}", "proof": "0" * 64},
}
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, -1, 2**31, 2**63, 10**40, 1.5, "", "\0", "\ud800", "x" * 5000, [], {}]),
    st.text(max_size=8),
    st.just({"more": [[]] * 50}),
)
QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def places(value, at=()):
    """Return the way to everything inside ``value``."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in inner:
        yield (*at, key)
        if isinstance(one, (dict, list)):
            yield from places(one, (*at, key))


@st.composite
def spoilt(draw, whole):
    message = copy.deepcopy(whole)
    for way in draw(st.lists(st.sampled_from(list(places(whole))), min_size=1, max_size=3)):
        inside = message
        try:
            for key in way[:-1]:
                inside = inside[key]
            inside[way[-1]] = copy.deepcopy(draw(ODD))
        except (KeyError, TypeError, IndexError):
            continue  # an earlier change took it away
    return message


def write(message):
    return json.dumps(message, ensure_ascii=True).encode()


@pytest.mark.parametrize("path", WHOLE)
@given(data=st.data())
@QUICK
def test_a_spoilt_message_has_a_typed_answer(desk, path, data):
    body = data.draw(st.one_of(st.binary(max_size=200), spoilt(WHOLE[path]).map(write)))

    answer = desk.send("POST", path, body)

    assert answer.status_code in (200, 400, 401, 403, 409, 413, 422), answer.text
    if answer.status_code != 200:
        assert answer.headers["content-type"] == "application/problem+json"


@given(spoilt(json.loads(PAYLOAD)), st.sampled_from([CASE_ACCEPTED_V1, "a\0b", "", "x" * 3000]))
@QUICK
def test_whatever_an_authentic_envelope_says_it_is_held(desk, payload, kind):
    if isinstance(payload.get("header"), dict):
        payload["header"] |= {"desk": desk.desk_id, "epoch": 1} | payload.get("odd", {})
    envelope = seal_envelope(kind, write(payload), desk)

    (told,) = desk.deliver(envelope)

    assert told.result in ("stored", "held", "duplicate")
    assert told.receipt


@given(st.binary(max_size=300), st.integers(0, 5), st.binary(max_size=3))
@QUICK
def test_no_bytes_inside_a_batch_stop_the_others(desk, junk, cut, more):
    envelope = desk.accept()
    damaged = envelope[: len(envelope) - cut] + more
    items = (base64.b64encode(junk).decode(), base64.b64encode(damaged).decode())
    good = base64.b64encode(envelope).decode()

    answer = desk.post(wire.ENVELOPES, wire.EnvelopesRequest(items=(*items, good)))

    assert answer.status_code == 200
    assert answer.json()["results"][2]["receipt"]


@given(st.text(alphabet="abc/%.:-_0\\", max_size=30), st.text(alphabet="abc=&%0", max_size=20))
@QUICK
def test_no_path_and_no_query_make_it_fail(desk, path, query):
    answer = desk.client.get(f"/v1/blobs/{path}", params=query)

    assert answer.status_code in (400, 401, 404, 405)
