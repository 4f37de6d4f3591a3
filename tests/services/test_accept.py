"""What accepting means: judged, signed, numbered, stored whole, read back, once."""

import logging
from contextlib import contextmanager
from dataclasses import replace

import pytest

from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.domain.finding import Outcome, Verdict
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Applicant, HandsIn
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.messages import CASE_ACCEPTED_V1, read_payload
from regdesk.services.ports import Act
from tests.services.people import OMAROV, findings, rule
from tests.services.ports import MemoryStore


@pytest.fixture
def tables(counter):
    return lambda: counter.store.tables


def test_an_accepted_case_is_stored_whole(counter, clock, fill, tables):
    draft = fill()

    accepted = counter.accept(draft)

    case, number = accepted.case, str(accepted.case.number)
    assert tables().cases == {number: case}
    assert tables().slips == {number: accepted.slip}
    assert tables().drafts == {}
    assert (case.accepted_at, case.clerk_code) == (clock.now(), "417-0012")
    assert case.draft.hand_ins[-1].ended_at == clock.now()
    assert counter.recent_addresses()[0].label == "001"
    assert counter.count_waiting() == 1


def test_the_number_names_centre_desk_epoch_and_serial(counter, fill):
    numbers = [str(counter.accept(fill()).case.number) for _ in range(2)]

    assert [one[:16] for one in numbers] == ["417-007-1-000001", "417-007-1-000002"]


def test_the_envelope_is_signed_chained_and_named_by_its_bytes(counter, fill, tables):
    cases = [counter.accept(fill()).case for _ in range(3)]

    prev = ""
    for seq, (case, row) in enumerate(zip(cases, tables().outbox, strict=True), start=1):
        opened = open_envelope(row["envelope"], counter.signer.find_public)
        header = read_payload(opened.payload).header
        assert opened.payload_type == CASE_ACCEPTED_V1
        assert case.envelope_id == row["envelope_id"] == name_envelope(row["envelope"])
        assert (header.seq, header.prev, header.slip) == (seq, prev, str(case.number))
        prev = case.envelope_id


def test_the_envelope_says_what_was_typed_seen_and_found(counter, fill, tables):
    counter.accept(fill(), overtime_reason="")

    payload = open_envelope(tables().outbox[0]["envelope"], counter.signer.find_public).payload
    body = read_payload(payload).body
    assert body.registrants[0].person.surname == "Омаров"
    assert body.registrants[0].person.born.isoformat() == "1987-04-12"
    assert (body.owners[0].presence, body.owners[0].consent) == ("present", "permanent")
    assert body.owners[0].consented_on.isoformat() == "2023-11-23"
    assert [(one.code, one.seen_by) for one in body.papers] == [
        ("APP-ID", "417-0012"),
        ("CONSENT", "417-0012"),
    ]
    assert [(one.rule, one.verdict) for one in body.findings] == [("V0-TEST", "deferred")]
    assert (body.edition, body.outcome, body.served_s) == ("V0", "accepted", 8 * 60)


def test_the_clear_header_names_no_person(counter, fill, tables):
    draft = fill()
    counter.accept(draft)

    payload = open_envelope(tables().outbox[0]["envelope"], counter.signer.find_public).payload
    header = read_payload(payload).header.model_dump_json()
    for person in (draft.registrants[0].person, draft.owners[0].person):
        for personal in (person.iin, person.surname, person.given, person.document.number):
            assert personal not in header
    assert "Кунаева" not in header


def test_the_audit_tells_of_it_without_names(counter, fill, tables):
    case = counter.accept(fill()).case

    act, _, clerk, case_id, facts = tables().audit[-1]
    assert (act, clerk, case_id) == (Act.CASE_ACCEPTED, "417-0012", case.draft.case_id)
    assert facts == {
        "number": str(case.number),
        "envelope": case.envelope_id,
        "edition": "V0",
        "people": 1,
        "pages": 0,
        "served_s": 480,
    }


def test_accepting_twice_returns_the_same_case(counter, fill, tables):
    draft = fill()
    first = counter.accept(draft)

    again = counter.accept(draft)

    assert again == first
    assert len(tables().cases) == len(tables().outbox) == 1


def test_a_late_autosave_does_not_bring_the_draft_back(counter, fill, tables):
    draft = fill()
    counter.accept(draft)

    for late in (
        lambda: counter.keep(draft),
        lambda: counter.reach(draft, StepId.OWNER),
        lambda: counter.discard(draft),
    ):
        with pytest.raises(Fault, match=r"draft\.gone"):
            late()
    assert tables().drafts == {}


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome.REFERRAL,
        Outcome.NOT_REGISTRABLE_ALONE,
        Outcome.OWNER_REFUSED,
        Outcome.OWNER_ABSENT,
        Outcome.PAPERS_MISSING,
        Outcome.TYPE_CHANGE_OFFERED,
    ],
)
def test_where_the_law_says_no_nothing_is_accepted(counter, law, fill, tables, outcome):
    draft = fill()
    law.says = findings(outcome)

    with pytest.raises(Refusal) as caught:
        counter.accept(draft)

    assert (caught.value.key, caught.value.params) == (
        "accept.refused",
        {"outcome": outcome.value},
    )
    assert tables().cases == {}


def test_what_cannot_be_judged_is_not_accepted(counter, law, fill):
    draft = fill()
    law.says = findings(outcome=None)

    with pytest.raises(Refusal, match=r"accept\.not_judged"):
        counter.accept(draft)


def test_an_unfinished_draft_is_not_accepted(counter, fill):
    draft = fill()
    gap = replace(draft, registration=None, owners=())

    with pytest.raises(BadInput) as caught:
        counter.accept(gap)

    assert (caught.value.key, caught.value.params) == ("accept.unfinished", {"count": 2})


def test_thirty_minutes_ask_for_a_reason_when_they_are_over(counter, clock, fill, tables):
    draft = fill()
    clock.go(minutes=22)
    reasoned = replace(draft, case_id=draft.case_id)

    clock.go(seconds=1)
    for none in ("", "  "):
        with pytest.raises(BadInput, match=r"accept\.overtime_reason"):
            counter.accept(reasoned, none)
    case = counter.accept(reasoned, " принтер заело ").case

    assert case.overtime_reason == "принтер заело"


def test_thirty_minutes_sharp_are_in_time(counter, clock, fill):
    draft = fill()
    clock.go(minutes=22)

    assert counter.accept(draft).case.overtime_reason == ""


def test_pages_to_be_read_only_are_destroyed_and_their_facts_stay(counter, fill, tables):
    page = counter.pages.keep(b"id card", media="image/jpeg", width=600, height=400)
    draft = fill(pages=[page])

    case = counter.accept(draft).case

    assert counter.pages.images == {}
    assert tables().condemned == {}
    card = case.draft.papers[0]
    assert (card.pages, card.original_seen, card.seen_at) == ((), True, draft.papers[0].seen_at)


def test_pages_of_a_paper_to_be_kept_stay_and_are_named_in_the_header(counter, law, fill, tables):
    page = counter.pages.keep(b"consent", media="image/jpeg", width=600, height=400)
    draft = fill()
    consent = replace(draft.papers[1], pages=(page,))

    counter.accept(replace(draft, papers=(draft.papers[0], consent)))

    payload = open_envelope(tables().outbox[0]["envelope"], counter.signer.find_public).payload
    assert [one.id for one in read_payload(payload).header.blobs] == [page.blob]
    assert list(counter.pages.images) == [page.blob]


def test_pages_of_a_paper_nobody_asks_for_any_more_are_destroyed(counter, law, fill):
    page = counter.pages.keep(b"old", media="image/jpeg", width=600, height=400)
    draft = fill(pages=[page])
    law.says = findings(papers=())

    counter.accept(draft)

    assert counter.pages.images == {}


def test_of_people_who_have_no_part_in_the_case_any_more_nothing_is_stored(counter, fill):
    page = counter.pages.keep(b"his card", media="image/jpeg", width=600, height=400)
    draft = fill()
    taken_out = Paper(PaperCode.APPLICANT_ID, "r2", original_seen=True, pages=(page,))
    not_needed = Applicant(HandsIn.SELF, OMAROV)

    case = counter.accept(
        replace(draft, papers=(*draft.papers, taken_out), applicant=not_needed)
    ).case

    assert case.draft.papers == draft.papers
    assert case.draft.applicant == Applicant()
    assert counter.pages.images == {}


def test_a_disk_that_cannot_destroy_does_not_undo_the_acceptance(counter, fill, tables, caplog):
    page = counter.pages.keep(b"id card", media="image/jpeg", width=600, height=400)
    draft = fill(pages=[page])
    destroy, counter.pages.destroy = counter.pages.destroy, _fail

    with caplog.at_level(logging.WARNING):
        counter.accept(draft)

    assert "disk.read_only" in caplog.text
    assert list(tables().condemned) == [page.blob]
    counter.pages.destroy = destroy


def _fail(pages):
    raise Fault("disk.read_only")


class FullStore(MemoryStore):
    """A disk that has room only for what is begun."""

    def check_room(self):
        raise Fault("disk.full")


@pytest.mark.parametrize("act", ["open_case", "accept"])
def test_on_a_full_disk_nothing_new_begins(counter, fill, act):
    draft = fill()
    full = FullStore(counter.store.weather)
    full.tables = before = counter.store.tables
    there = replace(counter, store=full)

    with pytest.raises(Fault, match=r"disk\.full"):
        there.accept(draft) if act == "accept" else there.open_case()

    assert full.tables is before
    assert there.keep(draft)


def test_what_was_accepted_before_the_disk_was_full_is_found_again(counter, fill):
    draft = fill()
    accepted = counter.accept(draft)
    full = FullStore(counter.store.weather)
    full.tables = counter.store.tables

    assert replace(counter, store=full).accept(draft) == accepted


class RottenStore(MemoryStore):
    """A disk that keeps something other than what was written."""

    spoil = ""

    @contextmanager
    def write(self):
        with super().write() as unit:
            yield unit
        if self.spoil == "outbox":
            self.tables.outbox[-1]["envelope"] += b" "
        elif self.spoil:
            rows = getattr(self.tables, self.spoil)
            changed = {"cases": {"overtime_reason": "?"}, "slips": {"clerk": "?"}}[self.spoil]
            rows.update({number: replace(row, **changed) for number, row in rows.items()})


@pytest.mark.parametrize("spoil", ["cases", "slips", "outbox"])
def test_what_reads_back_otherwise_is_not_called_accepted(counter, fill, spoil):
    draft = fill()
    rotten = RottenStore(counter.store.weather)
    rotten.tables, rotten.spoil = counter.store.tables, spoil

    with pytest.raises(Fault, match=r"accept\.not_read_back"):
        replace(counter, store=rotten).accept(draft)


def test_a_warning_does_not_stop(counter, law, fill):
    draft = fill()
    law.says = findings(rules=[rule(Verdict.WARNS)])

    assert counter.accept(draft)
