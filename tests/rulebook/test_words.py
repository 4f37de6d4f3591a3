"""What the law says is said in both languages, and the form of the files is told to strangers."""

import pytest

from regdesk.rulebook.checks import CHECKS
from regdesk.rulebook.facts import FACTS
from regdesk.rulebook.shown import SHOWN
from tests.rulebook.cases import BOOK, DAY, FOLDER

KAZAKH = frozenset("әғқңөұүһі")
RUSSIAN_ONLY = frozenset("ёщъ")
EDITION = BOOK.edition_on(DAY)
PAIRS = [
    pytest.param(words, id=f"{rule.id}-{name}")
    for rule in EDITION.all_rules
    for name in ("says", "title", "reason")
    if (words := getattr(rule, name, None))
] + [pytest.param(rule.clause.title, id=f"{rule.id}-clause") for rule in EDITION.all_rules]


@pytest.mark.parametrize("words", PAIRS)
def test_each_language_is_itself(words):
    assert KAZAKH & set(words.kk.lower())
    assert not RUSSIAN_ONLY & set(words.kk.lower())
    assert not (KAZAKH - {"і"}) & set(words.ru.lower())
    for text in (words.kk, words.ru):
        assert text == text.strip()
        assert "  " not in text
        assert not text.endswith(".")


def test_every_fact_and_check_is_told_to_who_writes_rules():
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")

    for name in (*FACTS, *CHECKS, *SHOWN):
        assert f"`{name}`" in readme


@pytest.mark.parametrize("fact", [name for name, fact in FACTS.items() if fact.words])
def test_every_word_a_fact_can_be_is_told(fact):
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")

    for word in FACTS[fact].words - {"no"}:
        assert word in readme


@pytest.mark.parametrize("rule", EDITION.all_rules, ids=lambda rule: rule.id)
def test_every_rule_cites_an_act_by_an_address(rule):
    assert rule.clause.url.startswith("https://adilet.zan.kz/")
    assert rule.clause.act.startswith("№ ")


def test_no_rule_of_the_card_leans_on_a_later_act_as_if_it_were_verified():
    for rule in EDITION.all_rules:
        assert rule.verified <= (rule.clause.act == "№ 267")
