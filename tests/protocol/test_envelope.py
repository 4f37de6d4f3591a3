"""DSSE v1: the spec's own vectors, and that nothing altered ever opens."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import (
    name_envelope,
    open_envelope,
    pre_authentication_encoding,
    seal_envelope,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY_ID = "desk:0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8d:1"


class Signer:
    key_id = KEY_ID

    def sign(self, message):
        return KEY.sign(message)


def find_key(key_id):
    return KEY.public_key() if key_id == KEY_ID else None


def test_pae_is_the_one_of_the_specification():
    # https://github.com/secure-systems-lab/dsse/blob/master/protocol.md, test vectors
    encoded = pre_authentication_encoding("http://example.com/HelloWorld", b"hello world")

    assert encoded == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


def test_pae_counts_bytes_not_letters():
    assert pre_authentication_encoding("қ", "ә".encode()) == "DSSEv1 2 қ 2 ә".encode()


@given(st.text().filter(lambda text: text.isprintable()), st.binary(), st.text(), st.binary())
def test_pae_of_two_messages_is_alike_only_if_they_are(kind, payload, other_kind, other_payload):
    one = pre_authentication_encoding(kind, payload)
    other = pre_authentication_encoding(
        other_kind.encode("utf-8", "ignore").decode(), other_payload
    )

    alike = (kind, payload) == (other_kind.encode("utf-8", "ignore").decode(), other_payload)
    assert (one == other) is alike


@given(st.binary(max_size=400), st.sampled_from(["a", "application/x+json", "қазақша"]))
def test_what_was_sealed_opens_unchanged(payload, kind):
    opened = open_envelope(seal_envelope(kind, payload, Signer()), find_key)

    assert (opened.payload_type, opened.payload, opened.key_id) == (kind, payload, KEY_ID)


SEALED = seal_envelope("application/vnd.test+json", b'{"a": "\xd2\x9b"}', Signer())


@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_no_envelope_with_a_changed_byte_opens(at, change):
    tampered = SEALED[:at] + bytes([SEALED[at] ^ change]) + SEALED[at + 1 :]

    with pytest.raises(BadInput, match=r"envelope\."):
        open_envelope(tampered, find_key)


@given(st.integers(0, len(SEALED) - 1), st.binary(max_size=3))
def test_no_envelope_with_bytes_put_in_or_cut_off_opens(at, inserted):
    for tampered in (SEALED[:at], SEALED[:at] + b" " + inserted + SEALED[at:]):
        with pytest.raises(BadInput):
            open_envelope(tampered, find_key)


def _written_anew(change):
    parts = json.loads(SEALED)
    change(parts)
    return json.dumps(parts, separators=(",", ":")).encode()


def _second_signature(parts):
    parts["signatures"].append(parts["signatures"][0])


@pytest.mark.parametrize(
    "other_form",
    [
        json.dumps(json.loads(SEALED)).encode(),  # spaces
        SEALED + b"\n",
        _written_anew(lambda parts: parts.update(more=1)),
        _written_anew(_second_signature),
        _written_anew(lambda parts: parts.update(signatures=[])),
        _written_anew(lambda parts: parts["signatures"][0].update(alg="none")),
        _written_anew(lambda parts: parts.update(payload=parts["payload"].rstrip("="))),
        _written_anew(lambda parts: parts.update(payloadType="\ud800")),
        _written_anew(lambda parts: parts.update(payloadType=7)),
        SEALED.replace(b'"payload"', b'"payload":"","payload"'),
    ],
)
def test_the_same_content_in_another_form_is_refused(other_form):
    """A second form would have a second name, and a name is the idempotency key."""
    with pytest.raises(BadInput, match=r"envelope\.malformed"):
        open_envelope(other_form, find_key)


@pytest.mark.parametrize(
    "noise", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 100_000, b"1" * 5000]
)
def test_noise_is_malformed(noise):
    with pytest.raises(BadInput, match=r"envelope\.malformed"):
        open_envelope(noise, find_key)


def test_an_unknown_key_is_named():
    with pytest.raises(BadInput) as caught:
        open_envelope(SEALED, lambda _: None)

    assert (caught.value.key, caught.value.params) == (
        "envelope.key_unknown",
        {"key_id": KEY_ID},
    )


def test_another_desks_key_does_not_open_it():
    other = Ed25519PrivateKey.generate().public_key()

    with pytest.raises(BadInput, match=r"envelope\.signature"):
        open_envelope(SEALED, lambda _: other)


def test_the_signature_is_over_the_type_too():
    parts = json.loads(SEALED)
    parts["payloadType"] = "application/vnd.test.v2+json"
    retyped = json.dumps(parts, separators=(",", ":")).encode()

    with pytest.raises(BadInput, match=r"envelope\.signature"):
        open_envelope(retyped, find_key)


def test_the_payload_is_stored_verbatim():
    payload = b' {"b":1,\n"a":"\xd2\x9b"} '

    sealed = json.loads(seal_envelope("t", payload, Signer()))

    assert base64.b64decode(sealed["payload"]) == payload


def test_the_name_is_the_hash_of_all_bytes():
    assert name_envelope(b"") == (
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    assert name_envelope(SEALED) != name_envelope(SEALED + b" ")
