"""The journal over all days: found while it is typed, sorted, scrolled, and taken along."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from regdesk.domain.case_filter import Filter
from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.services.listing import Question, RowOrder
from regdesk.services.search import ROWS
from regdesk.services.send_ports import Proof
from regdesk.ui.screens import exporting
from regdesk.ui.screens.exporting import word_rows
from regdesk.ui.screens.journal_asking import JournalAsking
from regdesk.ui.screens.journal_model import Column
from tests.ui.screens.conftest import CLERK, CTRL, PASSWORD
from tests.ui.screens.test_journal import accept_one, names
from tests.ui.typing import send_key

_PATIENCE_S = 60


@pytest.fixture
def days(at_desk):
    """A case of the year before, one of two days ago, and two of today."""
    accept_one(at_desk, "Қасымов")
    at_desk.clock.go(days=100)
    accept_one(at_desk, "Әлиев")
    at_desk.clock.go(days=2)
    accept_one(at_desk, "Мұқанова")
    accept_one(at_desk, "Абаев")
    at_desk.window.desk.show_journal()
    at_desk.settle()
    return at_desk


def whens(clerk):
    model = clerk.journal._model
    return [model.index(row, Column.TIME).data() for row in range(model.rowCount())]


def test_text_searches_every_day_and_tells_it(days):
    assert names(days) == ["Абаев", "Мұқанова"]
    assert days.says("Today's cases")

    days.type("конаев 12")

    assert names(days) == ["Абаев", "Мұқанова", "Әлиев", "Қасымов"]
    assert whens(days) == ["11:12", "11:07", "02.03", "23.11.23"]
    assert days.says("Search in all cases")
    assert days.says("4 cases found")
    days.press(Qt.Key.Key_Backspace)
    assert len(names(days)) == 4
    days.press(Qt.Key.Key_Escape)
    assert days.journal.search.value() == ""
    assert names(days) == ["Абаев", "Мұқанова"]


def test_the_first_of_what_is_found_is_chosen(days):
    days.press(Qt.Key.Key_Down)
    assert days.journal.chosen().name.startswith("Мұқанова")
    days.type("конаев")
    assert days.journal.chosen().name.startswith("Абаев")


def test_f5_and_the_heads_sort_as_the_alphabet_has_it(days):
    days.type("конаев")
    days.press(Qt.Key.Key_F5)
    assert names(days) == ["Абаев", "Әлиев", "Қасымов", "Мұқанова"]
    for _ in range(2):
        days.press(Qt.Key.Key_F5)
    assert names(days) == ["Қасымов", "Әлиев", "Мұқанова", "Абаев"]
    header = days.journal.table.horizontalHeader()

    def press(column):
        at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        days.settle()
        return names(days)

    assert press(Column.TIME)[0] == "Абаев"
    assert press(Column.NAME) == ["Абаев", "Әлиев", "Қасымов", "Мұқанова"]
    assert press(Column.NUMBER)[0] == "Мұқанова"
    assert press(Column.ADDRESS)[0] == "Мұқанова"
    assert days.journal._model.order is RowOrder.NUMBER


def test_a_question_that_was_typed_over_is_not_answered(days):
    heard = []
    asking = JournalAsking(days.window.desk.counter, days.jobs, days.journal)
    asking.answered.connect(lambda listing: heard.append(listing.question.text))

    for text in ("а", "аб", "аба"):
        asking.ask(Question(text))
    days.settle()

    assert heard == ["аба"]
    asking.ask_more()
    days.settle()
    assert heard == ["аба"], "there is no further page"


def test_fast_typing_ends_with_what_was_typed_last(days):
    for letter in "муканова":
        send_key(days.focused, 0, text=letter)
    days.settle()
    assert names(days) == ["Мұқанова"]


def test_further_rows_come_as_bar_and_arrows_reach_the_end(at_desk):
    for _ in range(ROWS + 3):
        accept_one(at_desk, "Омаров", minutes=1)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    at_desk.type("омаров")
    bar = at_desk.journal.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    at_desk.settle()
    assert len(names(at_desk)) == ROWS + 3, "drawn to its end"
    at_desk.press(Qt.Key.Key_Backspace)
    assert len(names(at_desk)) == ROWS, "its first page again"
    ordinals = []
    for _ in range(ROWS + 3):
        ordinals.append(at_desk.journal.chosen().ordinal)
        at_desk.press(Qt.Key.Key_Down)
    assert ordinals == list(range(ROWS + 3, 0, -1))
    scrolled = bar.value()
    at_desk.journal.refresh()
    at_desk.settle()
    assert at_desk.journal.chosen().ordinal == 1
    assert bar.value() == scrolled > 0


def test_what_is_not_entered_is_shown_of_any_day_with_its_age(days):
    days.press(ord("6"), CTRL)
    assert days.journal.tools.shown() is Filter.NOT_ENTERED
    assert names(days) == ["Абаев", "Мұқанова", "Әлиев", "Қасымов"]
    assert days.says("Not entered in the register")
    for _ in range(2):
        days.press(Qt.Key.Key_Down)
    assert days.says("Waiting for 2 days\nType the case into the register and mark it here.")


@pytest.fixture
def place(days, tmp_path):
    days.journal._exporting.choose_file = lambda: tmp_path / "cases.csv"
    return tmp_path / "cases.csv"


def test_what_is_shown_is_exported(days, place):
    days.type("конаев")
    days.press(Qt.Key.Key_F5)
    days.press(ord("E"), CTRL)
    assert days.toast() == "4 cases are written to cases.csv"
    head, *rows = place.read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("№;Number of the slip;Day;Time;Applicant;IIN")
    assert [row.split(";")[4].split()[0] for row in rows] == [
        *("Абаев", "Әлиев", "Қасымов", "Мұқанова")
    ]
    assert "•••" in rows[0]


def test_esc_stops_a_file_that_is_being_written(days, place, monkeypatch):
    begun, stopped = Event(), Event()

    def word(rows):
        begun.set()
        assert stopped.wait(_PATIENCE_S)
        return word_rows(rows)

    monkeypatch.setattr(exporting, "word_rows", word)
    send_key(days.journal.search.editor, Qt.Key.Key_E, CTRL)
    assert begun.wait(_PATIENCE_S)
    button = days.journal._head._export
    assert button.text() == "Stop: 0 %"
    send_key(days.journal.search.editor, Qt.Key.Key_Escape)
    stopped.set()
    days.settle()

    assert days.toast() == "It was stopped: no file is written."
    assert button.text() == "Export"
    assert list(place.parent.glob("*cases.csv*")) == []


def test_a_clerk_is_asked_who_allows_it(days, place):
    export = days.journal._exporting
    clerk = Clerk("041-0001", "Б. Оразов", ClerkRole.CLERK)
    export._counter = replace(export._counter, clerk=clerk)
    days.press(ord("E"), CTRL)
    assert days.question().accessibleName() == "Who allows the export?"
    days.type(CLERK.code)
    days.enter()
    days.type("қате")
    days.enter()
    assert days.question() is not None
    assert not place.exists()
    days.clock.go(minutes=5)
    days.press(ord("A"), CTRL)
    days.type(PASSWORD)
    days.enter()
    assert days.question() is None
    assert days.toast() == "2 cases are written to cases.csv"
    assert place.exists()


def test_a_place_that_cannot_be_written_is_told(days, place):
    place.mkdir()
    days.press(ord("E"), CTRL)
    assert "cases.csv" in days.toast()
    assert days.toast() != "2 cases are written to cases.csv"


def test_nothing_chosen_is_nothing_written(days, tmp_path):
    days.journal._exporting.choose_file = lambda: None
    days.press(ord("E"), CTRL)
    assert days.toast() == ""


def test_of_a_stub_the_row_says_when_its_data_went_and_nothing_opens(days):
    case = accept_one(days, "Ким")
    counter = days.window.desk.counter
    with counter.store.write() as unit:
        sent = (*unit.receipts.list_envelopes(9), *unit.receipts.list_pages(9))
        proofs = [Proof(one.item_id, one.envelope_id, "a receipt") for one in sent]
        unit.receipts.keep(proofs, days.clock.now())
        unit.stubs.reduce(case.draft.case_id, days.clock.now())
    days.type(str(case.number))

    gone, why = f"Data destroyed on {days.clock.now():%d.%m.%Y}", "by the term of keeping"
    assert days.journal._model.index(0, Column.NAME).data() == f"{gone} · {why}"
    assert days.says(gone)
    assert days.says(f"{why} · 1 person")
    assert days.journal.pane._open.isHidden()
    assert days.journal.pane._slip.isHidden()
    days.enter()
    assert days.toast().startswith(f"The data of case {case.number} were destroyed on")
    assert days.window.screen_name == "journal"
