"""The clerk's list: today's cases and whatever is unfinished, with no number in the clear."""

from dataclasses import replace
from datetime import timedelta

import sqlalchemy as sa

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.draft import HandIn, ParkReason
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Registrant
from regdesk.domain.words import Bilingual
from tests.storage.desks import DAY, NOON, a_case, a_draft, a_page, accept

YESTERDAY = DAY - timedelta(days=1)


def list_day(store, day=DAY):
    with store.read() as unit:
        return unit.journal.list_day(day)


def test_an_accepted_case_is_told_in_one_row(store):
    draft = a_draft(
        hand_ins=(HandIn(NOON - timedelta(minutes=10), NOON),),
        papers=(
            Paper(PaperCode.CONSENT, "o1", original_seen=True, pages=(a_page(), a_page("b"))),
            Paper(PaperCode.APPLICANT_ID, "r1", absent=True),
        ),
    )
    with store.write() as unit:
        accept(unit, a_case(draft))

    assert list_day(store) == (
        JournalRow(
            case_id="case-1",
            ordinal=31,
            number=str(a_case().number),
            at=NOON,
            name="Омаров Ерлан Болатұлы",
            iin="870412 30•••6",
            registration="permanent",
            category="citizen",
            people=1,
            address=Bilingual("Қонаев көшесі 12, 45-пәтер", "улица Кунаева 12, кв. 45"),
            owner="Жақсыбеков Қ.",
            owner_consent="permanent",
            papers=1,
            pages=2,
            status=CaseStatus.QUEUED,
            served_s=600,
            outcome=Outcome.ACCEPTED,
            clerk=a_case().clerk_code,
            handed_in_on=DAY,
        ),
    )


def test_what_is_unfinished_is_there_whatever_its_day(store):
    with store.write() as unit:
        parked = a_draft("old", 7, opened_on=YESTERDAY, parked=ParkReason.OTHER)
        unit.drafts.keep(parked)
        unit.drafts.keep(a_draft("new", 1))

    rows = list_day(store)

    assert [(row.case_id, row.status) for row in rows] == [
        ("new", CaseStatus.FILLING),
        ("old", CaseStatus.PARKED),
    ]


def test_cases_of_other_days_are_not_in_todays_list(store):
    with store.write() as unit:
        accept(unit, a_case(accepted_at=NOON - timedelta(days=1)))

    assert list_day(store) == ()
    assert len(list_day(store, YESTERDAY)) == 1


def test_newest_first(store):
    with store.write() as unit:
        for serial, ordinal in ((1, 30), (2, 32)):
            accept(unit, a_case(a_draft(f"c{serial}", ordinal), serial), serial)
        unit.drafts.keep(a_draft("d", 31))

    assert [row.ordinal for row in list_day(store)] == [32, 31, 30]


def test_an_empty_draft_has_a_row_too(store):
    bare = replace(
        a_draft(hand_ins=(), kept_at=None, owners=(), papers=(), registration=None),
        registrants=(Registrant("r1"),),
    )
    with store.write() as unit:
        unit.drafts.keep(bare)

    (row,) = list_day(store)
    assert (row.name, row.iin, row.owner, row.served_s) == ("", "", "", 0)
    assert row.at.date() == DAY


def test_a_running_hand_in_counts_until_the_last_save(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft(kept_at=NOON + timedelta(seconds=30)))

    assert list_day(store)[0].served_s == 630


def test_a_case_the_hub_has_is_sent(store):
    with store.write() as unit:
        accept(unit, a_case())
        unit.connection.execute(sa.text("UPDATE outbox SET waiting = 0"))

    assert list_day(store)[0].status is CaseStatus.SENT
