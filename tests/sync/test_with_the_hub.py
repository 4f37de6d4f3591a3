"""The real desk and the real hub: what a counter accepted comes to PostgreSQL, once and whole."""

import base64
import itertools
import json
import time
from datetime import UTC, datetime, timedelta

import pytest

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Ruling
from regdesk.domain.history import Happened
from regdesk.hub.keys import make_key_file, read_ring
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.decisions import find_decision
from regdesk.services.history import view_history
from regdesk.services.ports import Act
from regdesk.services.send_ports import SendState
from regdesk.services.sending import read_queue
from tests.hub.running import open_site
from tests.sync.counters import WAIT_S, Programme, check_held

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def site():
    with open_site() as site:
        yield site


@pytest.fixture
def instances(site):
    """Starts hubs, and stops those that still run."""
    running = []

    def start(**settings):
        running.append(site.start(**settings))
        return running[-1]

    yield start
    for one in running:
        one.stop()


@pytest.fixture
def programme(tmp_path):
    programme = Programme(tmp_path / "desk", next(NUMBERS))
    yield programme
    programme.stop()


def test_a_desk_works_offline_enrols_and_everything_comes_once(programme, site, instances):
    instance = instances()
    programme.accept(300_000, 2_000)
    programme.accept()
    assert [row.state for row in read_queue(programme.counter, 99).rows] == [SendState.WAITING] * 2
    programme.stop()

    done = programme.enrol_by_command(instance, site)

    assert (done.returncode, done.stderr) == (0, "")
    programme.start()
    programme.accept(700_000)
    programme.wait_until_sent()
    check_held(programme, site)

    instance.kill()
    offline = instances(port=instance.port)
    offline.stop()
    programme.accept(10)
    time.sleep(0.2)
    (row,) = read_queue(programme.counter, 99).rows
    assert row.case_id == programme.accepted[-1].draft.case_id
    assert row.pages_left == 1
    instances(port=instance.port)
    programme.wait_until_sent()
    check_held(programme, site)
    with programme.counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT act, count(*) FROM audit WHERE act IN (?, ?) GROUP BY act",
            (Act.CASE_SENT.value, Act.DESK_ENROLLED.value),
        )
        assert dict(tuple(row) for row in rows) == {
            Act.CASE_SENT.value: 4,
            Act.DESK_ENROLLED.value: 1,
        }


def test_a_wrong_code_is_told_in_words(programme, site, instances):
    instance = instances()
    programme.stop()
    site.make_code = lambda *_args, **_more: "0000-0000-0000-0000-0000"

    done = programme.enrol_by_command(instance, site)

    del site.make_code
    assert done.returncode == 1
    assert "The hub does not know this code" in done.stderr


def test_a_hub_put_back_from_an_old_copy_is_given_everything_again(programme, site, instances):
    instance = instances()
    programme.enrol(instance.url, site)
    programme.stop()
    programme.start()
    programme.accept(1_000)
    programme.accept()
    programme.wait_until_sent()
    site.ask("truncate envelope, envelope_key, chain_link, chain_prefix, page")
    for file in (site.pages / "pages").rglob("*"):
        if file.is_file():
            file.unlink()

    programme.stop()
    programme.start()

    until = time.monotonic() + 60
    while site.ask("select count(*) from envelope") != [(2,)]:
        assert time.monotonic() < until
        time.sleep(0.1)
    programme.wait_until_sent()
    check_held(programme, site)


def test_a_hub_under_a_new_key_is_believed_and_the_old_receipts_stand(
    programme, site, instances, tmp_path
):
    instance = instances()
    programme.enrol(instance.url, site)
    programme.stop()
    programme.start()
    programme.accept(2_000)
    programme.wait_until_sent()
    instance.kill()
    programme.accept(2_000)
    newer = tmp_path / "newer.key"
    make_key_file(newer)
    old, new = site.ring.current, read_ring(newer).current

    instances(hub_key=newer, former_keys=site.hub_key, port=instance.port)
    programme.wait_until_sent()

    with programme.counter.store.read() as unit:
        hub = unit.enrolment.find()
        receipts = [unit.receipts.find(case.envelope_id) for case in programme.accepted]
        taken = unit.connection.exec_driver_sql(
            "SELECT count(*) FROM audit WHERE act = ?", (Act.HUB_KEYS_TAKEN.value,)
        ).scalar()
    assert hub.keys == {one.key_id: one.public for one in (old, new)}
    assert list(hub.until) == [old.key_id]
    assert [signed_by(one) for one in receipts] == [old.key_id, new.key_id]
    assert taken == 2  # the list at the first hello, and the changed one
    programme.stop()
    programme.start()
    programme.accept()
    programme.wait_until_sent()


def signed_by(receipt):
    return json.loads(base64.b64decode(receipt))["signatures"][0]["keyid"]


def test_a_clock_that_is_off_is_told_calmly_and_in_each_envelope(programme, site, instances):
    """A scenario's clock is years off, and the law judges by it all the same."""
    instance = instances()
    programme.enrol(instance.url, site)
    programme.accept()
    programme.stop()
    programme.start()
    programme.wait_until_sent()
    away = datetime.now(UTC) - programme.clock.now()

    programme.accept(2_000)
    programme.wait_until_sent()

    check_held(programme, site)
    assert is_near(find_offset(programme), away)
    assert [one.key for one in read_queue(programme.counter, 9).notes] == ["clock.off"]
    before, after = (header_of(programme, case)["t"] for case in programme.accepted)
    assert before["hub_offset_ms"] is None
    assert is_near(timedelta(milliseconds=after["hub_offset_ms"]), away)


def find_offset(programme):
    with programme.counter.store.read() as unit:
        offset = unit.enrolment.find_offset()
    return timedelta(0) if offset is None else timedelta(milliseconds=offset.ms)


def is_near(found, right):
    return abs(found - right) < timedelta(minutes=15)


def header_of(programme, case):
    with programme.counter.store.read() as unit:
        envelope = json.loads(unit.outbox.get(case.envelope_id))
    return json.loads(base64.b64decode(envelope["payload"]))["header"]


def test_a_case_that_the_desk_cancels_is_taken_out_and_the_desk_is_told(programme, site, instances):
    instance = instances(register="simulated", work_pause_s=0.1)
    programme.enrol(instance.url, site)
    programme.stop()
    programme.start()
    programme.accept(flat="404")
    counter, case_id = programme.counter, programme.accepted[0].draft.case_id
    wait_until(counter, lambda: find_decision(counter, case_id) is not None)
    asked = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN)

    envelope_id = cancel(counter, case_id, asked).cancelled.envelope_id
    wait_until(
        counter, lambda: getattr(find_decision(counter, case_id), "envelope_id", "") == envelope_id
    )

    told = find_decision(counter, case_id)
    assert (told.ruling, told.simulated, told.stands) == (Ruling.CONFIRMED, True, None)
    state = site.ask("select state from case_state where case_id = %s", case_id)
    assert state == [("cancelled",)]
    (row,) = counter.journal().rows
    assert row.status is CaseStatus.CANCELLED
    kinds = [one.what for one in view_history(counter, case_id).events]
    assert set(kinds[-3:]) == {Happened.CANCELLED, Happened.RECEIVED, Happened.DECIDED}


def wait_until(counter, told):
    until = time.monotonic() + WAIT_S
    while not told():
        assert time.monotonic() < until
        counter.send_now()
        time.sleep(0.1)
