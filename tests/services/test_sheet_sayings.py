"""What the counter says on its sheets: of a closed case, of a draft, of a whole day."""

from dataclasses import replace

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.closed import CloseReason
from regdesk.domain.errors import Bug, Refusal
from regdesk.domain.finding import Outcome, PaperState
from regdesk.domain.owner import Presence
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.print_task import PrintChoice, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Act
from tests.services.people import findings, paper
from tests.services.test_close import stopped

PAGE = PrintChoice(SheetFormat.A4_PAGE, "counter")


@pytest.fixture
def refused(counter, law, fill):
    """A case closed because its papers were not all there."""
    draft = fill()
    absent = Paper(PaperCode.CONSENT, absent=True)
    draft = replace(draft, papers=(draft.papers[0], absent))
    law.says = stopped(Outcome.PAPERS_MISSING)
    return counter.close(draft, CloseReason.PAPERS_INCOMPLETE)


def test_the_receipt_names_what_was_missing_when_the_case_was_closed(counter, refused):
    facts = counter.refusal_sheet(refused)

    assert facts.kind is SheetKind.REFUSAL
    assert facts.received_by == "Омаров Ерлан Болатұлы"
    assert [one.kk for one in facts.missing] == ["CONSENT құжаты – жарамдысы керек"]


def test_no_other_end_has_a_receipt(counter, law, fill):
    draft = fill()
    law.says = stopped(Outcome.OWNER_REFUSED)
    closed = counter.close(draft, CloseReason.OWNER_DISAGREES)

    with pytest.raises(Bug):
        counter.refusal_sheet(closed)


def test_the_consent_form_is_there_before_the_owner_is(counter, law, fill):
    draft = fill()
    away = replace(draft.owners[0], presence=Presence.ABSENT, consent=None, consented_on="")
    law.says = findings(None, papers=[paper(PaperCode.CONSENT, state=PaperState.MISSING)])

    facts = counter.consent_sheet(replace(draft, owners=(away,)))

    (form,) = facts.forms
    assert [one.name for one in form.owners] == ["Жақсыбеков Қанат Өмірұлы"]
    assert facts.label == draft.label


def test_no_form_is_made_where_nobody_s_consent_is_asked(counter, law, fill):
    law.says = findings(papers=[])

    with pytest.raises(Refusal) as error:
        counter.consent_sheet(fill())
    assert error.value.key == "consent.not_asked"


def test_the_register_holds_what_ended_that_day_and_what_was_begun_then(
    counter, refused, fill, law
):
    law.says = findings()
    number = str(counter.accept(fill()).case.number)
    parked = fill()
    counter.keep(parked)

    facts = counter.register_sheet(refused.closed_at.date())

    assert {one.number for one in facts.rows} == {refused.draft.label, number, parked.label}
    assert facts.totals[0].count == len(facts.rows) == 3
    assert len(facts.rows) == sum(one.count for one in facts.totals[1:])
    assert CaseStatus.REFUSED in {one.status for one in counter.journal().rows}


def test_yesterday_s_register_holds_nothing_of_today(counter, fill, clock):
    counter.accept(fill())
    day = clock.now().date()
    clock.go(days=1)

    assert len(counter.register_sheet(day).rows) == 1
    assert counter.register_sheet(clock.now().date()).rows == ()


def test_saying_leaves_no_trace_and_printing_one(counter, refused):
    acts = counter.store.tables.audit
    before = len(acts)
    counter.refusal_sheet(refused)
    assert len(acts) == before

    counter.print_refusal(refused, PAGE)
    assert Act.SHEET_PRINTED in counter.store.tables.audit[-1]
