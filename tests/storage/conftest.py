"""A desk that was set up once a session; each test signs in to a copy of its own."""

import shutil

import pytest

from tests.storage.desks import PASSWORD, SetClock, a_door, set_up


@pytest.fixture(scope="session")
def new_desk(tmp_path_factory):
    """The folder of a desk just set up, and its recovery key."""
    folder = tmp_path_factory.mktemp("new") / "desk"
    door = a_door(folder)
    recovery_key = set_up(door)
    door.close()
    return folder, recovery_key


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def folder(new_desk, tmp_path):
    """A desk of this test's own."""
    return shutil.copytree(new_desk[0], tmp_path / "desk")


@pytest.fixture
def door(folder, clock):
    door = a_door(folder, clock)
    yield door
    door.close()


@pytest.fixture
def signed_in(door):
    return door.sign_in("417-0001", PASSWORD)


@pytest.fixture
def store(signed_in):
    return signed_in.store
