"""A real desk on a disk and a small hub, which know each other, over TLS on this machine."""

import shutil

import pytest

from regdesk.hub.tls import make_self_signed
from regdesk.protocol.enrolment import derive_secret, make_code
from regdesk.sync.enrol import enrol
from tests.storage.desks import a_door, set_up
from tests.sync.queueing import Desk
from tests.sync.small_hub import SmallHub, make_tls


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "desk"
    door = a_door(folder)
    set_up(door)
    door.close()
    return folder


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """The files of a certificate for this machine and of its key."""
    return make_self_signed(tmp_path_factory.mktemp("tls"), ("localhost",))


@pytest.fixture
def ca(certificate):
    return certificate[0].read_text()


@pytest.fixture
def make_hub(certificate):
    """Makes hubs, each with a code that is good there."""
    running = []

    def make():
        hub, code = SmallHub(make_tls(*certificate)), make_code()
        running.append(hub)
        hub.secrets.append(derive_secret(code))
        return hub, code

    yield make
    for one in running:
        one.stop()


@pytest.fixture
def hub_and_code(make_hub):
    return make_hub()


@pytest.fixture
def hub(hub_and_code):
    return hub_and_code[0]


@pytest.fixture
def code(hub_and_code):
    return hub_and_code[1]


@pytest.fixture
def newcomer(new_folder, tmp_path):
    """A desk that no hub knows."""
    desk = Desk(shutil.copytree(new_folder, tmp_path / "desk"))
    yield desk
    desk.stop()


@pytest.fixture
def desk(newcomer, hub, code, ca):
    """A desk enrolled with the hub."""
    newcomer.trust(enrol(newcomer.opened, newcomer.clock, url=hub.url, code=code, ca=ca))
    return newcomer
