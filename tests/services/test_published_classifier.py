"""A classifier from the hub is checked as a set-up's, and used from the next sign-in on, whole."""

import gzip
import shutil
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.address import Address, Dwelling
from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput
from regdesk.protocol.feeds import CLASSIFIER_BYTES, CLASSIFIER_V1, Feed, PublishedClassifier
from regdesk.protocol.published import PACKED_BYTES, open_classifier, seal_classifier
from regdesk.protocol.signed import seal_content
from regdesk.services.edition_ports import CLASSIFIER
from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import TAKERS
from tests.services.people import whole_draft
from tests.services.publishing import AtDesk, HubKey, set_up
from tests.storage.test_classifier_import import GOOD, HEADER

SMALL = "\n".join((HEADER, *GOOD)).encode()


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    return set_up(tmp_path_factory.mktemp("classifiers") / "desk")


@pytest.fixture
def desk(ready, tmp_path):
    desk = AtDesk(shutil.copytree(ready, tmp_path / "desk"))
    yield desk
    desk.door.close()


def publish(desk, content, *, signer=None, version=1, sealed=None, key=CLASSIFIER):
    body = seal_classifier(content, "v2", signer or desk.hub)
    if sealed is not None:
        body = PublishedClassifier(version="v2", sealed=sealed)
    item = Item(key, version, False, body.model_dump_json().encode(), desk.clock.now())
    with desk.counter.store.write() as unit:
        take = TAKERS[Feed.CLASSIFIERS]
        aside = unit.feeds.apply(Feed.CLASSIFIERS, [item], "c", lambda one: take(unit, one))
    desk.rules.refresh()
    return aside


def find(desk):
    with desk.counter.store.read() as unit:
        return unit.classifiers.find(CLASSIFIER)


def codes(desk):
    with desk.counter.store.read() as unit:
        return set(unit.connection.exec_driver_sql("SELECT code FROM place").scalars())


def test_it_is_used_from_the_next_sign_in_on(desk):
    before = codes(desk)
    publish(desk, SMALL)
    assert codes(desk) == before

    desk.open_again()

    assert codes(desk) == {row[:9] for row in GOOD}
    assert desk.counter.search_places("атбасар")
    assert find(desk) is None


def test_a_place_that_vanished_is_said_at_its_field_and_stops_nothing(desk):
    counter = desk.counter
    draft = whole_draft(counter.reach(counter.open_case(), StepId.APPLICANT), desk.clock.now())
    [place, *_] = counter.search_places("алматы")
    address = Address(place, draft.dwelling.address.street, "12", "", "45")
    draft = replace(draft, dwelling=Dwelling(address))
    counter.keep(draft)
    publish(desk, SMALL)
    desk.open_again()

    [kept] = desk.counter.list_unfinished()
    [said] = [one for one in desk.counter.problems(kept) if one.key == "address.vanished"]

    assert kept.dwelling.address.place == place
    assert (said.field, said.warning) == ("dwelling.address.place", True)
    assert not [one for one in counter.problems(kept) if one.key == "address.vanished"]


def test_a_place_that_came_back_is_no_longer_said_to_be_gone(desk):
    before = codes(desk)
    publish(desk, SMALL)
    desk.open_again()
    assert desk.counter.vanished_places == before - {row[:9] for row in GOOD}
    with_almaty = "\n".join((HEADER, *GOOD, "750000000,v2,oblast,0,г.Алматы,Алматы қ.")).encode()

    publish(desk, with_almaty, version=2)
    desk.open_again()

    assert "750000000" not in desk.counter.vanished_places


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (SMALL.replace(b"113800000,v2,district", b"113800001,v2,district"), "classifier.broken"),
        (SMALL.replace(b"110000000,v2", b"110000000,v3"), "classifier.broken"),
        (b"nothing", "classifier.broken"),
        (b"", "classifier.broken"),
    ],
)
def test_a_broken_one_is_set_aside_and_the_last_good_one_goes_on(desk, content, key):
    before = codes(desk)

    publish(desk, content)
    desk.open_again()

    assert find(desk).why.key == key
    assert codes(desk) == before


def test_what_another_signed_is_set_aside(desk):
    publish(desk, SMALL, signer=HubKey())

    assert find(desk).why.key == "hub.unproven"


def test_a_list_of_another_name_is_not_taken(desk):
    [aside] = publish(desk, SMALL, key="streets")

    assert aside.why == "hub.unproven"
    assert find(desk) is None


def open_packed(packed):
    key = HubKey()
    public = Ed25519PublicKey.from_public_bytes(key.public)
    return open_classifier(seal_content(CLASSIFIER_V1, packed, key), {key.key_id: public}.get)


def test_what_unpacks_to_more_than_there_may_be_is_never_unpacked_whole():
    bomb = gzip.compress(bytes(64 * 1024 * 1024), compresslevel=9)
    assert len(bomb) < PACKED_BYTES

    with pytest.raises(BadInput) as caught:
        open_packed(bomb)

    assert caught.value.key == "classifier.too_large"


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"no gzip",
        gzip.compress(SMALL)[:-5],
        gzip.compress(SMALL) + b"more",
        gzip.compress(SMALL) + gzip.compress(SMALL),
    ],
)
def test_what_is_not_one_whole_gzip_is_refused(packed):
    with pytest.raises(BadInput) as caught:
        open_packed(packed)

    assert caught.value.key == "classifier.packing"


def test_what_is_too_large_packed_is_refused_before_it_is_looked_into():
    with pytest.raises(BadInput) as caught:
        open_packed(bytes(PACKED_BYTES + 1))

    assert caught.value.key == "classifier.too_large"
    assert CLASSIFIER_BYTES > PACKED_BYTES
