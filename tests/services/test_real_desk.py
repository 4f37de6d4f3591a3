"""The counter on the real encrypted desk, judged by the real edition, from set-up to a reprint."""

from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.case import CaseStatus
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import PaperCode
from regdesk.domain.print_task import PrintChoice, PrintStage
from regdesk.domain.sheet_format import SheetFormat
from regdesk.protocol.envelope import open_envelope
from regdesk.protocol.messages import read_payload
from regdesk.rulebook import load
from regdesk.services.listing import Question, list_cases
from regdesk.services.sign_in import SignIn
from regdesk.services.verify import VerdictKind
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import FLAT, whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock

RESOURCES = Path(__file__).parents[2] / "resources"
PASSWORD = "тұлпар-2023-қ"
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)


@pytest.fixture
def clock():
    return TickingClock()


@pytest.fixture
def start(tmp_path, clock):
    """Start the program on this test's data folder."""
    doors = []

    def start():
        for door in doors:
            door.close()
        door = DeskFolder(
            tmp_path / "desk", clock=clock, places=RESOURCES / "places.csv", strength=WEAK
        )
        doors.append(door)
        return SignIn(door, clock, LAW, FilePress(), FileCapture(), WORDS)

    yield start
    doors[-1].close()


@pytest.fixture
def counter(start):
    sign_in = start()
    sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD)
    return sign_in.sign_in(CLERK.code, PASSWORD)


def fill(counter, clock):
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    clock.go(minutes=9)
    draft = whole_draft(draft, clock.now())
    draft = counter.add_pages(draft, PaperCode.APPLICANT_ID, "r1", Path("card.png"))
    owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1", pages=())
    draft = replace(draft, papers=(*draft.papers, owner))
    counter.keep(draft)
    return draft


def public_key(counter):
    return Ed25519PublicKey.from_public_bytes(counter.signer.public_key)


def print_slip(counter, number):
    counter.print_slip(number, PrintChoice(SheetFormat.A5_LANDSCAPE))
    counter.advance_prints()
    (task,) = counter.advance_prints()
    assert task.stage is PrintStage.PRINTED
    return task


def test_a_case_goes_from_opening_to_a_reprint(counter, clock):
    draft = fill(counter, clock)
    assert counter.findings(draft).outcome is Outcome.ACCEPTED
    assert [one for one in counter.problems(draft) if not one.warning] == []

    accepted = counter.accept(draft)

    key, number = public_key(counter), str(accepted.case.number)
    with counter.store.read() as unit:
        opened = open_envelope(unit.outbox.get(accepted.case.envelope_id), lambda _: key)
    assert read_payload(opened.payload).header.slip == number
    verdict = counter.verify_code(accepted.slip.qr)
    assert (verdict.kind, verdict.code.number) == (VerdictKind.GENUINE, accepted.case.number)
    assert counter.accept(draft) == accepted
    assert [print_slip(counter, number).copy for _ in range(2)] == [0, 1]
    (row,) = list_cases(counter, Question("омаров")).rows
    assert (row.number, row.status) == (number, CaseStatus.QUEUED)
    assert counter.recent_addresses()[0].address == FLAT
    assert counter.open_code(accepted.slip.qr) == accepted.case


def test_the_next_search_finds_the_street_of_the_last_case(counter, clock):
    counter.accept(fill(counter, clock))

    (hit, *_) = counter.search_address("45 кунаева 12")

    assert hit.address == FLAT


def test_a_card_of_2024_leaves_no_page_and_of_2023_does(counter, clock):
    kept = counter.accept(fill(counter, clock)).case
    clock.go(days=100)
    draft = fill(counter, clock)
    pages = draft.find_paper(PaperCode.APPLICANT_ID, "r1").pages
    destroyed = counter.accept(draft).case

    assert len(kept.draft.papers[0].pages) == 2
    assert destroyed.draft.find_paper(PaperCode.APPLICANT_ID, "r1").pages == ()
    for page in pages:
        with pytest.raises(Exception, match="vanished"):
            counter.page_image(page)


def test_a_day_of_work_survives_a_new_start(counter, start, clock):
    accepted = counter.accept(fill(counter, clock))
    parked = counter.park(fill(counter, clock), ParkReason.OWNER_ON_THE_WAY)

    anew = start().sign_in(CLERK.code, PASSWORD)

    assert anew.list_unfinished() == (parked,)
    assert anew.open_row(accepted.case.draft.case_id) == accepted.case
    resumed = anew.resume(parked.case_id)
    seen = replace(resumed, papers=parked.papers, owners=parked.owners)
    assert str(anew.accept(seen).case.number)[:16] == "417-007-1-000002"
