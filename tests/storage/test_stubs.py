"""What accepted cases say goes at the end of its term, whole; nothing else goes, and what is left
is lived with.
"""

import hashlib
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from regdesk.domain.address import Dwelling
from regdesk.domain.cancelled import CancelAsker, Cancellation, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.corrected import Correction
from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.entered import EnteredMark
from regdesk.domain.errors import Bug, Refusal
from regdesk.domain.people import IdentityDocument, IdentityKind, RegistrationKind
from regdesk.domain.search_words import search_words
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.ports import Act
from regdesk.services.send_ports import EnvelopeKind, Proof
from regdesk.services.stubs import let_cases_go
from regdesk.storage.stub_tables import StubRow
from regdesk.storage.tables import AuditRow, CaseRow, OutboxPageRow, PageKeyRow
from tests.storage.decrypted import read_decrypted
from tests.storage.desks import (
    ADDRESS,
    CLERK,
    NOON,
    PASSWORD,
    SetClock,
    a_case,
    a_door,
    a_draft,
    a_slip,
    envelope_id,
)

DAYS = 365
LATER = DAYS + 1


def canary(serial):
    """A word that only the case of this serial knows."""
    drawn = hashlib.sha256(b"%d" % serial).digest()[:14]
    return "".join("абвгдзклмнопрсту"[one % 16] for one in drawn).capitalize()


class AtDesk:
    """Cases of one desk, each full of its own canary, as far on their way as the test says."""

    def __init__(self, store):
        self.store = store

    def accept(self, serial, **changes):
        word, draft = canary(serial), a_draft(f"case-{serial}", ordinal=serial)
        paper = IdentityDocument(IdentityKind.ID_CARD, f"00{serial:07}", issued_by=word)
        one = draft.registrants[0]
        person = replace(one.person, surname=word, iin=f"{870412300000 + serial}", document=paper)
        draft = replace(
            draft,
            registrants=(replace(one, person=person, former_address=word),),
            dwelling=Dwelling(replace(ADDRESS, flat=f"{serial}-{word}")),
            ticket=word,
            **changes,
        )
        case = replace(a_case(draft, serial), overtime_reason=word)
        case = self._send(case, word)
        slip = replace(a_slip(str(case.number)), rows=(SlipRow(same(word), same(word)),))
        with self.store.write() as unit:
            unit.drafts.keep(draft)
            unit.cases.add(case)
            unit.sheets.add_slip(str(case.number), slip)
            unit.streets.remember(draft.dwelling.address, draft.case_id)
            if serial % 2:
                mark = (draft.case_id, 1, word, NOON, NOON, CLERK.code)
                unit.entered.add(EnteredMark(*mark))
        return case

    def _send(self, told, word, kind=EnvelopeKind.ACCEPTED, case_id=None):
        """Put the envelope of ``told``, which names it in clear text, into the queue."""
        with self.store.write() as unit:
            seq = unit.outbox.head().next_seq
            envelope = f'{{"payload": "{word} {seq}"}}'.encode()
            told = replace(told, envelope_id=envelope_id(envelope))
            unit.outbox.add(
                envelope_id=told.envelope_id,
                seq=seq,
                case_id=case_id or told.draft.case_id,
                envelope=envelope,
                at=NOON,
                kind=kind,
            )
        return told

    def correct(self, case, word):
        draft = replace(case.draft, why=word)
        slip = replace(a_slip(str(case.number)), rows=(SlipRow(same(word), same(word)),))
        made = Correction(
            *(case.corrections + 1, f"{draft.case_id}-correction", draft, case.findings),
            *(AskedBy.CLERK, word, ("owner.o1",), NOON, CLERK.code, case.envelope_id),
            slip=slip,
        )
        made = self._send(made, word, EnvelopeKind.CORRECTED)
        with self.store.write() as unit:
            unit.corrections.add(made)
        return made

    def cancel(self, case, word):
        made = Cancellation(
            *(case.draft.case_id, CancelAsker.APPLICANT, CancelReason.OTHER, word, NOON),
            *(CLERK.code, "", case.envelope_id),
        )
        kind = EnvelopeKind.CANCELLED
        made = self._send(made, word, kind, made.case_id)
        with self.store.write() as unit:
            unit.cancellations.add(made)
        return made

    def receipt(self, told, at=NOON):
        with self.store.write() as unit:
            unit.receipts.keep([Proof(told.envelope_id, told.envelope_id, "a receipt")], at)

    def decide(self, told, case_id, ruling, word, at=NOON):
        reason = Bilingual(word, word)
        decision = Decision(
            *(case_id, told.envelope_id, ruling, at, reason, None, ""), simulated=False
        )
        with self.store.write() as unit:
            unit.decisions.keep(case_id, decision)
        return decision


@pytest.fixture
def desk(signed_in):
    return AtDesk(signed_in.store)


def go_on(store, clock, days):
    clock.at = NOON + timedelta(days=days)
    return let_cases_go(store, clock, DAYS)


def find_words(folder):
    """Return what a thief with the key finds in the file: each canary, however it is spelt."""
    door = a_door(folder)
    door.sign_in("417-0001", PASSWORD)
    key = door.get_key()
    door.close()
    plain = read_decrypted(next(folder.glob("*.db")), key)
    return {serial for serial in range(1, 100) if any(one in plain for one in _spell(serial))}


def _spell(serial):
    """Yield how a case may be known; the index keeps of a word only what the one before has not."""
    word = canary(serial)
    yield from (one[4:].encode() for one in (word, *search_words(word)))
    yield from (f"{870412300000 + serial}".encode(), f"00{serial:07}".encode())


def test_a_stub_is_left_of_a_case(desk, signed_in, clock):
    case = desk.accept(1)
    made = desk.correct(case, canary(1))
    for one in (case, made):
        desk.receipt(one)
    desk.decide(made, "case-1", Ruling.CONFIRMED, canary(1))

    assert go_on(desk.store, clock, DAYS - 1) == 0
    assert go_on(desk.store, clock, LATER) == 1
    assert go_on(desk.store, clock, LATER + 1) == 0

    with desk.store.read() as unit:
        left = unit.cases.get(str(case.number))
        assert (left.accepted_at, left.clerk_code) == (case.accepted_at, case.clerk_code)
        assert (left.corrections, left.envelope_id) == (1, made.envelope_id)
        assert (left.findings.edition, left.findings.outcome) == ("v0", case.findings.outcome)
        assert left.destroyed_at == NOON + timedelta(days=LATER)
        row = unit.search.find_number(str(case.number))
        assert (row.status, row.name, row.iin) == (CaseStatus.CONFIRMED, "", "")
        assert row.destroyed_on == left.destroyed_at.date()
        for told, found in ((str(case.number).replace("-", ""), 1), (canary(1), 0)):
            keys = search_words(told)
            assert len(unit.search.find(keys, set(CaseStatus), None, 10).rows) == found
        assert unit.audit.find_break() is None
        told = unit.connection.execute(
            sa.select(AuditRow.case_id).where(AuditRow.act == Act.CASE_STUBBED.value)
        )
        assert list(told.scalars()) == ["case-1"]
        assert unit.receipts.find(case.envelope_id) == "a receipt"
        assert unit.outbox.count_waiting() == 0
        assert unit.registrants.find_by_number(case.draft.registrants[0].person.iin, (), 5) == ()
        with pytest.raises(Refusal, match=r"case\.destroyed"):
            unit.sheets.get_slip(str(case.number))
        (file,) = (one[2] for one in unit.connection.exec_driver_sql("PRAGMA database_list"))
    assert Path(f"{file}-wal").stat().st_size == 0


def test_what_the_hub_tells_or_loses_later_brings_nothing_back(desk, clock):
    case = desk.accept(1)
    desk.receipt(case)
    decision = desk.decide(case, "case-1", Ruling.CONFIRMED, canary(1))
    assert go_on(desk.store, clock, LATER) == 1

    with desk.store.write() as unit:
        assert not unit.decisions.keep("case-1", decision)  # told anew, it is known
        assert unit.decisions.keep("case-1", replace(decision, ruling=Ruling.REJECTED))
        assert unit.decisions.find("case-1").reason is None
        unit.receipts.doubt(1, 0)
    with desk.store.read() as unit:
        assert unit.outbox.count_waiting() == 0  # there is nothing to send


def test_a_cancelled_case_is_told_as_cancelled(desk, clock):
    case = desk.accept(2)
    made = desk.cancel(case, canary(2))
    for one in (case, made):
        desk.receipt(one)

    assert go_on(desk.store, clock, LATER) == 1
    with desk.store.read() as unit:
        cancelled = unit.cases.find("case-2").cancelled
        assert (cancelled.reason, cancelled.why) == (CancelReason.OTHER, "")


def test_what_is_still_needed_stays(desk, clock):
    until = (NOON + timedelta(days=LATER)).date()
    lives = {"registration": RegistrationKind.TEMPORARY, "stay_until": f"{until:%d.%m.%Y}"}
    temporary, corrected = desk.accept(1, **lives), desk.accept(2)
    for one in (temporary, corrected):
        desk.receipt(one)
        desk.decide(one, one.draft.case_id, Ruling.CONFIRMED, "")
    draft = a_draft("correction", ordinal=3, corrects=corrected.draft.case_id)
    with desk.store.write() as unit:
        unit.drafts.keep(draft)

    assert go_on(desk.store, clock, LATER) == 0
    with desk.store.write() as unit:
        unit.drafts.discard("correction")
    assert go_on(desk.store, clock, LATER + 1) == 2


def test_the_pages_of_a_case_keep_it_and_no_other(desk, clock):
    for serial in (1, 2):
        case = desk.accept(serial)
        desk.receipt(case)
        desk.decide(case, case.draft.case_id, Ruling.CONFIRMED, "")
    blob = "sha256:" + "0" * 64
    with desk.store.write() as unit:
        page = {"envelope_id": case.envelope_id, "blob": blob, "place": 0}
        unit.connection.execute(sa.insert(OutboxPageRow), page)
        key = {"blob": blob, "key": b"a key", "kept": True}
        unit.connection.execute(sa.insert(PageKeyRow), key)

    assert go_on(desk.store, clock, LATER) == 1
    with desk.store.read() as unit:
        assert unit.cases.find("case-2").destroyed_at is None


def test_a_night_that_is_cut_short_is_made_up_for(desk, clock):
    for serial in range(1, 13):
        case = desk.accept(serial)
        desk.receipt(case)
        desk.decide(case, case.draft.case_id, Ruling.CONFIRMED, "")
    clock.at = NOON + timedelta(days=LATER)
    rests = iter([False, True])

    assert let_cases_go(desk.store, clock, DAYS, lambda: next(rests)) == 10
    with desk.store.read() as unit:
        assert unit.stubs.has_traces()
    assert let_cases_go(desk.store, clock, DAYS) == 2
    with desk.store.read() as unit:
        assert not unit.stubs.has_traces()


def test_nothing_goes_where_the_term_has_no_end(desk, clock):
    case = desk.accept(1)
    desk.receipt(case)
    desk.decide(case, "case-1", Ruling.REJECTED, "")
    clock.at = NOON + timedelta(days=9999)
    assert [let_cases_go(desk.store, clock, days) for days in (0, -1)] == [0, 0]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE accepted_case SET payload = x''",
        "UPDATE accepted_case SET accepted_at = ''",
        "UPDATE outbox SET envelope = x''",
        "UPDATE decision SET payload = x''",
        "UPDATE case_stub SET at = ''",
        "DELETE FROM case_stub",
        "DELETE FROM accepted_case",
    ],
)
def test_rows_stand_as_before(desk, clock, change):
    for serial in (1, 2):
        case = desk.accept(serial)
        desk.receipt(case)
    desk.decide(case, "case-2", Ruling.CONFIRMED, "")
    assert go_on(desk.store, clock, LATER) == 1

    with pytest.raises(Bug, match="CONSTRAINT"), desk.store.write() as unit:
        unit.connection.execute(sa.text(change))


def test_whoever_reduces_a_case_takes_nothing_else_with_it(desk):
    case = desk.accept(1)
    for change in ({"payload": b"{}"}, {"payload": b"{}", "iins": ""}, {"number": "1"}):
        with pytest.raises(Bug, match="CONSTRAINT"), desk.store.write() as unit:
            _reduce_by_hand(unit.connection, case.draft.case_id, change)
    with desk.store.read() as unit:
        assert unit.cases.get(str(case.number)) == case


def _reduce_by_hand(connection, case_id, change):
    stub = {"case_id": case_id, "at": NOON.isoformat(), "traces": False}
    connection.execute(sa.insert(StubRow), stub)
    connection.execute(sa.update(CaseRow).values(change))


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(
    st.lists(
        st.tuples(
            st.booleans(),  # sent
            st.sampled_from(["", "corrected", "cancelled"]),
            st.sampled_from([None, *Ruling]),
            st.integers(0, 2 * DAYS),
        ),
        min_size=12,
        max_size=24,
    )
)
def test_a_file_knows_whom_it_may_know(new_desk, tmp_path_factory, told):
    folder = shutil.copytree(new_desk[0], tmp_path_factory.mktemp("stubs") / "desk")
    clock = SetClock()
    door = a_door(folder, clock)
    desk = AtDesk(door.sign_in("417-0001", PASSWORD).store)
    kept, gone = set(), set()
    for serial, (sent, then, ruling, age) in enumerate(told, 1):
        case, word = desk.accept(serial), canary(serial)
        at = NOON + timedelta(days=DAYS - age)
        last = case
        if then == "corrected":
            last = desk.correct(case, word)
        if then == "cancelled":
            last = desk.cancel(case, word)
        if sent:
            for one in dict.fromkeys((case.envelope_id, last.envelope_id)):
                desk.receipt(replace(case, envelope_id=one), at)
        if ruling is not None:
            desk.decide(last, case.draft.case_id, ruling, word, at)
        over = ruling in (Ruling.CONFIRMED, Ruling.REJECTED) or then == "cancelled"
        (gone if sent and over and age >= DAYS else kept).add(serial)

    assert go_on(desk.store, clock, DAYS) == len(gone)
    door.close()

    assert find_words(folder) == kept
