"""Who calls is proved before anything is read; what is wrong has a typed answer, never a 500."""

import base64
import time

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.hub.nonces import NonceMint
from regdesk.protocol import wire
from regdesk.protocol.signed import open_message
from tests.hub.desks import Desk


def code_of(answer):
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


def test_time_is_signed_and_needs_no_signature(desk, site):
    told = wire.TimeAnswer.model_validate_json(desk.take_nonce().content)

    public = {one.key_id: Ed25519PublicKey.from_public_bytes(one.public) for one in site.ring.all}
    said, _ = open_message(told.signed, wire.TIME_V1, wire.HubTime, public.get)

    assert said.nonce == told.nonce
    assert abs(said.time.timestamp() - time.time()) < 5


def test_a_clock_that_is_ten_years_off_stops_nothing(desk):
    for years in (-10, 10):
        answer = desk.send("POST", wire.HELLO, b"{}", created=int(time.time()) + years * 31536000)
        assert code_of(answer) == (400, "request.malformed")  # read, so the caller was believed


def test_the_same_request_again_is_told_to_take_a_new_nonce(desk):
    desk.take_nonce()
    headers = desk.headers("POST", wire.HELLO, b"{}")

    answers = [desk.client.post(wire.HELLO, content=b"{}", headers=headers) for _ in range(3)]

    told = [code_of(one) for one in answers]
    assert told == [(400, "request.malformed"), *[(401, "request.nonce")] * 2]
    assert code_of(desk.send("POST", wire.HELLO, b"{}")) == told[0]


def test_the_same_envelopes_again_are_taken_once(desk):
    item = base64.b64encode(desk.accept()).decode()
    body = wire.EnvelopesRequest(items=(item,)).model_dump_json().encode()
    desk.take_nonce()
    headers = desk.headers("POST", wire.ENVELOPES, body)

    answers = [desk.client.post(wire.ENVELOPES, content=body, headers=headers) for _ in range(3)]

    results = [one.json()["results"][0] for one in answers]
    assert [one["result"] for one in results] == ["stored", "duplicate", "duplicate"]
    assert len({one["receipt"] for one in results}) == 1


def test_a_request_is_remembered_until_no_instance_takes_its_nonce_any_more(desk, site):
    """Also one whose clock is behind that of the instance which gave the nonce."""
    desk.say_hello()

    (kept,) = site.ask("select max(expires_at) - now() from seen_request")
    assert kept[0].total_seconds() > wire.NONCE_S + 60


def test_what_may_come_again_may_not_once_its_nonce_is_old(desk, site, monkeypatch):
    then = time.time() - wire.NONCE_S - 1
    with monkeypatch.context() as patch:
        patch.setattr("regdesk.hub.nonces.time.time", lambda: then)
        old = NonceMint(site.ring.current).make()
    page = "sha256:" + "0" * 64
    calls = [
        ("POST", wire.ENVELOPES),
        ("POST", wire.PAGES_QUERY),
        ("PUT", wire.PART.format(page=page, number=0)),
        ("POST", wire.COMPLETE.format(page=page)),
    ]

    for method, path in calls:
        assert code_of(desk.send(method, path, b"{}", nonce=old)) == (401, "request.nonce")


def test_one_nonce_serves_many_requests(desk):
    desk.take_nonce()
    for _ in range(3):
        assert desk.deliver(desk.accept(), nonce=desk.nonce)[0].result is wire.Result.STORED


@pytest.mark.parametrize("nonce", ["AAAA", "A" * 128, "made-up", "._:"])
def test_a_nonce_of_no_hub_is_refused(desk, nonce):
    assert code_of(desk.send("POST", wire.HELLO, b"{}", nonce=nonce)) == (401, "request.nonce")


def test_a_changed_body_is_not_taken(desk):
    desk.take_nonce()
    headers = desk.headers("POST", wire.ENVELOPES, b'{"items":[]}')

    answer = desk.client.post(wire.ENVELOPES, content=b'{"items":[1]}', headers=headers)

    assert code_of(answer) == (400, "request.digest")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda fields: fields.pop("signature"), "request.unsigned"),
        (lambda fields: fields.pop("content-digest"), "request.unsigned"),
        (lambda fields: fields.update({"signature-input": "regdesk=()"}), "request.unsigned"),
        (lambda fields: fields.update({"signature": "regdesk=:AAAA:"}), "request.signature"),
        (lambda fields: fields.update({"content-digest": "sha-256=:AAAA:"}), "request.signature"),
    ],
)
def test_a_signature_that_is_not_right_is_refused(desk, spoil, code):
    desk.take_nonce()
    fields = desk.headers("POST", wire.HELLO, b"{}")
    spoil(fields)

    answer = desk.client.post(wire.HELLO, content=b"{}", headers=fields)

    assert code_of(answer) == (401, code)


def test_a_signature_holds_for_its_path_and_query_alone(desk):
    desk.take_nonce()
    fields = desk.headers("GET", "/v1/feeds/notices", b"", query="limit=1")

    answer = desk.client.get("/v1/feeds/notices?limit=2", headers=fields)

    assert code_of(answer) == (401, "request.signature")


def test_a_field_that_comes_twice_fits_no_signature(desk):
    desk.take_nonce()
    fields = desk.headers("POST", wire.HELLO, b"{}")
    twice = [*fields.items(), ("signature", fields["signature"])]

    answer = desk.client.post(wire.HELLO, content=b"{}", headers=twice)

    assert code_of(answer) == (401, "request.unsigned")


def test_a_key_that_is_not_the_one_enrolled_is_refused(desk, site, instance):
    double = Desk(instance.url, site.certificate, desk.number, desk_id=desk.desk_id)
    with double.client:
        answer = double.send("POST", wire.HELLO, b"{}")

    assert code_of(answer) == (401, "request.signature")


@pytest.mark.parametrize(
    "path", ["/", "/v2/time", "/v1/feeds/none", "/v1/blobs/sha256:zz/complete"]
)
def test_where_nothing_is_nothing_is_found(desk, path):
    answer = desk.client.request("GET" if "feeds" in path else "POST", path)

    assert code_of(answer) == (404, "request.not_found")


def test_a_method_that_is_not_done_here_is_told_so(desk):
    assert code_of(desk.client.delete(wire.HELLO)) == (405, "request.method")


def test_hello_reads_strictly_and_only_of_the_key_s_own_epoch(desk):
    hello = (
        b'{"app":"1\\u0000","epoch":%d,"head":{"seq":%d,"hash":""},"queue":{"envelopes":0,'
        b'"pages":0,"bytes":0,"oldest_s":0},"disk_free":1,"time":"0001-01-01T00:00:00+14:00",'
        b'"rulebook":"V0","cursors":{}}'
    )
    assert desk.send("POST", wire.HELLO, hello % (1, 10**30)).status_code == 200
    assert code_of(desk.send("POST", wire.HELLO, hello % (2, 1))) == (400, "request.malformed")


def test_the_fleet_is_known_by_numbers_alone(desk, site):
    desk.say_hello()

    ((told,),) = site.ask("select told from desk_report where desk_id = %s", desk.desk_id)

    assert told["queue"]["envelopes"] == 0
    assert set(told) == {"app", "epoch", "head", "queue", "disk_free", "rulebook"}
