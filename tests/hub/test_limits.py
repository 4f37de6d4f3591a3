"""A request is bounded before it is read: its head, its body, its time, and how many there are."""

import socket
import ssl
import time

import httpx
import pytest

from regdesk.protocol import wire

HEAD_S, BODY_S = 0.6, 0.6
USUAL_S = 10  # the least that is waited where the settings say nothing
PAGE = "sha256:" + "5" * 64


@pytest.fixture(scope="module")
def hasty(site):
    """An instance with little patience and little room."""
    instance = site.start(
        head_seconds=HEAD_S, body_seconds=BODY_S, head_bytes=4000, requests_at_once=2
    )
    yield instance
    instance.stop()


@pytest.fixture
def connect(site, hasty):
    context = ssl.create_default_context(cafile=str(site.certificate))
    opened = []

    def connect():
        raw = socket.create_connection(("localhost", hasty.port), timeout=10)
        opened.append(context.wrap_socket(raw, server_hostname="localhost"))
        return opened[-1]

    yield connect
    for one in opened:
        one.close()


@pytest.fixture
def begin(desk, hasty, instance, connect):
    """Sends a signed request and the first byte of its two."""

    def begin(method, path):
        desk.move_to(hasty.url)
        desk.take_nonce()
        fields = desk.headers(method, path, b"{}")
        desk.move_to(instance.url)
        head = [f"{name}: {value}" for name, value in fields.items()]
        head = [f"{method} {path} HTTP/1.1", f"host: localhost:{hasty.port}", *head]
        connection = connect()
        connection.sendall("\r\n".join([*head, "content-length: 2", "", "{"]).encode())
        return connection

    return begin


def read_all(connection):
    answer = b""
    try:
        while more := connection.recv(65536):
            answer += more
    except (ConnectionError, ssl.SSLError):
        pass
    return answer


def test_a_head_that_drips_is_cut_off(connect):
    connection = connect()
    began = time.monotonic()
    connection.sendall(b"POST /v1/envelopes HTTP/1.1\r\n")

    assert read_all(connection) == b""
    assert time.monotonic() - began < USUAL_S


def test_a_second_head_that_drips_is_cut_off_too(connect):
    connection = connect()
    connection.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
    assert connection.recv(65536).startswith(b"HTTP/1.1 200")
    began = time.monotonic()
    connection.sendall(b"GET /heal")

    assert read_all(connection).count(b"HTTP/1.1") == 0
    assert time.monotonic() - began < USUAL_S


@pytest.mark.parametrize("field", [b"x: " + b"y" * 5000, b"x: y\r\n" * 2000])
def test_a_long_head_is_refused(connect, field):
    connection = connect()
    connection.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\n" + field + b"\r\n\r\n")

    answer = read_all(connection)

    assert answer.startswith(b"HTTP/1.1 431")
    assert b'"code":"request.too_large"' in answer


def test_what_is_no_http_is_malformed(connect):
    connection = connect()
    connection.sendall(b"hello\r\n\r\n")

    answer = read_all(connection)

    assert answer.startswith(b"HTTP/1.1 400")
    assert b'"code":"request.malformed"' in answer


def test_a_body_that_drips_is_malformed(begin):
    began = time.monotonic()

    answer = begin("POST", wire.HELLO).recv(65536)

    assert answer.startswith(b"HTTP/1.1 400")
    assert time.monotonic() - began < USUAL_S


def test_who_leaves_in_the_middle_is_no_failure(hasty, begin):
    begin("POST", wire.HELLO).close()
    time.sleep(0.3)

    assert not [line for line in hasty.lines if '"ERROR"' in line]


def test_pages_leave_room_for_envelopes(desk, hasty, begin):
    part = wire.PART.format(page=PAGE, number=0)
    begin("PUT", part)  # half of the room
    time.sleep(0.2)
    desk.move_to(hasty.url)

    assert desk.client.put(part, content=b"x").json()["code"] == "hub.busy"
    assert desk.client.get(wire.TIME).status_code == 200


def test_a_large_body_is_refused_before_it_is_sent(connect):
    connection = connect()
    connection.sendall(
        b"POST /v1/envelopes HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n"
    )

    answer = read_all(connection)

    assert answer.startswith(b"HTTP/1.1 413")
    assert b'"code":"request.too_large"' in answer


@pytest.mark.parametrize("path", [wire.HELLO, wire.PART.format(page=PAGE, number=0)])
def test_a_body_of_unknown_length_is_counted_as_it_comes(desk, path):
    desk.take_nonce()
    body = bytes(3 * 1024 * 1024)
    method = "POST" if path == wire.HELLO else "PUT"
    fields = desk.headers(method, path, body)

    answer = desk.client.request(method, path, content=iter([body[:99], body[99:]]), headers=fields)

    assert (answer.status_code, answer.json()["code"]) == (413, "request.too_large")


def test_more_requests_than_there_is_room_for_are_sent_away_unread(site, hasty, connect):
    for _ in range(2):
        connect().sendall(b"POST /v1/enrol HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n")
    time.sleep(0.2)
    context = ssl.create_default_context(cafile=str(site.certificate))

    with httpx.Client(base_url=hasty.url, verify=context, trust_env=False) as client:
        shed, alive = client.get(wire.TIME), client.get("/healthz")

    assert (shed.status_code, shed.json()["code"]) == (503, "hub.busy")
    assert int(shed.headers["retry-after"]) > 0
    assert alive.status_code == 200


def test_an_old_tls_is_refused(site, hasty):
    context = ssl.create_default_context(cafile=str(site.certificate))
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with socket.create_connection(("localhost", hasty.port)) as raw, pytest.raises(ssl.SSLError):
        context.wrap_socket(raw, server_hostname="localhost").close()


def test_the_slow_do_not_hold_the_quick_up(hasty, site, connect):
    for _ in range(30):
        connect().sendall(b"POST /v1/en")
    context = ssl.create_default_context(cafile=str(site.certificate))

    with httpx.Client(base_url=hasty.url, verify=context, trust_env=False) as client:
        assert client.get(wire.TIME).status_code == 200
