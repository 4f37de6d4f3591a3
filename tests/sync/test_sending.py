"""Every case comes to the hub once, whole, with proof; nothing stops what comes after it."""

import base64
import hashlib
import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from regdesk.domain.trail import TrailQuery
from regdesk.protocol import wire
from regdesk.protocol.epochs import EPOCH
from regdesk.protocol.hub_keys import ListedKey
from regdesk.protocol.page import open_page
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.receipt import Held
from regdesk.services.epoch_ports import Copied
from regdesk.services.ports import Act
from regdesk.services.send_ports import Contact, SendState
from regdesk.sync.feeds import FEEDS_S
from regdesk.sync.sender import HELLO_S, SETTLED_S
from regdesk.sync.trouble import Unanswered, Unreached
from tests.sync.small_hub import FEEDS, Cut, HubKey, Refused

PART = wire.PART_BYTES


def rounds(desk, hub, most=12):
    """Go round, as the thread does, until nothing waits; return what went wrong on the way."""
    now, wrong = [1000.0], []
    sender = desk.sender(now=lambda: now[0])
    for _ in range(most):
        try:
            sender.round()
        except (Unanswered, Unreached) as error:
            wrong.append(error.key)
        now[0] += 10  # seconds
        if desk.all_sent():
            break
    return wrong


def check_whole(desk, hub):
    """The hub holds just what the desk accepted, and the desk a receipt for each thing."""
    assert set(hub.envelopes) == {name for _, name in desk.cases}
    assert set(hub.pages) == set(desk.pages)
    for blob, whole in hub.pages.items():
        assert whole == desk.opened.pages.get_sealed(blob)
    with desk.store.read() as unit:
        for name, envelope in hub.envelopes.items():
            assert envelope == unit.outbox.get(name)
        for name in (*hub.envelopes, *hub.pages):
            assert unit.receipts.find(name) == hub.receipts[name]
    assert sorted(desk.list_acts(Act.CASE_SENT)) == sorted(case for case, _ in desk.cases)


def test_cases_go_with_all_their_pages(desk, hub):
    desk.queue()
    desk.queue(10, 2 * PART + 5)
    desk.queue(PART - 28)

    assert desk.sender().round() <= SETTLED_S
    assert desk.all_sent()
    check_whole(desk, hub)


def test_the_hub_is_told_soon_that_nothing_waits_any_more(desk, hub):
    desk.queue(10)
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])

    assert sender.round() == SETTLED_S
    now[0] += SETTLED_S
    assert sender.round() > SETTLED_S

    told = [json.loads(body)["queue"] for path, body in hub.bodies if path == wire.HELLO]
    assert [(one["envelopes"], one["pages"]) for one in told] == [(1, 1), (0, 0)]


def test_envelopes_go_in_batches_before_any_page(desk, hub):
    for _ in range(60):
        desk.queue(3)

    desk.sender().round()

    assert desk.all_sent()
    order = [path for path, _ in hub.bodies if path not in (wire.TIME, wire.ENROL)]
    assert order[:3] == [wire.HELLO, wire.ENVELOPES, wire.ENVELOPES]
    assert order.count(wire.ENVELOPES) == 2
    check_whole(desk, hub)


def test_a_batch_is_never_larger_than_agreed(desk, hub):
    for _ in range(5):
        desk.queue(words="x" * 300_000)

    desk.sender().round()

    assert desk.all_sent()
    sizes = [len(body) for path, body in hub.bodies if path == wire.ENVELOPES]
    assert max(sizes) <= wire.BODY_BYTES


def test_an_envelope_that_no_batch_can_hold_stands_aside(desk, hub):
    large = desk.queue(words="x" * wire.BATCH_BYTES)
    small = desk.queue()

    desk.sender().round()

    assert desk.state(small).state is SendState.SENT
    row = desk.state(large)
    assert (row.state, row.trouble) == (SendState.ASIDE, "envelope.too_large")


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("cut_at", range(11))
def test_a_line_cut_anywhere_loses_and_doubles_nothing(desk, hub, when, cut_at):
    desk.queue(2 * PART)
    desk.queue(10)
    seen = []

    def cut(at, path, body):
        if at == when:
            seen.append(path)
            if len(seen) == cut_at + 1:
                raise Cut

    hub.faults.append(cut)

    wrong = rounds(desk, hub)

    told = cut_at < len(seen) and not seen[cut_at].startswith(FEEDS)  # a feed stops nothing
    assert wrong == (["line.cut"] if told else [])
    assert desk.all_sent()
    check_whole(desk, hub)


def test_parts_that_the_hub_has_are_not_sent_again(desk, hub):
    desk.queue(4 * PART)
    (blob,) = desk.pages
    sealed = desk.opened.pages.get_sealed(blob)
    hub.parts[blob] = {n: sealed[n * PART : (n + 1) * PART] for n in (0, 2, 4)}

    desk.sender().round()

    assert desk.all_sent()
    sent = [path for path, _ in hub.bodies if "/parts/" in path]
    assert sent == [wire.PART.format(page=blob, number=n) for n in (1, 3)]


def test_a_part_that_was_damaged_at_the_hub_is_sent_again(desk, hub):
    desk.queue(2 * PART)
    hub.parts[desk.pages[0]] = {0: b"noise", 1: b"noise", 2: b"noise"}

    desk.sender().round()

    assert desk.all_sent()
    check_whole(desk, hub)


@pytest.mark.parametrize(
    ("what", "problem"),
    [("/parts/", ProblemCode.PART_DIGEST), ("/complete", ProblemCode.DIGEST)],
)
def test_a_part_that_is_damaged_on_the_way_is_sent_again(desk, hub, what, problem):
    desk.queue(PART)
    seen = []

    def damage(when, path, body):
        if when == "before" and what in path:
            seen.append(path)
            if len(seen) == 1:
                raise Refused(problem)

    hub.faults.append(damage)
    desk.sender().round()

    assert len(seen) == 2
    assert desk.all_sent()
    check_whole(desk, hub)


def test_a_page_of_one_part_is_one_request(desk, hub):
    desk.queue(10, 20)

    desk.sender().round()

    asked = [path for path, _ in hub.bodies if path.startswith("/v1/blobs/")]
    completed = [wire.COMPLETE.format(page=page) for page in desk.pages]
    assert asked == [wire.PAGES_QUERY, *completed]
    check_whole(desk, hub)


def test_an_old_nonce_is_replaced_and_nobody_notices(desk, hub):
    sender = desk.sender()
    desk.queue()
    sender.round()
    hub.nonce = "second"
    desk.queue(10)

    sender.round()

    assert desk.all_sent()


def test_refused_held_and_put_off_items_stop_no_other(desk, hub):
    refused, held, later, sent = (desk.queue() for _ in range(4))

    def item(result, **more):
        return lambda name: wire.ItemResult(id=name, result=result, **more)

    hub.items = {
        desk.name_of(refused): item(wire.Result.REFUSED, code="envelope.signature"),
        desk.name_of(later): item(wire.Result.RETRY, code="hub.busy", retry_after_s=40),
    }
    name = desk.name_of(held)
    with desk.store.read() as unit:
        size = len(unit.outbox.get(name))
    receipt = hub.receipt(Held.ENVELOPE, name, size)
    hub.items[name] = item(wire.Result.HELD, reason="fork", receipt=receipt)

    sender = desk.sender()
    pause = sender.round()

    assert 40 <= pause <= 43
    rows = [(desk.state(case).state, desk.state(case).trouble) for case, _ in desk.cases]
    assert rows == [
        (SendState.ASIDE, "envelope.signature"),
        (SendState.HELD, "held.fork"),
        (SendState.WAITING, "hub.busy"),
        (SendState.SENT, ""),
    ]
    assert desk.state(sent).pages_left == 0
    hub.items = {}
    sender.hurry()
    with desk.store.write() as unit:
        unit.receipts.take_up()
    sender.round()
    assert desk.states() == [SendState.SENT, SendState.HELD, SendState.SENT, SendState.SENT]


@pytest.mark.parametrize("lane", ["envelopes", "pages"])
def test_what_was_put_off_waits_until_its_lane_is_open_again(desk, hub, lane):
    case = desk.queue(10)
    name, busy = desk.name_of(case), [True]

    def put_off(when, path, body):
        if busy and lane == "pages" and when == "before" and path.endswith("/complete"):
            raise Refused(ProblemCode.PAGE_DIGEST)

    if lane == "envelopes":
        hub.items = {name: lambda _: wire.ItemResult(id=name, result=wire.Result.RETRY)}
    hub.faults.append(put_off)
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    sender.round()
    hub.lanes[lane] = wire.Lane(open=False, after_s=300)
    now[0] += HELLO_S

    pause = sender.round()

    assert pause >= FEEDS_S
    busy.clear()
    hub.items, hub.lanes[lane] = {}, wire.Lane(open=True)
    now[0] += 300
    sender.round()
    assert desk.all_sent()


@pytest.mark.parametrize(
    "receipt", [None, "", "bm9uZQ==", "of another thing", "of a stranger"], ids=str
)
def test_without_a_true_receipt_a_case_is_not_sent(desk, hub, certificate, receipt):
    case = desk.queue()
    name = desk.name_of(case)
    with desk.store.read() as unit:
        size = len(unit.outbox.get(name))
    if receipt == "of another thing":
        receipt = hub.receipt(Held.ENVELOPE, "sha256:" + "0" * 64, size)
    elif receipt == "of a stranger":
        real, hub.key = hub.key, type(hub.key)()
        receipt = hub.receipt(Held.ENVELOPE, name, size)
        hub.key = real
    answer = wire.ItemResult.model_construct(id=name, result=wire.Result.STORED, receipt=receipt)
    hub.items[name] = lambda _name: answer
    sender = desk.sender()
    wrong = []
    try:
        sender.round()
    except Unanswered as error:
        wrong.append(error.key)

    row = desk.state(case)
    assert row.state is SendState.WAITING
    assert row.trouble in ("hub.unproven", "line.not_hub")
    with desk.store.read() as unit:
        assert unit.receipts.find(name) is None


@pytest.mark.parametrize(
    "body",
    [b"<html>Sign in to the network</html>", b"", b"{}", b'{"results":[]}', b"[" * 100_000],
    ids=["portal", "nothing", "empty", "too few", "deep"],
)
def test_a_stranger_that_says_ok_proves_nothing(desk, hub, body):
    case = desk.queue(5)
    portal = [True]
    hub.faults.append(lambda when, *_: body if portal and when == "before" else None)

    with pytest.raises(Unanswered, match=r"line\.not_hub"):
        desk.sender().round()
    assert desk.state(case).state is SendState.WAITING
    portal.clear()
    desk.sender().round()
    assert desk.all_sent()


@pytest.mark.parametrize("fault", [Cut, Refused, "html", "request"])
def test_one_poisonous_envelope_is_found_among_many(desk, hub, fault):
    """Something on the way, or in the hub, cannot bear one of them."""
    cases = [desk.queue(words="poison" if n == 20 else "{}") for n in range(40)]
    with desk.store.read() as unit:
        poison = unit.outbox.get(desk.name_of(cases[20]))
    item = base64.b64encode(poison)

    def choke(when, path, body):
        if when == "before" and path == wire.ENVELOPES and item in body:
            if fault == "html":
                return b"<html>blocked</html>"
            if fault == "request":
                raise Refused(ProblemCode.MALFORMED)
            raise fault(ProblemCode.FAILED) if fault is Refused else fault
        return None

    hub.faults.append(choke)

    rounds(desk, hub, most=30)

    left = [case for case in cases if desk.state(case).state is not SendState.SENT]
    assert left == [cases[20]]
    expected = SendState.ASIDE if fault == "request" else SendState.WAITING
    assert desk.state(cases[20]).state is expected


def test_a_poisonous_page_stops_no_other(desk, hub):
    first, second = desk.queue(2 * PART), desk.queue(10)

    def choke(when, path, body):
        if desk.pages[0] in path:
            raise Cut

    hub.faults.append(choke)
    rounds(desk, hub, most=6)

    row = desk.state(first)
    assert (row.state, row.trouble, row.pages_left) == (SendState.SENDING, "line.cut", 1)
    assert desk.state(second).state is SendState.SENT


def test_a_page_that_the_disk_lost_stands_aside(desk, hub):
    lost, damaged, whole = desk.queue(7), desk.queue(8), desk.queue(9)
    files = {f"sha256:{file.name}": file for file in (desk.folder / "pages").glob("*/*")}
    files[desk.pages[0]].unlink()
    files[desk.pages[1]].write_bytes(b"noise")

    desk.sender().round()

    rows = [(desk.state(case).state, desk.state(case).trouble) for case in (lost, damaged)]
    assert rows == [
        (SendState.ASIDE, "page.vanished"),
        (SendState.ASIDE, "page.damaged"),
    ]
    assert desk.state(whole).state is SendState.SENT


@pytest.mark.parametrize("told", [ProblemCode.BUSY, ProblemCode.RATE])
def test_a_busy_hub_is_left_alone_and_its_pause_is_kept(desk, hub, told):
    case = desk.queue()

    def busy(when, path, body):
        if path == wire.ENVELOPES:
            raise Refused(told, retry_after_s=17)

    hub.faults.append(busy)

    with pytest.raises(Unanswered) as caught:
        desk.sender().round()

    assert (caught.value.key, caught.value.retry_after_s) == (told.value, 17)
    assert (desk.state(case).state, desk.state(case).trouble) == (SendState.WAITING, "")


def test_a_new_envelope_goes_before_the_rest_of_a_page(desk, hub):
    desk.queue(6 * PART)

    def accept_meanwhile(when, path, body):
        if when == "before" and path.endswith("/parts/2") and len(desk.cases) == 1:
            desk.queue()

    hub.faults.append(accept_meanwhile)
    desk.sender().round()

    assert desk.all_sent()
    order = [path.rpartition("/")[2] for path, _ in hub.bodies]
    assert order.index("3") > order.index("2") + 1
    at = order.index("2")
    assert order[at + 1 : at + 4] == ["envelopes", "query", "3"]


def test_a_closed_lane_is_left_alone_until_its_time(desk, hub):
    case = desk.queue(10)
    hub.lanes["pages"] = wire.Lane(open=False, after_s=30)
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])

    assert sender.round() == 30
    assert desk.state(case).state is SendState.SENDING
    hub.lanes["pages"] = wire.Lane(open=True)
    now[0] += 31
    sender.round()

    assert desk.all_sent()


def test_a_program_that_ends_anywhere_goes_on_where_it_was(desk, hub):
    desk.queue(3 * PART, 10)
    desk.queue(20)
    for allowed in range(12):
        left = [allowed]

        def end_after(when, path, body, left=left):
            if when == "after":
                left[0] -= 1
                if left[0] < 0:
                    raise Cut

        hub.faults[:] = [end_after]
        sender = desk.sender()
        try:
            sender.round()
        except Unanswered:
            desk.restart()
    hub.faults.clear()
    desk.sender().round()

    assert desk.all_sent()
    check_whole(desk, hub)
    first = hashlib.sha256(desk.opened.pages.get_sealed(desk.pages[0])).hexdigest()
    assert desk.pages[0] == f"sha256:{first}"


@pytest.mark.parametrize(
    ("thinks", "trouble"),
    [
        ({"state": wire.DeskState.REVOKED}, "desk.revoked"),
        ({"state": wire.DeskState.HELD}, ""),
    ],
)
def test_what_the_hub_knows_of_the_desk_is_told_and_stops_no_sending(desk, hub, thinks, trouble):
    desk.queue()
    hub.thinks = thinks

    desk.sender().round()

    assert desk.all_sent()
    with desk.store.read() as unit:
        assert unit.enrolment.get_contact() == Contact(desk.clock.now(), trouble)


@pytest.mark.parametrize(
    ("thinks", "why"),
    [
        ({"prefix": 9}, Copied.RESTORED),
        ({"forked": True}, Copied.TWIN),
        ({"checkpoint": f"sha256:{0:064}"}, Copied.TWIN),
    ],
)
def test_a_copy_begins_a_new_epoch_before_it_sends_more(desk, hub, thinks, why):
    desk.queue()
    desk.sender().round()
    waiting = desk.queue()

    def think(when, path, body):
        hub.thinks = thinks if b'"epoch":1' in body else {}

    hub.faults.append(think)
    desk.sender().round()

    epochs = [path for path, _ in hub.bodies]
    assert epochs[epochs.index(EPOCH) :].count(wire.ENVELOPES) == 1
    assert desk.state(waiting).state is SendState.SENT
    with desk.store.read() as unit:
        begun = unit.epochs.find_begun()
        assert (begun.epoch, begun.why, begun.spent) == (2, why, False)
        assert not unit.epochs.list_new()
    desk.queue()
    desk.sender().round()
    assert desk.all_sent()
    assert [number.split("-")[2] for number in desk.numbers] == ["1", "1", "2"]
    assert len(desk.list_acts(Act.EPOCH_BEGUN)) == 1


def test_an_epoch_whose_answer_was_lost_is_told_again(desk, hub):
    desk.queue()
    desk.sender().round()
    hub.thinks = {"prefix": 5}

    def cut(when, path, body):
        if path == EPOCH and when == "after":
            hub.thinks = {}
            raise Cut

    hub.faults.append(cut)
    with pytest.raises(Unanswered):
        desk.sender().round()
    hub.faults.clear()
    desk.restart()
    desk.queue()
    desk.sender().round()

    assert desk.all_sent()
    assert desk.opened.desk.epoch == 2
    assert [path for path, _ in hub.bodies].count(EPOCH) == 2


def test_a_restored_desk_takes_back_the_receipts_of_what_the_hub_has(desk, hub, tmp_path):
    desk.queue(10)
    desk.stop()
    backup = shutil.copytree(desk.folder, tmp_path / "backup")
    desk.start()
    desk.sender().round()
    receipts = dict(hub.receipts)
    desk.stop()
    shutil.rmtree(desk.folder)
    backup.rename(desk.folder)
    desk.start()

    desk.sender().round()

    assert desk.all_sent()
    with desk.store.read() as unit:
        assert all(unit.receipts.find(name) == one for name, one in receipts.items())


def test_what_a_hub_lost_comes_again(desk, hub):
    """It was put back from a copy: receipts of what it had no more lie at the desk."""
    desk.queue(10)
    desk.queue(20)
    desk.queue()
    desk.sender().round()
    names = [name for _, name in desk.cases]
    for name in names[1:]:
        del hub.envelopes[name]
    del hub.pages[desk.pages[1]], hub.parts[desk.pages[1]]

    desk.sender().round()

    assert desk.all_sent()
    assert set(hub.envelopes) == set(names)
    assert set(hub.pages) == set(desk.pages)


def destroy(desk, page):
    """As retention does: the key first, then the file."""
    with desk.store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM page_key WHERE blob = ?", (page,))
    name = page.removeprefix("sha256:")
    (desk.folder / "pages" / name[:2] / name).unlink()


@pytest.mark.parametrize("knows", [True, False], ids=["today", "hub of before"])
def test_what_was_destroyed_here_since_is_told_and_waited_for_no_more(desk, hub, knows):
    case, other = desk.queue(10, 11), desk.queue(20)
    desk.sender().round()
    gone, left = desk.pages[:2]
    for name in (one for _, one in desk.cases):
        del hub.envelopes[name]
    hub.pages.clear()
    hub.parts.clear()
    destroy(desk, gone)
    if not knows:
        hub.faults.append(_knows_no_gone_pages)

    desk.sender().round()

    assert desk.all_sent()
    assert set(hub.pages) == {left, desk.pages[2]}
    assert hub.gone == ({gone} if knows else set())
    assert [desk.state(one).state for one in (case, other)] == [SendState.SENT] * 2
    with desk.store.read() as unit:
        assert unit.receipts.find(gone) is not None
        assert unit.receipts.list_gone(9) == ()
        told = unit.audit.list_page(TrailQuery(case_id=case))
    assert [one.act for one in told] == [Act.CASE_SENT, Act.PAGES_GONE, Act.CASE_SENT]
    assert told[1].facts == {"pages": 1}


def _knows_no_gone_pages(when, path, _body):
    if (when, path) == ("before", wire.PAGES_GONE):
        raise Refused(ProblemCode.NOT_FOUND)


def test_a_hole_that_stays_is_not_filled_for_ever(desk, hub):
    desk.queue()
    desk.queue()
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    sender.round()
    hub.thinks = {"prefix": 0}
    for _ in range(3):
        now[0] += HELLO_S + 1
        sender.round()

    assert [path for path, _ in hub.bodies].count(wire.ENVELOPES) == 2
    assert desk.all_sent()


def test_nobody_there_is_told_as_such(desk, hub, certificate):
    desk.queue()
    sender = desk.sender()
    hub.stop()

    with pytest.raises(Unreached, match=r"line\.unreachable"):
        sender.round()
    hub.stop = lambda: None  # it has


def test_a_hubs_new_key_is_learned_from_a_list_that_the_old_one_signed(desk, hub):
    desk.queue(10)
    desk.sender().round()
    old, new = hub.key, HubKey("hub:small:2")
    change_key(hub, new, vouched_by=[old, new])
    desk.queue(20)

    desk.sender().round()

    assert desk.all_sent()
    kept = desk.side.find_hub()
    assert (set(kept.keys), set(kept.until)) == ({old.key_id, new.key_id}, {old.key_id})
    hub.mark = "again"
    desk.sender().round()
    assert desk.side.find_hub().mark == "again"


def test_a_list_that_no_known_key_signed_changes_nothing(desk, hub):
    desk.queue()
    change_key(hub, HubKey("hub:small:2"), vouched_by=[HubKey("hub:small:1")])

    with pytest.raises(Unanswered, match=r"line\.not_hub"):
        desk.sender().round()

    assert desk.states() == [SendState.WAITING]
    assert set(desk.side.find_hub().keys) == {"hub:small:1"}


def test_after_its_end_a_key_proves_nothing_new(desk, hub):
    old, new = hub.key, HubKey("hub:small:2")
    change_key(hub, new, vouched_by=[old])
    desk.sender().round()
    hub.key = old  # somebody found it
    case = desk.queue()

    with pytest.raises(Unanswered, match=r"line\.not_hub"):
        desk.sender().round()

    assert desk.state(case).state is SendState.WAITING


def test_a_replaced_key_names_no_other_keys(desk, hub):
    old, new, strange = hub.key, HubKey("hub:small:2"), HubKey("hub:small:3")
    change_key(hub, new, vouched_by=[old])
    desk.sender().round()
    hub.mark, hub.signing = "found", [old, strange]  # somebody found the old one
    hub.listed = [ListedKey(id=one.key_id, public=one.public.hex()) for one in (old, strange)]

    desk.sender().round()

    kept = desk.side.find_hub()
    assert (set(kept.keys), kept.mark) == ({old.key_id, new.key_id}, "changed")


def test_a_receipt_by_a_replaced_key_counts_by_its_age(desk, hub):
    old, new = hub.key, HubKey("hub:small:2")
    cases = [desk.queue(), desk.queue()]
    names = [desk.name_of(case) for case in cases]
    change_key(hub, new, vouched_by=[old])
    hub.key = old
    hub.away = timedelta(days=-2)
    early = hub.receipt(Held.ENVELOPE, names[0], size_of(desk, names[0]))
    hub.away = timedelta(0)
    late = hub.receipt(Held.ENVELOPE, names[1], size_of(desk, names[1]))
    hub.key = new

    desk.sender().round()

    assert early != late
    assert [desk.state(case).state for case in cases] == [SendState.SENT, SendState.WAITING]
    assert desk.state(cases[1]).trouble == "hub.unproven"


def size_of(desk, name):
    with desk.store.read() as unit:
        return len(unit.outbox.get(name))


def change_key(hub, new, vouched_by):
    """Let ``hub`` sign with ``new``; the key before it ended a day ago."""
    old, hub.key = hub.key, new
    hub.mark, hub.signing = "changed", vouched_by
    until = datetime.now(UTC) - timedelta(days=1)
    hub.listed = [
        ListedKey(id=old.key_id, public=old.public.hex(), until=until),
        ListedKey(id=new.key_id, public=new.public.hex()),
    ]


def test_a_page_that_lacks_its_key_at_the_hub_gets_it(desk, hub):
    desk.queue(3 * PART)
    name = desk.pages[0]
    sealed = desk.opened.pages.get_sealed(name)
    hub.pages[name] = sealed

    desk.sender().round()

    assert desk.all_sent()
    assert open_page(sealed, bytes.fromhex(hub.page_keys[name])) == bytes([3 * PART % 251]) * (
        3 * PART
    )
    assert not [path for path, _ in hub.bodies if "/parts/" in path]
