from dataclasses import replace

import pytest

from regdesk.domain.case import Case, CaseStatus
from regdesk.domain.draft import ParkReason
from regdesk.domain.errors import Fault
from regdesk.domain.people import Registrant
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Act
from tests.services.people import OMAROV, iin

A5 = SheetFormat.A5_LANDSCAPE


def acts(counter):
    return [act for act, *_ in counter.store.tables.audit]


def test_the_preview_is_the_first_print(counter, fill):
    number = str(counter.accept(fill()).case.number)
    counter.print_slip(number, PrintChoice(A5, "counter"))
    counter.advance_prints()

    assert counter.slip_pdf(number, A5) == counter.press.printed[0][0]
    with pytest.raises(Fault, match=r"case\.vanished"):
        counter.slip_pdf("417-007-1-000099-00", A5)


@pytest.fixture
def day(counter, fill):
    """One case accepted, one being filled in by another man, one parked."""
    case = counter.accept(fill()).case
    draft = fill()
    other = replace(OMAROV, surname="Әшімов", given="Қуат", iin=iin("90010130055"))
    counter.keep(replace(draft, registrants=(Registrant("r1", other),)))
    parked = counter.park(fill(), ParkReason.PAPER_TO_FETCH)
    return case, draft, parked


def found(counter, text="", status=None):
    return [one.ordinal for one in counter.journal(text, status).rows]


def test_the_journal_counts_the_whole_day_whatever_is_searched(counter, day):
    page = counter.journal("әшімов")

    assert [row.ordinal for row in page.rows] == [2]
    assert page.counts == {CaseStatus.QUEUED: 1, CaseStatus.FILLING: 1, CaseStatus.PARKED: 1}
    assert page.mean_served_s == 480
    assert page.day == day[0].accepted_at.date()


def test_an_empty_day_has_no_mean(counter):
    page = counter.journal()

    assert (page.rows, page.mean_served_s, dict(page.counts)) == ((), None, {})


@pytest.mark.parametrize(
    "text", ["Әшімов", "ашимов", "АШИМ", "куат әшім", "9001", "002", OMAROV.iin[:0] + "900101"]
)
def test_a_name_is_found_in_any_spelling_and_order(counter, day, text):
    assert found(counter, text) == [2]


def test_search_finds_by_number_address_and_nothing_else(counter, day):
    number = str(day[0].number)

    assert found(counter, number) == [1]
    assert found(counter, number.replace("-", "")[-6:]) == [1]
    assert sorted(found(counter, "конаев 12")) == [1, 2, 3]
    assert found(counter, "жоқ адам") == []


def test_twelve_digits_find_that_person_only(counter, day):
    other = iin("90010130055")

    assert found(counter, other) == [2]
    assert found(counter, iin("90010130056")) == []
    assert counter.find_today(other).ordinal == 2
    assert counter.find_today(iin("90010130056")) is None


@pytest.mark.parametrize(
    ("status", "ordinals"),
    [(CaseStatus.QUEUED, [1]), (CaseStatus.FILLING, [2]), (CaseStatus.RETURNED, [])],
)
def test_a_filter_keeps_one_status(counter, day, status, ordinals):
    assert found(counter, "", status) == ordinals


def test_a_row_opens_as_what_it_is_and_looking_at_a_case_is_audited(counter, day):
    case, draft, _ = day

    assert counter.open_row(draft.case_id).case_id == draft.case_id
    assert Act.CASE_VIEWED not in acts(counter)
    assert counter.open_row(case.draft.case_id) == case
    assert isinstance(case, Case)
    assert acts(counter)[-1] is Act.CASE_VIEWED
    with pytest.raises(Fault, match=r"case\.vanished"):
        counter.open_row("nobody")
