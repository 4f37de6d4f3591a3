"""The numbered closing of a day, over the real encrypted desk: it hides nothing and stands."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.closed import CloseReason
from regdesk.domain.correction import AskedBy
from regdesk.domain.day_closing import Ending, Mismatch
from regdesk.domain.desk import Clerk, ClerkRole, DeskRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import BadInput, Bug, Fault, Refusal
from regdesk.domain.paper import PaperCode
from regdesk.domain.print_task import PrintChoice, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.rulebook import load
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.closing_day import Closings
from regdesk.services.day_agreement import find_disagreements
from regdesk.services.day_view import ClerkDay, view_day
from regdesk.services.epoch_ports import Copied
from regdesk.services.handover import handover_sheet
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock

RESOURCES = Path(__file__).parents[2] / "resources"
PASSWORD = "тұлпар-2023-қ"
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)
TODAY = date(2023, 11, 23)


@pytest.fixture
def clock():
    return TickingClock()


def open_desk(folder, clock):
    door = DeskFolder(folder, clock=clock, places=RESOURCES / "places.csv", strength=WEAK)
    return SignIn(door, clock, LAW, FilePress(), FileCapture(), WORDS)


@pytest.fixture(scope="module")
def new_desk(tmp_path_factory):
    """The folder of a desk just set up; each test works on a copy."""
    folder = tmp_path_factory.mktemp("closing") / "desk"
    sign_in = open_desk(folder, TickingClock())
    sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD)
    sign_in.door.close()
    return folder


@pytest.fixture
def counter(new_desk, tmp_path, clock):
    sign_in = open_desk(shutil.copytree(new_desk, tmp_path / "desk"), clock)
    yield sign_in.sign_in(CLERK.code, PASSWORD)
    sign_in.door.close()


@pytest.fixture
def closings(counter):
    return Closings(counter)


def fill(counter, clock):
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    clock.go(minutes=9)
    draft = whole_draft(draft, clock.now())
    owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1")
    draft = replace(draft, papers=(*draft.papers, owner))
    counter.keep(draft)
    return draft


def accept(counter, clock, *, printed=True):
    case = counter.accept(fill(counter, clock)).case
    if printed:
        counter.print_slip(str(case.number), PrintChoice(SheetFormat.A5_LANDSCAPE))
        print_all(counter)
    return case


def refuse(counter, clock, *, printed=True):
    """Close a case whose papers are not all there."""
    draft = fill(counter, clock)
    papers = tuple(replace(one, original_seen=False, absent=True) for one in draft.papers)
    draft = replace(draft, papers=papers)
    counter.keep(draft)
    closed = counter.close(draft, CloseReason.PAPERS_INCOMPLETE)
    if printed:
        counter.print_refusal(closed, PrintChoice(SheetFormat.A4_PAGE))
        print_all(counter)
    return closed


def print_all(counter):
    for _ in range(2):
        counter.advance_prints()


def numbers(rows):
    return [one.number for one in rows]


def part(register, title):
    return next((one.rows for one in register.parts if one.title.ru == title), ())


def test_it_lists_the_whole_day_and_hides_nothing(counter, clock, closings):
    accepted = accept(counter, clock)
    refused = refuse(counter, clock)
    parked = counter.park(fill(counter, clock), ParkReason.OWNER_ON_THE_WAY)
    filling = fill(counter, clock)

    closing = closings.close_day()

    assert (closing.name, closing.day, closing.disagreements) == ("1-1", TODAY, ())
    register = closing.register
    assert numbers(register.rows) == [str(accepted.number), refused.draft.label]
    assert register.rows[0].outcome.ru == "Принято, в очереди; Не внесено в регистр"
    assert numbers(part(register, "Незавершённые дела")) == [parked.label, filling.label]
    totals = {one.label.ru: one.count for one in register.totals}
    assert (totals["Всего"], totals["Отложено"], totals["Отказ"]) == (4, 1, 1)
    assert (totals["Не отправлено"], totals["Не внесено в регистр"]) == (1, 1)
    assert totals["Не сходится"] == 0
    assert register.title.ru == "Закрытие дня № 1-1: 23.11.2023"
    assert [closing.rows_hash in one.ru for one in register.proof] == [True, False]


def test_what_ends_after_it_belongs_to_the_next_one(counter, clock, closings):
    first = accept(counter, clock)
    closings.close_day()
    with pytest.raises(BadInput, match="nothing_new"):
        closings.close_day()
    second = accept(counter, clock)

    closing = closings.close_day()

    assert (closing.number, closing.day, closing.disagreements) == (2, TODAY, ())
    assert numbers(closing.register.rows) == [str(second.number)]
    assert [one.case_id for one in closing.entries] == [second.draft.case_id]
    for title in (
        "Ранее принятые и не отправленные дела",
        "Ранее принятые дела, ещё не внесённые в регистр",
    ):
        (told,) = [one for one in closing.register.parts if one.title.ru == title]
        assert told.lines == (f"23.11.2023 (1): 1-{first.number.serial:06}",)


def test_a_forgotten_day_comes_first_and_takes_nothing_of_today(counter, clock, closings):
    yesterdays = accept(counter, clock)
    clock.go(days=1)
    todays = accept(counter, clock)
    assert closings.list_open_days() == (TODAY,)
    with pytest.raises(BadInput, match="earlier_first") as stopped:
        closings.close_day()
    assert stopped.value.params == {"day": "23.11.2023"}

    forgotten, own = closings.close_day(TODAY), closings.close_day()

    assert closings.list_open_days() == ()
    assert numbers(forgotten.register.rows) == [str(yesterdays.number)]
    assert numbers(own.register.rows) == [str(todays.number)]
    assert [one.number for one in closings.list_latest()] == [2, 1]
    assert find_disagreements(counter, forgotten) == find_disagreements(counter, own) == ()


def test_a_clock_set_back_loses_no_case_and_lists_none_twice(counter, clock, closings):
    clock.go(days=3)
    cases = [accept(counter, clock)]
    clock.go(days=-3)
    cases.append(accept(counter, clock))
    clock.go(days=4)
    cases.append(accept(counter, clock))

    made = [closings.close_day(day) for day in (*closings.list_open_days(), None)]

    listed = [one.case_id for closing in made for one in closing.entries]
    assert listed == [case.draft.case_id for case in cases]
    assert all(find_disagreements(counter, one) == () for one in made)


def test_a_day_without_a_case_may_be_closed_but_none_to_come(closings):
    assert closings.close_day().entries == ()
    with pytest.raises(BadInput, match=r"closing\.future"):
        closings.close_day(date(2023, 11, 24))


def test_an_auditor_closes_no_day(counter):
    watching = replace(counter, clerk=Clerk("417-0003", "Аудитор", ClerkRole.AUDITOR))
    with pytest.raises(Refusal, match=r"right\.missing"):
        Closings(watching).close_day()
    assert Closings(counter).list_latest() == ()


def test_a_slip_that_never_came_to_paper_is_told(counter, clock, closings):
    case = accept(counter, clock, printed=False)
    refused = refuse(counter, clock, printed=False)

    closing = closings.close_day()

    told = {(one.mismatch, one.case_id) for one in closing.disagreements}
    assert told == {
        (Mismatch.NO_SHEET, case.draft.case_id),
        (Mismatch.NO_SHEET, refused.draft.case_id),
    }
    rows = part(closing.register, "Книги не сходятся: нужна проверка")
    assert numbers(rows) == [refused.draft.label, str(case.number)]


BREAKS = {
    Mismatch.NO_ENVELOPE: "DELETE FROM outbox",
    Mismatch.NO_ACT: "UPDATE audit SET act = 'case.viewed' WHERE act = 'case.accepted'",
    Mismatch.NOT_LISTED: "UPDATE audit SET act = 'case.closed' WHERE act = 'case.opened'",
    Mismatch.NO_CASE: "DELETE FROM accepted_case",
    Mismatch.STRAY_ENVELOPE: "DELETE FROM accepted_case",
    Mismatch.STRAY_SHEET: "DELETE FROM accepted_case",
    Mismatch.NO_SHEET: "DELETE FROM print_task",
}


@pytest.mark.parametrize(("mismatch", "damage"), BREAKS.items(), ids=lambda one: str(one)[:14])
def test_whatever_book_is_changed_behind_our_back_is_noticed(
    counter, clock, closings, mismatch, damage
):
    accept(counter, clock)
    closing = closings.close_day()
    assert find_disagreements(counter, closing) == ()

    with counter.store.write() as unit:
        for (name,) in unit.connection.execute(
            sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ).all():
            unit.connection.execute(sa.text(f"DROP TRIGGER {name}"))
        unit.connection.execute(sa.text("PRAGMA defer_foreign_keys = ON"))
        if "accepted_case" in damage:
            unit.connection.execute(sa.text("DELETE FROM slip"))
            unit.connection.execute(sa.text("DELETE FROM to_enter"))
        unit.connection.execute(sa.text(damage))

    assert mismatch in {one.mismatch for one in find_disagreements(counter, closing)}


def test_a_reprint_is_a_copy_that_says_the_same_whatever_became_of_the_cases(
    counter, clock, closings
):
    case = accept(counter, clock)
    closing = closings.close_day()
    choice = PrintChoice(SheetFormat.A4_PAGE)
    first = closings.print(closing, choice)
    print_all(counter)
    clock.go(days=3)
    draft = counter.open_correction(case.draft.case_id)
    counter.keep(replace(draft, registrants=_renamed(draft)))

    (again,) = closings.list_latest()
    assert (again, closings.register(again)) == (closing, closing.register)
    second = closings.print(again, choice)
    assert [(one.copy, one.label) for one in (first, second)] == [
        (0, "23.11.2023 № 1-1"),
        (1, "23.11.2023 № 1-1"),
    ]
    assert first.kind is SheetKind.REGISTER


def _renamed(draft):
    first = draft.registrants[0]
    return (replace(first, person=replace(first.person, given="Ерболат")), *draft.registrants[1:])


def test_a_closing_that_was_changed_is_not_printed(counter, clock, closings):
    accept(counter, clock)
    closing = closings.close_day()
    row = replace(closing.register.rows[0], person="Басқа біреу")
    changed = replace(closing, register=replace(closing.register, rows=(row,)))

    for one in (changed, replace(closing, audit_hash="00" * 32)):
        with pytest.raises(Fault, match=r"closing\.changed"):
            closings.register(one)
    with pytest.raises(Bug), counter.store.write() as unit:
        unit.connection.execute(sa.text("UPDATE day_closing SET day = ''"))


def test_the_trail_tells_of_it_and_still_holds(counter, clock, closings):
    accept(counter, clock)
    closing = closings.close_day()

    with counter.store.read() as unit:
        last = unit.connection.execute(
            sa.text("SELECT act, body FROM audit ORDER BY seq DESC LIMIT 1")
        ).one()
        assert unit.audit.find_break() is None
        assert unit.day_books.find_hash(closing.upto.audit_seq) == closing.audit_hash
    assert last.act == "day.closed"
    assert closing.rows_hash.encode() in last.body
    assert [one.ending for one in closing.entries] == [Ending.ACCEPTED]


def test_a_new_epoch_counts_anew_and_goes_on_where_the_old_one_ended(new_desk, tmp_path, clock):
    sign_in = open_desk(shutil.copytree(new_desk, tmp_path / "desk"), clock)
    counter = sign_in.sign_in(CLERK.code, PASSWORD)
    for _ in range(2):
        accept(counter, clock)
        Closings(counter).close_day()
    with counter.store.write() as unit:
        unit.epochs.begin(Copied.RESTORED, clock.now())
    counter = sign_in.sign_in(CLERK.code, PASSWORD)
    case = accept(counter, clock)

    closing = Closings(counter).close_day()

    assert (closing.name, closing.disagreements) == ("2-1", ())
    assert [one.case_id for one in closing.entries] == [case.draft.case_id]
    assert [one.name for one in Closings(counter).list_latest()] == ["2-1", "1-2", "1-1"]
    sign_in.door.close()


def test_a_case_corrected_or_cancelled_later_is_listed_on_that_day_with_its_own_date(
    counter, clock, closings
):
    corrected, cancelled = accept(counter, clock), accept(counter, clock)
    closings.close_day()
    clock.go(days=1)
    draft = counter.open_correction(corrected.draft.case_id)
    draft = replace(draft, registrants=_renamed(draft))
    counter.keep(draft)
    counter.correct(draft, AskedBy.APPLICANT, "қате жазылған")
    senior = replace(counter, clerk=replace(CLERK, role=ClerkRole.SENIOR))
    asked = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN)
    cancel(senior, cancelled.draft.case_id, asked)

    closing = closings.close_day()

    assert [one.ending for one in closing.entries] == [Ending.CORRECTED, Ending.CANCELLED]
    assert closing.disagreements == ()
    assert [(one.number, one.time[:5]) for one in closing.register.rows] == [
        (str(corrected.number), "23.11"),
        (str(cancelled.number), "23.11"),
    ]
    assert "исправлено: 1" in closing.register.rows[0].outcome.ru
    assert closing.register.rows[1].outcome.ru == "Отменено"


def test_the_handover_note_names_all_that_is_left(counter, clock):
    case = accept(counter, clock, printed=False)
    counter.park(fill(counter, clock), ParkReason.PAPER_TO_FETCH)
    counter.print_slip(str(case.number), PrintChoice(SheetFormat.A5_LANDSCAPE, "broken"))
    counter.press.jam = Fault("printer.jam", printer="broken")
    counter.advance_prints()

    note = handover_sheet(counter)

    told = {one.title.ru: [(line.called, line.said.ru) for line in one.lines] for one in note.parts}
    assert told == {
        "Отложенные дела: 1": [("002 Омаров Ерлан", "нужно принести документ")],
        "Неотправленные дела: 1": [(str(case.number), "ждёт отправки")],
        "Не внесённые в регистр дела: 1": [(str(case.number), "принято 23.11.2023")],
        "Ненапечатанные листы: 1": [(str(case.number), "Талон: застряла бумага")],
    }
    assert (note.clerk, note.label) == (CLERK.name, f"{clock.now():%d.%m.%Y %H:%M}")


@pytest.mark.parametrize("table", [("trouble", PrintTrouble), ("sheet", SheetKind)])
def test_whatever_the_note_may_have_to_tell_has_its_words(table):
    name, members = table
    assert all(WORDS.say(f"handover.{name}.{one.value}").kk for one in members)


def test_of_others_day_only_who_may_see_all_cases_is_told(counter, clock):
    accept(counter, clock)
    colleague = replace(counter, clerk=Clerk("417-0099", "Әріптес"))
    refuse(colleague, clock)
    colleague.park(fill(colleague, clock), ParkReason.OTHER)

    own = view_day(counter)
    senior = view_day(replace(counter, clerk=Clerk("417-0001", "Аға", ClerkRole.SENIOR)))

    assert own.mine == ClerkDay(CLERK.code, 1, 0, 0, 9 * 60)
    assert own.others == ()
    assert senior.mine == ClerkDay("417-0001", 0, 0, 0, None)
    assert [(one.code, one.accepted, one.refused, one.parked) for one in senior.others] == [
        (CLERK.code, 1, 0, 0),
        ("417-0099", 0, 1, 1),
    ]
