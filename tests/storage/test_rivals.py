"""Two copies of a desk gave one place and one number away: restoring keeps both and loses none."""

import os
import shutil
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesk.domain.day_closing import BookMarks, Mismatch
from regdesk.domain.errors import Bug
from regdesk.domain.number import SlipNumber
from regdesk.domain.paper import Paper, PaperCode
from regdesk.services.audit_ports import Act
from regdesk.services.day_agreement import lay_side_by_side
from regdesk.services.send_ports import Proof, SendState
from regdesk.services.stubs import let_cases_go
from regdesk.services.unsent_ports import PutBack
from regdesk.storage.backup import back_up
from regdesk.storage.mirror import Mirror, find_mirror
from regdesk.storage.restoring_keys import TwoKeys
from tests.storage.corrections import a_correction, correct
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    CLERK_PASSWORD,
    DAY,
    DESK,
    NOON,
    PASSWORD,
    SetClock,
    a_case,
    a_door,
    a_draft,
    a_slip,
    an_envelope,
    envelope_id,
)

TWO = TwoKeys(CLERK.code, CLERK_PASSWORD, ADMINISTRATOR.code, PASSWORD)
NUMBER = str(SlipNumber("417", 8, 1, 1))


class Copy:
    """One of two copies of the desk, at work on its own."""

    def __init__(self, folder, store, key, pages=None):
        self.folder, self.store, self.key, self.pages = folder, store, key, pages

    def accept(self, case_id, serial, envelope):
        """Accept the case ``case_id`` as number ``serial`` with a page, in an ``envelope``."""
        kept = self.pages.keep(os.urandom(8), media="image/jpeg", width=1, height=1)
        paper = Paper(PaperCode.CONSENT, "o1", original_seen=True, seen_at=NOON, pages=(kept,))
        raw = an_envelope(envelope)
        case = replace(
            a_case(a_draft(case_id, papers=(paper,)), serial), envelope_id=envelope_id(raw)
        )
        with self.store.write() as unit:
            unit.cases.add(case)
            unit.sheets.add_slip(str(case.number), a_slip(str(case.number)))
            unit.outbox.add(
                envelope_id=case.envelope_id,
                seq=unit.outbox.head().next_seq,
                case_id=case_id,
                envelope=raw,
                at=NOON,
                pages=(kept.blob,),
            )
            facts = {"number": str(case.number), "envelope": case.envelope_id}
            unit.audit.append(
                Act.CASE_ACCEPTED, at=NOON, clerk=CLERK.code, case_id=case_id, facts=facts
            )
        return case

    def mirror(self, medium):
        mirror = Mirror(find_mirror(medium, DESK), self.folder, self.key)
        mirror.open()
        with self.store.read() as unit:
            for seat in unit.unsent.list_seats():
                mirror.put(unit.unsent.find(seat))


def prove(unit, case, at):
    """Let the hub hold all of ``case`` since ``at``."""
    blobs = [page.blob for paper in case.draft.papers for page in paper.pages]
    unit.receipts.keep(
        [Proof(one, case.envelope_id, "it") for one in (case.envelope_id, *blobs)], at
    )


@pytest.fixture
def copies(folder, door, signed_in, tmp_path):
    """The desk, and a copy of its folder of which nobody knows."""
    first = Copy(folder, signed_in.store, door.get_key(), signed_in.pages)
    (tmp_path / "stick").mkdir()
    shutil.copytree(folder, tmp_path / "copy")
    other = a_door(tmp_path / "copy")
    opened = other.sign_in(CLERK.code, CLERK_PASSWORD)
    second = Copy(tmp_path / "copy", opened.store, other.get_key(), opened.pages)
    yield first, second
    other.close()


@pytest.fixture
def restored(tmp_path, copies):
    """Restores a backup of the first copy beside what the second medium has of the second."""
    (tmp_path / "backups").mkdir()
    anew = a_door(tmp_path / "anew", SetClock())

    def restore():
        first, second = copies
        first.mirror(tmp_path / "stick")
        second.mirror(tmp_path / "stick")
        back_up(first.folder, first.key, tmp_path / "backups", NOON)
        told = anew.restore(
            tmp_path / "backups", TWO, mirrored=tmp_path / "stick", set_aside=False
        ).unsent
        return told, anew.sign_in(CLERK.code, CLERK_PASSWORD)

    yield restore
    anew.close()


def test_a_place_that_another_has_stops_no_restoring_and_costs_neither_case(copies, restored):
    mine = copies[0].accept("case-1", 1, 1)
    theirs = copies[1].accept("case-2", 2, 2)

    told, desk = restored()

    assert (told.items, told.beside, told.missing) == (1, (str(theirs.number),), 0)
    with desk.store.read() as unit:
        assert tuple(unit.unsent.list_seats()) == ((1, -1), (1, 1))
        for case in (mine, theirs):
            assert unit.cases.get(str(case.number)) == case
            (page,) = case.draft.papers[0].pages
            assert desk.pages.get(page)
        assert unit.unsent.find((1, -1)).envelope == an_envelope(2)
        assert unit.audit.find_untold() is None


def test_a_number_that_another_has_is_kept_beside_and_goes_to_the_hub(copies, restored):
    mine = copies[0].accept("case-1", 1, 1)
    theirs = copies[1].accept("case-2", 1, 2)

    told, desk = restored()

    assert told.beside == (NUMBER,)
    with desk.store.read() as unit:
        assert unit.cases.get(NUMBER) == mine
        assert unit.cases.find("case-2") is None
        kept = unit.unsent.find((1, -1))
        assert (kept.case_id, kept.envelope) == ("case-2", an_envelope(2))
        assert b"case-2" in kept.case
        assert kept.slip
        row = unit.queue.find("case-2", NOON)
        assert (row.number, row.trouble, row.state) == (NUMBER, "send.beside", SendState.WAITING)
        assert {one.envelope_id for one in unit.receipts.list_envelopes(9)} == {
            mine.envelope_id,
            theirs.envelope_id,
        }


def test_what_a_copy_corrected_too_stands_beside_and_the_case_stays_as_it_is_here(copies, restored):
    for copy, serial in zip(copies, (7, 8), strict=True):
        copy.accept("case-1", 1, serial - 6)
        with copy.store.write() as unit:
            correct(unit, a_correction(serial=serial, draft_id=f"again-{serial}"), serial)

    told, desk = restored()

    assert (told.items, told.beside) == (2, (NUMBER, NUMBER))
    with desk.store.read() as unit:
        assert [one.draft_id for one in unit.corrections.list("case-1")] == ["again-7"]
        assert b"again-8" in unit.unsent.find((1, -2)).correction


def test_what_was_unfinished_in_the_backup_and_stands_beside_is_accepted_once(copies, restored):
    """Its draft would give the same people a second number."""
    first, second = copies
    opened = a_draft("case-2", 2)
    for copy in copies:
        with copy.store.write() as unit:
            unit.drafts.keep(opened)
    first.accept("case-1", 1, 1)
    theirs = second.accept("case-2", 1, 2)

    told, desk = restored()

    assert told.beside == (NUMBER,)
    with desk.store.read() as unit:
        assert unit.drafts.list_unfinished() == ()
        assert desk.pages.get(theirs.draft.papers[0].pages[0])


def test_what_was_put_back_and_sent_goes_again_to_a_hub_that_lost_it(copies, restored):
    """It stands in no chain that the hub could say to be shorter."""
    cases = [copies[0].accept("case-1", 1, 1), copies[1].accept("case-2", 1, 2)]
    sent_before = copies[0].accept("case-0", 9, 3)
    _told, desk = restored()
    with desk.store.write() as unit:
        running = unit.epochs.get_running().desk.epoch
        begun = datetime.fromisoformat(
            unit.connection.exec_driver_sql(
                "SELECT begun_at FROM desk_key WHERE epoch = ?", (running,)
            ).scalar()
        )
        prove(unit, sent_before, begun - timedelta(days=1))
        for case in cases:
            prove(unit, case, begun + timedelta(minutes=1))
        assert unit.outbox.count_waiting() == 0
    Copy(None, desk.store, None, desk.pages).accept("case-3", 3, 4)
    with desk.store.write() as unit:
        prove(unit, unit.cases.find("case-3"), begun + timedelta(minutes=2))
        assert unit.receipts.doubt(running, 1) == 0

        unit.receipts.doubt(running, 0)

        waiting = {one.envelope_id for one in unit.receipts.list_envelopes(9)}
        assert waiting == {envelope_id(an_envelope(one)) for one in (1, 2, 4)}


def test_a_closing_tells_a_slip_of_before_from_one_that_is_missing(copies, restored):
    copies[0].accept("case-1", 1, 1)
    copies[1].accept("case-2", 1, 2)  # stands beside: no closing counts it
    copies[1].accept("case-3", 3, 3)
    _told, desk = restored()

    with desk.store.read() as unit:
        begun, upto = BookMarks(), unit.day_books.find_marks(0, DAY)
        ended = unit.day_books.list_entries(0, upto.audit_seq)
        found = lay_side_by_side(unit.day_books, ended, DAY, begun, upto)
    assert [(one.case_id, one.mismatch) for one in found] == [
        ("case-1", Mismatch.NO_SHEET),
        ("case-3", Mismatch.SHEET_BEFORE),
    ]


def test_what_the_hub_holds_of_it_goes_at_the_end_of_its_term(copies, restored):
    copies[0].accept("case-1", 1, 1)
    theirs = copies[1].accept("case-2", 1, 2)
    _told, desk = restored()
    (page,) = theirs.draft.papers[0].pages
    clock = SetClock()
    with desk.store.write() as unit:
        held = [Proof(one, theirs.envelope_id, "it") for one in (theirs.envelope_id, page.blob)]
        unit.receipts.keep(held, NOON)

    clock.pass_s(300 * 86_400)
    let_cases_go(desk.store, clock, 365)
    with desk.store.read() as unit:
        assert unit.outbox.get(theirs.envelope_id) == an_envelope(2)
    clock.pass_s(70 * 86_400)
    let_cases_go(desk.store, clock, 365)

    with desk.store.read() as unit:
        assert unit.outbox.get(theirs.envelope_id) == b""
        assert unit.condemned.list_pages() == (page,)
        assert unit.rivals.list_due(clock.now()) == ()
    with pytest.raises(Bug), desk.store.write() as unit:
        unit.connection.exec_driver_sql("UPDATE rival_item SET item = x'00'")


def test_what_is_there_already_is_put_back_once(copies):
    first, _second = copies
    first.accept("case-1", 1, 1)
    with first.store.write() as unit:
        assert unit.unsent.put_back(unit.unsent.find((1, 1))) is PutBack.KNOWN


def test_each_copy_has_its_own_on_a_medium_that_both_use(copies, tmp_path):
    for copy, envelope in zip(copies, (1, 2), strict=True):
        copy.accept("case-1", 1, envelope)
        copy.mirror(tmp_path / "stick")

    first, _second = copies
    mirror = Mirror(find_mirror(tmp_path / "stick", DESK), first.folder, first.key)
    assert mirror.list_ids() == {envelope_id(an_envelope(one)) for one in (1, 2)}
    mirror.drop({envelope_id(an_envelope(1))})
    assert mirror.list_ids() == {envelope_id(an_envelope(2))}
