"""What a lost desk had not sent comes back whole, whatever the backup has and who knows what."""

from dataclasses import replace

import pytest

from regdesk.domain.cancelled import CancelAsker, Cancellation, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.trail import TrailQuery
from regdesk.services.audit_ports import Act
from regdesk.services.send_ports import EnvelopeKind
from regdesk.storage.backup import back_up
from regdesk.storage.mirror import Mirror, find_mirror
from regdesk.storage.restoring_keys import TwoKeys
from regdesk.storage.slots import read_slots
from tests.storage.corrections import a_correction, correct
from tests.storage.desks import (
    ADMINISTRATOR,
    CLERK,
    CLERK_PASSWORD,
    DESK,
    NOON,
    PASSWORD,
    a_case,
    a_door,
    a_slip,
    accept,
    an_envelope,
    envelope_id,
)

TWO = TwoKeys(CLERK.code, CLERK_PASSWORD, ADMINISTRATOR.code, PASSWORD)


class Lost:
    """A desk of which only a backup and its second medium will be left."""

    def __init__(self, folder, door, store, tmp_path):
        self.folder, self.door, self.store = folder, door, store
        self.medium, self.backups = tmp_path / "stick", tmp_path / "backups"
        self.medium.mkdir()
        self.backups.mkdir()
        self.anew = a_door(tmp_path / "anew")

    def accept(self):
        case = a_case()
        with self.store.write() as unit:
            accept(unit, case)
            unit.sheets.add_slip(str(case.number), a_slip(str(case.number)))
        return case

    def send_all(self):
        """Let the hub hold everything; what is done with receipts is told elsewhere."""
        with self.store.write() as unit:
            unit.connection.exec_driver_sql("UPDATE outbox SET waiting = 0")

    def cancel(self, case):
        cancellation = Cancellation(
            case.draft.case_id,
            CancelAsker.APPLICANT,
            CancelReason.WITHDRAWN,
            "",
            NOON,
            CLERK.code,
            "",
            case.envelope_id,
            envelope_id(an_envelope(9)),
        )
        with self.store.write() as unit:
            unit.cancellations.add(cancellation)
            unit.outbox.add(
                envelope_id=cancellation.envelope_id,
                seq=unit.outbox.head().next_seq,
                case_id=case.draft.case_id,
                envelope=an_envelope(9),
                at=NOON,
                kind=EnvelopeKind.CANCELLED,
            )

    def back_up(self):
        back_up(self.folder, self.door.get_key(), self.backups, NOON)

    def mirror(self):
        mirror = Mirror(find_mirror(self.medium, DESK), self.folder, self.door.get_key())
        mirror.open()
        with self.store.read() as unit:
            for seat in unit.unsent.list_seats():
                mirror.put(unit.unsent.find(seat))

    def unsent_seats(self):
        with self.store.read() as unit:
            return tuple(unit.unsent.list_seats())

    def come_back(self, keys=TWO):
        """Restore into an empty folder, sign in there and return what was put back."""
        self.door.close()
        done = self.anew.restore(self.backups, keys, mirrored=self.medium, set_aside=False)
        self.store = self.anew.sign_in(CLERK.code, CLERK_PASSWORD).store
        return done.unsent


@pytest.fixture
def lost(folder, door, store, tmp_path):
    lost = Lost(folder, door, store, tmp_path)
    yield lost
    lost.anew.close()


def test_what_came_after_a_case_that_was_sent_since_the_backup_brings_the_case_along(lost):
    lost.back_up()
    case = lost.accept()
    lost.send_all()
    with lost.store.write() as unit:
        correct(unit, a_correction())
    lost.cancel(case)
    lost.mirror()

    assert (lost.come_back().items, lost.unsent_seats()) == (2, ((1, 2), (1, 3)))

    with lost.store.read() as unit:
        found = unit.cases.get(str(case.number))
        assert found.draft == a_correction().draft
        assert found.cancelled is not None
        assert [one.status for one in unit.journal.list_cases((), [case.draft.case_id])] == [
            CaseStatus.CANCELLED
        ]
        assert unit.sheets.get_slip(str(case.number)).number == str(case.number)
        assert unit.audit.find_altered() is None  # its own envelope is at the hub alone


def test_the_trail_tells_of_every_case_that_came_back(lost):
    lost.back_up()
    case = lost.accept()
    with lost.store.write() as unit:
        correct(unit, a_correction())
    lost.cancel(case)
    lost.mirror()

    lost.come_back()

    with lost.store.read() as unit:
        assert unit.audit.find_untold() is None
        assert unit.audit.find_break() is None
        told = unit.audit.list_page(TrailQuery(case_id=case.draft.case_id))
        acts = [Act.CASE_CANCELLED, Act.CASE_CORRECTED, Act.CASE_ACCEPTED]
        assert [(one.act, one.clerk, one.at) for one in told] == [
            (act, CLERK.code, NOON) for act in acts
        ]
        days = unit.day_books.list_days(0)
        assert days == (NOON.date(),)


def test_a_cancellation_that_came_back_leaves_no_correction_open(lost):
    case = lost.accept()
    with lost.store.write() as unit:
        unit.drafts.keep(replace(case.draft, case_id="again", corrects=case.draft.case_id))
    lost.back_up()
    with lost.store.write() as unit:
        unit.drafts.discard("again")
    lost.cancel(case)
    lost.mirror()

    lost.come_back()

    with lost.store.read() as unit:
        assert unit.drafts.find_correction(case.draft.case_id) is None


def test_a_password_changed_since_the_backup_is_in_nobodys_way(lost):
    lost.back_up()
    lost.accept()
    lost.mirror()
    lost.door.put_slot(ADMINISTRATOR, "жаңа-құпия-2026", first=False)
    lost.mirror()

    assert lost.come_back().items == 1


def test_a_new_key_slot_costs_nothing_of_what_is_on_the_medium(lost):
    lost.accept()
    lost.mirror()
    lost.door.put_slot(ADMINISTRATOR, "жаңа-құпия-2026", first=False)

    mirror = Mirror(find_mirror(lost.medium, DESK), lost.folder, lost.door.get_key())
    mirror.open()

    assert mirror.list_ids() == {envelope_id(an_envelope())}
    kept = find_mirror(lost.medium, DESK) / "keys.json"
    slots = read_slots(kept.read_bytes())
    assert slots.open_clerk(ADMINISTRATOR.code, PASSWORD) is None
    assert slots.open_clerk(ADMINISTRATOR.code, "жаңа-құпия-2026") == lost.door.get_key()


def test_neither_key_stands_in_what_a_log_might_say_of_them():
    assert CLERK_PASSWORD not in repr(TWO)
    assert PASSWORD not in repr(TWO)
