"""Any case is found by what it says now, whatever became of it, with no number in the clear."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import ParkReason
from regdesk.domain.people import IdentityDocument, IdentityKind
from regdesk.rulebook import load
from regdesk.services.search import ROWS, search_cases
from regdesk.services.send_ports import Proof
from tests.storage.corrections import a_correction, correct
from tests.storage.desks import DAY, IIN, NOON, OWNER_IIN, a_case, a_closed, a_draft, accept
from tests.storage.test_decisions import answer

RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass
class Searching:
    """What the search needs of a session."""

    store: Any
    rulebook: Any


@pytest.fixture(scope="module")
def law():
    return load(RESOURCES / "rulebook")


@pytest.fixture
def search(store, law):
    return lambda line, *more: search_cases(Searching(store, law), line, *more)


def ids(found):
    return [row.case_id for row in found.rows]


def documented(draft, number):
    (first,) = draft.registrants
    document = IdentityDocument(IdentityKind.ID_CARD, number)
    return replace(
        draft, registrants=(replace(first, person=replace(first.person, document=document)),)
    )


@pytest.fixture
def cases(store):
    """One case of every kind, in the order of their times."""
    with store.write() as unit:
        early = NOON - timedelta(days=400)
        draft = documented(a_draft("case-1", 31), "041236587")
        accept(unit, a_case(draft, 1, accepted_at=early), 1)
        unit.closed.add(a_closed(a_draft("closed", 32), closed_at=NOON - timedelta(days=30)))
        unit.drafts.keep(a_draft("parked", 33, parked=ParkReason.OTHER))
        unit.drafts.keep(a_draft("filling", 34))


@pytest.mark.parametrize(
    "line",
    [
        *("Омаров", "омар ерл", "ЕРЛАН ОМАРОВ", "omarov yerlan", "жаксыб", "Zhaqsybekov", IIN),
        *(OWNER_IIN, "8704", "870412 300 066", "870412 30", "қонаев 12", "kunaeva 45", "медеу"),
        *("конаев көше", "улица кунаева"),
    ],
)
@pytest.mark.usefixtures("cases")
def test_every_case_is_found_by_all_that_it_says(search, line):
    found = search(line)

    assert sorted(ids(found)) == ["case-1", "closed", "filling", "parked"]
    assert found.counts == {
        CaseStatus.QUEUED: 1,
        CaseStatus.REFUSED: 1,
        CaseStatus.PARKED: 1,
        CaseStatus.FILLING: 1,
    }
    assert (found.is_counted, found.next_page) == (True, None)
    assert all("•••" in row.iin for row in found.rows)


@pytest.mark.parametrize("line", ["", " - ", "Ахметов", "омаров айгүл", "041236588", "жоқ", '"*'])
@pytest.mark.usefixtures("cases")
def test_nothing_else_is_found(search, line):
    assert search(line).rows == ()


@pytest.mark.usefixtures("cases")
def test_numbers_find_the_case_that_has_them(search):
    number = str(a_case(serial=1).number)

    for line in (number, number.replace("-", ""), number[:13], "000001", "041236587"):
        assert ids(search(line)) == ["case-1"], line
    assert search("417-008-1-000002-" + "00").rows == ()


@pytest.mark.usefixtures("cases")
def test_newest_come_first_and_a_filter_leaves_the_counts(search):
    assert ids(search("омаров"))[-2:] == ["closed", "case-1"]

    found = search("омаров", {CaseStatus.PARKED, CaseStatus.REFUSED})
    assert ids(found) == ["parked", "closed"]
    assert sum(found.counts.values()) == 4


def test_a_draft_is_found_by_what_it_says_now_and_not_once_it_is_gone(store, search):
    with store.write() as unit:
        unit.drafts.keep(a_draft())
    (first,) = a_draft().registrants
    renamed = replace(first, person=replace(first.person, surname="Сәрсенов"))
    with store.write() as unit:
        unit.drafts.keep(a_draft(registrants=(renamed,)))

    assert ids(search("сарсен")) == ["case-1"]
    assert search("омаров").rows == ()
    with store.write() as unit:
        unit.drafts.discard("case-1")
        left = unit.connection.exec_driver_sql("SELECT count(*) FROM draft_words").scalar()
    assert (search("сарсен").rows, left) == ((), 0)


def test_a_corrected_case_is_found_by_what_it_says_since(store, search):
    with store.write() as unit:
        accept(unit, a_case())
        correct(unit, a_correction())

    assert search("қонаев 45").rows == ()
    (row,) = search("қонаев 46").rows
    assert (row.case_id, row.corrections) == ("case-1", 1)


def test_where_a_case_stands_is_counted_as_the_journal_shows_it(store, search):
    with store.write() as unit:
        accept(unit, a_case())
    envelope = a_case().envelope_id

    def standing():
        found = search("омаров")
        assert found.counts == {found.rows[0].status: 1}
        assert search("омаров", {found.rows[0].status}).rows == found.rows
        return found.rows[0].status

    assert standing() is CaseStatus.QUEUED
    with store.write() as unit:
        unit.receipts.keep([Proof(envelope, envelope, "receipt")], NOON)
    assert standing() is CaseStatus.SENT
    with store.write() as unit:
        unit.decisions.keep("case-1", answer("case-1", envelope, Ruling.NEEDS_ACTION))
    assert standing() is CaseStatus.RETURNED
    with store.write() as unit:
        unit.decisions.keep("case-1", None)
    assert standing() is CaseStatus.SENT
    with store.write() as unit:
        unit.receipts.doubt(1, 0)
    assert standing() is CaseStatus.QUEUED


def test_pages_follow_each_other_without_gap_or_repeat(store, search):
    many = ROWS + 3
    with store.write() as unit:
        for nth in range(many):
            at = NOON + timedelta(minutes=nth)
            unit.closed.add(a_closed(a_draft(f"case-{nth}", nth + 1), closed_at=at))
        unit.drafts.keep(a_draft("draft", 99, opened_on=DAY))

    first = search("омаров")
    second = search("омаров", set(CaseStatus), first.next_page)

    assert len(first.rows) == ROWS + 1
    assert ids(first)[:ROWS] == [f"case-{nth}" for nth in reversed(range(3, many))]
    assert ids(second) == ["case-2", "case-1", "case-0"]
    assert second.next_page is None
