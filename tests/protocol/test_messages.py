"""Released messages: frozen samples are read for ever, and nothing half right is taken."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError

from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.later_messages import (
    CASE_CANCELLED_V1,
    CASE_CORRECTED_V1,
    CLAIM_APPLICATION_V1,
    read_cancellation,
    read_claim,
    read_correction,
)
from regdesk.protocol.messages import CASE_ACCEPTED_V1, read_payload, write_payload

SAMPLES = Path(__file__).parent / "samples"
KEYS = json.loads((SAMPLES / "keys.json").read_text("utf-8"))
NAMES = json.loads((SAMPLES / "names.json").read_text("utf-8"))
READERS = {
    CASE_ACCEPTED_V1: read_payload,
    CASE_CORRECTED_V1: read_correction,
    CASE_CANCELLED_V1: read_cancellation,
    CLAIM_APPLICATION_V1: read_claim,
}
ENVELOPES = sorted(SAMPLES.glob("*.envelope"))


def find_key(key_id):
    public = KEYS.get(key_id)
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)) if public else None


@pytest.mark.parametrize("file", ENVELOPES, ids=lambda file: file.name)
def test_every_envelope_ever_released_still_opens_under_its_name(file):
    envelope = file.read_bytes()

    opened = open_envelope(envelope, find_key)

    assert name_envelope(envelope) == NAMES[file.name]
    read = READERS[opened.payload_type](opened.payload)
    assert read.model_dump_json().encode() == opened.payload


def test_there_is_a_sample_of_every_message():
    kinds = {open_envelope(file.read_bytes(), find_key).payload_type for file in ENVELOPES}

    assert kinds == set(READERS)


@pytest.fixture
def payload():
    sample = (SAMPLES / "case.accepted.v1.envelope").read_bytes()
    return json.loads(open_envelope(sample, find_key).payload)


def test_the_sample_says_what_was_accepted(payload):
    read = read_payload(json.dumps(payload).encode())

    assert read.header.slip == "417-007-1-000001-72"
    assert read.body.registrants[0].person.surname == "Омаров"
    assert read.body.hand_ins[0].began_at.isoformat() == "2023-11-23T10:52:00.250000+05:00"


def test_what_is_written_is_what_was_read(payload):
    written = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()

    assert write_payload(read_payload(written)) == written


def test_the_claim_says_which_application_is_at_which_counter():
    sample = (SAMPLES / "claim.portal_application.v1.envelope").read_bytes()
    claim = read_claim(open_envelope(sample, find_key).payload)

    assert claim.body.application == "0192f0c1-7d1a-7c3e-9b1f-6f6f0a6b7c8d"
    assert claim.header.prev == NAMES["case.accepted.v1.envelope"]
    assert claim.header.t.hub_offset_ms == -1250


def _header(payload, **changed):
    payload["header"].update(changed)


def _body(payload, **changed):
    payload["body"].update(changed)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda payload: payload.update(more=1),
        lambda payload: _header(payload, name="Омаров"),
        lambda payload: _header(payload, version="1.1"),
        lambda payload: _header(payload, type="case.cancel"),
        lambda payload: _header(payload, seq=0),
        lambda payload: _header(payload, seq="1"),
        lambda payload: _header(payload, prev="9c"),
        lambda payload: _header(payload, slip="417-007-1-1-1"),
        lambda payload: _header(payload, blobs=[{"id": "sha256:0", "bytes": 1}]),
        lambda payload: payload["header"]["t"].update(wall="2023-11-23T11:00:00"),
        lambda payload: _body(payload, registrants=[]),
        lambda payload: _body(payload, hand_ins=[]),
        lambda payload: _body(payload, registration="for ever"),
        lambda payload: _body(payload, outcome=None),
        lambda payload: _body(payload, opened_on="23.11.2023"),
        lambda payload: payload["body"]["registrants"][0]["person"].update(iin="87041230126"),
        lambda payload: payload["body"]["registrants"][0]["person"].update(surname=""),
        lambda payload: payload["body"]["owners"][0].update(identity_checked="yes"),
        lambda payload: payload["body"]["papers"][0].pop("original_seen"),
        lambda payload: payload["body"]["dwelling"]["address"].update(rka="1"),
    ],
)
def test_a_message_that_is_not_exactly_right_is_refused(payload, spoil):
    spoil(payload)

    with pytest.raises(ValidationError):
        read_payload(json.dumps(payload).encode())


@pytest.fixture
def correction():
    sample = (SAMPLES / "case.corrected.v1.envelope").read_bytes()
    return json.loads(open_envelope(sample, find_key).payload)


def test_the_sample_correction_points_back_at_the_sample_case(correction):
    read = read_correction(json.dumps(correction).encode())

    assert read.header.supersedes == NAMES["case.accepted.v1.envelope"]
    assert (read.header.slip, read.body.case.dwelling.address.flat) == ("417-007-1-000001-72", "46")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda payload: payload["header"].pop("supersedes"),
        lambda payload: _header(payload, supersedes=""),
        lambda payload: _header(payload, type="case.accepted"),
        lambda payload: _body(payload, fields=[]),
        lambda payload: _body(payload, fields=[""]),
        lambda payload: _body(payload, why=""),
        lambda payload: _body(payload, asked_by="somebody"),
        lambda payload: _body(payload, corrected_at="2023-11-24T11:40:24"),
        lambda payload: payload["body"]["case"].update(more=1),
    ],
)
def test_a_correction_that_is_not_exactly_right_is_refused(correction, spoil):
    spoil(correction)

    with pytest.raises(ValidationError):
        read_correction(json.dumps(correction).encode())


@pytest.fixture
def cancellation():
    sample = (SAMPLES / "case.cancelled.v1.envelope").read_bytes()
    return json.loads(open_envelope(sample, find_key).payload)


def test_the_sample_cancellation_points_back_at_the_sample_correction(cancellation):
    read = read_cancellation(json.dumps(cancellation).encode())

    assert read.header.supersedes == NAMES["case.corrected.v1.envelope"]
    assert (read.header.slip, read.header.blobs) == ("417-007-1-000001-72", ())
    assert (read.body.reason, read.body.confirmed_by) == ("withdrawn", "417-0002")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda payload: payload["header"].pop("supersedes"),
        lambda payload: _header(payload, type="case.corrected"),
        lambda payload: _body(payload, reason="because"),
        lambda payload: _body(payload, asked_by="register"),
        lambda payload: _body(payload, clerk=""),
        lambda payload: _body(payload, cancelled_at="2023-11-24T15:02:41"),
        lambda payload: _body(payload, more=1),
    ],
)
def test_a_cancellation_that_is_not_exactly_right_is_refused(cancellation, spoil):
    spoil(cancellation)

    with pytest.raises(ValidationError):
        read_cancellation(json.dumps(cancellation).encode())
