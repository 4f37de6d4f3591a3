"""RFC 9421 and 9530: the RFCs' own vectors, and that nothing altered is ever believed."""

import base64
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.serialization import load_der_private_key
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.protocol.requests import (
    RequestLine,
    sign_request,
    signature_base,
    verify_request,
    write_digest,
)
from tests.protocol.keys import DESK, DESK_KEY_ID, HUB, find_key

LINE = RequestLine("POST", "hub.example:8443", "/v1/envelopes", "a=1&b=%20")
BODY = b'{"items":[]}'
NONCE = "7Zq-._:0"


def signed(line=LINE, body=BODY, signer=DESK):
    return sign_request(line, body, signer=signer, nonce=NONCE, created=1618884473)


def test_base_and_signature_are_those_of_the_standard():
    # RFC 9421, B.1.4 and B.2.6
    der = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"
    key = load_der_private_key(base64.b64decode(der), None)
    covered = (
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("@method", "POST"),
        ("@path", "/foo"),
        ("@authority", "example.com"),
        ("content-type", "application/json"),
        ("content-length", "18"),
    )
    names = " ".join(f'"{name}"' for name, _ in covered)
    base = signature_base(covered, f'({names});created=1618884473;keyid="test-key-ed25519"')

    assert base64.b64encode(key.sign(base)).decode() == (
        "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
    )


def test_digest_is_the_one_of_the_standard():
    # RFC 9530, B.1 and RFC 9421, B.2
    assert write_digest(b'{"hello": "world"}') == (
        "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"
    )


def test_what_was_signed_is_believed():
    proven = verify_request(LINE, signed(), find_key)

    assert (proven.key_id, proven.nonce, proven.created) == (DESK_KEY_ID, NONCE, 1618884473)
    proven.check_body(BODY)
    with pytest.raises(BadInput, match=r"request\.digest"):
        proven.check_body(BODY + b" ")


@pytest.mark.parametrize(
    "other",
    [
        {"method": "PUT"},
        {"authority": "hub.example:9443"},
        {"path": "/v1/envelope"},
        {"query": "a=1&b=%2"},
        {"query": ""},
    ],
)
def test_another_request_line_is_refused(other):
    with pytest.raises(BadInput, match=r"request\.signature"):
        verify_request(replace(LINE, **other), signed(), find_key)


def test_case_of_method_and_host_and_the_usual_port_do_not_matter():
    line = RequestLine("get", "Hub.Example:443", "/v1/feeds/decisions", "after=x")
    read = RequestLine("GET", "hub.example", "/v1/feeds/decisions", "after=x")

    assert verify_request(read, signed(line, b""), find_key).key_id == DESK_KEY_ID


def test_another_key_is_refused():
    with pytest.raises(BadInput, match=r"request\.signature"):
        verify_request(LINE, signed(), lambda _id: HUB.public)
    with pytest.raises(BadInput, match=r"request\.key_unknown"):
        verify_request(LINE, signed(), lambda _id: None)


@pytest.mark.parametrize("missing", ["content-digest", "signature-input", "signature"])
def test_a_missing_field_is_refused(missing):
    fields = signed()
    del fields[missing]

    with pytest.raises(BadInput, match=r"request\.unsigned"):
        verify_request(LINE, fields, find_key)


@given(field=st.sampled_from(sorted(signed())), at=st.integers(0, 400), letter=st.characters())
def test_no_altered_field_is_believed(field, at, letter):
    fields = signed()
    at %= len(fields[field])
    altered = fields[field][:at] + letter + fields[field][at + 1 :]
    if altered == fields[field]:
        return

    with pytest.raises(BadInput):
        verify_request(LINE, fields | {field: altered}, find_key)


@given(st.dictionaries(st.sampled_from(sorted(signed())), st.text(max_size=40)))
def test_anything_else_is_refused_in_words(changes):
    with pytest.raises(BadInput):
        verify_request(LINE, signed() | {"signature": ""} | changes, find_key)
