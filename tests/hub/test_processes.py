"""One instance as several processes: one door, one account, and no end but the one asked for."""

import contextlib
import json
import os
import re
import signal
import socket
import ssl
import time
from pathlib import Path

import httpx
import pytest

from regdesk.hub.processes import bind_sockets, count_processes, share_out
from regdesk.hub.settings import Settings
from regdesk.protocol import wire
from tests.hub.running import START_S

COUNT = 3


@pytest.fixture(scope="module")
def several(site):
    """An instance that is asked and then ended as it should be."""
    instance = site.start(processes=COUNT)
    yield instance
    instance.stop()


@pytest.fixture(scope="module")
def doomed(site):
    """An instance of which one process is killed, and then all are."""
    instance = site.start(processes=COUNT)
    yield instance
    instance.kill()


def list_processes(instance):
    pid = instance._process.pid
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def await_processes(instance, without=()):
    until = time.monotonic() + START_S
    while len(set(list_processes(instance)) - set(without)) < COUNT:
        assert time.monotonic() < until
        time.sleep(0.02)
    return list_processes(instance)


def open_client(site, instance):
    """Open a connection of its own, so that any of the processes may answer."""
    context = ssl.create_default_context(cafile=str(site.certificate))
    return httpx.Client(base_url=instance.url, verify=context, trust_env=False, timeout=60)


def ask(site, instance, path=wire.TIME):
    with open_client(site, instance) as client:
        return client.get(path)


def test_whichever_is_asked_tells_the_numbers_of_all(site, several, newcomer):
    await_processes(several)
    time.sleep(0.5)  # the last of them listens
    for _ in range(24):
        assert ask(site, several).status_code == 200

    told = {ask(site, several, "/metrics").text for _ in range(6)}

    for one in told:
        assert re.search(r'requests_total\{method="GET",route="/v1/time",status="200"\} 24.0', one)
        assert re.search(r"^regdesk_hub_requests_running 0.0$", one, re.MULTILINE)
        assert "pid" not in one


def test_every_process_knows_the_same_nonces_and_requests(site, several, newcomer):
    desk = newcomer()
    desk.move_to(several.url)
    assert desk.enrol(site.make_code(desk.number)).status_code == 200
    envelope = desk.accept()

    results = []
    for _ in range(8):
        desk.client.close()
        desk.client = open_client(site, several)
        results += desk.deliver(envelope)

    assert [one.result for one in results] == ["stored", *["duplicate"] * 7]
    assert len({one.receipt for one in results}) == 1


def test_the_end_is_orderly(several):
    await_processes(several)

    several.stop()

    assert several._process.returncode == 0
    levels = [json.loads(line)["level"] for line in several.lines]
    assert "ERROR" not in levels


SIX = 'route="/v1/time",status="200"} 6.0'


def test_a_process_that_dies_is_replaced_and_the_numbers_stay(site, doomed):
    before = await_processes(doomed)
    time.sleep(2.2)  # it ran steadily
    for _ in range(6):
        ask(site, doomed)
    until = time.monotonic() + 60
    while SIX not in ask(site, doomed, "/metrics").text:  # an answer goes before its count
        assert time.monotonic() < until
        time.sleep(0.05)

    os.kill(before[0], signal.SIGKILL)
    await_processes(doomed, without=before[:1])
    time.sleep(0.5)

    assert SIX in ask(site, doomed, "/metrics").text
    assert any('"a process ended"' in line for line in doomed.lines)


def test_one_that_is_killed_outright_leaves_none_behind(doomed):
    await_processes(doomed)

    doomed.kill()  # returns when nobody writes to its log any more

    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("localhost", doomed.port), timeout=5)


def test_what_cannot_start_ends_all(site):
    instance = site.start(processes=COUNT)

    until = time.monotonic() + START_S
    while instance._process.poll() is None:
        assert time.monotonic() < until
        for one in list_processes(instance)[:1]:  # its successor too, if it ran steadily already
            with contextlib.suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        time.sleep(0.02)

    assert instance._process.returncode == 1
    instance.stop()


def test_a_port_that_another_program_has_is_not_shared():
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(OSError, match="in use"):
        bind_sockets("127.0.0.1", other.getsockname()[1], 2)
    (first, second) = bind_sockets("127.0.0.1", 0, 2)
    with first, second:
        assert first.getsockname() == second.getsockname()
        first.listen()
        with pytest.raises(OSError, match="in use"):
            bind_sockets("127.0.0.1", first.getsockname()[1], 2)


def test_room_and_connections_are_those_of_the_instance():
    mine = share_out(Settings(database_connections=9, requests_at_once=200), 4)

    assert (mine.database_connections, mine.requests_at_once) == (3, 50)
    assert share_out(Settings(database_connections=1), 4).database_connections == 2
    assert count_processes(Settings(processes=7)) == 7
    assert 1 <= count_processes(Settings()) <= 4
