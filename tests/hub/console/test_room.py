"""People share an instance with desks and never take their room."""

import asyncio
import threading
import time

import psycopg
import pytest

from regdesk.hub.console.site import is_console, tell_problem
from regdesk.hub.console.words import Words
from regdesk.hub.limits import Gate, Readers
from regdesk.hub.metrics import Metrics
from regdesk.hub.settings import Settings
from tests.hub.desks import Desk

DESK, PERSON = "/v1/envelopes", "/console/fleet"


class Program:
    """Answers when it is told to."""

    def __init__(self):
        self.go_on = asyncio.Event()
        self.running = 0

    async def __call__(self, scope, receive, send):
        self.running += 1
        await self.go_on.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def ask(gate, path, language="ru", **fields):
    """Return status and body of the answer to a request for ``path``."""
    told = []
    headers = [(b"accept-language", language.encode())]
    headers += [(name.replace("_", "-").encode(), one.encode()) for name, one in fields.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": headers}

    async def send(message):
        told.append(message)

    await gate(scope, None, send)
    return told[0]["status"], dict(told[0]["headers"]), told[1]["body"].decode()


def make_gate(room):
    program = Program()
    readers = Readers(is_console, tell_problem)
    settings = Settings(requests_at_once=room)
    return program, Gate(program, settings=settings, metrics=Metrics(), readers=readers)


def test_people_have_a_quarter_of_the_room_and_are_told_so_on_a_page():
    async def meet():
        program, gate = make_gate(8)
        people = [asyncio.create_task(ask(gate, PERSON)) for _ in range(2)]
        await asyncio.sleep(0)
        third = await ask(gate, PERSON)
        desks = [asyncio.create_task(ask(gate, DESK)) for _ in range(6)]
        await asyncio.sleep(0)
        late = await ask(gate, DESK)
        running = program.running
        program.go_on.set()
        answered = [await one for one in (*people, *desks)]
        again = await ask(gate, PERSON)
        return third, late, running, answered, again

    third, late, running, answered, again = asyncio.run(meet())

    status, headers, page = third
    assert status == 503
    assert int(headers[b"retry-after"]) > 0
    assert page.startswith("<!doctype html>")
    assert Words("ru")("page.busy") in page
    assert (late[0], late[2][0]) == (503, "{")
    assert running == 8
    assert {one[0] for one in (*answered, again)} == {200}


@pytest.mark.parametrize(
    ("length", "status", "key"), [("3000000", 413, "too_large"), ("x", 400, "form_broken")]
)
def test_what_is_too_large_is_told_on_a_page_before_it_is_read(length, status, key):
    answer = asyncio.run(ask(make_gate(8)[1], PERSON, "en", content_length=length))

    assert answer[0] == status
    assert Words("en")(f"page.{key}") in answer[2]


@pytest.mark.parametrize("path", ["/consoles", "/v1/console", "/"])
def test_only_the_console_is_for_people(path):
    assert not is_console({"path": path})
    assert is_console({"path": "/console"})


def test_people_who_wait_for_the_database_leave_desks_a_connection(site, visitor, day):
    instance = site.start(database_connections=2, works=False)
    desk = Desk(instance.url, site.certificate, 976)
    people = [visitor(who="looks") for _ in range(3)]
    for one in people:
        one.client.base_url = f"{instance.url}"
    look_up = f"/slips?number={day.slip}"
    asking = [threading.Thread(target=one.get, args=(look_up,)) for one in people]
    try:
        assert desk.enrol(site.make_code(desk.number)).status_code == 200
        with psycopg.connect(site.database) as connection:
            connection.execute("lock table console_audit in access exclusive mode")
            for one in asking:
                one.start()
            time.sleep(0.5)
            assert [one.result for one in desk.deliver(desk.accept())] == ["stored"]
    finally:
        for one in asking:
            one.join()
        desk.client.close()
        instance.stop()
