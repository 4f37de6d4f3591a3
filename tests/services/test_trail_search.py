"""What is typed into the search of the trail, and which rows it asks for."""

from datetime import date

import pytest

from regdesk.domain.trail import TrailQuery
from regdesk.services.trail_search import read_question

CLERKS = {"417-0001": "Сапарова Гүлнар", "417-0002": "Жұмабаева Айнұр", "417-0003": "Жұмағали Е."}
ACTS = {
    "case.viewed": "Іс қаралды",
    "case.opened": "Іс ашылды",
    "sheet.printed": "Парақ басып шығарылды",
}
NUMBER = "417-008-1-000001-38"
DAY = date(2026, 11, 23)


def ask(text, shown=None):
    cases = {NUMBER: "case-1"}
    return read_question(text, shown or TrailQuery(), clerks=CLERKS, acts=ACTS, find_case=cases.get)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", TrailQuery()),
        ("23.11.2026", TrailQuery(day=DAY)),
        ("417-0002", TrailQuery(clerk="417-0002")),
        ("жумабаева", TrailQuery(clerk="417-0002")),
        (NUMBER, TrailQuery(case_id="case-1")),
        ("қаралды", TrailQuery(acts=frozenset({"case.viewed"}))),
        ("іс", TrailQuery(acts=frozenset({"case.viewed", "case.opened"}))),
        ("ашылды іс", TrailQuery(acts=frozenset({"case.opened"}))),
        ("басып айнұр 23.11.2026", TrailQuery(DAY, "417-0002", frozenset({"sheet.printed"}))),
    ],
)
def test_every_word_narrows(text, query):
    assert ask(text) == query


def test_what_nobody_knows_finds_nothing():
    assert ask("ештеңе").acts == frozenset()
    assert ask("жұма").acts == frozenset(), "two clerks begin so"
    assert ask("417-008-1-000002-35").case_id not in ("", "case-1")


def test_a_filter_stays_in_force():
    shown = TrailQuery(acts=frozenset({"case.opened"}))

    assert ask("қаралды", shown).acts == frozenset()
    assert ask("ашылды", shown).acts == frozenset({"case.opened"})
