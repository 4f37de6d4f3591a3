"""What came back from the hub, as the clerk meets it: pill, journal, notices, applications."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from regdesk.domain.case import CaseStatus
from regdesk.domain.case_filter import Filter
from regdesk.domain.decision import Ruling
from regdesk.protocol.feeds import Feed
from regdesk.services.hub_standing import HubStanding, Told
from regdesk.services.send_ports import Contact
from regdesk.ui.language import Language
from regdesk.ui.news import sync_state
from regdesk.ui.screens.applications_panel import ApplicationsPanel
from regdesk.ui.screens.journal_model import Column
from regdesk.ui.screens.notices_panel import NoticesPanel
from regdesk.ui.status_words import status_name
from regdesk.ui.widgets.pills import Pill
from tests.ui import hub_says
from tests.ui.hub_says import NO_SUCH_HOUSE
from tests.ui.screens.conftest import CTRL

SHIFT = Qt.KeyboardModifier.ShiftModifier
NOW = datetime(2026, 11, 23, tzinfo=UTC)
QUIET = HubStanding(Told(0, 0, 0, 0, 0), Contact(NOW), 0, "")


def told(**counts):
    return replace(QUIET.told, **counts)


@pytest.mark.parametrize(
    ("standing", "shown"),
    [
        (QUIET, ("online", 0)),
        (replace(QUIET, told=told(waiting=3, sending=1)), ("sending", 3)),
        (replace(QUIET, contact=None, told=told(waiting=6)), ("offline", 6)),
        (replace(QUIET, contact=Contact()), ("offline", 0)),
        (
            replace(QUIET, contact=Contact(NOW, "line.unreachable"), told=told(waiting=6)),
            ("offline", 6),
        ),
        (replace(QUIET, aside=2, told=told(waiting=6)), ("aside", 2)),
        (replace(QUIET, aside=2, told=told(returned=1, waiting=6)), ("returned", 1)),
    ],
)
def test_the_pill_says_first_what_somebody_has_to_look_after(standing, shown):
    assert sync_state(standing) == shown


def look(clerk):
    """Let the window look at what came, as it does by itself every two seconds."""
    clerk.window.desk.news.look()
    clerk.settle()


def accept(clerk):
    return clerk.window.desk.counter.accept(clerk.whole_draft()).case


@pytest.fixture
def counter(at_desk):
    return at_desk.window.desk.counter


@pytest.fixture
def returned(at_desk, counter):
    """One case that the practice register has returned, at the house."""
    case = accept(at_desk)
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    give_back(counter, case)
    at_desk.window.desk.show_journal()
    look(at_desk)
    return case


def give_back(counter, case, **more):
    field = {"step": "address", "field": "dwelling.address.house"}
    ruling = Ruling.NEEDS_ACTION
    hub_says.decide(counter, case, ruling, reason=NO_SUCH_HOUSE, **{**field, **more})


def pill(clerk):
    return clerk.window.desk.bar.sync.text()


def test_the_pill_follows_a_case_to_the_hub_and_back(at_desk, counter):
    assert pill(at_desk) == "No connection"
    case = accept(at_desk)
    hub_says.enrol(counter)
    look(at_desk)
    assert pill(at_desk) == "Sending · 1"
    hub_says.enrol(counter, "line.cut")
    look(at_desk)
    assert pill(at_desk) == "Offline · 1 in the queue"
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    look(at_desk)
    assert pill(at_desk) == "Online · everything is sent"
    give_back(counter, case)
    look(at_desk)
    assert pill(at_desk) == "1 case returned"
    assert at_desk.question() is None, "it never opens anything by itself"


@pytest.mark.parametrize(
    ("speech", "said"),
    [
        (Language.KK, {1: "1 іс қайтарылды", 2: "2 іс қайтарылды", 5: "5 іс қайтарылды"}),
        (
            Language.RU,
            {
                1: "1 дело возвращено",
                2: "2 дела возвращены",
                5: "5 дел возвращено",
                21: "21 дело возвращено",
            },
        ),
    ],
)
def test_returned_cases_are_counted_in_both_languages(at_desk, speech, said):
    at_desk.window.looks.speak(speech)
    sync = at_desk.window.desk.bar.sync
    for count, words in said.items():
        sync.show_state("returned", count)
        assert (sync.text(), sync.accessibleName()) == (words, words)


def test_the_window_looks_by_itself(at_desk, counter, qtbot):
    accept(at_desk)
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    qtbot.waitUntil(lambda: pill(at_desk).startswith("Online"))


def test_nobody_looks_any_more_once_the_clerk_is_gone(at_desk):
    news = at_desk.window.desk.news
    at_desk.window.desk.rest()
    assert not news._timer.isActive()


def test_the_pane_tells_what_the_register_answered(at_desk, returned):
    assert at_desk.journal.chosen().status is CaseStatus.RETURNED
    assert at_desk.says("The practice register returned it: 10:52")
    assert at_desk.says(NO_SUCH_HOUSE["kk"])
    assert at_desk.says("Where: step 3, The address, House")
    assert at_desk.says("Put the case right and send it again.")
    assert at_desk.journal.pane._open.text() == "Correct"
    assert NO_SUCH_HOUSE["kk"] in at_desk.journal.pane.answer.accessibleName()


def test_the_reason_is_told_in_the_language_of_the_screen(at_desk, returned):
    at_desk.window.looks.speak(Language.RU)
    at_desk.settle()
    assert at_desk.says(NO_SUCH_HOUSE["ru"])
    assert at_desk.says("Учебный регистр вернул: 10:52")
    at_desk.window.looks.speak(Language.KK)
    at_desk.settle()
    assert at_desk.says("Оқу тізілімі қайтарды: 10:52")


def test_a_register_of_the_state_is_not_called_a_practice_one(at_desk, counter):
    case = accept(at_desk)
    hub_says.deliver(counter)
    hub_says.decide(counter, case, Ruling.CONFIRMED, simulated=False)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    assert at_desk.says("The register confirmed it: 10:52")
    assert at_desk.says("Nothing has to be done.")
    assert not at_desk.says("practice register")


def test_an_answer_that_comes_while_the_journal_is_open_is_shown(at_desk, counter):
    case = accept(at_desk)
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    at_desk.window.desk.show_journal()
    look(at_desk)
    assert at_desk.journal.chosen().status is CaseStatus.SENT
    at_desk.type("омар")
    at_desk.wait(100)

    hub_says.decide(counter, case, Ruling.REJECTED)
    look(at_desk)

    assert at_desk.journal.chosen().status is CaseStatus.REJECTED
    assert at_desk.journal.search.value() == "омар", "what is typed stays"
    assert at_desk.says("Tell the applicant.")
    assert not at_desk.says("Put the case right")


def test_a_case_of_another_day_that_came_back_is_in_the_journal(at_desk, returned):
    at_desk.clock.go(days=3)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    assert at_desk.journal.chosen().status is CaseStatus.RETURNED
    assert at_desk.says("23.11.2023 10:52")


def test_each_answer_has_its_filter(at_desk, counter):
    answers = {
        Ruling.NEEDS_ACTION: (Filter.RETURNED, "5", 1),
        Ruling.CONFIRMED: (Filter.ANSWERED, "7", 2),
        Ruling.REJECTED: (Filter.ANSWERED, "7", 2),
    }
    cases = {ruling: accept(at_desk) for ruling in answers}
    for ruling, case in cases.items():
        hub_says.decide(counter, case, ruling)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    for ruling, (which, digit, count) in answers.items():
        at_desk.press(ord(digit), CTRL)
        assert at_desk.journal.tools.shown() is which
        shown = [row.case_id for row in at_desk.journal._model.rows]
        assert cases[ruling].draft.case_id in shown
        assert len(shown) == count
        assert at_desk.journal.tools.filters._options[which]._count == str(count)


def test_an_answer_taken_back_is_not_shown_any_more(at_desk, counter, returned):
    assert at_desk.journal.pane.answer.isVisible()
    hub_says.give(counter, Feed.DECISIONS, returned.draft.case_id)
    look(at_desk)
    assert at_desk.journal.chosen().status is CaseStatus.SENT
    assert not at_desk.journal.pane.answer.isVisible()
    assert at_desk.says("The centre holds this case.")


def test_a_clerk_who_goes_while_the_window_looks_is_told_nothing(at_desk, counter):
    """The window looks by itself, so the desk may be gone before the answer is there."""
    accept(at_desk)
    desk, window = at_desk.window.desk, at_desk.window
    desk.news.look()
    desk.journal.refresh()
    window._sign_out()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(desk)
    at_desk.settle()
    assert window.screen_name == "sign_in"


def test_enter_opens_a_returned_case_where_it_is_to_be_put_right(at_desk, returned):
    at_desk.enter()
    assert at_desk.window.screen_name == "wizard"
    assert at_desk.wizard.step == "address"
    assert at_desk.focused is at_desk.wizard.page.fields()["dwelling.address.house"].editor


def test_the_queue_tells_of_returned_cases_and_leads_to_them(at_desk, returned):
    accept(at_desk)
    at_desk.press(Qt.Key.Key_F10)
    assert at_desk.says("The register returned 1 case")
    at_desk.press(Qt.Key.Key_F4)
    assert at_desk.question() is None
    assert at_desk.window.screen_name == "journal"
    assert at_desk.journal.tools.shown() is Filter.RETURNED
    assert at_desk.journal.chosen().case_id == returned.draft.case_id


def test_the_queue_says_nothing_of_returned_cases_where_there_are_none(at_desk):
    at_desk.press(Qt.Key.Key_F10)
    panel = at_desk.question()
    assert not panel._returned.isVisible()
    at_desk.press(Qt.Key.Key_F4)
    assert at_desk.question() is panel


@pytest.mark.parametrize("speech", [Language.KK, Language.RU])
def test_the_widest_state_has_room_in_its_column(at_desk, speech):
    at_desk.window.looks.speak(speech)
    room = at_desk.journal.table.columnWidth(Column.STATUS)
    for status in CaseStatus:
        assert Pill(status_name(status), "ok", "check").sizeHint().width() + 14 <= room, status


def notify(counter):
    hub_says.notify(counter, "old", ("Ескі", "Старое"), ("Бұрынғы", "Прежнее"), hours_ago=30)
    hub_says.notify(counter, "new", ("Жаңа", "Новое"), ("Жұмыстар", "Работы"))


def test_notices_are_counted_read_and_then_quiet(at_desk, counter):
    badge = at_desk.window.desk.bar.notices
    assert not badge.isVisible()
    notify(counter)
    look(at_desk)
    assert (badge.isVisible(), badge.text()) == (True, "2 new notices")
    assert badge.accessibleDescription() == "Shift F9"
    assert at_desk.question() is None

    at_desk.press(Qt.Key.Key_F9, SHIFT)

    panel = at_desk.question()
    assert isinstance(panel, NoticesPanel)
    assert [row.notice.key for row in panel.rows] == ["new", "old"]
    assert at_desk.focused.accessibleName() == "Жаңа"
    assert at_desk.focused.accessibleDescription() == "Жұмыстар"
    at_desk.press(Qt.Key.Key_Down)
    assert at_desk.focused.accessibleName() == "Ескі"
    assert at_desk.says("22.11.2023 04:52")
    assert not badge.isVisible()
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.question() is None
    assert at_desk.focused is not None
    at_desk.press(Qt.Key.Key_F9, SHIFT)
    assert not at_desk.says("New")


def test_a_notice_worded_anew_is_unread_again(at_desk, counter):
    notify(counter)
    at_desk.press(Qt.Key.Key_F9, SHIFT)
    at_desk.press(Qt.Key.Key_Escape)
    hub_says.notify(counter, "old", ("Ескі", "Старое"), ("Өзгерді", "Изменилось"))
    look(at_desk)
    assert at_desk.window.desk.bar.notices.text() == "1 new notice"


def test_of_many_notices_the_unread_are_shown_before_what_was_read(at_desk, counter):
    for number in range(25):
        words = (f"Хабарлама {number}", f"Уведомление {number}")
        hub_says.notify(counter, f"n{number}", words, words, hours_ago=number)
    at_desk.press(Qt.Key.Key_F9, SHIFT)
    at_desk.press(Qt.Key.Key_Escape)
    look(at_desk)
    badge = at_desk.window.desk.bar.notices
    assert badge.text() == "5 new notices"

    at_desk.press(Qt.Key.Key_F9, SHIFT)

    shown = [row.notice.key for row in at_desk.question().rows]
    assert shown == [f"n{number}" for number in (*range(20, 25), *range(15))]
    assert not badge.isVisible()


def test_without_notices_the_panel_says_so(at_desk):
    at_desk.press(Qt.Key.Key_F9, SHIFT)
    assert at_desk.says("The hub has sent no notices.")
    at_desk.enter()
    assert at_desk.question() is None


@pytest.fixture
def waiting(at_desk, counter):
    """Three citizens who applied at the practice portal."""
    for number, surname in enumerate(("Мұқанова", "Петров", "Құдайбергенова"), 1):
        hub_says.apply_at_portal(counter, number, surname)
    look(at_desk)
    return at_desk


def names(clerk):
    return [row.application.names[0].split()[0] for row in clerk.question().rows()]


def open_applications(clerk):
    clerk.press(Qt.Key.Key_F7, SHIFT)
    assert isinstance(clerk.question(), ApplicationsPanel)
    return clerk.question()


def test_who_waits_is_listed_with_all_that_tells_him_apart(waiting):
    badge = waiting.window.desk.bar.portal
    assert badge.text() == "3 from the portal"
    open_applications(waiting)
    assert names(waiting) == ["Құдайбергенова", "Петров", "Мұқанова"], "who waits longest first"
    assert waiting.says("These come from a practice portal")
    waiting.press(Qt.Key.Key_Down)
    assert waiting.focused.accessibleName() == "Құдайбергенова Ерлан Болатұлы"
    assert waiting.focused.accessibleDescription() == (
        "Permanent registration · Қонаев к-сі 12, 43-п., received 07:52"
    )


def test_a_portal_of_the_state_is_not_called_a_practice_one(at_desk, counter):
    hub_says.apply_at_portal(counter, 1, "Петров", simulated=False)
    open_applications(at_desk)
    assert names(at_desk) == ["Петров"]
    assert not at_desk.says("practice portal")


def test_a_name_in_any_spelling_finds_the_citizen_and_enter_opens_his_case(waiting, counter):
    open_applications(waiting)
    waiting.type("мукан")
    assert names(waiting) == ["Мұқанова"]
    waiting.enter()
    assert waiting.question() is None
    assert waiting.window.screen_name == "wizard"
    draft = waiting.wizard.draft
    assert draft.registrants[0].person.surname == "Мұқанова"
    assert draft.dwelling.address.flat == "41"
    assert draft.application == hub_says.application_id(1)
    assert not any(paper.original_seen for paper in draft.papers)
    assert waiting.says("The citizen typed this at the portal")
    assert waiting.window.desk.bar.portal.text() == "2 from the portal"
    waiting.press(Qt.Key.Key_Return, CTRL)
    assert waiting.wizard.step == "applicant"
    assert waiting.says("The citizen typed this at the portal")
    waiting.press(Qt.Key.Key_F10)
    assert waiting.says("Application taken from the portal. Waits to be sent.")


def test_the_empty_case_in_which_he_tells_of_it_is_thrown_away(waiting, counter):
    waiting.press(Qt.Key.Key_F2)
    assert waiting.window.screen_name == "wizard"
    assert not waiting.says("The citizen typed this at the portal")
    open_applications(waiting)
    waiting.enter()
    assert waiting.says("The citizen typed this at the portal")
    assert [one.application for one in counter.list_unfinished()] == [hub_says.application_id(3)]


def test_a_case_in_which_anything_was_said_waits_to_be_finished(waiting, counter):
    waiting.press(Qt.Key.Key_F2)
    waiting.press(ord("1"), text="1")
    said = waiting.wizard.draft
    open_applications(waiting)
    waiting.enter()
    unfinished = {one.case_id: one for one in counter.list_unfinished()}
    assert len(unfinished) == 2
    assert unfinished[said.case_id].registrants == said.registrants


def test_one_opened_by_mistake_and_left_at_once_waits_again(waiting, counter):
    open_applications(waiting)
    waiting.enter()
    waiting.window.desk.show_journal()
    waiting.settle()
    assert counter.list_unfinished() == ()
    open_applications(waiting)
    assert names(waiting) == ["Құдайбергенова", "Петров", "Мұқанова"]


def test_one_whose_papers_were_taken_stays_a_case(waiting, counter):
    open_applications(waiting)
    waiting.enter()
    waiting.press(Qt.Key.Key_Return, CTRL)
    waiting.window.desk.show_journal()
    waiting.settle()
    assert [one.application for one in counter.list_unfinished()] == [hub_says.application_id(3)]


def test_the_arrows_choose_and_enter_opens_the_one_chosen(waiting):
    open_applications(waiting)
    waiting.press(Qt.Key.Key_Down)
    waiting.press(Qt.Key.Key_Down)
    waiting.enter()
    assert waiting.wizard.draft.registrants[0].person.surname == "Петров"


def test_one_taken_elsewhere_vanishes_with_a_sentence(waiting, counter):
    open_applications(waiting)
    waiting.press(Qt.Key.Key_Down)
    hub_says.withdraw(counter, hub_says.application_id(2))
    look(waiting)
    assert names(waiting) == ["Құдайбергенова", "Мұқанова"]
    assert waiting.says("Taken at another desk or withdrawn")
    assert waiting.says("Петров Ерлан Болатұлы")
    assert waiting.focused.accessibleName() == "Құдайбергенова Ерлан Болатұлы", "it stays there"


def test_one_taken_in_the_same_moment_opens_nothing(waiting, counter):
    open_applications(waiting)
    hub_says.withdraw(counter, hub_says.application_id(3))
    waiting.enter()
    assert waiting.window.screen_name == "journal"
    assert names(waiting) == ["Петров", "Мұқанова"]
    assert waiting.says("Taken at another desk or withdrawn")
    assert not waiting.toast()


def test_a_name_that_nobody_has_opens_nothing(waiting):
    panel = open_applications(waiting)
    waiting.type("сейтова")
    assert waiting.says("No such application.")
    waiting.enter()
    assert waiting.question() is panel
    waiting.press(Qt.Key.Key_Escape)
    assert waiting.question() is None


def test_with_nobody_waiting_the_panel_says_so(at_desk):
    open_applications(at_desk)
    assert at_desk.says("Nobody waits.")
    at_desk.enter()
    assert at_desk.question() is None


def test_the_badges_keep_their_number_where_their_words_have_no_room(waiting, counter):
    notify(counter)
    look(waiting)
    bar = waiting.window.desk.bar
    assert (bar.notices.text(), bar.portal.text()) == ("2 new notices", "3 from the portal")
    waiting.press(Qt.Key.Key_F2)
    waiting.window.resize(1024, 690)
    for _ in range(2):
        waiting.press(Qt.Key.Key_Plus, CTRL | SHIFT)
    waiting.wait(50)
    assert (bar.notices.text(), bar.portal.text()) == ("2", "3")
    assert bar.notices.accessibleName() == "2 new notices"
    waiting.window.resize(1600, 690)
    waiting.wait(50)
    assert bar.portal.text() == "3 from the portal"
