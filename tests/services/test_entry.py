"""Filling in: nothing typed is lost, the thirty minutes run exactly while the papers lie here."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.days import format_day
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.paper import PaperCode
from regdesk.services.ports import Act
from regdesk.services.service_clock import served
from tests.services.conftest import make_counter


def acts(counter):
    return [act for act, *_ in counter.store.tables.audit]


def test_a_case_opens_with_one_registrant_and_the_days_next_ordinal(counter):
    first, second = counter.open_case(), counter.open_case()

    assert (first.label, second.label) == ("001", "002")
    assert [one.key for one in first.registrants] == ["r1"]
    assert first.step is StepId.CATEGORY
    assert first.hand_ins == ()
    assert counter.list_unfinished() == (second, first)


def test_a_discarded_ordinal_is_not_given_again(counter):
    counter.discard(counter.open_case())

    assert counter.open_case().label == "002"


def test_typing_is_kept_without_an_audit_row(counter, clock):
    draft = counter.open_case()
    clock.go(seconds=3)

    at = counter.keep(replace(draft, stay_until="31.13."))

    (kept,) = counter.list_unfinished()
    assert (kept.stay_until, kept.kept_at) == ("31.13.", at)
    assert at == clock.now()
    assert acts(counter) == [Act.CASE_OPENED]


def test_the_papers_are_handed_in_when_the_first_step_is_left(counter, clock):
    draft = counter.open_case()
    clock.go(minutes=4)
    stayed = counter.reach(draft, StepId.CATEGORY)
    left = counter.reach(stayed, StepId.ADDRESS)

    assert stayed.hand_ins == ()
    assert [one.began_at for one in left.hand_ins] == [clock.now()]
    assert counter.reach(left, StepId.CATEGORY).hand_ins == left.hand_ins
    assert acts(counter)[1:] == [Act.STEP_REACHED] * 3
    assert counter.store.tables.audit[-1][-1] == {"step": "category"}


def see_again(resumed, before):
    """Say anew of a resumed case what was seen and who was there ``before``."""
    return replace(resumed, papers=before.papers, owners=before.owners)


def test_parking_gives_the_papers_back_and_resuming_takes_them_anew(counter, clock):
    draft = counter.reach(counter.open_case(), StepId.OWNER)
    clock.go(minutes=9)
    parked = counter.park(draft, ParkReason.OWNER_ON_THE_WAY)
    clock.go(days=1)

    assert parked.parked is ParkReason.OWNER_ON_THE_WAY
    assert served(parked, clock.now()) == timedelta(minutes=9)
    resumed = counter.resume(parked.case_id)
    clock.go(minutes=2)

    assert (resumed.parked, resumed.step) == (None, StepId.OWNER)
    assert len(resumed.hand_ins) == 2
    assert served(resumed, clock.now()) == timedelta(minutes=11)
    assert acts(counter)[-2:] == [Act.CASE_PARKED, Act.CASE_RESUMED]


def test_parked_in_the_first_step_nothing_was_handed_in_yet(counter):
    draft = counter.park(counter.open_case(), ParkReason.OTHER)

    assert counter.resume(draft.case_id).hand_ins == ()


def test_after_a_crash_the_same_hand_in_goes_on(counter, clock):
    draft = counter.reach(counter.open_case(), StepId.DOCUMENTS)
    clock.go(minutes=3)

    restored = counter.restore(draft.case_id)

    assert restored == draft
    assert served(restored, clock.now()) == timedelta(minutes=3)
    assert acts(counter)[-1] is Act.CASE_RESTORED


def test_discarding_destroys_the_pages_too(counter):
    draft = counter.add_pages(counter.open_case(), PaperCode.CONSENT, "", "consent.png")

    counter.discard(draft)

    assert counter.pages.images == {}
    assert counter.list_unfinished() == ()
    assert counter.store.tables.audit[-1][-1] == {"pages": 2}


@pytest.mark.parametrize("act", ["resume", "restore"])
def test_what_is_gone_cannot_be_taken_up(counter, act):
    with pytest.raises(Fault, match=r"draft\.gone"):
        getattr(counter, act)("0192f0c1-7d1a-7c3e-9b1f-000000000009")


def test_the_law_is_asked_for_the_day_of_the_hand_in_else_for_today(counter, clock, law):
    opened = counter.open_case()
    clock.go(days=1)
    counter.findings(opened)
    handed_in = counter.reach(opened, StepId.APPLICANT)
    clock.go(days=1)
    counter.problems(handed_in)

    first = opened.opened_on
    assert law.days == [first + timedelta(days=1), first + timedelta(days=1)]


def test_a_case_that_was_opened_yesterday_may_name_today(counter, clock):
    opened = counter.open_case()
    clock.go(days=1)
    arrived = replace(opened, arrived_on=format_day(clock.now().date()))

    assert [one.key for one in counter.problems(arrived) if one.field == "arrived_on"] == []


def test_no_act_names_a_person(counter, fill):
    draft = fill()
    resumed = counter.resume(counter.park(draft, ParkReason.OTHER).case_id)
    counter.accept(see_again(resumed, draft))

    told = repr(counter.store.tables.audit)
    for person in (draft.registrants[0].person, draft.owners[0].person):
        assert person.iin not in told
        assert person.surname not in told


def test_signing_out_is_an_act(counter):
    counter.sign_out()

    assert acts(counter) == [Act.SIGNED_OUT]


def test_a_new_program_finds_what_was_kept(counter, clock, law, fill):
    draft = fill()

    anew = make_counter(counter.store, counter.pages, clock, law)

    assert anew.list_unfinished() == (draft,)
    assert anew.restore(draft.case_id) == draft
