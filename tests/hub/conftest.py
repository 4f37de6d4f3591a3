"""One site and one instance for all tests of the hub that spoil neither."""

import itertools

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.protocol.receipt import Held, verify_receipt
from tests.hub.desks import Desk
from tests.hub.running import open_site

NUMBERS = itertools.count(1)


@pytest.fixture(scope="package")
def site():
    with open_site() as site:
        yield site


@pytest.fixture(scope="package")
def instance(site):
    instance = site.start()
    yield instance
    instance.stop()
    assert not [line for line in instance.lines if '"ERROR"' in line]


@pytest.fixture(scope="package")
def second_instance(site):
    instance = site.start()
    yield instance
    instance.stop()


@pytest.fixture
def newcomer(site, instance):
    """Makes desks that are not enrolled."""
    made = []

    def make(**more):
        made.append(Desk(instance.url, site.certificate, next(NUMBERS), **more))
        return made[-1]

    yield make
    for one in made:
        one.client.close()


@pytest.fixture
def desk(site, newcomer):
    """A desk that is enrolled."""
    desk = newcomer()
    assert desk.enrol(site.make_code(desk.number)).status_code == 200
    return desk


@pytest.fixture
def check_receipt_of():
    """Verifies receipts of a site as a desk does."""

    def make(site):
        keys = {one.key_id: Ed25519PublicKey.from_public_bytes(one.public) for one in site.ring.all}

        def check(sealed, kind, held_id, size):
            return verify_receipt(sealed, keys.get, kind=Held(kind), held_id=held_id, size=size)

        return check

    return make


@pytest.fixture
def check_receipt(site, check_receipt_of):
    return check_receipt_of(site)
