"""What a hub answers, one request of a whole round: the line fails and says how, or it goes on.

The first byte chooses which request is answered by the rest, the second by what status; every other
request is answered as a hub does that has nothing to say.
"""

from contextlib import suppress

import httpx

from regdesk.protocol import wire
from regdesk.protocol.epochs import EPOCH
from regdesk.protocol.hub_keys import KEYS, HubKeys, ListedKey, state_keys
from regdesk.protocol.problems import MEDIA, ProblemCode, make_problem
from regdesk.protocol.signed import seal_message
from regdesk.services.desk_notes import list_notes
from regdesk.services.send_ports import Hub, SendState
from regdesk.sync.trouble import Unanswered, Unreached
from tests.fuzz.desk import get_ca, get_desk
from tests.fuzz.target import Target
from tests.protocol.keys import HUB
from tests.storage.desks import NOON
from tests.sync.test_clocks import At

_NAMED = (wire.TIME, KEYS, wire.HELLO, wire.ENVELOPES, wire.PAGES_QUERY, "/complete", "/feeds/")
_STATUSES = (200, 201, 204, 302, 400, 409, 429, 503)
_OTHER_KEYS = "0123"  # names a list that the desk has not, so that it asks for it


def take_answer(sent: bytes) -> None:
    """A round ends, or fails by a named reason; nothing counts as sent without a receipt."""
    desk = get_desk()
    with desk.store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM sending")
        unit.connection.exec_driver_sql("DELETE FROM feed_cursor")
        unit.enrolment.keep(
            Hub("https://hub.test", "hub", get_ca(), {HUB.key_id: HUB.public.public_bytes_raw()}),
            desk.clock.now(),
        )
    sender = desk.sender()
    line = sender._line._wire
    line._client = httpx.Client(
        base_url="https://hub.test", transport=httpx.MockTransport(lambda asked: _tell(asked, sent))
    )
    with suppress(Unreached, Unanswered):
        assert sender.round() >= 0
    line.close()
    assert SendState.SENT not in desk.states()
    with desk.store.read() as unit:
        list_notes(At(desk), unit)


def _tell(asked: httpx.Request, sent: bytes) -> httpx.Response:
    chosen, status = (sent[0], sent[1]) if len(sent) > 1 else (0, 0)
    if _NAMED[chosen % len(_NAMED)] in asked.url.path:
        media = MEDIA if status & 0x80 else wire.JSON
        headers = {"Content-Type": media, "Retry-After": "5"}
        return _answer(_STATUSES[status % len(_STATUSES)], headers, sent[2:])
    body = _usual(asked)
    if body is None:
        problem = make_problem(ProblemCode.NOT_FOUND)
        return _answer(404, {"Content-Type": MEDIA}, problem.model_dump_json().encode())
    return _answer(200, {}, body.encode())


def _answer(status: int, headers: dict[str, str], body: bytes) -> httpx.Response:
    return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))


def _usual(asked: httpx.Request) -> str | None:
    path = asked.url.path
    if path == wire.TIME:
        return _time().model_dump_json()
    if path == wire.HELLO:
        return _hello().model_dump_json()
    if path == KEYS:
        return _keys()
    if path == wire.ENVELOPES:
        told = wire.ItemResult(result=wire.Result.RETRY, code="hub.busy")
        return wire.EnvelopesAnswer(results=(told,)).model_dump_json()
    if path == wire.PAGES_QUERY:
        pages = wire.PagesRequest.model_validate_json(asked.content).pages
        states = tuple(wire.PageState(id=one) for one in pages)
        return wire.PagesAnswer(pages=states).model_dump_json()
    return None if path == EPOCH else ""


def _time() -> wire.TimeAnswer:
    told = wire.HubTime(time=NOON, nonce="n")
    return wire.TimeAnswer(nonce="n", signed=seal_message(wire.TIME_V1, told, HUB))


def _hello() -> wire.HelloAnswer:
    lane = wire.Lane(open=True)
    state = wire.DeskState.ACTIVE
    more = {"envelopes": lane, "pages": lane, "keys": _OTHER_KEYS}
    return wire.HelloAnswer(time=NOON, nonce="n", state=state, prefix=0, forked=False, **more)


def _keys() -> str:
    listed = ListedKey(id=HUB.key_id, public=HUB.public.public_bytes_raw().hex())
    keys = HubKeys(hub="hub", told_at=NOON, mark=_OTHER_KEYS, keys=(listed,))
    return state_keys(keys, [HUB]).model_dump_json()


def _seeds() -> tuple[bytes, ...]:
    lost = make_problem(ProblemCode.PARTS_MISSING, missing=(0,)).model_dump_json()
    told = wire.ItemResult(result=wire.Result.HELD, reason="fork", receipt="YQ==")
    page = wire.PageState(id="sha256:" + "5" * 64, have=(0, 3))
    bodies = (
        (0, _time().model_dump_json()),
        (1, _keys()),
        (2, _hello().model_dump_json()),
        (3, wire.EnvelopesAnswer(results=(told,)).model_dump_json()),
        (4, wire.PagesAnswer(pages=(page,)).model_dump_json()),
        (5, wire.CompleteAnswer(receipt="YQ==").model_dump_json()),
        (6, '{"page":"YQ=="}'),
    )
    right = tuple(bytes((chosen, 0)) + body.encode() for chosen, body in bodies)
    return (*right, bytes((5, 0x80 + 5)) + lost.encode(), bytes((3, 0x80 + 7)) + lost.encode())


TARGETS = {"answer": Target(take_answer, _seeds)}
