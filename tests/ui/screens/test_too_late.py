"""A correction that reached the register too late: told, read, and then what stands is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.case_filter import Filter
from regdesk.domain.decision import Ruling
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.decisions import find_decision
from regdesk.ui.language import Language
from tests.ui import hub_says
from tests.ui.screens.conftest import CTRL


def bring_late(clerk, stands, **more):
    """Accept a case, let the register decide on it, and a correction come too late."""
    counter = clerk.window.desk.counter
    case = counter.accept(clerk.whole_draft()).case
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    late = hub_says.come_too_late(counter, case, stands, **more)
    clerk.window.desk.show_journal()
    look(clerk)
    return late


def look(clerk):
    clerk.window.desk.news.look()
    clerk.settle()


def button(clerk):
    return clerk.journal.pane._open


def pill(clerk):
    return clerk.window.desk.bar.sync.text()


def count_on(clerk, which):
    return clerk.journal.tools.filters._options[which]._count


@pytest.mark.parametrize(
    ("stands", "status", "decided", "advice"),
    [
        (
            Ruling.CONFIRMED,
            CaseStatus.CONFIRMED,
            "The practice register had confirmed the case before; that stands.",
            "The correction was not taken. For the change, open a new case.",
        ),
        (
            Ruling.REJECTED,
            CaseStatus.REJECTED,
            "The practice register had rejected the case before; that stands.",
            "The correction was not taken. Where it helps, open a new case.",
        ),
    ],
)
def test_it_is_returned_until_it_was_read(at_desk, stands, status, decided, advice):
    late = bring_late(at_desk, stands)
    told = ("The correction came too late: 10:52", decided, advice)

    assert at_desk.journal.chosen().status is CaseStatus.RETURNED
    assert pill(at_desk) == "1 case returned"
    assert count_on(at_desk, Filter.RETURNED) == "1"
    assert at_desk.journal.pane.answer.accessibleName() == " ".join(told)
    assert not at_desk.says("Put the case right")
    assert button(at_desk).text() == "Read"
    assert button(at_desk).accessibleName() == "Read"

    at_desk.enter()

    assert at_desk.window.screen_name == "journal", "no correction is opened"
    assert at_desk.window.desk.counter.list_unfinished() == ()
    chosen = at_desk.journal.chosen()
    assert (chosen.case_id, chosen.status) == (late.draft.case_id, status)
    assert button(at_desk).text() == "Open"
    assert at_desk.journal.pane.answer.accessibleName() == " ".join(told)
    assert pill(at_desk) == "Online · everything is sent"
    now_in = next(which for which in list(Filter)[2:] if status in which.statuses)
    assert (count_on(at_desk, Filter.RETURNED), count_on(at_desk, now_in)) == ("0", "1")
    assert at_desk.focused is at_desk.journal.search.editor
    at_desk.enter()
    assert at_desk.window.screen_name == "done", "now it is looked at"


def test_nobody_has_read_what_he_does_not_see(at_desk):
    at_desk.window.resize(1100, 690)
    bring_late(at_desk, Ruling.CONFIRMED)
    assert not at_desk.journal.pane.isVisible()
    at_desk.enter()
    assert at_desk.says("The correction came too late: 10:52")
    assert at_desk.journal.chosen().status is CaseStatus.RETURNED
    at_desk.enter()
    assert at_desk.journal.chosen().status is CaseStatus.CONFIRMED


def test_read_where_only_returned_ones_are_shown_the_row_goes(at_desk):
    bring_late(at_desk, Ruling.CONFIRMED)
    at_desk.press(ord("5"), CTRL)
    assert at_desk.journal.tools.shown() is Filter.RETURNED
    at_desk.enter()
    assert at_desk.journal._model.rows == ()
    at_desk.press(ord("6"), CTRL)
    assert at_desk.says("The correction came too late: 10:52")


def test_f4_begins_no_other_correction(at_desk):
    bring_late(at_desk, Ruling.REJECTED)
    at_desk.press(ord("P"), CTRL)
    assert at_desk.window.screen_name == "done"
    at_desk.press(Qt.Key.Key_F4)
    assert at_desk.window.screen_name == "done"
    assert at_desk.toast().startswith("The register has decided on this case")


SAID = {
    Language.KK: (
        "Түзету кеш келді: 10:52",
        "Тізілім істі бұрын растап қойған, сол шешім күшінде.",
        "Түзету қабылданбады. Өзгеріс туралы жаңа іс ашыңыз.",
        "Оқылды",
    ),
    Language.RU: (
        "Исправление опоздало: 10:52",
        "Регистр подтвердил дело раньше, это решение в силе.",
        "Исправление не принято. Об изменении откройте новое дело.",
        "Прочитано",
    ),
}


def test_what_a_register_of_the_state_decided_is_told_in_both_languages(at_desk):
    late = bring_late(at_desk, Ruling.CONFIRMED, simulated=False)
    for speech, (*told, read) in SAID.items():
        at_desk.window.looks.speak(speech)
        at_desk.settle()
        assert at_desk.journal.pane.answer.accessibleName() == " ".join(told)
        assert button(at_desk).text() == read

    button(at_desk).click()
    at_desk.settle()

    assert at_desk.journal.chosen().status is CaseStatus.CONFIRMED
    decision = find_decision(at_desk.window.desk.counter, late.draft.case_id)
    assert decision.stands is Ruling.CONFIRMED


CANCELLATION_SAID = {
    Language.KK: (
        "Күшін жою кеш келді: 10:52",
        "Тізілім істі бұрын растап қойған, сол шешім күшінде.",
        "Іс күшінде қалады. Тіркеуден шығару — бөлек қызмет.",
    ),
    Language.RU: (
        "Отмена опоздала: 10:52",
        "Регистр подтвердил дело раньше, это решение в силе.",
        "Дело остаётся в силе. Снятие с регистрации — отдельная услуга.",
    ),
}


def test_a_cancellation_that_came_too_late_is_not_called_a_correction(at_desk):
    counter = at_desk.window.desk.counter
    case = counter.accept(at_desk.whole_draft()).case
    hub_says.enrol(counter)
    hub_says.deliver(counter)
    asked = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN)
    cancelled = cancel(counter, case.draft.case_id, asked)
    hub_says.deliver(counter)
    late = replace(case, envelope_id=cancelled.cancelled.envelope_id)
    stands = Ruling.CONFIRMED.value
    hub_says.decide(counter, late, Ruling.NEEDS_ACTION, stands=stands, simulated=False)
    at_desk.window.desk.show_journal()
    look(at_desk)

    for speech, told in CANCELLATION_SAID.items():
        at_desk.window.looks.speak(speech)
        at_desk.settle()
        assert at_desk.journal.pane.answer.accessibleName() == " ".join(told)
