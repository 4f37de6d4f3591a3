"""The day's register: every case once, how it ended in both languages, and how many of each."""

from dataclasses import replace

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.domain.people import Category, RegistrationKind
from regdesk.domain.words import Bilingual
from tests.printing.forms import journal_row, register
from tests.services.conftest import WORDS
from tests.services.families import NOW


def test_a_case_is_told_in_one_row():
    row = journal_row(2, name="Омаров Ерлан Болатұлы", people=1, category="citizen")
    (told,) = register(rows=[row]).rows

    assert told.number == "417-007-1-000002-46"
    assert (told.time, told.served, told.clerk) == ("10:52", "10:02", "417-0012")
    assert (told.person, told.iin) == ("Омаров Ерлан Болатұлы", "870412 30•••6")
    assert told.service == Bilingual("Тұрақты, ҚР азаматы", "Постоянная, гражданин РК")
    assert told.outcome == Bilingual("Қабылданды, кезекте", "Принято, в очереди")


def test_a_case_without_a_number_is_called_as_at_the_counter():
    (told,) = register(rows=[journal_row(5)]).rows

    assert told.number == "005"
    assert told.outcome.ru == "Отказ в приёме: неполный пакет документов"


def test_a_family_is_named_by_its_first_with_how_many_more():
    (told,) = register(rows=[journal_row(2, name="Омаров Е.", people=4)]).rows

    assert told.person == "Омаров Е. +3"


def test_the_rows_stand_in_the_order_of_the_day_and_the_totals_add_up():
    rows = [journal_row(number) for number in (7, 5, 2, 10, 1)]
    facts = register(rows=[*rows, journal_row(11, status=CaseStatus.PARKED, outcome=None)])

    assert [one.time for one in facts.rows] == sorted(one.time for one in facts.rows)
    whole, *each = facts.totals
    assert whole.count == len(facts.rows) == sum(one.count for one in each)
    assert {one.label.ru: one.count for one in each} == {
        "Отложено": 1,
        "Принято, в очереди": 3,
        "Отказ": 2,
    }


def test_an_empty_day_has_a_register_too():
    facts = register(0)

    assert facts.rows == ()
    assert [one.count for one in facts.totals] == [0]


@pytest.mark.parametrize("status", CaseStatus)
def test_every_state_has_its_words(status):
    assert WORDS.say(f"register.status.{status.value}").kk


@pytest.mark.parametrize("outcome", [one for one in Outcome if one not in ACCEPTING])
def test_every_end_has_its_words_and_only_a_refusal_is_called_one(outcome):
    said = WORDS.say(f"register.outcome.{outcome.value}")

    refused = outcome in (Outcome.OWNER_REFUSED, Outcome.PAPERS_MISSING)
    assert ("Отказ" in said.ru) is refused
    assert ("ас тартылды" in said.kk) is refused


@pytest.mark.parametrize("category", ["", *Category])
@pytest.mark.parametrize("kind", ["", *RegistrationKind])
def test_what_is_not_yet_chosen_is_left_out(category, kind):
    (told,) = register(rows=[journal_row(2, category=category, registration=kind)]).rows

    assert not told.service.kk.startswith(",")
    assert not told.service.kk.endswith(" ")


def test_it_is_called_by_its_day_and_says_when_it_was_printed():
    facts = register()

    assert facts.name == facts.day == "23.11.2023"
    assert facts.printed_at == f"23.11.2023 {NOW:%H:%M}"
    assert not facts.practice
    assert replace(facts, practice=True).practice
