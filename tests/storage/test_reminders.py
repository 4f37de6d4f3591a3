"""What is due is told while it is, counted until somebody did something, and by nobody else."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from regdesk.domain.address import Premises
from regdesk.domain.decision import Ruling
from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import HandIn, ParkReason, StepId, StepTimes
from regdesk.domain.errors import Refusal
from regdesk.domain.finding import Outcome
from regdesk.domain.people import Registrant, RegistrationKind
from regdesk.services.neighbours import UNUSUAL, find_neighbours
from regdesk.services.ports import Act
from regdesk.services.registrant_ports import ReminderMark
from regdesk.services.reminders import count_reminders, list_reminders, mark_reminder
from regdesk.services.step_times import StepTime, list_mine_today
from regdesk.services.twins import find_twins
from regdesk.storage.registrant_rows import put_registrants
from tests.storage.desks import CLERK, IIN, NOON, a_case, a_closed, a_draft, accept
from tests.storage.test_decisions import answer
from tests.storage.test_registrants import ELSEWHERE, OTHER_IIN, UNTIL_PROOF, at, register

TEMPORARY = {"registration": RegistrationKind.TEMPORARY}


@dataclass
class Session:
    """What these intents need of a session."""

    store: Any
    clock: Any
    clerk: Clerk = CLERK


@pytest.fixture
def session(store, clock):
    clock.pass_s(3600 * 24 * 9)  # 2 December
    return Session(store, clock)


def due(found):
    return [(one.due.case_id, one.due.due.isoformat(), one.due.mark) for one in found]


def test_a_temporary_registration_is_told_of_thirty_days_before_it_ends(session, clock):
    register(session.store, "case-1", 1, stay_until="01.01.2027", **TEMPORARY)
    clock.pass_s(-3600 * 24)
    assert list_reminders(session).ending == ()

    clock.pass_s(3600 * 24)
    assert due(list_reminders(session).ending) == [("case-1", "2027-01-01", None)]
    assert count_reminders(session) == 1
    clock.pass_s(3600 * 24 * 30)
    assert due(list_reminders(session).ending) == [("case-1", "2027-01-01", None)]
    clock.pass_s(3600 * 24)
    assert list_reminders(session).ending == ()


def test_the_nearest_end_comes_first(session):
    register(session.store, "case-1", 1, stay_until="20.12.2026", **TEMPORARY)
    register(session.store, "case-2", 2, iin=OTHER_IIN, stay_until="10.12.2026", **TEMPORARY)

    assert [one.due.case_id for one in list_reminders(session).ending] == ["case-2", "case-1"]


@pytest.mark.parametrize("address", [None, ELSEWHERE])
def test_who_is_registered_permanently_since_needs_no_reminder(session, address):
    register(session.store, "case-1", 1, stay_until="20.12.2026", **TEMPORARY)
    draft = a_draft()
    register(session.store, "case-2", 2, address or draft.dwelling.address)

    assert list_reminders(session).ending == ()
    assert count_reminders(session) == 0


def test_a_rejected_case_reminds_nobody(session):
    case = register(session.store, "case-1", 1, stay_until="20.12.2026", **TEMPORARY)
    with session.store.write() as unit:
        unit.decisions.keep("case-1", answer("case-1", case.envelope_id, Ruling.REJECTED))

    assert list_reminders(session).ending == ()


def test_a_proof_is_waited_for_until_the_permanent_registration(session):
    (first,) = a_draft().registrants
    child = Registrant("r2", replace(first.person, iin=OTHER_IIN, given="Айым"), first.category)
    register(session.store, "case-1", 1, outcome=UNTIL_PROOF, registrants=(first, child))

    (waiting,) = list_reminders(session).awaited
    assert (waiting.due.keys, waiting.due.due) == (("r1", "r2"), waiting.case.accepted_at.date())
    assert [one.until_proof for one in waiting.standings] == [True]
    register(session.store, "case-2", 2)
    (waiting,) = list_reminders(session).awaited
    assert waiting.due.keys == ("r2",)
    assert [who.key for one in waiting.standings for who in one.people] == ["r2"]
    register(session.store, "case-3", 3, ELSEWHERE, iin=OTHER_IIN)
    assert list_reminders(session).awaited == ()


def test_a_mark_is_kept_audited_and_taken_back(session):
    register(session.store, "case-1", 1, stay_until="10.12.2026", **TEMPORARY)
    register(session.store, "case-2", 2, iin=OTHER_IIN, stay_until="20.12.2026", **TEMPORARY)
    first, _second = list_reminders(session).ending

    marked = mark_reminder(session, first.due, ReminderMark.NOT_REACHED)
    assert (marked.mark, marked.marked_by) == (ReminderMark.NOT_REACHED, CLERK.code)
    shown = list_reminders(session)
    assert [one.due.mark for one in shown.ending] == [None, ReminderMark.NOT_REACHED]
    assert shown.ending[1].due == marked
    assert (count_reminders(session), shown.is_all) == (1, True)

    informed = mark_reminder(session, marked, ReminderMark.INFORMED)
    assert mark_reminder(session, informed, ReminderMark.INFORMED) == first.due
    assert count_reminders(session) == 2
    with session.store.read() as unit:
        acts = unit.connection.exec_driver_sql(
            "SELECT body FROM audit WHERE act = ? AND case_id = 'case-1' ORDER BY seq",
            (Act.REMINDER_MARKED.value,),
        ).scalars()
        told = [bytes(body).decode() for body in acts]
    assert ["not_reached" in told[0], "informed" in told[1], '"mark":""' in told[2]] == [True] * 3


def test_a_mark_is_about_one_day_alone(session):
    case = register(session.store, "case-1", 1, stay_until="10.12.2026", **TEMPORARY)
    (found,) = list_reminders(session).ending
    mark_reminder(session, found.due, ReminderMark.INFORMED)

    longer = replace(case.draft, stay_until="20.12.2026")
    with session.store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM registrant")
        put_registrants(unit.connection, longer, case.findings)
    assert due(list_reminders(session).ending) == [("case-1", "2026-12-20", None)]


def test_an_auditor_marks_nothing(session):
    register(session.store, "case-1", 1, stay_until="10.12.2026", **TEMPORARY)
    (found,) = list_reminders(session).ending
    auditor = replace(session, clerk=Clerk("417-0009", "А. А.", ClerkRole.AUDITOR))

    with pytest.raises(Refusal) as caught:
        mark_reminder(auditor, found.due, ReminderMark.INFORMED)
    assert caught.value.key == "right.missing"


def test_postponed_cases_are_told_of_and_counted_from_the_next_day(session, clock):
    earlier, today = NOON, clock.now() - timedelta(minutes=5)
    with session.store.write() as unit:
        for case_id, ordinal, ended in (("new", 2, today), ("old", 1, earlier)):
            spans = (HandIn(ended - timedelta(minutes=5), ended),)
            draft = a_draft(case_id, ordinal, parked=ParkReason.OWNER_ON_THE_WAY, hand_ins=spans)
            unit.drafts.keep(draft)
        unit.drafts.keep(a_draft("filling", 3))

    assert [one.case_id for one in list_reminders(session).parked] == ["old", "new"]
    assert count_reminders(session) == 1


def test_twins_are_told_apart_by_what_they_share(session):
    register(session.store, "case-1", 1, iin="")
    register(session.store, "case-2", 2)
    (first,) = a_draft().registrants
    person = replace(first.person, born="12.04.1987")
    assert find_twins(session, person, ()).same_name == ()

    born = Registrant("r1", replace(person, iin=OTHER_IIN), first.category)
    register(session.store, "case-3", 3, registrants=(born,))
    found = find_twins(session, person, ("case-1",))
    assert [row.case_id for row in found.same_number] == ["case-2"]
    assert [row.case_id for row in found.same_name] == ["case-3"]
    nobody = replace(person, iin=IIN[:5], given="")
    assert find_twins(session, nobody, ()) == type(found)()


def crowd(count):
    (first,) = a_draft().registrants
    people = (
        replace(first.person, iin="", given=f"Аты{at}", born="12.04.1987") for at in range(count)
    )
    return tuple(Registrant(f"r{at}", one, first.category) for at, one in enumerate(people, 1))


def test_so_many_that_the_owner_should_say_whether_it_is_so(session):
    register(session.store, "case-1", 1, registrants=crowd(UNUSUAL - 1))
    draft = a_draft("case-2", 2)
    few = find_neighbours(session, draft)
    assert (few.count_people(draft), few.is_unusual(draft)) == (UNUSUAL, False)

    family = replace(draft, registrants=(*draft.registrants, replace(crowd(1)[0], key="r2")))
    assert few.count_people(family) == UNUSUAL  # he lives there already
    (first,) = draft.registrants
    more = replace(
        draft, registrants=(first, replace(first, key="r2", person=crowd(20)[19].person))
    )
    assert few.asks_owner(more)
    assert not few.asks_owner(replace(more, people_confirmed=UNUSUAL + 1))
    dormitory = replace(more, dwelling=replace(more.dwelling, premises=Premises.DORMITORY))
    assert not few.is_unusual(dormitory)


def test_of_a_flat_without_its_number_nobody_is_told(session):
    address = a_draft().dwelling.address
    whole_house = replace(address, flat="")
    register(session.store, "case-1", 1, whole_house)

    assert find_neighbours(session, at(whole_house, a_draft("case-2", 2))).residents == ()


def test_my_steps_of_today_are_summed_and_no_colleagues(session, clock):
    took = StepTimes(((StepId.CATEGORY, 20), (StepId.APPLICANT, 61)))
    other = StepTimes(((StepId.CATEGORY, 31),))
    now = clock.now()
    with session.store.write() as unit:
        accept(unit, a_case(a_draft("case-1", 1, times=took), 1, now), 1)
        unit.closed.add(a_closed(a_draft("case-2", 2, times=other), closed_at=now))
        yesterday = now - timedelta(days=1)
        accept(unit, a_case(a_draft("case-3", 3, times=took), 3, yesterday), 3)
        colleague = replace(a_case(a_draft("case-4", 4, times=took), 4, now), clerk_code="417-0005")
        accept(unit, colleague, 4)

    assert list_mine_today(session) == (
        StepTime(StepId.CATEGORY, 51, 2),
        StepTime(StepId.APPLICANT, 61, 1),
    )
    assert list_mine_today(session)[0].mean_s == 25


def test_what_ended_otherwise_reminds_nobody(session):
    register(
        session.store,
        "case-1",
        1,
        outcome=Outcome.NOT_REGISTRABLE_ALONE,
        stay_until="10.12.2026",
        **TEMPORARY,
    )
    with session.store.write() as unit:
        unit.closed.add(a_closed(a_draft("closed", 2, stay_until="10.12.2026", **TEMPORARY)))
        unit.drafts.keep(a_draft("filling", 3, stay_until="10.12.2026", **TEMPORARY))

    assert count_reminders(session) == 0
