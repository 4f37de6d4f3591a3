"""A draft lives until it is accepted or discarded; a case stands for ever."""

import contextlib
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from regdesk.domain.draft import ParkReason
from regdesk.domain.errors import Bug, Fault
from regdesk.domain.paper import Paper, PaperCode
from tests.storage.desks import (
    DAY,
    NOON,
    a_case,
    a_draft,
    a_page,
    a_slip,
    accept,
    an_envelope,
    envelope_id,
)


def test_keeping_again_replaces_what_was_kept(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft())
        unit.drafts.keep(a_draft(parked=ParkReason.OTHER))

    with store.read() as unit:
        assert unit.drafts.list_unfinished() == (a_draft(parked=ParkReason.OTHER),)


def test_unfinished_drafts_come_newest_first(store):
    with store.write() as unit:
        for case_id, ordinal, day in (("a", 2, DAY), ("b", 9, DAY - timedelta(1)), ("c", 3, DAY)):
            unit.drafts.keep(a_draft(case_id, ordinal, opened_on=day))

    with store.read() as unit:
        assert [draft.case_id for draft in unit.drafts.list_unfinished()] == ["c", "a", "b"]


def test_a_discarded_draft_is_gone_and_gone_twice_is_fine(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft())
        assert unit.drafts.holds("case-1")
        unit.drafts.discard("case-1")
        unit.drafts.discard("case-1")
        assert not unit.drafts.holds("case-1")

    with store.read() as unit:
        assert unit.drafts.find("case-1") is None


def test_ordinals_count_each_day_from_one_and_never_come_twice(store):
    with store.write() as unit:
        assert [unit.drafts.next_ordinal(DAY) for _ in range(3)] == [1, 2, 3]
        unit.drafts.discard("whatever")
        assert unit.drafts.next_ordinal(DAY) == 4
        assert unit.drafts.next_ordinal(date(2026, 11, 24)) == 1


def test_a_serial_of_a_transaction_that_failed_is_given_again(store):
    with store.write() as unit:
        assert unit.cases.next_serial() == 1
    with contextlib.suppress(ZeroDivisionError), store.write() as unit:
        assert unit.cases.next_serial() == 2
        raise ZeroDivisionError

    with store.write() as unit:
        assert unit.cases.next_serial() == 2


def test_serials_go_on_after_the_program_was_closed(door, store):
    with store.write() as unit:
        assert unit.cases.next_serial() == 1
    door.close()

    with door.sign_in("417-0001", "қоңыр-қаз-2026").store.write() as unit:
        assert unit.cases.next_serial() == 2


def test_an_accepted_case_is_found_by_number_and_by_id_and_its_draft_is_gone(store):
    case = a_case()
    with store.write() as unit:
        unit.drafts.keep(case.draft)
        unit.cases.add(case)

    with store.read() as unit:
        assert unit.cases.get(str(case.number)) == case
        assert unit.cases.find("case-1") == case
        assert unit.drafts.find("case-1") is None


def test_a_case_this_desk_has_not_is_named(store):
    with pytest.raises(Fault) as caught, store.read() as unit:
        unit.cases.get("417-008-1-000009-11")
    with store.read() as unit:
        assert unit.cases.find("case-9") is None

    assert caught.value.key == "case.vanished"


@pytest.mark.parametrize(
    "statement", ["UPDATE accepted_case SET ordinal = 9", "DELETE FROM accepted_case"]
)
def test_a_case_is_never_changed(store, statement):
    with store.write() as unit:
        unit.cases.add(a_case())

    with pytest.raises(Bug), store.write() as unit:
        unit.connection.exec_driver_sql(statement)


def test_the_same_case_cannot_be_accepted_twice(store):
    with store.write() as unit:
        accept(unit, a_case())

    with pytest.raises(Bug), store.write() as unit:
        accept(unit, a_case(serial=2), serial=2)
    with store.read() as unit:
        assert unit.outbox.head().next_seq == 2


def test_envelopes_form_a_chain_and_come_back_verbatim(store):
    first, second = an_envelope(1), an_envelope(2)
    with store.write() as unit:
        assert (unit.outbox.head().next_seq, unit.outbox.head().prev) == (1, "")
        unit.outbox.add(envelope_id=envelope_id(first), seq=1, case_id="a", envelope=first, at=NOON)
        unit.outbox.add(
            envelope_id=envelope_id(second), seq=2, case_id="b", envelope=second, at=NOON
        )

    with store.read() as unit:
        head = unit.outbox.head()
        assert (head.next_seq, head.prev) == (3, envelope_id(second))
        assert unit.outbox.get(envelope_id(first)) == first
        assert unit.outbox.count_waiting() == 2


@pytest.mark.parametrize(
    ("given_id", "seq"), [("sha256:00", 1), (envelope_id(an_envelope()), 2)], ids=["name", "gap"]
)
def test_an_envelope_with_a_wrong_name_or_a_gap_before_it_is_our_mistake(store, given_id, seq):
    with pytest.raises(Bug), store.write() as unit:
        unit.outbox.add(envelope_id=given_id, seq=seq, case_id="a", envelope=an_envelope(), at=NOON)


def test_an_envelope_is_never_changed_but_for_its_waiting(store):
    with store.write() as unit:
        accept(unit, a_case())
    with store.write() as unit:
        unit.connection.execute(sa.text("UPDATE outbox SET waiting = 0"))

    for statement in ("UPDATE outbox SET envelope = x'00'", "DELETE FROM outbox"):
        with pytest.raises(Bug), store.write() as unit:
            unit.connection.exec_driver_sql(statement)


def test_an_unknown_envelope_is_named(store):
    with pytest.raises(Fault) as caught, store.read() as unit:
        unit.outbox.get("sha256:00")

    assert caught.value.key == "envelope.vanished"


def test_a_slip_says_the_same_each_time(store):
    case = a_case()
    number = str(case.number)
    with store.write() as unit:
        unit.sheets.add_slip(number, a_slip(number))
        unit.cases.add(case)

    with store.read() as unit:
        assert unit.sheets.get_slip(number) == a_slip(number)


def test_a_slip_without_a_case_is_our_mistake(store):
    with pytest.raises(Bug), store.write() as unit:
        unit.sheets.add_slip("417-008-1-000009-11", a_slip("417-008-1-000009-11"))


def test_a_slip_this_desk_has_not_is_named(store):
    with pytest.raises(Fault) as caught, store.read() as unit:
        unit.sheets.get_slip("417-008-1-000009-11")

    assert caught.value.key == "case.vanished"


def test_condemned_pages_are_remembered_until_struck_out(store):
    pages = (a_page("sha256:aa"), a_page("sha256:bb"))
    with store.write() as unit:
        unit.condemned.add(pages)
        unit.condemned.add(pages[:1])

    with store.write() as unit:
        assert unit.condemned.list_pages() == pages
        unit.condemned.forget((*pages[:1], a_page("sha256:cc")))
        assert unit.condemned.list_pages() == pages[1:]


def test_pages_of_a_case_are_kept_for_ever(signed_in):
    page = signed_in.pages.keep(b"consent", media="image/jpeg", width=1, height=1)
    draft = a_draft(papers=(Paper(PaperCode.CONSENT, "o1", pages=(page,)),))
    with signed_in.store.write() as unit:
        unit.cases.add(a_case(draft))

    signed_in.pages.sweep()

    assert signed_in.pages.get(page) == b"consent"
