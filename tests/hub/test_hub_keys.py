"""The list of the hub's keys: signed by each, with the end of each, and what a revoked one may."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.errors import BadInput
from regdesk.hub.keys import KeyFileError, make_key_file, read_ring
from regdesk.protocol.hub_keys import KEYS, KeysAnswer, read_keys


@pytest.fixture
def newer(site, tmp_path):
    """The file of a new key."""
    file = tmp_path / "newer.key"
    make_key_file(file)
    return file


@pytest.fixture
def start(site):
    running = []

    def start(**settings):
        running.append(site.start(**settings))
        return running[-1]

    yield start
    for one in running:
        one.stop()


def ask(desk, *signers):
    """Return the list as who knows just these keys reads it."""
    known = {one.key_id: Ed25519PublicKey.from_public_bytes(one.public) for one in signers}
    answer = desk.client.get(KEYS)
    assert answer.status_code == 200
    return read_keys(KeysAnswer.model_validate_json(answer.content), known.get)


def test_the_key_is_told_and_hello_names_the_list(site, desk):
    told = ask(desk, site.ring.current)

    mine = next(one for one in told.keys if one.id == site.ring.current.key_id)
    assert (mine.public, mine.revoked) == (site.ring.current.public.hex(), False)
    assert desk.say_hello().keys == told.mark


def test_who_knows_the_old_key_hears_of_the_new_one(site, desk, start, newer):
    old, new = site.ring.current, read_ring(newer).current
    before = ask(desk, old)
    desk.move_to(start(hub_key=newer, former_keys=site.hub_key).url)

    for known in (old, new):
        told = ask(desk, known)
        keys = {one.id: one for one in told.keys}
        assert told.mark != before.mark
        assert keys[new.key_id].until is None
        left = keys[old.key_id].until - datetime.now(UTC)
        assert timedelta(hours=23) < left <= timedelta(days=1)
    assert desk.say_hello().keys == told.mark


def test_a_stranger_is_told_nothing_it_can_believe(desk, newer):
    with pytest.raises(BadInput, match=r"hub\.unproven"):
        ask(desk, read_ring(newer).current)


def test_a_revoked_key_signs_nothing_but_the_list(
    site, desk, start, newer, instance, check_receipt_of
):
    old, new = site.ring.current, read_ring(newer).current
    desk.move_to(instance.url)
    envelope = desk.accept()
    (first,) = desk.deliver(envelope)
    other = start(hub_key=newer, former_keys=site.hub_key, revoked_keys=old.key_id)
    desk.move_to(other.url)

    told = ask(desk, old)
    (again,) = desk.deliver(envelope)

    assert [one.revoked for one in told.keys if one.id == old.key_id] == [True]
    assert again.receipt != first.receipt
    other_ring = read_ring(newer)
    site_with_new = type("Site", (), {"ring": other_ring})
    receipt = check_receipt_of(site_with_new)(again.receipt, "envelope", again.id, len(envelope))
    assert receipt.key == new.key_id


def test_the_key_that_signs_cannot_be_a_revoked_one(site):
    with pytest.raises(KeyFileError):
        read_ring(site.hub_key, revoked=[site.ring.current.key_id])
