"""The journal: what is shown, searched, filtered and opened, with the caret in the search."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.case_filter import Filter
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.finding import Outcome
from regdesk.domain.words import same
from regdesk.ui.screens.journal_pane import CasePane
from regdesk.ui.screens.journal_words import PILLS, advice, kind_line
from regdesk.ui.status_words import status_name
from tests.ui.screens.conftest import CTRL, SetClock
from tests.ui.typing import DIGIT_CODES


def accept_one(clerk, surname, minutes=5):
    """Accept a case of ``surname`` behind the window, as another hour of the day would have."""
    counter = clerk.window.desk.counter
    draft = clerk.whole_draft()
    person = replace(draft.registrants[0].person, surname=surname)
    registrant = replace(draft.registrants[0], person=person)
    clerk.clock.go(minutes=minutes)
    return counter.accept(replace(draft, registrants=(registrant,))).case


@pytest.fixture
def day(at_desk):
    """Two accepted cases and one postponed, 003 on top."""
    accept_one(at_desk, "Мұқанова")
    accept_one(at_desk, "Петров", minutes=15)
    counter = at_desk.window.desk.counter
    counter.park(at_desk.whole_draft(), ParkReason.OWNER_ON_THE_WAY)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    return at_desk


def names(clerk):
    return [row.name.split()[0] for row in clerk.journal._model.rows]


def test_an_empty_day_offers_one_button(at_desk):
    assert at_desk.says("No cases today yet")
    at_desk.enter()
    assert at_desk.window.screen_name == "wizard"


def test_the_newest_case_is_on_top_and_the_mean_time_is_told(day):
    assert names(day) == ["Омаров", "Петров", "Мұқанова"]
    assert day.says("10:00 on average")
    assert day.journal.chosen().ordinal == 3


def test_arrows_choose_and_the_pane_follows_while_the_caret_stays_in_the_search(day):
    day.press(Qt.Key.Key_Down)
    assert day.journal.chosen().name.startswith("Петров")
    assert day.focused is day.journal.search.editor
    assert day.says("Петров Ерлан Болатұлы")
    assert day.says("Waiting for 0 min")
    day.clock.go(hours=3)
    day.press(Qt.Key.Key_Down)
    day.press(Qt.Key.Key_Up)
    assert day.says("Waiting for 3 h 0 min")


def test_typing_searches_in_any_spelling(day):
    day.type("мукан")
    assert names(day) == ["Мұқанова"]


def test_what_is_not_found_becomes_a_new_case_with_the_name_typed(day):
    day.type("Сейітов Арман")
    assert day.says("“Сейітов Арман” was not found")
    day.press(Qt.Key.Key_F2)
    person = day.wizard.draft.registrants[0].person
    assert (person.surname, person.given) == ("Сейітов", "Арман")


def test_filters_count_and_choose_by_the_physical_digit(day):
    options = day.journal.tools.filters._options
    counts = [option._count for option in options.values()]
    assert counts == ["3", "1", "2", "0", "0", "2", "0", "0"]
    day.press(0, CTRL, scan_code=DIGIT_CODES["3"] + 8)
    assert {row.status for row in day.journal._model.rows} == {CaseStatus.QUEUED}
    day.press(ord("2"), CTRL)
    assert names(day) == ["Омаров"]


def test_a_filter_that_lets_nothing_through_says_so_in_one_line(day):
    assert not day.says("No such cases today")
    day.press(ord("4"), CTRL)
    assert names(day) == []
    assert day.says("No such cases today")
    day.press(ord("3"), CTRL)
    assert not day.says("No such cases today")


def test_what_is_found_but_filtered_away_is_not_called_missing(day):
    day.press(ord("2"), CTRL)
    day.type("мукан")
    assert day.says("None of the cases found is of this kind")
    assert not day.says("“мукан” was not found")


def test_that_more_cases_are_unfinished_is_told_beside_the_newest(day):
    newest = day.window.desk.counter.open_case()
    day.window.desk.show_journal()
    day.settle()
    assert day.says(f"{newest.label} · interrupted · 1 more: Ctrl 2")


def test_f9_takes_the_postponed_case_up_as_a_new_hand_in(day):
    assert day.says("003 · Омаров Ерлан · waiting for the owner")
    day.press(Qt.Key.Key_F9)
    assert day.window.screen_name == "wizard"
    assert day.wizard.draft.parked is None
    assert len(day.wizard.draft.hand_ins) == 2


def test_enter_opens_an_accepted_case_with_its_slip_and_prints_nothing(day, tray):
    day.press(Qt.Key.Key_Down)
    day.enter()
    assert day.window.screen_name == "done"
    assert day.done.preview.has_picture()
    assert tray.printed == []
    day.press(Qt.Key.Key_Escape)
    assert day.window.screen_name == "journal"


def test_enter_opens_an_unfinished_case_at_its_step(day):
    day.enter()
    assert day.window.screen_name == "wizard"
    assert day.wizard.step is StepId.APPLICANT


def test_the_code_of_a_slip_opens_its_case_and_another_code_says_so(day):
    case = accept_one(day, "Ким")
    with day.window.desk.counter.store.read() as unit:
        code = unit.sheets.get_slip(str(case.number)).qr
    day.window.burst(code)
    day.settle()
    assert day.window.screen_name == "done"
    assert str(case.number) in day.done.crumb()
    day.window.burst("4600001234567")
    day.settle()
    assert day.toast() == "This code is not known. Scan a slip or a card."


def test_f10_lists_what_waits_to_be_sent(day):
    day.press(Qt.Key.Key_F10)
    assert day.question().accessibleName() == "Queue"
    assert day.says("Everything asked for is printed.")
    assert day.says("Петров Ерлан Болатұлы")
    assert day.says("417-007-1-000002-69")
    day.press(Qt.Key.Key_Escape)
    assert day.question() is None
    assert day.focused is day.journal.search.editor


def a_row(**changes):
    row = JournalRow(
        case_id="case-1",
        ordinal=31,
        number="417-007-1-000001-72",
        at=SetClock().at,
        name="Омаров Ерлан Болатұлы",
        iin="870412 30•••6",
        registration="permanent",
        category="citizen_from_abroad",
        people=1,
        address=same("Қонаев көшесі 12"),
        owner="Жақсыбеков Қ.",
        owner_consent="permanent",
        papers=3,
        pages=0,
        status=CaseStatus.QUEUED,
        served_s=600,
        outcome=Outcome.ACCEPTED,
    )
    return replace(row, **changes)


def test_accepted_until_a_proof_comes_is_told_in_the_row_and_by_a_pill(qtbot):
    pane = CasePane()
    qtbot.addWidget(pane)
    until_proof = a_row(outcome=Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF)

    pane.show_row(until_proof, SetClock().at)

    assert not pane._until_proof.isHidden()
    assert pane._until_proof.text() == "Temporary until the document"
    assert pane._pill.text() == "In the queue"
    assert kind_line(until_proof).startswith("Temporary until the document")
    pane.show_row(a_row(), SetClock().at)
    assert pane._until_proof.isHidden()


def test_an_owner_too_long_for_one_line_is_broken_where_the_dot_stands(qtbot):
    pane = CasePane()
    qtbot.addWidget(pane)
    pane.resize(312, 366)
    pane.show()
    pane.show_row(a_row(), SetClock().at)
    owner = pane._facts[2].value
    assert owner.text() == "Жақсыбеков Қ. · agreed"

    pane.show_row(a_row(owner="Әбдірахманова-Омарова Қ."), SetClock().at)

    assert owner.text() == "Әбдірахманова-Омарова Қ.\nagreed"
    pane.resize(420, 366)
    assert owner.text() == "Әбдірахманова-Омарова Қ. · agreed"


@pytest.mark.parametrize("status", CaseStatus)
def test_every_state_has_its_pill_its_filter_and_its_advice(status):
    ended = {CaseStatus.REFUSED: Outcome.OWNER_REFUSED, CaseStatus.REFERRED: Outcome.REFERRAL}
    outcome = Outcome.OWNER_ABSENT if status is CaseStatus.CLOSED else ended.get(status)
    row = a_row(status=status, outcome=outcome)

    assert status_name(status)
    assert PILLS[status]
    own = [one for one in Filter if status in one.statuses and one is not Filter.NOT_ENTERED]
    assert len(own) == 2, "in all and in one of its own"
    assert advice(row, SetClock().at)
