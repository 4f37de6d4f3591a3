"""Whether a case is sent follows from receipts alone; what is in its way stands beside it."""

from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.case import CaseStatus
from regdesk.domain.errors import Bug
from regdesk.services.send_ports import (
    Contact,
    EnvelopeKind,
    GonePage,
    Hub,
    Proof,
    QueueCount,
    SendState,
)
from tests.storage.corrections import a_correction
from tests.storage.desks import DAY, NOON, a_case, a_draft, an_envelope

LATER = NOON + timedelta(days=60)


def page(case, number):
    return f"sha256:{case:032}{number:032}"


def queue(unit, serial, pages=0):
    """Accept a case with so many pages; return its envelope's id."""
    case = a_case(a_draft(f"case-{serial}", serial), serial)
    unit.cases.add(case)
    unit.outbox.add(
        envelope_id=case.envelope_id,
        seq=unit.outbox.head().next_seq,
        case_id=case.draft.case_id,
        envelope=an_envelope(serial),
        at=case.accepted_at,
        pages=[page(serial, number) for number in range(pages)],
    )
    return case.envelope_id


def prove(unit, envelope_id, *items, review=""):
    proofs = [Proof(item, envelope_id, f"receipt of {item}", review) for item in items]
    return unit.receipts.keep(proofs, NOON)


def state(unit, serial):
    return unit.queue.find(f"case-{serial}", NOON).state


def test_a_case_is_sent_with_the_last_receipt_and_not_before(store):
    with store.write() as unit:
        envelope = queue(unit, 1, pages=2)
        assert state(unit, 1) is SendState.WAITING
        assert prove(unit, envelope, page(1, 1)) == ()
        assert state(unit, 1) is SendState.WAITING
        assert prove(unit, envelope, envelope) == ()
        assert state(unit, 1) is SendState.SENDING
        assert unit.queue.list_rows(NOON, 99)[0].pages_left == 1
        assert unit.journal.list_day(DAY)[0].status is CaseStatus.QUEUED
        assert prove(unit, envelope, page(1, 0)) == ("case-1",)
        assert state(unit, 1) is SendState.SENT
        assert unit.queue.list_rows(NOON, 99) == ()
        assert unit.journal.list_day(DAY)[0].status is CaseStatus.SENT
        assert unit.queue.count() == QueueCount(0, 0, 0, None)


def test_a_page_of_a_case_and_of_its_correction_ends_both(store):
    """Whatever request brought it over: nobody asks after a page that the hub holds."""
    with store.write() as unit:
        first = queue(unit, 7, pages=1)
        again = a_correction(serial=8, draft=a_draft("case-7", 7))
        unit.corrections.add(again)
        unit.outbox.add(
            envelope_id=again.envelope_id,
            seq=unit.outbox.head().next_seq,
            case_id="case-7",
            envelope=an_envelope(8),
            at=NOON,
            kind=EnvelopeKind.CORRECTED,
            pages=[page(7, 0)],
        )
        prove(unit, first, first)
        prove(unit, again.envelope_id, again.envelope_id)

        assert prove(unit, first, page(7, 0)) == ("case-7",)

        assert unit.receipts.list_pages(9) == ()
        assert unit.outbox.count_waiting() == 0

        unit.receipts.doubt(1, 0)
        prove(unit, first, first, again.envelope_id)
        gone = unit.receipts.list_gone(9)
        assert gone == (GonePage(page(7, 0), "case-7"),)
        assert unit.receipts.let_be(gone) == ("case-7",)
        assert unit.outbox.count_waiting() == 0


def test_the_first_receipt_stands(store):
    with store.write() as unit:
        envelope = queue(unit, 1)
        assert prove(unit, envelope, envelope) == ("case-1",)
        assert unit.receipts.keep([Proof(envelope, envelope, "another")], NOON) == ()
        assert unit.receipts.find(envelope) == f"receipt of {envelope}"
        assert unit.receipts.find("sha256:none") is None


@pytest.mark.parametrize("change", ["UPDATE receipt SET receipt = ''", "DELETE FROM receipt"])
def test_a_receipt_is_never_changed(store, change):
    with store.write() as unit:
        envelope = queue(unit, 1)
        prove(unit, envelope, envelope)
    with pytest.raises(Bug), store.write() as unit:
        unit.connection.execute(sa.text(change))


def test_what_is_set_aside_stops_nothing_else_and_may_be_taken_up_again(store):
    with store.write() as unit:
        first, second = queue(unit, 1, pages=1), queue(unit, 2, pages=1)
        unit.receipts.note(first, "envelope.too_large", aside=True)
        assert [one.item_id for one in unit.receipts.list_envelopes(9)] == [second]
        prove(unit, second, second)
        unit.receipts.note(page(2, 0), "page.vanished", aside=True)
        assert unit.receipts.list_pages(9) == ()
        rows = unit.queue.list_rows(LATER, 99)
        assert [(row.state, row.trouble, row.label) for row in rows] == [
            (SendState.ASIDE, "envelope.too_large", "001"),
            (SendState.ASIDE, "page.vanished", "002"),
        ]
        assert rows[0].age == timedelta(days=60)
        unit.receipts.take_up()
        assert [one.item_id for one in unit.receipts.list_envelopes(9)] == [first]
        assert [one.item_id for one in unit.receipts.list_pages(9)] == [page(2, 0)]


def test_a_held_case_stays_in_sight_with_its_reason(store):
    with store.write() as unit:
        envelope = queue(unit, 1)
        prove(unit, envelope, envelope, review="desk_held")
        (row,) = unit.queue.list_rows(NOON, 99)
        assert (row.state, row.trouble) == (SendState.HELD, "desk_held")
        assert unit.outbox.count_waiting() == 0


def test_trouble_goes_when_the_thing_has_gone(store):
    with store.write() as unit:
        envelope = queue(unit, 1, pages=1)
        unit.receipts.note(envelope, "hub.busy")
        assert unit.queue.list_rows(NOON, 99)[0].trouble == "hub.busy"
        prove(unit, envelope, envelope)
        assert unit.queue.list_rows(NOON, 99)[0].trouble == ""


class Undone(Exception):
    pass


@contextmanager
def undone(store):
    """Give a unit of which nothing stays."""
    with suppress(Undone), store.write() as unit:
        yield unit
        raise Undone


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), cut=st.integers(0, 6))
def test_what_is_left_is_counted_whatever_came_first(store, order, cut):
    with undone(store) as unit:
        envelopes = [queue(unit, serial, pages=2) for serial in (1, 2)]
        items = [
            (envelope, item)
            for serial, envelope in enumerate(envelopes, 1)
            for item in (envelope, page(serial, 0), page(serial, 1))
        ]
        for at in order[:cut]:
            prove(unit, *items[at])
        left = [items[at] for at in order[cut:]]
        waiting = {envelope for envelope, _ in left}
        count = unit.queue.count()
        assert count.envelopes == sum(envelope == item for envelope, item in left)
        assert count.pages == sum(envelope != item for envelope, item in left)
        assert (count.oldest == NOON) is bool(waiting)
        assert count.bytes == count.envelopes * len(an_envelope())
        assert unit.outbox.count_waiting() == len(waiting)
        assert len(unit.queue.list_rows(NOON, 99)) == len(waiting)


def test_what_the_hub_lost_waits_again_with_its_pages(store):
    with store.write() as unit:
        first, second, third = (queue(unit, serial, pages=1) for serial in (1, 2, 3))
        for serial, envelope in ((1, first), (2, second)):
            at = NOON + timedelta(minutes=serial)
            unit.receipts.keep([Proof(envelope, envelope, "r")], at)
            unit.receipts.keep([Proof(page(serial, 0), envelope, "r")], at)
        assert unit.receipts.doubt(1, 2) == 0
        assert unit.receipts.doubt(2, 0) == 0

        assert unit.receipts.doubt(1, 1) == 2

        assert [state(unit, n) for n in (1, 2, 3)] == [
            SendState.SENT,
            SendState.WAITING,
            SendState.WAITING,
        ]
        assert [one.item_id for one in unit.receipts.list_envelopes(9)] == [second, third]
        assert unit.queue.list_rows(NOON, 99)[0].trouble == "hub.lost"
        unit.receipts.note(second, "hub.busy")
        assert state(unit, 2) is SendState.WAITING
        assert unit.receipts.keep([Proof(second, second, "r2")], LATER) == ()
        assert unit.receipts.keep([Proof(page(2, 0), second, "r2")], LATER) == ("case-2",)
        assert unit.receipts.find(second) == "r"


def test_a_late_page_of_an_earlier_case_is_doubted_too(store):
    with store.write() as unit:
        first, second = queue(unit, 1, pages=1), queue(unit, 2)
        prove(unit, first, first)
        prove(unit, second, second)
        unit.receipts.keep([Proof(page(1, 0), first, "r")], LATER)

        assert unit.receipts.doubt(1, 1) == 2

        assert [state(unit, n) for n in (1, 2)] == [SendState.SENDING, SendState.WAITING]


def test_one_hub_is_trusted_and_the_line_remembers_its_last_answer(store):
    hub = Hub("https://hub.example:8443", "practice", "PEM", {"hub:1": bytes(range(32))})
    other = Hub("https://other.example", "other", "PEM 2", {"hub:2": bytes(32)})
    with store.write() as unit:
        unit.enrolment.keep(hub, NOON)
        assert unit.enrolment.find() == hub
        unit.enrolment.note_contact(Contact(NOON))
        unit.enrolment.note_contact(Contact(None, "line.unreachable"))
        assert unit.enrolment.get_contact() == Contact(NOON, "line.unreachable")
        unit.enrolment.keep(other, LATER)
        assert (unit.enrolment.find(), unit.enrolment.get_contact()) == (other, Contact())
    assert "PEM" in repr(hub)
    assert "keys" not in repr(hub)
