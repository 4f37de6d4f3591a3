"""What the register answered, and what of it counts for a case here."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.draft import StepId
from regdesk.domain.words import Bilingual
from regdesk.services.feed_ports import Item
from regdesk.services.ports import Act
from regdesk.services.send_ports import EnvelopeKind, Proof
from tests.storage.desks import DAY, NOON, a_case, a_draft, accept, an_envelope, envelope_id

REASON = Bilingual("Үй нөмірі жоқ", "Нет номера дома")
SERIALS = itertools.count(1000)
ANSWERS = [
    (Ruling.CONFIRMED, CaseStatus.CONFIRMED),
    (Ruling.REJECTED, CaseStatus.REJECTED),
    (Ruling.NEEDS_ACTION, CaseStatus.RETURNED),
]


def answer(case_id, envelope="sha256:1", ruling=Ruling.CONFIRMED, **more):
    return Decision(
        case_id, envelope, ruling, NOON, REASON, StepId.ADDRESS, "house", simulated=True, **more
    )


def say(store, case_id, envelope, ruling=Ruling.CONFIRMED):
    decision = ruling and answer(case_id, envelope, ruling)
    with store.write() as unit:
        unit.decisions.keep(case_id, decision)
    return decision


def queue(store, case_id, kind):
    """Put a further envelope of the case into the outbox, as a correction or a claim does."""
    envelope = an_envelope(next(SERIALS))
    with store.write() as unit:
        unit.outbox.add(
            envelope_id=envelope_id(envelope),
            seq=unit.outbox.head().next_seq,
            case_id=case_id,
            envelope=envelope,
            at=NOON,
            kind=kind,
        )
    return envelope_id(envelope)


def send(store, envelope):
    with store.write() as unit:
        return unit.receipts.keep([Proof(envelope, envelope, "receipt")], NOON)


@pytest.fixture
def case(store):
    case = a_case()
    with store.write() as unit:
        accept(unit, case)
    return case


def status(store, day=DAY):
    with store.read() as unit:
        rows = unit.journal.list_day(day)
    return [row.status for row in rows]


def find(store, case_id="case-1"):
    with store.read() as unit:
        return unit.decisions.find(case_id)


def count_returned(store):
    with store.read() as unit:
        return unit.decisions.count_returned()


@pytest.mark.parametrize(("ruling", "expected"), ANSWERS)
@pytest.mark.parametrize("sent", [True, False])
def test_the_registers_answer_is_where_the_case_stands(store, case, ruling, expected, sent):
    if sent:
        send(store, case.envelope_id)

    decision = say(store, "case-1", case.envelope_id, ruling)

    assert find(store) == decision
    assert status(store) == [expected]
    assert count_returned(store) == (ruling is Ruling.NEEDS_ACTION)


def test_a_corrected_case_is_on_its_way_again_until_the_next_answer(store, case):
    send(store, case.envelope_id)
    say(store, "case-1", case.envelope_id, Ruling.NEEDS_ACTION)

    correction = queue(store, "case-1", EnvelopeKind.CORRECTED)

    assert (find(store), status(store), count_returned(store)) == (None, [CaseStatus.QUEUED], 0)
    send(store, correction)
    assert status(store) == [CaseStatus.SENT]
    say(store, "case-1", case.envelope_id, Ruling.REJECTED)
    assert status(store) == [CaseStatus.SENT], "an answer to what is corrected by now"
    say(store, "case-1", correction, Ruling.CONFIRMED)
    assert status(store) == [CaseStatus.CONFIRMED]
    say(store, "case-1", case.envelope_id, Ruling.NEEDS_ACTION)
    assert (status(store), count_returned(store)) == ([CaseStatus.CONFIRMED], 0)


def say_too_late(store, envelope, stands=Ruling.CONFIRMED):
    decision = answer("case-1", envelope, Ruling.NEEDS_ACTION, stands=stands)
    with store.write() as unit:
        unit.decisions.keep("case-1", decision)
    return decision


def mark_read(store):
    with store.write() as unit:
        return unit.decisions.mark_read("case-1")


@pytest.mark.parametrize(("stands", "expected"), ANSWERS[:2])
def test_a_correction_that_came_too_late_is_returned_until_somebody_read_it(
    store, case, stands, expected
):
    send(store, case.envelope_id)
    say(store, "case-1", case.envelope_id, stands)
    assert not mark_read(store), "there is nothing to read"
    correction = queue(store, "case-1", EnvelopeKind.CORRECTED)
    assert not mark_read(store), "nothing was said of it yet"
    decision = say_too_late(store, correction, stands)
    assert (status(store), count_returned(store)) == ([CaseStatus.RETURNED], 1)

    assert [mark_read(store) for _ in range(3)] == [True, False, False]

    assert (status(store), count_returned(store)) == ([expected], 0)
    assert find(store) == decision, "what was not taken is still told"
    say_too_late(store, correction, stands)
    assert status(store) == [expected], "said once more it stays read"


def test_each_correction_that_came_too_late_is_read_by_itself(store, case):
    first = queue(store, "case-1", EnvelopeKind.CORRECTED)
    say_too_late(store, first)
    mark_read(store)
    second = queue(store, "case-1", EnvelopeKind.CORRECTED)
    assert status(store) == [CaseStatus.QUEUED]

    say_too_late(store, second, Ruling.REJECTED)

    assert (status(store), count_returned(store)) == ([CaseStatus.RETURNED], 1)
    assert mark_read(store)
    assert status(store) == [CaseStatus.REJECTED]
    say(store, "case-1", second, Ruling.NEEDS_ACTION)
    assert (status(store), count_returned(store)) == ([CaseStatus.RETURNED], 1)


def test_an_answer_that_is_taken_back_is_none(store, case):
    send(store, case.envelope_id)
    say(store, "case-1", case.envelope_id, Ruling.NEEDS_ACTION)

    say(store, "case-1", "", None)

    assert (find(store), status(store), count_returned(store)) == (None, [CaseStatus.SENT], 0)
    say(store, "case-1", case.envelope_id, Ruling.REJECTED)
    assert status(store) == [CaseStatus.REJECTED]


def test_a_claim_says_nothing_of_the_case(store):
    claim = queue(store, "case-1", EnvelopeKind.CLAIM)
    case = a_case()
    with store.write() as unit:
        accept(unit, case)
    later = queue(store, "case-1", EnvelopeKind.CLAIM)
    assert send(store, claim) == (), "that the hub has a claim sends no case"
    assert status(store) == [CaseStatus.QUEUED]
    assert send(store, case.envelope_id) == ("case-1",)

    for envelope in (claim, later):
        say(store, "case-1", envelope, Ruling.REJECTED)
    assert status(store) == [CaseStatus.SENT]
    say(store, "case-1", case.envelope_id, Ruling.CONFIRMED)
    assert status(store) == [CaseStatus.CONFIRMED]


def test_an_answer_to_a_case_that_is_not_here_is_kept_and_counts_nowhere(store):
    decision = say(store, "case-9", "sha256:9", Ruling.NEEDS_ACTION)

    assert (find(store, "case-9"), count_returned(store), status(store)) == (None, 0, [])
    assert decision.ruling is Ruling.NEEDS_ACTION


def test_an_answer_never_makes_a_case_a_draft_again(store, case):
    before = case
    say(store, "case-1", case.envelope_id, Ruling.NEEDS_ACTION)

    with store.read() as unit:
        assert unit.cases.find("case-1") == before
        assert unit.drafts.find("case-1") is None
        assert unit.drafts.list_unfinished() == ()


def test_a_returned_case_stays_in_the_journal_until_it_is_put_right(store, case):
    send(store, case.envelope_id)
    later = DAY + timedelta(days=9)
    assert status(store, later) == []

    say(store, "case-1", case.envelope_id, Ruling.NEEDS_ACTION)

    assert status(store, later) == [CaseStatus.RETURNED]
    say(store, "case-1", case.envelope_id, Ruling.CONFIRMED)
    assert status(store, later) == []


def test_what_could_not_be_taken_leaves_nothing_behind(store, case):
    def stumble(item):
        unit.decisions.keep(item.key, answer(item.key))
        unit.audit.append(Act.CASE_DECIDED, at=NOON, clerk="", case_id=item.key, facts={})
        if item.key == "bad":
            raise ValueError

    items = [Item(key, 1, True, b"", NOON) for key in ("good", "bad", "other")]
    with store.write() as unit:
        (aside,) = unit.feeds.apply("decisions", items, "c3", stumble)

    assert (aside.key, aside.why) == ("bad", "ValueError")
    with store.read() as unit:
        assert unit.feeds.get_cursor("decisions") == "c3"
        rows = unit.connection.exec_driver_sql("SELECT case_id FROM decision ORDER BY case_id")
        assert [row[0] for row in rows] == ["good", "other"]
        acts = unit.connection.exec_driver_sql("SELECT case_id FROM audit WHERE act='case.decided'")
        assert [row[0] for row in acts] == ["good", "other"]


def test_a_page_that_fails_moves_no_cursor(store):
    class DiskFull(Exception):
        pass

    def fail(item):
        raise DiskFull

    with pytest.raises(DiskFull), store.write() as unit:
        unit.feeds.apply("notices", [Item("n", 1, False, b"{}", NOON)], "c1", fail)

    with store.read() as unit:
        assert (unit.feeds.get_cursor("notices"), unit.feeds.count_news("notices")) == ("", 0)


SAID = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([*Ruling, None])), max_size=12)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(said=SAID, envelopes=st.integers(1, 3))
def test_the_newest_answer_to_the_newest_envelope_counts(store, said, envelopes):
    """Whatever came in whatever order: a reference of two lines says the same."""
    case_id = f"case-{next(SERIALS)}"
    serial = next(SERIALS)
    case = a_case(a_draft(case_id, serial), serial)
    with store.write() as unit:
        accept(unit, case, serial)
    names = [case.envelope_id]
    names += [queue(store, case_id, EnvelopeKind.CORRECTED) for _ in range(envelopes - 1)]
    told = [
        (None if ruling is None else (*names, "?")[min(which, envelopes)], ruling)
        for which, ruling in said
    ]
    for name, ruling in told:
        say(store, case_id, name, ruling)
    counting = [ruling for name, ruling in told if name in (names[-1], None)]
    expected = counting[-1] if counting else None

    found = find(store, case_id)
    assert (found and found.ruling) == expected


def test_what_is_said_once_more_is_not_kept_twice(store):
    confirmed, rejected = answer("case-1"), answer("case-1", ruling=Ruling.REJECTED)
    with store.write() as unit:
        said = [None, confirmed, confirmed, rejected, rejected, confirmed, None, None]
        kept = [unit.decisions.keep("case-1", one) for one in said]

    assert kept == [False, True, False, True, False, True, True, False]


def test_a_hub_that_was_put_back_is_believed_where_its_versions_are_lower(store, case):
    def take(item):
        unit.decisions.keep(
            item.key, answer(item.key, case.envelope_id, Ruling(item.body.decode()))
        )

    def apply(version, ruling):
        item = Item("case-1", version, False, ruling.value.encode(), NOON)
        unit.feeds.apply("decisions", [item], "c", take)

    with store.write() as unit:
        apply(5, Ruling.REJECTED)
        apply(4, Ruling.CONFIRMED)
        assert unit.decisions.find("case-1").ruling is Ruling.REJECTED
        unit.feeds.doubt()
        assert unit.feeds.get_cursor("decisions") == ""
        apply(4, Ruling.CONFIRMED)
        apply(3, Ruling.REJECTED)
        assert unit.decisions.find("case-1").ruling is Ruling.CONFIRMED
