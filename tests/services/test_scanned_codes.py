"""A scanned code opens its slip's case, or the case its note was printed for, and nothing else."""

from dataclasses import replace

import pytest

from regdesk.domain.closed import CloseReason
from regdesk.domain.draft import Draft, ParkReason
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.finding import Outcome
from regdesk.domain.owner import Consent
from regdesk.domain.print_task import SheetKind
from regdesk.services.identity import Identity
from regdesk.services.ports import Act
from regdesk.services.qr import parse_draft_code, write_draft_code
from regdesk.services.verify import VerdictKind
from tests.services.conftest import DESK
from tests.services.people import findings
from tests.services.ports import DeskKey, OwnKeys


@pytest.fixture
def case(counter, fill):
    return counter.accept(fill()).case


@pytest.fixture
def slip_code(counter, case):
    return counter.slip_sheet(str(case.number)).qr


def elsewhere(counter, number=8):
    """The counter of another window, which knows ours."""
    keys = OwnKeys(DeskKey(), DESK.name)
    return replace(
        counter, identity=Identity(replace(DESK, number=number), DeskKey()), desk_keys=keys
    )


def acts(counter):
    return [row[0] for row in counter.store.tables.audit]


def test_a_scanned_slip_opens_its_case_and_that_is_audited(counter, case, slip_code):
    assert counter.open_code(f"{slip_code}\n") == case
    assert acts(counter)[-1] is Act.CASE_VIEWED


def test_only_the_printed_code_opens_it(counter, slip_code):
    with pytest.raises(BadInput, match=r"code\.signature"):
        counter.open_code(slip_code.replace(":P:", ":T:"))
    with pytest.raises(BadInput, match=r"code\.unknown"):
        counter.open_code("4870123456789")


def test_another_windows_slip_is_not_opened_but_judged(counter, slip_code):
    other = elsewhere(counter)

    with pytest.raises(BadInput, match=r"code\.other_desk"):
        other.open_code(slip_code)
    assert other.verify_code(slip_code).kind is VerdictKind.GENUINE
    assert counter.verify_code(slip_code.replace(":P:", ":T:")).kind is VerdictKind.ALTERED


def test_a_desk_without_its_own_key_opens_nothing(counter, slip_code):
    blind = replace(counter, desk_keys=OwnKeys(DeskKey()))

    with pytest.raises(BadInput, match=r"code\.signature"):
        blind.open_code(slip_code)
    assert blind.verify_code(slip_code).kind is VerdictKind.UNKNOWN_DESK


@pytest.fixture
def note_code(counter, fill):
    """The code of a draft's note, and the draft."""
    draft = fill()
    return write_draft_code(counter.desk, draft, counter.signer), draft


def test_a_note_opens_the_very_draft_it_was_printed_for(counter, fill, note_code):
    code, draft = note_code
    fill()
    parked = counter.park(draft, ParkReason.OWNER_ON_THE_WAY)

    found = counter.open_code(f" {code}\n")

    assert found == parked
    assert counter.resume(found.case_id).parked is None


def test_a_note_of_a_case_accepted_since_opens_the_case(counter, note_code):
    code, draft = note_code
    case = counter.accept(draft).case

    assert counter.open_code(code) == case


def test_a_note_of_a_case_closed_since_opens_the_closed_case(counter, law, note_code):
    code, draft = note_code
    law.says = findings(outcome=Outcome.OWNER_REFUSED)
    closed = counter.close(draft, CloseReason.OWNER_DISAGREES)

    assert counter.open_code(code) == closed


def test_a_note_of_a_case_thrown_away_says_so(counter, note_code):
    code, draft = note_code
    counter.discard(draft)

    with pytest.raises(Fault, match=r"case\.vanished"):
        counter.open_code(code)


def test_another_windows_note_says_where_to_go(counter, note_code):
    code, draft = note_code

    with pytest.raises(BadInput) as error:
        elsewhere(counter).open_code(code)

    told = {"label": draft.label, "centre": "417", "desk": DESK.number}
    assert (error.value.key, error.value.params) == ("code.note_other_desk", told)


def test_an_altered_note_opens_nothing(counter, fill, note_code):
    code, draft = note_code
    other = fill()

    with pytest.raises(BadInput, match=r"code\.signature"):
        counter.open_code(code.replace(draft.case_id, other.case_id))
    with pytest.raises(BadInput, match=r"code\.unknown"):
        counter.open_code(code[:40])


def test_an_earlier_epoch_of_the_desk_is_this_desk(counter, note_code):
    code, draft = note_code
    keys = OwnKeys(DeskKey(), DESK.name, replace(DESK, epoch=2).name)
    later = replace(counter, identity=Identity(replace(DESK, epoch=2), DeskKey()), desk_keys=keys)

    assert later.open_code(code).case_id == draft.case_id


def test_a_note_carries_its_code_and_a_referral_none(counter, law, fill):
    draft = fill()
    absent = replace(draft, owners=(replace(draft.owners[0], consent=Consent.REFUSED),))
    law.says = findings(outcome=Outcome.OWNER_REFUSED)
    note = counter.note_sheet(absent)
    law.says = findings(outcome=Outcome.REFERRAL)
    referral = counter.note_sheet(absent)

    assert note.kind is SheetKind.NOTE
    assert parse_draft_code(note.qr).case_id == draft.case_id
    assert isinstance(counter.open_code(note.qr), Draft)
    assert (referral.kind, referral.qr) == (SheetKind.REFERRAL, "")
