"""What the clerk should not overlook: told in a quiet line, looked at by one key, never a stop."""

from dataclasses import replace
from datetime import timedelta
from itertools import count, islice

from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.iin import Sex, find_iin
from regdesk.domain.paper import Paper
from regdesk.domain.people import Category, Person, Registrant, RegistrationKind
from regdesk.services.neighbours import UNUSUAL
from regdesk.services.registrant_ports import ReminderMark
from regdesk.services.reminders import list_reminders
from regdesk.ui.screens.case_list_panel import CaseListPanel
from regdesk.ui.screens.reminders_panel import RemindersPanel
from regdesk.walk.invented import make_iin
from tests.capture.synthetic.people import write_td1
from tests.services.people import OMAROV
from tests.ui.screens.conftest import ALT, CTRL

SHIFT = Qt.KeyboardModifier.ShiftModifier


def accept(at_desk, **changes):
    """Accept a whole case with these changes, and come back to the journal."""
    desk = at_desk.window.desk
    draft, now = replace(at_desk.whole_draft(), **changes), at_desk.clock.now()
    seen = (
        Paper(one.code, one.about, original_seen=True, seen_at=now)
        for one in desk.counter.findings(draft).papers
    )
    accepted = desk.counter.accept(replace(draft, papers=tuple(seen)))
    desk.show_journal()
    at_desk.settle()
    return accepted.case


def open_step(at_desk, step, **changes):
    draft = at_desk.window.desk.counter.open_case()
    at_desk.window.desk.cases.opened.emit(replace(draft, step=step, **changes))
    at_desk.settle()


def open_applicant(at_desk):
    open_step(
        at_desk, StepId.APPLICANT, registrants=(Registrant("r1", Person(), Category.CITIZEN),)
    )


def test_a_case_of_another_day_is_told_and_looked_at_without_leaving(at_desk):
    case = accept(at_desk)
    at_desk.clock.go(days=40)
    open_applicant(at_desk)
    at_desk.digits(OMAROV.iin)
    at_desk.settle()

    assert at_desk.says(f"There is a case with this IIN: {case.draft.label}, 23.11.2023")
    assert at_desk.wizard.page.fields()["registrants.r1.surname"].editor.hasFocus()
    at_desk.press(Qt.Key.Key_1, CTRL)
    assert isinstance(at_desk.question(), CaseListPanel)
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.window.desk.name() == "wizard"

    at_desk.press(Qt.Key.Key_1, CTRL)
    at_desk.enter()
    at_desk.settle()
    assert at_desk.window.desk.name() == "done"


def test_the_same_name_and_birth_date_are_told_once_they_are_typed(at_desk, qtbot):
    accept(at_desk)
    at_desk.clock.go(days=40)
    twin = replace(OMAROV, iin="", given="")
    open_step(at_desk, StepId.APPLICANT, registrants=(Registrant("r1", twin, Category.CITIZEN),))
    at_desk.wizard.page.focus_field("registrants.r1.given")
    at_desk.type("Ерлан")
    qtbot.waitUntil(lambda: at_desk.says("Same name and birth date"), timeout=20_000)

    assert at_desk.wizard.page.fields()["registrants.r1.given"].editor.hasFocus()


def test_who_is_registered_at_the_home_is_told_at_the_address_and_in_review(at_desk):
    accept(at_desk, registrants=(named("Айым"),))
    at_desk.open_whole_case()
    assert at_desk.says("1 registered here already")
    at_desk.press(Qt.Key.Key_3, ALT)
    assert at_desk.says("1 registered here already")

    at_desk.press(Qt.Key.Key_4, CTRL)
    assert at_desk.says("permanently since 23.11.2023")
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.question() is None


def test_a_home_that_nobody_is_known_at_says_nothing(at_desk):
    at_desk.open_whole_case(StepId.ADDRESS)

    assert not at_desk.says("registered here")
    at_desk.press(Qt.Key.Key_4, CTRL)
    assert at_desk.question() is None


def test_so_many_people_are_confirmed_by_the_owner_with_one_key(at_desk):
    people = tuple(named("Айдар", at) for at in range(1, UNUSUAL + 1))
    accept(at_desk, registrants=people)
    at_desk.open_whole_case(StepId.ADDRESS)
    assert at_desk.says(f"{UNUSUAL + 1} people here with this case: ask the owner")

    at_desk.press(Qt.Key.Key_4, CTRL)
    at_desk.press(Qt.Key.Key_F6)
    assert at_desk.wizard.draft.people_confirmed == UNUSUAL + 1
    assert at_desk.says(f"the owner confirms {UNUSUAL + 1}")
    at_desk.wizard.go_on()
    assert at_desk.wizard.step is StepId.OWNER


def test_an_unfinished_case_at_the_same_home_is_told(at_desk):
    counter = at_desk.window.desk.counter
    other = replace(at_desk.whole_draft(), registrants=(named("Айым"),))
    counter.park(other, ParkReason.OTHER)
    at_desk.open_whole_case(StepId.ADDRESS)

    assert at_desk.says("1 unfinished case here")


def named(given, nth=1):
    """Return a citizen of that name, the ``nth`` whom the others of a case are told apart from."""
    numbers = (find_iin(make_iin(OMAROV.born_on, Sex.MALE, 500 + at)) for at in count())
    number = next(islice(filter(None, numbers), nth, None))
    return Registrant(f"r{nth}", replace(OMAROV, iin=number.digits, given=given), Category.CITIZEN)


def until(at_desk, **by):
    """Accept a temporary registration that ends so far from now."""
    ends = at_desk.clock.now() + timedelta(**by)
    kind = RegistrationKind.TEMPORARY
    return accept(at_desk, registration=kind, stay_until=f"{ends:%d.%m.%Y}")


def test_what_is_due_is_counted_in_the_foot_and_opened_by_a_key(at_desk):
    case = until(at_desk, days=40)
    counter = at_desk.window.desk.counter
    counter.park(at_desk.whole_draft(), ParkReason.OWNER_ON_THE_WAY)
    at_desk.clock.go(days=12)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    at_desk.journal.hide()
    at_desk.journal.show()
    at_desk.settle()
    assert at_desk.says("not to be forgotten: 2")

    at_desk.press(Qt.Key.Key_F2, SHIFT)
    assert isinstance(at_desk.question(), RemindersPanel)
    assert at_desk.says(f"case {case.number}")
    at_desk.enter()
    assert at_desk.window.desk.name() == "done"


def test_a_due_case_is_marked_with_one_key_and_the_panel_stays(at_desk):
    until(at_desk, days=20)
    at_desk.press(Qt.Key.Key_F2, SHIFT)
    panel = at_desk.question()
    (row,) = panel.due_rows
    assert "20 days left" in row.accessibleName()

    at_desk.digits("2")
    assert "Cannot be reached" in row.accessibleName()
    at_desk.digits("1")
    assert "Informed" in row.accessibleName()
    (kept,) = list_reminders(at_desk.window.desk.counter).ending
    assert kept.due.mark is ReminderMark.INFORMED
    at_desk.digits("1")
    assert "20 days left" in row.accessibleName()
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.question() is None


def test_a_postponed_case_tells_both_hand_ins_and_why(at_desk):
    counter = at_desk.window.desk.counter
    draft = at_desk.whole_draft()
    at_desk.clock.go(minutes=5)
    counter.park(draft, ParkReason.PAPER_TO_FETCH)
    at_desk.clock.go(minutes=60)
    again = counter.resume(draft.case_id)
    at_desk.clock.go(minutes=3)
    counter.park(again, ParkReason.OWNER_ON_THE_WAY)
    at_desk.press(Qt.Key.Key_F2, SHIFT)

    assert at_desk.says("handed in 10:52–10:57, 11:57–12:00")
    (row,) = at_desk.question().rows
    assert "waiting for the owner" in row.accessibleName()


def test_where_nothing_is_waited_for_it_is_said(at_desk):
    at_desk.press(Qt.Key.Key_F2, SHIFT)

    assert at_desk.says("Nothing is waited for.")
    at_desk.digits("1")
    at_desk.enter()
    assert at_desk.question() is None


def test_the_time_at_each_step_goes_with_the_case(at_desk):
    at_desk.open_whole_case(StepId.OWNER)
    at_desk.clock.go(seconds=40)
    at_desk.press(Qt.Key.Key_6, ALT)
    at_desk.clock.go(seconds=12)
    at_desk.wizard.go_on()
    at_desk.settle()

    (row,) = at_desk.window.desk.counter.journal().rows
    spent = dict(at_desk.window.desk.counter.view_row(row.case_id).draft.times.spent)
    assert spent == {StepId.OWNER: 40, StepId.REVIEW: 12}
    at_desk.press(Qt.Key.Key_H, CTRL, text="h")
    at_desk.settle()
    assert at_desk.says("The owner's consent 00:40 · Check and save 00:12")


def test_who_lives_there_is_announced_once_however_often_the_page_changes(at_desk, monkeypatch):
    accept(at_desk, registrants=(named("Айым"),))
    told = []
    monkeypatch.setattr("regdesk.ui.steps.offers.announce", lambda _line, says: told.append(says))
    at_desk.open_whole_case(StepId.ADDRESS)
    at_desk.wizard.page.focus_field("dwelling.address.flat")
    at_desk.wizard.page.show_draft(at_desk.wizard.draft, at_desk.wizard.page._findings)
    at_desk.settle()

    assert told == ["1 registered here already"]


def test_a_number_that_a_document_gave_is_looked_up_too(at_desk, qtbot):
    accept(at_desk)
    at_desk.clock.go(days=40)
    open_applicant(at_desk)
    at_desk.window.burst("".join(write_td1(OMAROV)))
    qtbot.waitUntil(lambda: at_desk.says("There is a case with this IIN"), timeout=20_000)
