"""What is left of a case when its term is over, at a real desk: every reader lives with it."""

import pytest

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Ruling
from regdesk.domain.errors import Refusal
from regdesk.domain.history import Happened
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.cancel import CancelAsked, cancel, find_cancellable
from regdesk.services.closing_day import Closings
from regdesk.services.day_agreement import find_disagreements
from regdesk.services.entered import mark_entered
from regdesk.services.history import view_history
from regdesk.services.retention import let_pages_go
from regdesk.services.send_ports import Proof
from regdesk.services.stubs import let_cases_go
from regdesk.services.verify import VerdictKind
from tests.services.after.conftest import SENIOR

DAYS = 365
A5, A4 = PrintChoice(SheetFormat.A5_LANDSCAPE), PrintChoice(SheetFormat.A4_PAGE)


def receipt_all(counter):
    with counter.store.write() as unit:
        while found := (*unit.receipts.list_envelopes(50), *unit.receipts.list_pages(50)):
            proofs = [Proof(one.item_id, one.envelope_id, "a receipt") for one in found]
            unit.receipts.keep(proofs, counter.clock.now())


def go_on(counter, clock):
    clock.go(days=DAYS + 1)
    let_pages_go(counter.store, counter.pages, clock, 7)
    return let_cases_go(counter.store, clock, DAYS)


@pytest.fixture
def slip(counter, case):
    counter.print_slip(str(case.number), A5)
    counter.advance_prints()
    counter.advance_prints()
    return counter.slip_sheet(str(case.number))


@pytest.fixture
def closing(counter, slip):
    return Closings(counter).close_day()


@pytest.fixture
def stub(counter, clock, case, decide, closing):
    """The id of a case that was entered, confirmed, and is a stub now."""
    mark_entered(counter, case.draft.case_id, "77", clock.now())
    receipt_all(counter)
    decide(case, Ruling.CONFIRMED)
    assert go_on(counter, clock) == 1
    return case.draft.case_id


def test_it_is_found_by_its_number_and_says_why_it_does_not_open(counter, clock, case, slip, stub):
    with counter.store.read() as unit:
        row = unit.search.find_number(str(case.number))
        assert unit.queue.find(stub, clock.now()).state.value == "sent"
        assert unit.audit.find_break() is None
    assert (row.status, row.name, row.address.kk) == (CaseStatus.CONFIRMED, "", "")
    assert row.destroyed_on == clock.now().date()

    asked = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN, "", SENIOR)
    for act in (
        lambda: counter.open_row(stub),
        lambda: counter.view_row(stub),
        lambda: counter.open_code(slip.qr),
        lambda: counter.open_correction(stub),
        lambda: find_cancellable(counter, stub),
        lambda: cancel(counter, stub, asked),
        lambda: mark_entered(counter, stub, "78", clock.now()),
        lambda: counter.slip_sheet(str(case.number)),
        lambda: counter.print_slip(str(case.number), A5),
    ):
        with pytest.raises(Refusal) as caught:
            act()
        assert caught.value.key == "case.destroyed"
        assert caught.value.params["number"] == str(case.number)
        assert caught.value.params["day"] == f"{clock.now():%d.%m.%Y}"


def test_its_slip_is_told_as_genuine_and_its_history_to_the_end(counter, slip, stub):
    assert counter.verify_code(slip.qr).kind is VerdictKind.GENUINE

    told = [one.what for one in view_history(counter, stub).events]
    assert told[:3] == [Happened.OPENED, Happened.HANDED_IN, Happened.ACCEPTED]
    assert told[-1] is Happened.DESTROYED
    assert Happened.ENTERED in told


def test_the_closed_day_agrees_and_its_register_lists_the_number_alone(
    counter, case, closing, stub
):
    closings = Closings(counter)
    (left,) = closings.list_latest()
    register = closings.register(left)

    (row,) = register.rows
    assert row.number == str(case.number)
    assert (row.person, row.iin, row.address.ru) == ("", "", "")
    assert "уничтожены" in register.proof[0].ru
    assert left.rows_hash == closing.rows_hash
    assert find_disagreements(counter, left) == ()
    assert closings.print(left, A4).label == register.name


def test_a_slip_of_a_cancelled_case_is_told_as_cancelled_for_ever(counter, clock, case, slip):
    asked = CancelAsked(CancelAsker.OWNER, CancelReason.OTHER, "сатып жіберді", SENIOR)
    cancel(counter, case.draft.case_id, asked)
    receipt_all(counter)

    assert go_on(counter, clock) == 1
    assert counter.verify_code(slip.qr).kind is VerdictKind.CANCELLED
    told = view_history(counter, case.draft.case_id).events
    assert "why" not in told[-2].facts or told[-2].facts["why"] == ""


def test_what_the_clerk_has_still_to_enter_stays(counter, clock, case, decide):
    receipt_all(counter)
    decide(case, Ruling.CONFIRMED)  # simulated: no register of the state has it

    assert go_on(counter, clock) == 0
    mark_entered(counter, case.draft.case_id, "77", clock.now())
    assert let_cases_go(counter.store, clock, DAYS) == 1


def test_a_correction_thrown_away_late_keeps_the_case_as_long(counter, clock, case, decide):
    mark_entered(counter, case.draft.case_id, "77", clock.now())
    receipt_all(counter)
    draft = counter.open_correction(case.draft.case_id)
    decide(case, Ruling.CONFIRMED)
    clock.go(days=30)
    counter.discard(draft)

    clock.go(days=DAYS - 29)
    let_pages_go(counter.store, counter.pages, clock, 7)
    assert let_cases_go(counter.store, clock, DAYS) == 0
    clock.go(days=30)
    assert let_cases_go(counter.store, clock, DAYS) == 1
