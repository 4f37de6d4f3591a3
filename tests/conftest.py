"""What every test gets: no network but this machine, no screen, nothing of the account's own."""

import faulthandler
import gc
import ipaddress
import itertools
import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

import regdesk  # noqa: F401  makes Qt safe to call before any test does
from tests.side_by_side import Room, Sharing

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SANE_CONFIG_DIR"] = str(Path(__file__).parent / "capture" / "scan" / "no_scanners")

# How long an example takes says how busy the machine is, and nothing of what is tested.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collect_directory(path, parent):
    return Room.from_parent(parent, path=path)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return Sharing(config, log) if config.getoption("dist") == "loadfile" else None


def _is_here(address) -> bool:
    host = address[0]
    if host in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


_COLLECT_ALL_EVERY = 100  # tests


@pytest.fixture(autouse=True, scope="session")
def here_collected():
    """As the program does: collect on the thread of the windows, and nowhere else."""
    gc.collect()
    gc.freeze()
    gc.disable()
    return itertools.count(1)


@pytest.fixture(autouse=True)
def collected(here_collected):
    yield
    gc.collect(1 if next(here_collected) % _COLLECT_ALL_EVERY else 2)


@pytest.fixture(autouse=True, scope="session")
def crashes_told():
    """A crash says on the terminal where it came: the program's log may not draw it into a file."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("enable", "disable"):
            patch.setattr(faulthandler, name, lambda *_: None)
        yield


@pytest.fixture(autouse=True, scope="session")
def closed_network():
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def connect_here(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address):
            raise PermissionError(f"tests may not reach {address[0]}")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield


class PatientBot(QtBot):
    """Waits as long as a machine needs that has much else to do."""

    _LONG_MS = 60_000

    def waitUntil(self, callback, *, timeout=_LONG_MS):
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=_LONG_MS, **more):
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Keep the default data folders out of the account's home."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "home"))
