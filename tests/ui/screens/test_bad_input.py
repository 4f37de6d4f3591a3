"""A clock a year back, a damaged page, a spoilt settings file: said in words, and work goes on."""

import shutil
from dataclasses import replace

import pytest

from regdesk.domain.errors import Fault
from regdesk.services.closing_day import Closings
from regdesk.services.morning import look_at_clock, look_at_database
from regdesk.storage.opening import DATABASE
from regdesk.ui import words
from regdesk.ui.language import Language
from regdesk.ui.morning_words import check_sentence
from tests.ui.screens.conftest import PASSWORD, SetClock, open_folder

_PAGE = 4096  # bytes, as ``storage.engine`` makes them
KAZAKH, RUSSIAN = "ҚҒӘІҢӨҰҮқғәіңөұү", "абвгдежзийклмнопрстуфхцчшщыьэюя"


def said(clerk, say):
    """Return what ``say`` gives in Kazakh and in Russian."""
    told = []
    for speech in (Language.KK, Language.RU):
        clerk.window.looks.speak(speech)
        clerk.settle()
        told.append(say())
    kazakh, russian = told
    assert set(kazakh) & set(KAZAKH)
    assert set(russian.lower()) & set(RUSSIAN)
    assert not set(russian) & set(KAZAKH)
    return told


def test_a_clock_set_back_a_year_is_told_and_divides_neither_numbers_nor_closings(at_desk):
    counter, today = at_desk.window.desk.counter, at_desk.clock.now().date()
    first = counter.accept(at_desk.whole_draft()).case
    at_desk.clock.go(days=-365)
    back = at_desk.clock.now().date()
    at_desk.window.desk.show_journal()
    at_desk.settle()

    told = look_at_clock(counter)
    assert all(f"{today:%d.%m.%Y}" in one for one in said(at_desk, lambda: check_sentence(told)))
    draft = at_desk.whole_draft()
    owners = tuple(replace(one, consented_on=f"{back:%d.%m.%Y}") for one in draft.owners)
    second = counter.accept(replace(draft, owners=owners)).case
    assert second.number.serial == first.number.serial + 1
    at_desk.clock.go(days=365)
    assert not look_at_clock(counter).looked_at
    found = counter.journal().rows
    assert [row.number for row in found] == [str(first.number)]
    closed = [Closings(counter).close_day(day) for day in (back, today)]
    assert [len(one.entries) for one in closed] == [2, 0]
    with counter.store.read() as unit:
        assert unit.audit.find_break() is None
        assert {unit.cases.get(str(one.number)) for one in (first, second)} == {first, second}


def test_a_damaged_page_is_told_and_what_does_not_need_it_goes_on(show, ready_folder, tmp_path):
    desk = shutil.copytree(ready_folder, tmp_path / "desk")
    damage_root_of(desk, "place")
    clerk = show()
    clerk.sign_in()
    counter = clerk.window.desk.counter

    told = look_at_database(counter)

    assert told.looked_at
    said(clerk, lambda: check_sentence(told))
    with pytest.raises(Fault) as damaged:
        counter.search_places("алматы")
    said(clerk, lambda: words.failure(damaged.value))
    case = counter.accept(clerk.whole_draft()).case
    assert [row.number for row in counter.journal().rows] == [str(case.number)]


def damage_root_of(desk, table):
    """Spoil the first page of a table, as a worn disk does."""
    door = open_folder(desk, SetClock())
    store = door.sign_in("041-7732", PASSWORD).store
    with store.read() as unit:
        asked = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        page = unit.connection.exec_driver_sql(asked, (table,)).scalar_one()
        assert unit.connection.exec_driver_sql("PRAGMA page_size").scalar_one() == str(_PAGE)
    door.close()
    with (desk / DATABASE).open("r+b") as file:
        file.seek((page - 1) * _PAGE + 100)
        file.write(bytes(64))
