"""What dies in the middle: nothing that was receipted is lost, nothing is held twice."""

import contextlib
import hashlib
import random
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from regdesk.protocol import wire
from regdesk.protocol.envelope import name_envelope
from tests.hub.desks import Desk, cut, make_page
from tests.hub.running import open_site


class Tap:
    """Stands before PostgreSQL; once ``word`` went by, its answers come no further."""

    def __init__(self, port):
        self.word = b""
        self.answered = threading.Event()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._target = port
        self._open = [self._server]
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self):
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for one in self._threads:
            one.join(10)

    def _accept(self):
        while True:
            try:
                near, _ = self._server.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._target))
            self._open += [near, far]
            silent = threading.Event()
            for carry in (self._carry_there, self._carry_back):
                self._threads.append(threading.Thread(target=carry, args=(near, far, silent)))
                self._threads[-1].start()

    def _carry_there(self, near, far, silent):
        seen = b""
        try:
            while sent := near.recv(65536):
                seen = (seen + sent)[-200_000:]
                if self.word and self.word in seen:
                    silent.set()
                far.sendall(sent)
        except OSError:
            pass

    def _carry_back(self, near, far, silent):
        try:
            while answer := far.recv(65536):
                if silent.is_set():
                    self.answered.set()
                else:
                    near.sendall(answer)
        except OSError:
            pass


@pytest.fixture(scope="module")
def own_site():
    """A site whose database may be killed."""
    with open_site() as site:
        yield site


@pytest.fixture(scope="module")
def pair(own_site):
    pair = [own_site.start(database_seconds=0.5) for _ in range(2)]
    yield pair
    for one in pair:
        one.stop()


@pytest.fixture
def enrolled(own_site):
    made = []

    def enrol(instance, number):
        desk = Desk(instance.url, own_site.certificate, number)
        made.append(desk)
        desk.patience = 50
        code = own_site.make_code(number, replaces=True)
        assert desk.enrol(code).status_code == 200
        return desk

    yield enrol
    for one in made:
        one.client.close()


def test_killed_between_commit_and_answer_the_same_again_is_a_duplicate(
    own_site, pair, enrolled, check_receipt_of
):
    port = int(own_site.database.rpartition(":")[2].partition("/")[0])
    tap = Tap(port)
    doomed = own_site.start(database=own_site.database.replace(str(port), str(tap.port)))
    try:
        desk = enrolled(doomed, 1)
        envelope = desk.accept()
        tap.word = envelope[:200]
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(desk.deliver, envelope)
            assert tap.answered.wait(60)  # PostgreSQL has committed; the hub does not know
            doomed.kill()
            with pytest.raises(httpx.TransportError):
                answer.result(60)
    finally:
        tap.close()
    desk.move_to(pair[0].url)
    (told,) = desk.deliver(envelope)

    assert told.result is wire.Result.DUPLICATE
    check_receipt_of(own_site)(told.receipt, "envelope", name_envelope(envelope), len(envelope))


def test_a_page_goes_on_where_a_killed_hub_left_it(own_site, pair, enrolled):
    doomed = own_site.start()
    desk = enrolled(doomed, 2)
    content, page = make_page(600_000)
    parts = cut(content)
    desk.send("PUT", wire.PART.format(page=page, number=1), parts[1])
    doomed.kill()
    desk.move_to(pair[0].url)
    asked = desk.post(wire.PAGES_QUERY, wire.PagesRequest(pages=(page,))).json()
    for number in (0, 2):
        desk.send("PUT", wire.PART.format(page=page, number=number), parts[number])
    hashes = tuple(hashlib.sha256(one).hexdigest() for one in parts)
    manifest = wire.CompleteRequest(bytes=len(content), parts=hashes)
    done = desk.post(wire.COMPLETE.format(page=page), manifest)

    assert asked["pages"][0]["have"] == [1]
    assert done.status_code == 200


def test_without_its_database_the_hub_says_later_and_goes_on_after(own_site, pair, enrolled):
    desk = enrolled(pair[0], 3)
    kept = desk.accept()
    desk.deliver(kept)
    desk.patience = 0
    try:
        own_site.postgres.kill()
        told = [desk.send("POST", wire.HELLO, b"{}") for _ in range(2)]
        (later,) = desk.deliver(desk.accept())
        ready, alive = desk.client.get("/readyz"), desk.client.get("/healthz")
        own_site.postgres.start()
        desk.patience = 50
        (again,) = desk.deliver(kept)
        ready_again = desk.client.get("/readyz")
    finally:
        own_site.postgres.start()

    assert {(one.status_code, one.json()["code"]) for one in told} == {(503, "hub.busy")}
    assert (later.result, later.code, later.receipt) == (wire.Result.RETRY, "hub.busy", None)
    assert (ready.status_code, alive.status_code, ready_again.status_code) == (503, 200, 200)
    assert again.result is wire.Result.DUPLICATE


def test_what_comes_many_ways_at_once_is_held_once(pair, enrolled):
    desk = enrolled(pair[0], 4)
    envelopes = [desk.accept() for _ in range(20)]
    senders = [enrolled(pair[way % 2], 5 + way) for way in range(4)]

    def send(way):
        order = random.Random(way).sample(envelopes, len(envelopes))
        return [one for at in (0, 10) for one in senders[way].deliver(*order[at : at + 10])]

    with ThreadPoolExecutor(4) as pool:
        told = [one for results in pool.map(send, range(4)) for one in results]

    assert len(told) == 80
    assert [one.result for one in told].count("stored") == 20
    assert len({(one.id, one.receipt) for one in told}) == 20
    assert desk.say_hello().prefix == 20
