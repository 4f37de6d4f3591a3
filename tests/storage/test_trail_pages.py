"""Pages of the trail: any filter gives what a look at every row gives, by an index of its own."""

import random
from datetime import timedelta
from itertools import product

import pytest
import sqlalchemy as sa

from regdesk.domain.trail import TrailQuery
from regdesk.services.ports import Act
from regdesk.storage.trail_pages import _list_ways
from tests.storage.desks import CLERK, DAY, NOON, a_case, a_closed, a_draft, accept

ACTS = (Act.CASE_VIEWED, Act.SHEET_PRINTED, Act.SIGNED_IN, Act.STEP_REACHED)
CLERKS = (CLERK.code, "417-0001", "")
DAYS = (DAY, DAY + timedelta(days=1), DAY + timedelta(days=2))


@pytest.fixture
def trail(store):
    chosen = random.Random(7)
    with store.write() as unit:
        for _ in range(200):
            unit.audit.append(
                chosen.choice(ACTS),
                at=NOON + timedelta(hours=chosen.randrange(60)),
                clerk=chosen.choice(CLERKS),
                case_id=chosen.choice(("case-1", "case-2", "")),
                facts={},
            )
    return store


def read_pages(unit, query, limit):
    """Return the numbers of all rows of ``query``, page by page."""
    numbers, before = [], None
    while page := unit.audit.list_page(query, before, limit):
        numbers += [one.number for one in page]
        before = page[-1].number
    return numbers


def test_every_filter_gives_what_a_look_at_every_row_gives(trail):
    acts = (None, frozenset(ACTS[:2]), frozenset())
    asked = product((None, *DAYS), (None, *CLERKS), acts, ("", "case-1"))
    with trail.read() as unit:
        every = unit.audit.list_page(TrailQuery(), None, 1000)
        assert [one.number for one in every] == list(range(len(every), 0, -1))
        for query in (TrailQuery(*one) for one in asked):
            expected = [
                one.number
                for one in every
                if query.day in (None, one.at.date())
                and query.clerk in (None, one.clerk)
                and (query.acts is None or one.act in query.acts)
                and query.case_id in ("", one.case_id)
            ]
            assert read_pages(unit, query, 7) == expected, query


@pytest.mark.parametrize(
    "query",
    [
        TrailQuery(),
        TrailQuery(clerk=CLERK.code),
        TrailQuery(acts=frozenset(ACTS)),
        TrailQuery(clerk=CLERK.code, acts=frozenset(ACTS)),
    ],
)
def test_where_rows_may_be_many_none_is_read_that_is_not_shown(store, query):
    """SQLite neither scans nor sorts: it stops at the last row of the page."""
    with store.read() as unit:
        for where, given in _list_ways(query):
            asked = f"SELECT seq, body FROM audit {where} AND seq < 9 ORDER BY seq DESC LIMIT 5"
            plan = unit.connection.execute(sa.text(f"EXPLAIN QUERY PLAN {asked}"), given).all()
            assert [one.detail.split()[:2] for one in plan] == [["SEARCH", "audit"]], plan


def test_a_line_names_clerk_and_case(store):
    case = a_case()
    with store.write() as unit:
        accept(unit, case)
        unit.drafts.keep(a_draft("case-2", 32))
        for case_id in ("case-1", "case-2", "gone"):
            facts = {"pages": 2}
            unit.audit.append(
                Act.PAGE_ADDED, at=NOON, clerk=CLERK.code, case_id=case_id, facts=facts
            )

    with store.read() as unit:
        gone, draft, accepted = unit.audit.list_page(TrailQuery(), None, 3)

    assert (accepted.case, draft.case, gone.case) == (str(case.number), "032", "")
    assert (accepted.clerk_name, accepted.at, accepted.facts) == (CLERK.name, NOON, {"pages": 2})


def test_a_closed_case_keeps_its_ordinal(store):
    closed = a_closed()
    with store.write() as unit:
        unit.closed.add(closed)
        case_id = closed.draft.case_id
        unit.audit.append(Act.CASE_CLOSED, at=NOON, clerk=CLERK.code, case_id=case_id, facts={})

    with store.read() as unit:
        assert unit.audit.list_page(TrailQuery(case_id=case_id))[0].case == "031"


def test_a_row_tampered_with_is_shown_as_far_as_it_can_be_read(trail):
    with trail.write() as unit:
        unit.connection.exec_driver_sql("DROP TRIGGER audit_stands_0")
        unit.connection.exec_driver_sql("UPDATE audit SET at = 'x', body = x'00' WHERE seq = 5")

    with trail.read() as unit:
        (line,) = unit.audit.list_page(TrailQuery(), 6, 1)

    assert (line.number, line.at, line.facts) == (5, None, {})


def test_a_case_is_found_by_its_number(store):
    case = a_case()
    with store.write() as unit:
        accept(unit, case)

    with store.read() as unit:
        assert unit.audit.find_case(str(case.number)) == case.draft.case_id
        assert unit.audit.find_case("417-008-1-000009-00") is None
        assert unit.audit.list_clerks()[CLERK.code] == CLERK.name
