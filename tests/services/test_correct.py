"""Correcting an accepted case on the real encrypted desk, judged by the real edition."""

import shutil
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.case import CaseStatus
from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.desk import Clerk, DeskRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import BadInput, Bug, Fault, Refusal
from regdesk.domain.owner import Consent
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import RegistrationKind
from regdesk.domain.words import Bilingual
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.later_messages import CASE_CORRECTED_V1, read_correction
from regdesk.protocol.messages import read_payload
from regdesk.rulebook import load
from regdesk.services.changes import list_changes
from regdesk.services.correction_problems import list_problems
from regdesk.services.decisions import find_decision, mark_read
from regdesk.services.sign_in import SignIn
from regdesk.services.verify import VerdictKind
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import iin, whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock

RESOURCES = Path(__file__).parents[2] / "resources"
PASSWORD = "тұлпар-2023-қ"
OTHER, OTHER_PASSWORD = Clerk("417-0013", "Б. Нұрланов"), "қыран-2023-тұғыр"
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)
NUMBER = iin("87041230137")
REASON = Bilingual("пәтер нөмірі табылмады", "номер квартиры не найден")
WHY = "пәтер нөмірі табылмады / номер квартиры не найден"


@pytest.fixture
def clock():
    return TickingClock()


def open_door(folder, clock):
    return DeskFolder(folder, clock=clock, places=RESOURCES / "places.csv", strength=WEAK)


@pytest.fixture(scope="module")
def new_desk(tmp_path_factory):
    """The folder of a desk with two clerks, just set up."""
    folder = tmp_path_factory.mktemp("new") / "desk"
    door = open_door(folder, TickingClock())
    sign_in = SignIn(door, TickingClock(), LAW, FilePress(), FileCapture(), WORDS)
    others = [(OTHER, OTHER_PASSWORD)]
    sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD, add=others)
    door.close()
    return folder


@pytest.fixture
def start(new_desk, tmp_path, clock):
    """Start the program on a desk of this test's own and let a clerk sign in."""
    folder = shutil.copytree(new_desk, tmp_path / "desk")
    doors = []

    def start(clerk=CLERK, password=PASSWORD):
        for door in doors:
            door.close()
        doors.append(open_door(folder, clock))
        sign_in = SignIn(doors[-1], clock, LAW, FilePress(), FileCapture(), WORDS)
        return sign_in.sign_in(clerk.code, password)

    yield start
    doors[-1].close()


@pytest.fixture
def counter(start):
    return start()


def accept(counter, clock):
    """Accept a whole case whose consent has two pages that stay."""
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    clock.go(minutes=9)
    draft = whole_draft(draft, clock.now())
    owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1")
    draft = replace(draft, papers=(*draft.papers, owner))
    draft = counter.add_pages(draft, PaperCode.CONSENT, "", Path("consent.pdf"))
    counter.keep(draft)
    return counter.accept(draft).case


@pytest.fixture
def case(counter, clock):
    return accept(counter, clock)


def move(draft, flat="46"):
    address = replace(draft.dwelling.address, flat=flat, rka="")
    return replace(draft, dwelling=replace(draft.dwelling, address=address))


def become_temporary(draft):
    owner = replace(draft.owners[0], consent=Consent.TEMPORARY)
    return replace(draft, registration=RegistrationKind.TEMPORARY, owners=(owner,))


def correct(counter, case, change=move, asked_by=AskedBy.APPLICANT, why="қате терілген"):
    draft = change(counter.open_correction(case.draft.case_id))
    counter.keep(draft)
    return counter.correct(draft, asked_by, why)


def decide(counter, case, ruling=Ruling.NEEDS_ACTION, **told):
    told = {"step": StepId.ADDRESS, "field": "dwelling.address.flat", "reason": REASON} | told
    decision = Decision(
        case_id=case.draft.case_id,
        envelope_id=case.envelope_id,
        ruling=ruling,
        decided_at=counter.clock.now(),
        simulated=True,
        **told,
    )
    with counter.store.write() as unit:
        unit.decisions.keep(case.draft.case_id, decision)


def read_envelope(counter, envelope_id):
    key = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
    with counter.store.read() as unit:
        envelope = unit.outbox.get(envelope_id)
    assert name_envelope(envelope) == envelope_id
    return open_envelope(envelope, lambda _: key)


def read_rows(counter, query):
    with counter.store.read() as unit:
        return [tuple(row) for row in unit.connection.exec_driver_sql(query)]


def test_the_case_stands_corrected_and_its_acceptance_stays(counter, clock, case):
    before = read_rows(counter, "SELECT * FROM accepted_case")
    clock.go(days=2)

    corrected = correct(counter, case)

    stands = counter.view_row(case.draft.case_id)
    assert stands == corrected.case
    assert stands == replace(
        case,
        draft=move(case.draft),
        envelope_id=corrected.correction.envelope_id,
        corrections=1,
    )
    assert read_rows(counter, "SELECT * FROM accepted_case") == before
    assert counter.list_unfinished() == ()
    assert corrected.correction.fields == (
        "address.dwelling.address.flat",
        "address.dwelling.address.rka",
    )


def test_its_envelope_points_back_and_tells_the_whole_case(counter, clock, case):
    clock.go(days=2)

    corrected = correct(counter, case).correction

    opened = read_envelope(counter, corrected.envelope_id)
    header, body = read_correction(opened.payload).header, read_correction(opened.payload).body
    accepted = read_payload(read_envelope(counter, case.envelope_id).payload)
    assert opened.payload_type == CASE_CORRECTED_V1
    assert (header.prev, header.supersedes) == (case.envelope_id, case.envelope_id)
    assert (header.seq, header.case) == (2, case.draft.case_id)
    assert (header.slip, header.blobs) == (str(case.number), accepted.header.blobs)
    assert header.t.wall == body.corrected_at == clock.now()
    address = body.case.dwelling.address
    assert (address.flat, address.rka) == ("46", "")
    told = accepted.body.model_dump()
    told["dwelling"]["address"] |= {"flat": "46", "rka": ""}
    assert body.case.model_dump() == told
    assert (body.asked_by, body.why, body.clerk) == ("applicant", "қате терілген", CLERK.code)
    assert body.fields == corrected.fields


def test_nothing_proven_at_the_counter_is_asked_again(counter, clock, case):
    clock.go(days=100)

    draft = counter.open_correction(case.draft.case_id)

    assert (draft.papers, draft.owners) == (case.draft.papers, case.draft.owners)
    assert draft.hand_ins == case.draft.hand_ins
    gaps = [one.field for one in counter.problems(draft) if not one.warning]
    assert gaps == ["asked_by", "why"]
    parked = counter.park(draft, ParkReason.OTHER)
    resumed = counter.resume(parked.case_id)
    assert (resumed.papers, resumed.owners) == (case.draft.papers, case.draft.owners)


def test_the_law_is_that_of_the_day_of_the_hand_in(counter, clock, case):
    clock.go(days=400)  # no edition is in force here any more

    corrected = correct(counter, case)

    assert corrected.case.findings.edition == case.findings.edition
    assert corrected.case.accepted_at == case.accepted_at


def test_a_case_that_came_back_opens_where_it_is_to_be_put_right(counter, case):
    decide(counter, case)

    draft = counter.open_correction(case.draft.case_id)

    assert (draft.step, draft.asked_by, draft.why) == (StepId.ADDRESS, AskedBy.REGISTER, WHY)
    correcting = counter.read_correcting(draft)
    assert (correcting.case, correcting.asking.field) == (case, "dwelling.address.flat")


@pytest.mark.parametrize("ruling", [Ruling.CONFIRMED, Ruling.REJECTED])
def test_what_the_register_has_decided_is_corrected_no_more(counter, case, ruling):
    decide(counter, case, ruling)

    with pytest.raises(Refusal, match=r"correct\.decided"):
        counter.open_correction(case.draft.case_id)

    assert counter.list_unfinished() == ()


@pytest.mark.parametrize("stands", [Ruling.CONFIRMED, Ruling.REJECTED])
def test_a_correction_that_came_too_late_is_read_once_and_never_made_again(counter, case, stands):
    case_id = case.draft.case_id
    late = correct(counter, case).case
    begun = counter.open_correction(case_id)
    decide(counter, late, step=None, field="", stands=stands)
    assert counter.read_correcting(begun).asking is None, "nothing is to be put right"
    counter.discard(begun)

    rows = [counter.journal().rows[0]]
    for _ in range(2):
        with pytest.raises(Refusal, match=r"correct\.decided"):
            counter.open_correction(case_id)
        mark_read(counter, case_id)
        rows.append(counter.journal().rows[0])

    assert [(row.status, row.late) for row in rows] == [
        (CaseStatus.RETURNED, True),
        (CaseStatus(stands), False),
        (CaseStatus(stands), False),
    ]
    acts = "SELECT clerk, case_id FROM audit WHERE act='case.decision_read'"
    assert read_rows(counter, acts) == [(CLERK.code, case_id)]
    assert find_decision(counter, case_id).stands is stands
    assert counter.list_unfinished() == ()


def test_what_is_to_be_put_right_is_not_read_away(counter, case):
    mark_read(counter, case.draft.case_id)
    decide(counter, case)
    mark_read(counter, case.draft.case_id)

    (row,) = counter.journal().rows
    assert (row.status, row.late) == (CaseStatus.RETURNED, False)
    assert read_rows(counter, "SELECT 1 FROM audit WHERE act='case.decision_read'") == []


def test_a_correction_is_opened_once(counter, case):
    draft = counter.open_correction(case.draft.case_id)
    counter.keep(move(draft))

    again = counter.open_correction(case.draft.case_id)

    assert again.case_id == draft.case_id
    assert again.dwelling.address.flat == "46"
    assert counter.open_row(case.draft.case_id) == again


def test_on_a_full_disk_an_open_correction_is_found_and_none_is_begun(
    counter, case, clock, monkeypatch
):
    begun = counter.open_correction(case.draft.case_id)
    other = accept(counter, clock)

    def refuse():
        raise Fault("disk.full")

    monkeypatch.setattr(counter.store, "check_room", refuse)

    assert counter.open_correction(case.draft.case_id) == begun
    with pytest.raises(Fault, match=r"disk\.full"):
        counter.open_correction(other.draft.case_id)
    assert counter.list_unfinished() == (begun,)


def test_a_decision_that_comes_meanwhile_loses_nothing(counter, case):
    decide(counter, case)
    draft = move(counter.open_correction(case.draft.case_id))
    counter.keep(draft)

    decide(counter, case, Ruling.REJECTED)
    corrected = counter.correct(draft, draft.asked_by, draft.why)

    assert corrected.correction.supersedes == case.envelope_id
    (row,) = counter.journal().rows
    assert (row.status, row.corrections) == (CaseStatus.QUEUED, 1)


def test_a_second_correction_stands_on_the_first(counter, clock, case):
    first = correct(counter, case)
    clock.go(minutes=3)

    second = correct(counter, case, lambda draft: move(draft, "47"))

    assert (second.correction.nth, second.case.corrections) == (2, 2)
    assert second.correction.supersedes == first.correction.envelope_id
    assert [one.before for one in _changes(case, second)] == ["45", "0201300098341272"]
    with counter.store.read() as unit:
        assert unit.corrections.list(case.draft.case_id) == (first.correction, second.correction)


def _changes(case, corrected):
    return list_changes(case.draft, corrected.case.draft)


def test_asking_again_is_right(counter, case):
    draft = move(counter.open_correction(case.draft.case_id))
    counter.keep(draft)

    told = [counter.correct(draft, AskedBy.CLERK, "қате") for _ in range(2)]

    assert told[0] == told[1]
    assert counter.count_waiting() == 2


@pytest.mark.parametrize(
    ("change", "why", "error", "key"),
    [
        (lambda draft: draft, "қате", BadInput, "correct.no_change"),
        (lambda draft: replace(draft, step=StepId.OWNER), "қате", BadInput, "correct.no_change"),
        (move, "  ", BadInput, "correct.why"),
        (lambda draft: move(draft, ""), "қате", BadInput, "accept.unfinished"),
        (
            lambda draft: replace(
                draft, owners=(replace(draft.owners[0], consent=Consent.REFUSED),)
            ),
            "қате",
            Refusal,
            "accept.refused",
        ),
    ],
)
def test_what_is_not_right_is_not_made(counter, case, change, why, error, key):
    draft = change(counter.open_correction(case.draft.case_id))
    counter.keep(draft)

    with pytest.raises(error) as told:
        counter.correct(draft, AskedBy.CLERK, why)

    assert told.value.key == key
    assert counter.view_row(case.draft.case_id) == case
    assert counter.count_waiting() == 1
    assert [one.case_id for one in counter.list_unfinished()] == [draft.case_id]


def test_a_correction_is_neither_accepted_nor_closed(counter, case):
    draft = counter.open_correction(case.draft.case_id)

    with pytest.raises(Bug):
        counter.accept(draft)
    with pytest.raises(Refusal, match=r"close\.correcting"):
        counter.check_closing(draft)


def test_a_desk_whose_epochs_are_spent_signs_no_correction(counter, case):
    running = counter.identity.running
    counter.identity.take(running._replace(spent=True))

    with pytest.raises(Refusal, match=r"accept\.epochs_spent"):
        correct(counter, case)

    counter.identity.take(running)
    assert correct(counter, case).correction.nth == 1


def test_a_case_of_no_such_id_is_not_corrected(counter):
    with pytest.raises(Fault, match=r"case\.vanished"):
        counter.open_correction("0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8d")


def test_pages_of_the_case_outlive_a_discarded_correction(counter, start, case):
    (kept, _) = case.draft.find_paper(PaperCode.CONSENT).pages
    draft = counter.open_correction(case.draft.case_id)
    draft = counter.remove_page(draft, PaperCode.CONSENT, "", kept)
    draft = counter.add_pages(draft, PaperCode.CONSENT, "", Path("new.pdf"))
    (*_, added) = draft.find_paper(PaperCode.CONSENT).pages

    counter.discard(draft)

    anew = start()
    assert anew.list_unfinished() == ()
    assert anew.view_row(case.draft.case_id) == case
    assert anew.page_image(kept)
    with pytest.raises(Fault, match="vanished"):
        anew.page_image(added)


def test_a_page_may_be_put_in_place_of_another(counter, start, case):
    (bad, good) = case.draft.find_paper(PaperCode.CONSENT).pages
    draft = counter.open_correction(case.draft.case_id)
    draft = counter.remove_page(draft, PaperCode.CONSENT, "", bad)
    draft = counter.add_pages(draft, PaperCode.CONSENT, "", Path("new.pdf"))

    corrected = counter.correct(draft, AskedBy.CLERK, "анық емес")

    (first, *added) = corrected.case.draft.find_paper(PaperCode.CONSENT).pages
    assert corrected.correction.fields == ("documents.papers.CONSENT..pages",)
    header = read_correction(
        read_envelope(counter, corrected.correction.envelope_id).payload
    ).header
    assert [one.id for one in header.blobs] == [first.blob, *(one.blob for one in added)]
    anew = start()
    for page in (bad, good, *added):  # the acceptance tells of the bad one for ever
        assert anew.page_image(page)


def test_another_clerk_does_not_take_over_who_saw_what(counter, start, clock, case):
    draft = move(counter.open_correction(case.draft.case_id))
    counter.park(draft, ParkReason.OTHER)
    other = start(OTHER, OTHER_PASSWORD)
    clock.go(minutes=20)

    draft = other.resume(draft.case_id)
    seen_anew = tuple(
        replace(one, seen_at=clock.now()) if one.code is PaperCode.APPLICANT_ID else one
        for one in draft.papers
    )
    corrected = other.correct(
        replace(draft, papers=seen_anew), AskedBy.APPLICANT, "құжат қайта көрілді"
    )

    body = read_correction(read_envelope(other, corrected.correction.envelope_id).payload).body
    assert (body.clerk, body.case.clerk) == (OTHER.code, CLERK.code)
    assert {one.code.value: one.seen_by for one in body.case.papers} == {
        "APP-ID": OTHER.code,
        "CONSENT": CLERK.code,
        "OWN-ID": CLERK.code,
    }
    assert corrected.correction.slip.clerk == CLERK.name
    third = start()
    later = correct(third, case, lambda draft: move(draft, "47")).correction
    body = read_correction(read_envelope(third, later.envelope_id).payload).body
    assert {one.code.value: one.seen_by for one in body.case.papers}["APP-ID"] == OTHER.code


def test_a_slip_that_says_something_else_says_that_it_was_corrected(counter, clock, case):
    number = str(case.number)
    first = counter.slip_sheet(number)
    clock.go(minutes=30)

    corrected = correct(counter, case, become_temporary)

    slip = counter.slip_sheet(number)
    assert slip == corrected.correction.slip
    assert (slip.number, slip.accepted, slip.clerk) == (number, first.accepted, first.clerk)
    assert slip.rows[-1].label == Bilingual("Түзетілді", "Исправлено")
    assert slip.rows[-1].value.ru == "23.11.2023 11:31 · исправление № 1"
    assert slip.qr != first.qr
    for code in (first.qr, slip.qr):
        assert counter.verify_code(code).kind is VerdictKind.GENUINE
        assert counter.open_code(code) == corrected.case
    assert counter.verify_code(slip.qr).code.registration is RegistrationKind.TEMPORARY


def test_a_slip_that_still_says_the_same_stays(counter, case):
    def change(draft):
        person = draft.registrants[0].person
        document = replace(person.document, issued_by="ІІМ")
        first = replace(draft.registrants[0], person=replace(person, document=document))
        return replace(draft, registrants=(first,))

    slip = counter.slip_sheet(str(case.number))

    corrected = correct(counter, case, change)

    assert corrected.correction.slip is None
    assert counter.slip_sheet(str(case.number)) == slip


def test_the_journal_shows_the_draft_beside_its_case(counter, case):
    counter.keep(move(counter.open_correction(case.draft.case_id)))

    draft, row = counter.journal().rows

    assert (draft.status, draft.corrects) == (CaseStatus.CORRECTING, case.draft.case_id)
    assert (draft.number, draft.ordinal) == (row.number, row.ordinal)
    assert (row.status, row.corrections) == (CaseStatus.QUEUED, 0)
    register = counter.register_sheet(counter.clock.now().date())
    assert [one.number for one in register.rows] == [str(case.number)]


def test_journal_and_register_tell_of_the_case_as_corrected(counter, clock, case):
    def rename(draft):
        first = draft.registrants[0]
        person = replace(first.person, surname="Оспанов", iin=NUMBER)
        return replace(draft, registrants=(replace(first, person=person),))

    correct(counter, case, rename)

    (row,) = counter.journal().rows
    assert (row.number, row.corrections) == (str(case.number), 1)
    (line,) = counter.register_sheet(clock.now().date()).rows
    assert line.person.startswith("Оспанов")
    assert line.outcome.ru == "Принято, в очереди; исправлено: 1"
    clock.go(days=1)
    assert counter.journal().rows == ()
    correct(counter, case)
    assert [one.corrections for one in counter.journal().rows] == [2]


class Breaks:
    """The port ``Store`` over the real one; the power goes at the n-th thing done to it."""

    def __init__(self, store, calls):
        self._store, self._left = store, calls

    def __getattr__(self, name):
        return getattr(self._store, name)

    @contextmanager
    def write(self):
        with self._store.write() as unit:
            yield BreakingUnit(unit, self.tick)
            self.tick()
        self.tick()

    def tick(self):
        self._left -= 1
        if not self._left:
            raise PowerCutError

    @property
    def over(self):
        return self._left > 0


class BreakingUnit:
    def __init__(self, unit, tick):
        self._unit, self._tick = unit, tick

    def __getattr__(self, name):
        self._tick()
        return getattr(self._unit, name)


class PowerCutError(BaseException):
    pass


def test_the_power_may_go_at_any_moment(counter, start, clock, case):
    calls, corrections = 1, 0
    while True:
        draft = move(counter.open_correction(case.draft.case_id), f"{50 + corrections}")
        counter.keep(draft)
        broken = Breaks(counter.store, calls)
        try:
            replace(counter, store=broken).correct(draft, AskedBy.CLERK, "қате")
        except PowerCutError:
            counter = start()
        corrected = counter.correct(draft, AskedBy.CLERK, "қате")
        corrections += 1
        assert corrected.correction.nth == corrections
        assert counter.list_unfinished() == ()
        assert counter.count_waiting() == 1 + corrections
        if broken.over:
            break
        calls += 1
    assert calls > 9


def test_the_chain_stays_whole(counter, clock):
    cases = [accept(counter, clock) for _ in range(2)]
    for turn in range(5):
        clock.go(minutes=5)
        correct(counter, cases[turn % 2], lambda draft, turn=turn: move(draft, f"{60 + turn}"))

    rows = read_rows(counter, "SELECT seq, envelope_id, case_id, kind FROM outbox ORDER BY seq")
    prev, newest = "", {}
    for seq, envelope_id, case_id, kind in rows:
        payload = read_envelope(counter, envelope_id).payload
        read = read_payload if kind == "accepted" else read_correction
        header = read(payload).header
        assert (header.seq, header.prev, header.case) == (seq, prev, case_id)
        assert getattr(header, "supersedes", None) == newest.get(case_id)
        prev = newest[case_id] = envelope_id
    assert len(rows) == 7


def test_what_the_register_did_not_ask_for_wants_a_paper_that_proves_it(counter, clock, case):
    draft = move(counter.open_correction(case.draft.case_id))
    correcting = counter.read_correcting(draft)

    def told(draft):
        return [(one.key, one.warning) for one in list_problems(correcting, draft)]

    asked = replace(draft, asked_by=AskedBy.APPLICANT, why="пәтер қате")
    seen = replace(asked.papers[0], original_seen=True, seen_at=clock.now())
    unseen = replace(asked.papers[0], original_seen=False, seen_at=None)
    assert told(asked) == [("correct.proof", True)]
    assert told(replace(asked, papers=(unseen, *asked.papers[1:]))) == [("correct.proof", True)]
    assert told(replace(asked, asked_by=AskedBy.REGISTER)) == []
    clock.go(minutes=1)
    proven = replace(asked, papers=(replace(seen, seen_at=clock.now()), *asked.papers[1:]))
    assert told(proven) == []
    counter.keep(proven)
    corrected = counter.correct(proven, AskedBy.APPLICANT, "пәтер қате").correction
    assert any(one.endswith(".original_seen") for one in corrected.fields)
