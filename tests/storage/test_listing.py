"""What the journal shows: of today, of all cases, filtered, sorted, and all of it exported."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.case_filter import Filter
from regdesk.domain.desk import Clerk
from regdesk.domain.draft import HandIn
from regdesk.domain.entered import EnteredMark
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.rulebook import load
from regdesk.services import export, export_files
from regdesk.services.export import export_cases, list_exported
from regdesk.services.export_files import Table
from regdesk.services.listing import Question, RowOrder, list_cases
from regdesk.services.search import ROWS
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    NOON,
    SetClock,
    a_case,
    a_closed,
    a_draft,
    accept,
)

RESOURCES = Path(__file__).parents[2] / "resources"
NAMES = ("Қасымов", "Ким", "Әлиев", "Абаев", "Ғалымов")


@dataclass
class Asking:
    """What the journal needs of a session."""

    store: Any
    rulebook: Any
    clock: Any
    clerk: Clerk = ADMINISTRATOR


@pytest.fixture(scope="module")
def law():
    return load(RESOURCES / "rulebook")


@pytest.fixture
def session(store, law):
    return Asking(store, law, SetClock())


def named(surname, ordinal, case_id=""):
    draft = a_draft(case_id or f"case-{ordinal}", ordinal)
    (first,) = draft.registrants
    person = replace(first.person, surname=surname)
    return replace(draft, registrants=(replace(first, person=person),))


@pytest.fixture
def cases(store):
    """A case of yesterday and the four of today, in the order of their times."""
    with store.write() as unit:
        for nth, surname in enumerate(NAMES, start=1):
            at = NOON - timedelta(days=1) if nth == 1 else NOON + timedelta(minutes=nth)
            accept(unit, a_case(named(surname, nth), nth, accepted_at=at), nth)


def surnames(listing):
    return [row.name.split()[0] for row in listing.rows]


@pytest.mark.usefixtures("cases")
def test_without_text_it_is_the_day_and_with_text_everything(session):
    today = list_cases(session, Question())
    found = list_cases(session, Question("қонаев"))

    assert surnames(today) == ["Ғалымов", "Абаев", "Әлиев", "Ким"]
    assert (today.cases_today, today.counts[Filter.ALL]) == (4, 4)
    assert surnames(found) == ["Ғалымов", "Абаев", "Әлиев", "Ким", "Қасымов"]
    assert (found.counts[Filter.ALL], found.counts[Filter.QUEUED]) == (5, 5)


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("text", ["", "қонаев"])
def test_names_are_sorted_as_the_alphabet_has_them(session, text):
    by_name = list_cases(session, Question(text, order=RowOrder.NAME))
    everybody = ["Абаев", "Әлиев", "Ғалымов", "Ким", "Қасымов"]

    assert surnames(by_name) == [one for one in everybody if text or one != "Қасымов"]
    assert by_name.is_ordered


@pytest.mark.usefixtures("cases")
def test_numbers_are_sorted_within_their_days_and_times_from_either_end(session):
    by_number = list_cases(session, Question("қонаев", order=RowOrder.NUMBER))
    oldest = list_cases(session, Question("қонаев", order=RowOrder.OLDEST))

    assert [row.ordinal for row in by_number.rows] == [2, 3, 4, 5, 1]
    assert [row.ordinal for row in oldest.rows] == [1, 2, 3, 4, 5]


@pytest.mark.usefixtures("cases")
def test_not_entered_are_of_any_day_until_each_is_marked(store, session):
    left = Question(filter=Filter.NOT_ENTERED)
    assert len(list_cases(session, left).rows) == 5

    mark = EnteredMark("case-1", 1, "РП-1", NOON, NOON, CLERK.code)
    with store.write() as unit:
        unit.entered.add(mark)

    listing = list_cases(session, left)
    assert "Қасымов" not in surnames(listing)
    assert listing.counts[Filter.NOT_ENTERED] == 4
    found = list_cases(session, replace(left, text="қонаев"))
    assert surnames(found) == surnames(listing)
    assert (found.counts[Filter.NOT_ENTERED], found.counts[Filter.ALL]) == (4, 5)
    assert list_cases(session, replace(left, text="қасымов")).rows == ()
    with store.write() as unit:
        unit.entered.add(replace(mark, nth=2, entered_at=None))
    assert len(list_cases(session, left).rows) == 5


def test_a_case_of_a_day_before_all_editions_is_found_without_a_time_of_service(store, session):
    past = NOON - timedelta(days=4000)
    draft = replace(a_draft(), hand_ins=(HandIn(past, past),))
    with store.write() as unit:
        accept(unit, a_case(draft, accepted_at=past))

    listing = list_cases(session, Question("омаров"))

    assert surnames(listing) == ["Омаров"]
    assert listing.provide_minutes == {}


def test_too_many_to_count_are_shown_newest_first_and_not_sorted(store, session, monkeypatch):
    monkeypatch.setattr("regdesk.storage.case_search.MOST_COUNTED", 5)
    monkeypatch.setattr("regdesk.services.listing.MOST_ORDERED", 5)
    with store.write() as unit:
        for nth in range(ROWS + 4):
            at = NOON + timedelta(minutes=nth)
            unit.closed.add(a_closed(a_draft(f"case-{nth}", nth + 1), closed_at=at))

    first = list_cases(session, Question("омаров"))
    second = list_cases(session, Question("омаров"), first.next_page)
    by_name = list_cases(session, Question("омаров", order=RowOrder.NAME))
    refused = list_cases(session, Question("омаров", Filter.ENDED))
    exported = list_exported(session, Question("омаров"))

    everything = [f"case-{nth}" for nth in reversed(range(ROWS + 4))]
    assert not first.is_counted
    assert [row.case_id for row in (*first.rows, *second.rows)] == everything
    assert (by_name.is_ordered, len(by_name.rows)) == (False, 5)
    assert refused.rows == first.rows
    assert [row.case_id for row in exported] == everything


def word(rows):
    return Table(("name", "iin"), tuple((row.name, row.iin) for row in rows))


def trail(store):
    with store.read() as unit:
        query = "SELECT body FROM audit WHERE act = 'journal.exported'"
        return [bytes(body).decode() for (body,) in unit.connection.exec_driver_sql(query)]


@pytest.mark.usefixtures("cases")
def test_an_export_stands_in_the_trail_and_tells_nothing_of_anybody(store, session, tmp_path):
    question = Question("қонаев", Filter.QUEUED, RowOrder.NAME)

    count = export_cases(session, question, tmp_path / "list.csv", word)

    written = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert count == 5
    assert written[1] == "Абаев Ерлан Болатұлы;870412 30•••6"
    assert [line.split()[0] for line in written[1:]] == [
        *("Абаев", "Әлиев", "Ғалымов", "Ким", "Қасымов")
    ]
    (row,) = trail(store)
    assert all(one in row for one in ('"cases":5', '"filter":"queued"', '"format":"csv"'))
    assert not any(one in row for one in ("онаев", "Абаев", "list"))
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["list.csv"]


@pytest.mark.usefixtures("cases")
def test_who_may_not_export_needs_somebody_who_may(store, session, tmp_path):
    session.clerk = CLERK
    path = tmp_path / "list.xlsx"

    with pytest.raises(Refusal, match=r"right\.missing"):
        export_cases(session, Question(), path, word)
    assert (path.exists(), trail(store)) == (False, [])

    export_cases(session, Question(), path, word, confirmed_by=ADMINISTRATOR)
    (row,) = trail(store)
    assert f'"confirmed_by":"{ADMINISTRATOR.code}"' in row
    assert CLERK.code in row


@pytest.mark.usefixtures("cases")
def test_more_than_one_file_holds_is_refused_before_anything_is_written(
    store, session, tmp_path, monkeypatch
):
    monkeypatch.setattr(export, "MOST_ROWS", 4)
    for question in (Question("қонаев"), Question(filter=Filter.NOT_ENTERED)):
        with pytest.raises(BadInput, match=r"export\.too_many") as stopped:
            export_cases(session, question, tmp_path / "list.csv", word)
        assert stopped.value.params == {"most": 4}
    assert trail(store) == []


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_how_far_it_is_is_told_and_who_is_told_may_stop_it(
    store, session, tmp_path, monkeypatch, name
):
    monkeypatch.setattr(export, "_AT_ONCE", 2)
    monkeypatch.setattr(export_files, "_TOLD_EVERY", 1)
    told = []
    export_cases(session, Question("қонаев"), tmp_path / name, word, tell=told.append)
    assert told == sorted(told)
    assert (len(told) > 5, told[-1]) == (True, 1.0)
    (tmp_path / name).unlink()

    for share in told:

        def stop(now, share=share):
            if now == share:
                raise Refusal("export.stopped")

        with pytest.raises(Refusal, match=r"export\.stopped"):
            export_cases(session, Question("қонаев"), tmp_path / name, word, tell=stop)
    assert not (tmp_path / name).exists()
    assert len(trail(store)) == 1


@pytest.mark.usefixtures("cases")
def test_a_place_that_cannot_be_written_leaves_nothing_behind(session, tmp_path):
    (tmp_path / "list.csv").mkdir()

    with pytest.raises(Fault, match=r"file\.not_written"):
        export_cases(session, Question(), tmp_path / "list.csv", word)

    assert [one.name for one in tmp_path.iterdir() if one.name != "desk"] == ["list.csv"]


def test_every_filter_lets_its_own_through():
    assert Filter.ALL.statuses == set(CaseStatus)
    own = [one for one in Filter if one not in (Filter.ALL, Filter.NOT_ENTERED)]
    shown = [status for one in own for status in one.statuses]
    assert sorted(shown) == sorted(CaseStatus), "each in one, and in one alone"
