"""Cancelling an accepted case: an envelope that points back, and nothing is ever deleted."""

import shutil
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput, Bug, Fault, Refusal
from regdesk.protocol.envelope import open_envelope
from regdesk.protocol.later_messages import CASE_CANCELLED_V1, read_cancellation
from regdesk.services.cancel import (
    CancelAsked,
    cancel,
    cancel_note_sheet,
    find_cancellable,
)
from regdesk.services.decisions import mark_read
from regdesk.services.unsent_ports import PutBack
from regdesk.services.verify import VerdictKind
from tests.services.after.conftest import AUDITOR, PASSWORD, SENIOR, sign_in_at
from tests.services.conftest import CLERK
from tests.services.test_correct import move

ASKED = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN, " басқа қалаға көшеді ")
CONFIRMED = replace(ASKED, confirmed_by=SENIOR)


def key_of(caught):
    return caught.value.key


def test_the_case_stands_cancelled_and_keeps_everything(counter, clock, case, rows):
    before = rows("SELECT * FROM accepted_case")
    clock.go(days=1)

    cancelled = cancel(counter, case.draft.case_id, CONFIRMED)

    assert counter.view_row(case.draft.case_id) == cancelled
    assert replace(cancelled, cancelled=None) == case
    told = cancelled.cancelled
    assert (told.why, told.clerk_code) == ("басқа қалаға көшеді", counter.clerk.code)
    assert (told.confirmed_by, told.cancelled_at) == (SENIOR.code, clock.now())
    assert rows("SELECT * FROM accepted_case") == before
    (row,) = counter.journal().rows
    assert (row.status, row.number) == (CaseStatus.CANCELLED, str(case.number))
    assert row.status.is_accepted, "it has a number and a slip for ever"
    assert counter.slip_sheet(str(case.number)).qr


def test_its_envelope_points_back_and_tells_nothing_of_people(counter, clock, case):
    cancellation = cancel(counter, case.draft.case_id, CONFIRMED).cancelled

    with counter.store.read() as unit:
        envelope = unit.outbox.get(cancellation.envelope_id)
    key = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
    opened = open_envelope(envelope, lambda _: key)
    told = read_cancellation(opened.payload)
    assert opened.payload_type == CASE_CANCELLED_V1
    assert (told.header.supersedes, told.header.prev) == (case.envelope_id, case.envelope_id)
    assert (told.header.seq, told.header.slip) == (2, str(case.number))
    assert (told.body.asked_by, told.body.reason) == ("applicant", "withdrawn")
    assert told.body.confirmed_by == SENIOR.code
    assert case.draft.registrants[0].person.iin.encode() not in opened.payload
    assert counter.count_waiting() == 2


def test_who_lacks_the_right_needs_somebody_who_has_it(counter, senior, case, rows):
    case_id = case.draft.case_id
    with pytest.raises(Refusal) as caught:
        cancel(counter, case_id, ASKED)
    assert key_of(caught) == "right.missing"
    with pytest.raises(Refusal, match=r"right\.missing"):
        cancel(counter, case_id, replace(ASKED, confirmed_by=counter.clerk))
    with pytest.raises(Refusal, match=r"right\.missing"):
        cancel(replace(senior, clerk=AUDITOR), case_id, CONFIRMED)
    assert rows("SELECT 1 FROM cancellation") == []

    assert cancel(senior, case_id, ASKED).cancelled.confirmed_by == ""


def test_a_case_is_cancelled_once_and_corrected_no_more(counter, case, rows):
    case_id = case.draft.case_id
    cancel(counter, case_id, CONFIRMED)

    for act in (
        lambda: cancel(counter, case_id, CONFIRMED),
        lambda: find_cancellable(counter, case_id),
    ):
        with pytest.raises(Refusal, match=r"cancel\.already"):
            act()
    with pytest.raises(Refusal, match=r"correct\.cancelled"):
        counter.open_correction(case_id)
    assert rows("SELECT count(*) FROM outbox") == [(2,)]


def test_a_correction_that_was_being_made_goes_with_the_case(counter, case, rows):
    draft = move(counter.open_correction(case.draft.case_id))
    counter.keep(draft)

    cancel(counter, case.draft.case_id, CONFIRMED)

    assert counter.list_unfinished() == ()
    for late in (
        lambda: counter.keep(draft),
        lambda: counter.correct(draft, AskedBy.CLERK, "қате"),
    ):
        with pytest.raises(Fault, match=r"draft\.gone"):
            late()
    acts = "SELECT act FROM audit WHERE case_id = (SELECT case_id FROM cancellation) ORDER BY seq"
    assert [act for (act,) in rows(acts)][-2:] == ["case.discarded", "case.cancelled"]


def test_what_was_corrected_is_cancelled_as_it_stands(counter, case):
    draft = move(counter.open_correction(case.draft.case_id))
    counter.keep(draft)
    corrected = counter.correct(draft, AskedBy.CLERK, "қате").case

    cancelled = cancel(counter, case.draft.case_id, CONFIRMED)

    assert cancelled.cancelled.supersedes == corrected.envelope_id
    assert cancelled.draft == corrected.draft


@pytest.mark.parametrize("ruling", [Ruling.CONFIRMED, Ruling.REJECTED])
def test_what_the_register_has_decided_is_cancelled_no_more(counter, case, decide, ruling):
    decide(case, ruling)

    with pytest.raises(Refusal, match=r"cancel\.decided"):
        cancel(counter, case.draft.case_id, CONFIRMED)


def test_what_the_register_wants_put_right_may_be_cancelled(counter, case, decide):
    decide(case, Ruling.NEEDS_ACTION)

    cancelled = cancel(counter, case.draft.case_id, CONFIRMED)
    decide(case, Ruling.CONFIRMED, cancelled.cancelled.envelope_id)

    (row,) = counter.journal().rows
    assert row.status is CaseStatus.CANCELLED


def test_a_cancellation_that_came_too_late_is_none(counter, case, decide):
    case_id = case.draft.case_id
    envelope = cancel(counter, case_id, CONFIRMED).cancelled.envelope_id

    decide(case, Ruling.NEEDS_ACTION, envelope, stands="confirmed")
    (told,) = counter.journal().rows
    mark_read(counter, case_id)
    (row,) = counter.journal().rows

    assert (told.status, told.late) == (CaseStatus.RETURNED, True)
    assert row.status is CaseStatus.CONFIRMED
    assert counter.view_row(case_id).cancelled is None
    with pytest.raises(Refusal, match=r"cancel\.decided"):
        cancel(counter, case_id, CONFIRMED)


@pytest.mark.parametrize("why", ["", "  "])
def test_another_reason_is_told_in_words(counter, case, why):
    asked = replace(CONFIRMED, reason=CancelReason.OTHER, why=why)

    with pytest.raises(BadInput, match=r"cancel\.why"):
        cancel(counter, case.draft.case_id, asked)


def test_nothing_is_written_of_a_cancellation_that_fails(counter, case, rows, monkeypatch):
    def fail(*_args, **_facts):
        raise Fault("disk.full")

    monkeypatch.setattr("regdesk.services.cancel.write_audit", fail)
    with pytest.raises(Fault, match=r"disk\.full"):
        cancel(counter, case.draft.case_id, CONFIRMED)

    assert rows("SELECT 1 FROM cancellation") == []
    assert rows("SELECT count(*) FROM outbox") == [(1,)]


def test_only_an_accepted_case_is_cancelled(counter):
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)

    with pytest.raises(Fault, match=r"case\.vanished"):
        cancel(counter, draft.case_id, CONFIRMED)


def test_its_slip_is_told_as_cancelled(counter, case):
    code = counter.slip_sheet(str(case.number)).qr
    assert counter.verify_code(code).kind is VerdictKind.GENUINE

    cancel(counter, case.draft.case_id, CONFIRMED)

    verdict = counter.verify_code(code)
    assert (verdict.kind, verdict.code.number) == (VerdictKind.CANCELLED, case.number)
    assert counter.open_code(code).cancelled is not None


def test_the_note_says_what_was_cancelled_and_why_in_both_languages(counter, case):
    with pytest.raises(Bug):
        cancel_note_sheet(counter, case)

    note = cancel_note_sheet(counter, cancel(counter, case.draft.case_id, CONFIRMED))

    assert (note.label, note.title.kk, note.title.ru) == (
        str(case.number),
        "Істің күші жойылғаны туралы ескертпе",
        "Памятка об отмене дела",
    )
    told = [row.value for row in note.rows]
    assert told[-1].kk == "өтініш беруші өтінішін қайтарып алды: басқа қалаға көшеді"
    assert told[-1].ru == "заявитель отозвал заявление: басқа қалаға көшеді"
    assert note.status.ru == "Регистрация не произведена"
    assert note.qr == ""


def test_a_lost_desk_has_its_cancellation_again(counter, clock, case, tmp_path):
    counter.store.forget_log()
    lost = shutil.copytree(tmp_path / "desk", tmp_path / "lost")
    cancelled = cancel(counter, case.draft.case_id, CONFIRMED)
    with counter.store.read() as unit:
        item = unit.unsent.find((1, 2))
    door, sign_in = sign_in_at(lost, clock)
    again = sign_in.sign_in(CLERK.code, PASSWORD)

    with again.store.write() as unit:
        assert unit.unsent.put_back(item) is PutBack.BACK
        assert unit.unsent.put_back(item) is PutBack.KNOWN

    with again.store.read() as unit:
        assert unit.cases.find(case.draft.case_id) == cancelled
    door.close()
