"""Each intent leaves exactly its rows in the trail, in the transaction of what it does."""

from dataclasses import replace
from pathlib import Path

import pytest

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.closed import CloseReason
from regdesk.domain.correction import AskedBy
from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Consent
from regdesk.domain.paper import PaperCode
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.trail import TrailQuery
from regdesk.services import trail
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.clerks import Clerks, change_own_password
from regdesk.services.closing_day import Closings
from regdesk.services.entered import mark_entered, take_mark_back
from regdesk.services.export import export_cases
from regdesk.services.export_files import Table
from regdesk.services.listing import Question, list_cases
from regdesk.services.locking import LockedBy, lock, unlock
from regdesk.services.pc_settings import PcSettings
from regdesk.services.ports import Act
from regdesk.services.settings_ports import DeskSetting
from regdesk.services.sheet_acts import save_sheet, see_sheet
from regdesk.services.sign_in import SignIn
from regdesk.storage.audit import AuditTrail
from tests.rulebook.cases import BOOK
from tests.rulebook.next_edition import write_small
from tests.services import publishing
from tests.services.conftest import WORDS
from tests.services.people import whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.services.publishing import AtDesk
from tests.storage.desks import ADMINISTRATOR, DESK, PASSWORD, a_door

A5 = PrintChoice(SheetFormat.A5_LANDSCAPE)
OTHER = Clerk("417-0044", "Жаңа Ж.")
FIRST = "бірінші-құпиясөз"

ELSEWHERE = frozenset(
    {
        *(Act.DESK_SET_UP, Act.DESK_ENROLLED, Act.EPOCH_BEGUN, Act.HUB_KEYS_TAKEN),
        *(Act.DESK_BACKED_UP, Act.DESK_RESTORED, Act.DESK_STEPPED_BACK),
        *(Act.SIGNED_IN, Act.SIGN_IN_FAILED, Act.SLOT_RECOVERED),
        *(Act.CASE_HANDED_OVER, Act.CASE_SENT, Act.CASE_DECIDED, Act.DECISION_READ),
        *(Act.PAGE_MOVED, Act.PAGE_TURNED, Act.PAGE_WAIVED, Act.PAGES_LET_GO),
        Act.PAGES_GONE,
        Act.CASE_STUBBED,
        *(Act.REMINDER_MARKED, Act.EDITION_WITHDRAWN),
        *(Act.CLASSIFIER_IMPORTED, Act.STREETS_IMPORTED, Act.TRAIL_VERIFIED),
    }
)
"""Acts of the hub, of the command line and of the night: proven where what does them is tested."""
RULES = frozenset({Act.EDITION_TAKEN, Act.EDITION_ACTIVATED, Act.EDITION_TAKEN_BACK})


class Kept:
    """Settings of the PC in memory."""

    def __init__(self):
        self.values = {DeskSetting.IDLE_MINUTES: 10}

    def get(self, name):
        return self.values[name]

    def put(self, name, value):
        self.values[name] = value


class Day:
    """A desk at work; ``did`` notes which acts were proven."""

    def __init__(self, counter, clock, folder):
        self.counter, self.clock, self.folder = counter, clock, folder
        self.kept = Kept()
        self.clerks = Clerks(counter)
        self.did = set()

    def do(self, act, *expected):
        """Do ``act`` twice: where its row cannot be written it does nothing at all; where it can
        it leaves the rows ``expected`` and no other.
        """
        if expected:
            before = self.dump()
            with pytest.MonkeyPatch.context() as broken:
                broken.setattr(AuditTrail, "append", _refuse)
                with pytest.raises(Fault, match=r"disk\.full"):
                    act()
            assert self.dump() == before, expected
        last = self.last()
        done = act()
        with self.counter.store.read() as unit:
            rows = unit.audit.list_page(TrailQuery(), None, 50)
        assert [row.act for row in reversed(rows) if row.number > last] == [*expected]
        self.did |= set(expected)
        return done

    def last(self):
        with self.counter.store.read() as unit:
            return unit.audit.get_head().number

    def dump(self):
        """Return every row of every other table, and what the settings hold."""
        with self.counter.store.read() as unit:
            ask = unit.connection.exec_driver_sql
            names = ask(_TABLES).scalars().all()
            kept = {one: ask(f"SELECT * FROM {one}").all() for one in names if one != _PAGES}
        return kept, dict(self.kept.values)

    def fill(self):
        """Fill in a case that can be accepted."""
        draft = self.counter.reach(self.counter.open_case(), StepId.APPLICANT)
        self.clock.go(minutes=9)
        draft = whole_draft(draft, self.clock.now())
        owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1", pages=())
        draft = replace(draft, papers=(*draft.papers, owner))
        self.counter.keep(draft)
        return draft


_PAGES = "page_key"  # a page that no draft holds is destroyed when the desk is next opened
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"


def _refuse(*_args, **_facts):
    raise Fault("disk.full")


@pytest.fixture
def day(tmp_path):
    clock = TickingClock()
    door = a_door(tmp_path / "desk", clock)
    desk = SignIn(door, clock, BOOK, FilePress(), FileCapture(), WORDS)
    desk.set_up(DESK.centre, DESK.number, DESK.role, ADMINISTRATOR, PASSWORD)
    yield Day(desk.sign_in(ADMINISTRATOR.code, PASSWORD), clock, tmp_path)
    door.close()


def test_each_intent_leaves_exactly_its_rows(day):
    work_at_drafts(day)
    case = work_at_a_case(day)
    work_with_sheets(day, case)
    work_after_acceptance(day, case)
    look_after_the_desk(day)
    look_after_clerks(day)

    assert not day.did & (ELSEWHERE | RULES)
    assert day.did | ELSEWHERE | RULES == set(Act), "an act that nobody proves"


def test_the_rules_leave_theirs_too(tmp_path):
    desk = AtDesk(publishing.set_up(tmp_path / "desk"))
    day = Day(desk.counter, desk.clock, tmp_path)
    last = day.last()
    desk.publish(write_small())
    with desk.counter.store.read() as unit:
        assert unit.audit.get_head().number == last + 1
        assert unit.audit.list_page(TrailQuery(), None, 1)[0].act == Act.EDITION_TAKEN
    senior = (publishing.SENIOR.code, publishing.PASSWORD)
    rules = desk.counter.rules
    day.do(lambda: rules.activate("V1", publishing.LATER, *senior), Act.EDITION_ACTIVATED)
    day.do(lambda: rules.take_back("V1", *senior), Act.EDITION_TAKEN_BACK)
    desk.door.close()

    assert day.did | {Act.EDITION_TAKEN} == RULES


def work_at_drafts(day):
    counter = day.counter
    draft = day.do(counter.open_case, Act.CASE_OPENED)
    draft = day.do(lambda: counter.reach(draft, StepId.APPLICANT), Act.STEP_REACHED)
    day.do(lambda: counter.keep(draft))
    parked = day.do(lambda: counter.park(draft, ParkReason.OTHER), Act.CASE_PARKED)
    taken = day.do(lambda: counter.resume(parked.case_id), Act.CASE_RESUMED)
    day.do(lambda: counter.restore(taken.case_id), Act.CASE_RESTORED)
    day.do(lambda: list_cases(counter, Question("омаров")))
    day.do(lambda: counter.discard(taken), Act.CASE_DISCARDED)


def work_at_a_case(day):
    counter, draft = day.counter, day.fill()
    paper = (PaperCode.APPLICANT_ID, "r1")
    added = day.do(lambda: counter.add_pages(draft, *paper, Path("card.png")), Act.PAGE_ADDED)
    page = added.find_paper(*paper).pages[0]
    left = day.do(lambda: counter.remove_page(added, *paper, page), Act.PAGE_REMOVED)
    accepted = day.do(lambda: counter.accept(left), Act.CASE_ACCEPTED)
    day.do(lambda: counter.open_row(left.case_id), Act.CASE_VIEWED)
    day.do(lambda: counter.open_code(accepted.slip.qr), Act.CASE_VIEWED)
    disagrees = day.fill()
    owner = replace(disagrees.owners[0], consent=Consent.REFUSED)
    disagrees = replace(disagrees, owners=(owner,))
    counter.keep(disagrees)
    reason = CloseReason.OWNER_DISAGREES
    day.do(lambda: counter.close(disagrees, reason), Act.CASE_CLOSED)
    day.do(lambda: counter.open_row(disagrees.case_id), Act.CASE_VIEWED)
    day.do(lambda: counter.reopen(disagrees.case_id), Act.CASE_OPENED)
    return accepted.case


def work_with_sheets(day, case):
    counter, number = day.counter, str(case.number)
    slip = counter.slip_sheet(number)
    day.do(lambda: see_sheet(counter, slip, case_id=case.draft.case_id), Act.SHEET_SEEN)
    saved = day.folder / "slip.pdf"
    day.do(
        lambda: save_sheet(counter, slip, b"%PDF", saved, case_id=case.draft.case_id),
        Act.SHEET_SAVED,
    )
    assert saved.read_bytes() == b"%PDF"
    task = day.do(lambda: counter.print_slip(number, A5), Act.SHEET_PRINTED)
    day.do(counter.advance_prints)
    counter.advance_prints()
    again = day.do(lambda: counter.print_slip(number, A5), Act.SHEET_PRINTED)
    assert (task.copy, again.copy) == (0, 1)
    day.do(lambda: counter.send_print_elsewhere(again.task_id, A5), Act.SHEET_MOVED)
    day.do(lambda: counter.drop_print(again.task_id), Act.SHEET_DROPPED)


def work_after_acceptance(day, case):
    counter, case_id = day.counter, case.draft.case_id
    now = day.clock.now()
    day.do(lambda: mark_entered(counter, case_id, "2023-77", now), Act.CASE_ENTERED)
    day.do(lambda: take_mark_back(counter, case_id), Act.ENTERED_TAKEN_BACK)
    draft = day.do(lambda: counter.open_correction(case_id), Act.CORRECTION_OPENED)
    address = replace(draft.dwelling.address, flat="46", rka="")
    draft = replace(draft, dwelling=replace(draft.dwelling, address=address))
    counter.keep(draft)
    asked = AskedBy.APPLICANT
    day.do(lambda: counter.correct(draft, asked, "қате терілген"), Act.CASE_CORRECTED)
    withdrawn = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN)
    day.do(lambda: cancel(counter, case_id, withdrawn), Act.CASE_CANCELLED)


def look_after_the_desk(day):
    counter = day.counter
    day.do(lambda: lock(counter, LockedBy.KEY), Act.LOCKED)
    day.did |= {Act.UNLOCKED}
    last = day.last()
    unlock(counter, PASSWORD)
    assert day.last() == last + 1, "a full disk keeps nobody out: the row may be missing"
    settings = PcSettings(counter, day.kept)
    day.do(lambda: settings.change(DeskSetting.IDLE_MINUTES, 20), Act.SETTING_CHANGED)
    day.do(lambda: settings.change(DeskSetting.IDLE_MINUTES, 20))
    centre = replace(counter.desk.centre, phone="1415")
    day.do(lambda: settings.change_centre(centre), Act.CENTRE_CHANGED)
    assert counter.desk.centre == centre
    path = day.folder / "cases.csv"
    words = lambda _rows: Table(("№",), ())  # noqa: E731
    day.do(lambda: export_cases(counter, Question(), path, words), Act.JOURNAL_EXPORTED)
    auditor = replace(counter, clerk=replace(counter.clerk, role=ClerkRole.AUDITOR))
    day.do(lambda: trail.open_trail(auditor), Act.TRAIL_SEEN)
    day.do(lambda: trail.read_page(auditor, TrailQuery()))
    path = day.folder / "trail.csv"
    day.do(lambda: trail.export_trail(auditor, TrailQuery(), path, words), Act.TRAIL_EXPORTED)
    day.do(Closings(counter).close_day, Act.DAY_CLOSED)


def look_after_clerks(day):
    counter, clerks, by = day.counter, day.clerks, (ADMINISTRATOR.code, PASSWORD)
    senior = ClerkRole.SENIOR
    day.do(lambda: clerks.add(OTHER, FIRST, *by), Act.CLERK_ADDED)
    day.do(lambda: clerks.change_role(OTHER.code, senior, *by), Act.CLERK_CHANGED)
    day.do(lambda: clerks.reset_password(OTHER.code, FIRST, *by), Act.SLOT_RESET)
    heir = ADMINISTRATOR.code
    day.do(lambda: clerks.let_go(OTHER.code, heir, *by), Act.CLERK_LEFT)
    key = clerks.make_recovery_key()
    day.do(lambda: clerks.renew_recovery_key(key, *by), Act.RECOVERY_KEY_RENEWED)
    day.do(lambda: change_own_password(counter, PASSWORD, FIRST), Act.SLOT_CHANGED)
    day.do(counter.sign_out, Act.SIGNED_OUT)
