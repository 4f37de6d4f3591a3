"""Closed cases stand for ever, hold the pages they keep, and are found in the journal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.closed import CloseReason
from regdesk.domain.errors import Fault
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import Paper, PaperCode
from tests.storage.desks import DAY, NOON, a_case, a_closed, a_draft, accept

TOMORROW = DAY + timedelta(days=1)


def close(store, closed):
    with store.write() as unit:
        unit.closed.add(closed)
        unit.drafts.discard(closed.draft.case_id)


def test_a_closed_case_comes_back_as_it_was(store):
    closed = a_closed()
    close(store, closed)

    with store.read() as unit:
        assert unit.closed.find("case-1") == closed
        assert unit.closed.find("case-2") is None


def test_the_pages_it_keeps_outlive_every_sweep(store, signed_in):
    pages = signed_in.pages
    held = pages.keep(b"consent", media="image/jpeg", width=1, height=1)
    loose = pages.keep(b"card", media="image/jpeg", width=1, height=1)
    consent = Paper(PaperCode.CONSENT, pages=(held,))
    close(store, a_closed(a_draft(papers=(consent,))))

    pages.sweep()

    assert pages.get(held) == b"consent"
    with pytest.raises(Fault, match=r"page\.vanished"):
        pages.get(loose)


def test_the_journal_tells_how_and_when_it_ended(store):
    referred = a_closed(
        a_draft("case-2", 32), outcome=Outcome.REFERRAL, reason=CloseReason.SERVED_ELSEWHERE
    )
    close(store, a_closed())
    close(store, referred)

    with store.read() as unit:
        rows = unit.journal.list_day(DAY)

    assert [(row.case_id, row.status, row.outcome, row.number) for row in rows] == [
        ("case-2", CaseStatus.REFERRED, Outcome.REFERRAL, ""),
        ("case-1", CaseStatus.REFUSED, Outcome.OWNER_REFUSED, ""),
    ]
    assert [row.at for row in rows] == [NOON, NOON]


def test_a_closed_case_stands_in_the_journal_of_its_day_only(store):
    close(store, a_closed())

    with store.read() as unit:
        assert unit.journal.list_day(TOMORROW) == ()


def test_an_accepted_case_tells_its_outcome_too(store):
    case = a_case()
    until_proof = replace(case.findings, outcome=Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF)
    with store.write() as unit:
        accept(unit, replace(case, findings=until_proof))

    with store.read() as unit:
        (row,) = unit.journal.list_day(DAY)

    assert row.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF
