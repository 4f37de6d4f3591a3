"""Custody receipts: believed for just what they name, by a known key, in one form of bytes."""

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import name_envelope
from regdesk.protocol.receipt import CustodyReceipt, Held, make_receipt, verify_receipt
from regdesk.protocol.signed import seal_message
from tests.protocol.keys import HUB, HUB_KEY_ID, STRANGER, find_key
from tests.protocol.test_messages import SAMPLES
from tests.protocol.test_messages import find_key as find_sample_key

ID = "sha256:" + "ab" * 32
RECEIPT = CustodyReceipt(
    kind=Held.ENVELOPE,
    id=ID,
    bytes=2048,
    received_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    key=HUB_KEY_ID,
)
SEALED = make_receipt(RECEIPT, HUB)


def verify(sealed, kind=Held.ENVELOPE, held_id=ID, size=2048):
    return verify_receipt(sealed, find_key, kind=kind, held_id=held_id, size=size)


def test_a_receipt_once_released_is_believed_for_ever():
    sealed = (SAMPLES / "custody.v1.receipt").read_text("ascii").strip()
    envelope = (SAMPLES / "case.accepted.v1.envelope").read_bytes()

    told = verify_receipt(
        sealed,
        find_sample_key,
        kind=Held.ENVELOPE,
        held_id=name_envelope(envelope),
        size=len(envelope),
    )

    assert told.received_at == datetime(2026, 11, 22, 9, 14, 3, tzinfo=UTC)


def test_a_receipt_is_believed_for_what_it_names():
    assert verify(SEALED) == RECEIPT


@pytest.mark.parametrize(
    "other",
    [{"kind": Held.PAGE}, {"held_id": "sha256:" + "cd" * 32}, {"size": 2049}],
)
def test_a_receipt_for_something_else_is_none(other):
    with pytest.raises(BadInput) as caught:
        verify(SEALED, **other)

    assert (caught.value.key, caught.value.params) == ("hub.unproven", {"why": "other"})


def test_a_stranger_under_the_hubs_name_is_not_believed():
    with pytest.raises(BadInput) as caught:
        verify(make_receipt(RECEIPT, STRANGER))

    assert caught.value.params == {"why": "envelope.signature"}


def test_a_receipt_that_names_another_key_than_its_own_is_not_believed():
    with pytest.raises(BadInput, match="other"):
        verify(make_receipt(RECEIPT.model_copy(update={"key": "hub:other:1"}), HUB))


def test_another_message_of_the_hub_is_no_receipt():
    with pytest.raises(BadInput, match="type"):
        verify(seal_message("application/vnd.regdesk.time.v1+json", RECEIPT, HUB))


def test_what_a_later_hub_adds_is_passed_over():
    class Later(CustodyReceipt):
        durability: str = "sync2"

    assert verify(make_receipt(Later(**RECEIPT.model_dump()), HUB)) == RECEIPT


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_altered_byte_is_believed(at, change):
    raw = bytearray(base64.b64decode(SEALED))
    raw[at % len(raw)] ^= change

    with pytest.raises(BadInput, match=r"hub\.unproven"):
        verify(base64.b64encode(raw).decode())


@given(st.text(max_size=60))
def test_anything_else_is_no_receipt(text):
    with pytest.raises(BadInput, match=r"hub\.unproven"):
        verify(text)
