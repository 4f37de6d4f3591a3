"""Where only a proxy leads out, the desk reaches its hub through it, and nobody else."""

import os
import socket
from threading import Thread

import pytest

from regdesk.app.enrol import enrol_desk
from regdesk.app.kept_settings import find_proxy
from regdesk.app.options import Options
from regdesk.hub.tls import make_self_signed
from regdesk.sync.desk_line import DeskLine
from regdesk.sync.enrol import enrol
from regdesk.sync.trouble import Unreached
from tests.storage.desks import ADMINISTRATOR, PASSWORD
from tests.sync.waiting import wait_for


class ConnectProxy:
    """Knows ``CONNECT`` and nothing else; ``asked`` is whom it was to lead to."""

    def __init__(self, answer="200 Connection established"):
        self.asked, self._answer = [], answer
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                desk, _ = self._door.accept()
            except OSError:
                return
            Thread(target=self._lead, args=(desk,), daemon=True).start()

    def _lead(self, desk):
        head = b""
        while b"\r\n\r\n" not in head:
            head += desk.recv(4096)
        target = head.split()[1].decode()
        self.asked.append(target)
        desk.sendall(f"HTTP/1.1 {self._answer}\r\n\r\n".encode())
        if not self._answer.startswith("200"):
            desk.close()
            return
        host, _, port = target.rpartition(":")
        hub = socket.create_connection((host, int(port)))
        back = Thread(target=pass_on, args=(hub, desk), daemon=True)
        back.start()
        pass_on(desk, hub)
        back.join()
        desk.close()
        hub.close()

    def close(self):
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()


def pass_on(one, other):
    try:
        while some := one.recv(65536):
            other.sendall(some)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        pass


@pytest.fixture
def make_proxy():
    made = []

    def make(*answer):
        made.append(ConnectProxy(*answer))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def ask(newcomer, hub, code, ca):
    def ask(proxy, **other):
        told = {"url": hub.url, "code": code, "ca": ca, "proxy": proxy.url} | other
        return enrol(newcomer.opened, newcomer.clock, **told)

    return ask


def test_a_desk_enrols_and_sends_through_it(ask, newcomer, hub, make_proxy):
    proxy = make_proxy()
    newcomer.trust(ask(proxy))
    newcomer.queue()

    line = DeskLine(newcomer.folder, proxy=lambda: proxy.url, first_within_s=0)
    line.begin(newcomer.opened, newcomer.clock)
    try:
        wait_for(newcomer.all_sent)
    finally:
        line.end()

    assert len(proxy.asked) > 1
    assert set(proxy.asked) == {hub.url.removeprefix("https://")}


def test_the_command_keeps_it_for_the_line(newcomer, hub, code, ca, make_proxy, tmp_path):
    proxy, newcomer_folder = make_proxy(), newcomer.folder
    newcomer.stop()
    (tmp_path / "ca.pem").write_text(ca)
    options = Options(folder=newcomer_folder, program=(), clock=newcomer.clock)
    reading, writing = os.pipe()
    os.write(writing, f"{ADMINISTRATOR.code}\n{PASSWORD}\n".encode())
    os.close(writing)

    asked = (hub.url, code, tmp_path / "ca.pem", proxy.url.removeprefix("http://"), reading)
    assert enrol_desk(options, *asked) == "small"

    assert proxy.asked
    assert find_proxy(options) == proxy.url


def test_one_that_lets_nobody_through_is_told(ask, make_proxy, hub):
    with pytest.raises(Unreached, match=r"line\.proxy"):
        ask(make_proxy("407 Proxy Authentication Required"))
    assert not hub.bodies


def test_one_that_opens_the_line_is_told(ask, make_proxy, hub, tmp_path):
    other = make_self_signed(tmp_path, ("localhost",))[0].read_text()
    with pytest.raises(Unreached, match=r"line\.certificate"):
        ask(make_proxy(), ca=other)
    assert not hub.bodies
