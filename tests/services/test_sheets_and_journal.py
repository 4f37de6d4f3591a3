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


def test_the_journal_shows_and_counts_the_whole_day(counter, day):
    page = counter.journal()

    assert sorted(row.ordinal for row in page.rows) == [1, 2, 3]
    assert page.counts == {CaseStatus.QUEUED: 1, CaseStatus.FILLING: 1, CaseStatus.PARKED: 1}
    assert page.mean_served_s == 480
    assert page.day == day[0].accepted_at.date()


def test_an_empty_day_has_no_mean(counter):
    page = counter.journal()

    assert (page.rows, page.mean_served_s, dict(page.counts)) == ((), None, {})


def test_a_row_opens_as_what_it_is_and_looking_at_a_case_is_audited(counter, day):
    case, draft, _ = day

    assert counter.open_row(draft.case_id).case_id == draft.case_id
    assert Act.CASE_VIEWED not in acts(counter)
    assert counter.open_row(case.draft.case_id) == case
    assert isinstance(case, Case)
    assert acts(counter)[-1] is Act.CASE_VIEWED
    with pytest.raises(Fault, match=r"case\.vanished"):
        counter.open_row("nobody")
