"""A case that cannot be accepted is closed as what the law says, once, and never lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.closed import REASONS, ClosedCase, CloseReason
from regdesk.domain.draft import ParkReason, StepId, StepTimes
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.domain.finding import ACCEPTING, Outcome, PaperState, Verdict
from regdesk.domain.owner import Presence
from regdesk.domain.paper import ImageRule, Paper, PaperCode
from regdesk.services.ports import Act
from regdesk.services.service_clock import served
from tests.services.conftest import CLERK, make_counter
from tests.services.people import CLAUSE, Law, findings, paper, rule, whole_draft
from tests.services.ports import Crash, MemoryPages, MemoryStore, TickingClock, Weather
from tests.services.test_crashes import sign_in_again

CLOSABLE = [outcome for outcome in Outcome if outcome not in ACCEPTING]
REFUSAL = replace(CLAUSE, point="5")


def stopped(outcome):
    """Return what the law says of a case that ends with ``outcome``."""
    if outcome is Outcome.PAPERS_MISSING:
        return lacking(paper(PaperCode.CONSENT, state=PaperState.EXPIRED))
    return findings(outcome, rules=[rule(Verdict.STOPS, outcome=outcome)])


def lacking(*papers):
    return replace(findings(Outcome.PAPERS_MISSING, papers=papers), refusal=REFUSAL)


def mark(draft, **changes):
    """Return ``draft`` with its consent as ``changes`` say."""
    consent = replace(Paper(PaperCode.CONSENT), **changes)
    others = tuple(one for one in draft.papers if one.code is not PaperCode.CONSENT)
    return replace(draft, papers=(*others, consent))


def test_each_end_that_accepts_nothing_has_its_reasons():
    assert list(REASONS) == CLOSABLE
    assert all(REASONS.values())


@pytest.mark.parametrize("outcome", CLOSABLE)
def test_a_case_is_closed_as_what_the_law_says(counter, law, clock, fill, outcome):
    draft = fill()
    law.says = stopped(outcome)
    clock.go(minutes=3)
    assert counter.closing(draft) is outcome

    closed = counter.close(draft, REASONS[outcome][-1])

    assert (closed.outcome, closed.reason) == (outcome, REASONS[outcome][-1])
    assert (closed.closed_at, closed.clerk_code) == (clock.now(), CLERK.code)
    assert closed.findings == law.says
    assert [one.ended_at for one in closed.draft.hand_ins] == [clock.now()]
    assert served(closed.draft, clock.now() + timedelta(hours=1)) == timedelta(minutes=11)
    assert counter.list_unfinished() == ()
    assert counter.open_row(draft.case_id) == closed


def test_a_refused_acceptance_names_the_missing_papers_and_clause_5(counter, law, fill):
    law.says = lacking(
        paper(PaperCode.CONSENT, state=PaperState.MISSING),
        paper(PaperCode.APPLICANT_ID, "r1", state=PaperState.EXPIRED),
        paper(PaperCode.OWNER_ID, "o1"),
        paper(PaperCode.PASSPORT, "r1", state=PaperState.MISSING, optional=True),
    )

    closed = counter.close(mark(fill(), absent=True), CloseReason.PAPERS_INCOMPLETE)

    assert [one.code for one in closed.missing] == [PaperCode.CONSENT, PaperCode.APPLICANT_ID]
    assert closed.clause == REFUSAL


def test_another_end_names_no_papers_and_the_clause_of_its_rule(counter, law, fill):
    asked = (paper(PaperCode.CONSENT, state=PaperState.MISSING),)
    stops = [rule(Verdict.STOPS), rule(Verdict.STOPS, outcome=Outcome.OWNER_REFUSED)]
    law.says = findings(Outcome.OWNER_REFUSED, rules=stops, papers=asked)

    closed = counter.close(fill(), CloseReason.OWNER_DISAGREES)

    assert (closed.missing, closed.clause) == ((), CLAUSE)


def test_the_act_is_in_the_trail_without_a_person(counter, law, fill):
    draft = mark(fill(), absent=True)
    law.says = lacking(paper(PaperCode.CONSENT, state=PaperState.MISSING))

    counter.close(draft, CloseReason.PAPERS_INCOMPLETE)

    act, *_, case_id, facts = counter.store.tables.audit[-1]
    assert (act, case_id) == (Act.CASE_CLOSED, draft.case_id)
    assert facts == {
        "outcome": "papers_missing",
        "reason": "papers_incomplete",
        "missing": "CONSENT",
        "edition": "V0",
        "people": 1,
        "pages": 0,
        "served_s": 480,
    }


def test_closing_twice_closes_once(counter, law, fill):
    draft = fill()
    law.says = stopped(Outcome.OWNER_REFUSED)

    first = counter.close(draft, CloseReason.OWNER_DISAGREES)

    assert counter.close(draft, CloseReason.CONSENT_WITHDRAWN) == first
    assert [one[0] for one in counter.store.tables.audit].count(Act.CASE_CLOSED) == 1


@pytest.mark.parametrize("outcome", [*sorted(ACCEPTING), None])
def test_what_may_be_accepted_or_is_open_is_not_closed(counter, law, fill, outcome):
    draft = fill()
    law.says = findings(outcome)

    assert counter.closing(draft) is None
    with pytest.raises(Refusal) as caught:
        counter.close(draft, CloseReason.OWNER_DISAGREES)

    assert caught.value.key == ("close.acceptable" if outcome else "close.not_judged")
    assert counter.list_unfinished() == (draft,)


def test_a_reason_of_another_end_is_none(counter, law, fill):
    draft = fill()
    law.says = stopped(Outcome.REFERRAL)

    with pytest.raises(BadInput, match=r"close\.reason"):
        counter.close(draft, CloseReason.OWNER_DISAGREES)

    assert counter.list_unfinished() == (draft,)


@pytest.mark.parametrize(
    ("seen", "state", "asked"),
    [
        ({}, PaperState.MISSING, False),
        ({"valid_until": "01.01.2020"}, PaperState.MISSING, False),
        ({"absent": True}, PaperState.MISSING, True),
        ({"original_seen": True}, PaperState.MISSING, True),  # but of a kind that is not accepted
        ({}, PaperState.EXPIRED, True),
    ],
    ids=["not looked at", "typed only", "asked for", "wrong kind", "expired"],
)
def test_nothing_is_refused_for_a_paper_that_nobody_asked_for(
    counter, law, fill, seen, state, asked
):
    draft = mark(fill(), **seen)
    law.says = lacking(paper(PaperCode.CONSENT, state=state))

    assert counter.closing(draft) is (Outcome.PAPERS_MISSING if asked else None)
    if not asked:
        with pytest.raises(BadInput, match=r"close\.papers_unasked") as caught:
            counter.close(draft, CloseReason.PAPERS_INCOMPLETE)
        assert caught.value.params == {"count": 1}


def test_pages_go_as_at_acceptance(counter, law):
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    for code, about in ((PaperCode.APPLICANT_ID, "r1"), (PaperCode.CONSENT, "")):
        draft = counter.add_pages(draft, code, about, "paper.jpg")
    draft = counter.add_pages(draft, PaperCode.COURT, "r1", "not asked for.jpg")
    stays = draft.find_paper(PaperCode.CONSENT).pages
    law.says = replace(
        stopped(Outcome.OWNER_REFUSED),
        papers=(
            paper(PaperCode.APPLICANT_ID, "r1", image=ImageRule.READ_ONLY),
            paper(PaperCode.CONSENT, image=ImageRule.KEEP),
        ),
    )

    closed = counter.close(draft, CloseReason.OWNER_DISAGREES)

    left = [page for one in closed.draft.papers for page in one.pages]
    assert left == list(stays)
    assert set(counter.pages.images) == {page.blob for page in stays}
    assert counter.store.tables.condemned == {}


def test_a_late_save_does_not_bring_it_back(counter, law, fill):
    draft = fill()
    law.says = stopped(Outcome.OWNER_REFUSED)
    counter.close(draft, CloseReason.OWNER_DISAGREES)

    with pytest.raises(Fault, match=r"draft\.gone"):
        counter.keep(draft)


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.REFERRAL, CaseStatus.REFERRED),
        (Outcome.PAPERS_MISSING, CaseStatus.REFUSED),
        (Outcome.OWNER_REFUSED, CaseStatus.REFUSED),
        (Outcome.OWNER_ABSENT, CaseStatus.CLOSED),
        (Outcome.NOT_REGISTRABLE_ALONE, CaseStatus.CLOSED),
        (Outcome.TYPE_CHANGE_OFFERED, CaseStatus.CLOSED),
    ],
)
def test_it_stays_in_the_journal_and_a_referral_is_no_refusal(counter, law, fill, outcome, status):
    draft = fill()
    law.says = stopped(outcome)
    counter.close(draft, REASONS[outcome][0])

    page = counter.journal()

    (row,) = page.rows
    assert (row.case_id, row.status, row.outcome) == (draft.case_id, status, outcome)
    assert page.counts == {status: 1}
    assert page.mean_served_s is None


def test_looking_at_a_closed_case_is_an_act(counter, law, fill):
    draft = fill()
    law.says = stopped(Outcome.REFERRAL)
    counter.close(draft, CloseReason.SERVED_ELSEWHERE)

    assert isinstance(counter.open_row(draft.case_id), ClosedCase)

    act, *_, facts = counter.store.tables.audit[-1]
    assert (act, facts) == (Act.CASE_VIEWED, {"outcome": "referral"})


def test_a_new_case_takes_over_what_was_typed_and_nothing_of_the_hand_in(counter, law, clock, fill):
    before = fill()
    law.says = stopped(Outcome.OWNER_REFUSED)
    closed = counter.close(before, CloseReason.OWNER_DISAGREES)
    clock.go(days=1)

    anew = counter.reopen(before.case_id)

    assert (anew.ordinal, anew.opened_on) == (1, clock.now().date())
    assert anew.case_id != before.case_id
    taken = (before.registrants, before.registration, before.dwelling)
    assert (anew.registrants, anew.registration, anew.dwelling) == taken
    assert anew.owners[0].person == before.owners[0].person
    assert (anew.owners[0].presence, anew.owners[0].consent) == (None, None)
    assert (anew.papers, anew.hand_ins, anew.step) == ((), (), StepId.CATEGORY)
    assert anew.times == StepTimes(since=clock.now()), "its first step is counted too"
    assert counter.list_unfinished() == (anew,)
    act, *_, facts = counter.store.tables.audit[-1]
    assert (act, facts) == (Act.CASE_OPENED, {"ordinal": 1, "after": before.case_id})
    assert counter.open_row(before.case_id) == closed


def test_on_a_full_disk_no_closed_case_is_opened_anew(counter, law, fill, monkeypatch):
    before = fill()
    law.says = stopped(Outcome.OWNER_REFUSED)
    counter.close(before, CloseReason.OWNER_DISAGREES)
    monkeypatch.setattr(counter.store, "check_room", refuse_room)

    with pytest.raises(Fault, match=r"disk\.full"):
        counter.reopen(before.case_id)

    assert counter.list_unfinished() == ()


def refuse_room():
    raise Fault("disk.full")


def test_what_was_never_closed_is_not_opened_anew(counter, fill):
    with pytest.raises(Fault, match=r"case\.vanished"):
        counter.reopen(fill().case_id)


def test_resuming_asks_for_originals_and_people_anew_and_keeps_the_pages(counter, clock, fill):
    draft = fill()
    draft = counter.add_pages(draft, PaperCode.CONSENT, "", "consent.jpg")
    absent = replace(Paper(PaperCode.OWNER_ID, "o1"), absent=True, valid_until="01.01.2030")
    draft = replace(draft, papers=(*draft.papers, absent))
    counter.park(draft, ParkReason.PAPER_TO_FETCH)
    clock.go(days=1)

    resumed = counter.resume(draft.case_id)

    for before, after in zip(draft.papers, resumed.papers, strict=True):
        unseen = replace(before, original_seen=False, seen_at=None, absent=False)
        assert after == unseen
    (owner,) = resumed.owners
    assert (owner.presence, owner.identity_checked) == (None, False)
    assert (owner.consent, owner.consented_on) == (
        draft.owners[0].consent,
        draft.owners[0].consented_on,
    )


def test_an_owner_who_is_registered_himself_is_met_with_his_papers(counter, fill):
    draft = fill()
    here = replace(draft.owners[0], registrant="r1", presence=Presence.PRESENT)
    counter.park(replace(draft, owners=(here,)), ParkReason.OTHER)

    assert counter.resume(draft.case_id).owners == (here,)


@pytest.mark.parametrize("calls", range(1, 30))
@pytest.mark.parametrize("error", [Crash(), Fault("disk.full")], ids=["crash", "full"])
def test_closing_breaks_at_each_call_in_turn(calls, error):
    """Whatever broke, there is one draft or one closed case, and closing again ends it."""
    weather, clock, law = Weather(), TickingClock(), Law()
    store, pages = MemoryStore(weather), MemoryPages(weather)
    counter = make_counter(store, pages, clock, law)
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    draft = counter.add_pages(draft, PaperCode.APPLICANT_ID, "r1", "card.jpg")
    draft = whole_draft(draft, clock.now(), draft.papers[0].pages)
    counter.keep(draft)
    law.says = stopped(Outcome.OWNER_REFUSED)

    weather.countdown, weather.error = calls, error
    try:
        counter.close(draft, CloseReason.OWNER_DISAGREES)
    except (Crash, Fault):
        assert len(store.tables.drafts) + len(store.tables.closed) == 1
    weather.countdown = -1

    closed = counter.close(draft, CloseReason.OWNER_DISAGREES)
    sign_in_again(counter)
    assert list(store.tables.closed.values()) == [closed]
    assert (pages.images, store.tables.condemned, store.tables.drafts) == ({}, {}, {})
