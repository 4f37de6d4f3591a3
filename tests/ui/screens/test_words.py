"""Every key that anybody raises has words, and every sentence has its places filled."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Bug, Fault
from regdesk.domain.finding import ACCEPTING, Outcome, Problem
from regdesk.domain.words import Bilingual
from regdesk.ui import input_words, words

ROOT = Path(__file__).parents[3] / "regdesk"
RAISED = ("BadInput", "Fault", "Refusal")
KEY = re.compile(r"[a-z_]+(\.[a-z_]+)+")
# A problem of this key brings its own words, in both languages, from the rulebook.
SILENT = {"law"}


def list_keys():
    """Yield every literal key given to an error, a problem or a gap, and every table of keys."""
    for path in ROOT.rglob("*.py"):
        if {"walk", "hub"} & set(path.parts):
            continue  # told in English: a walk to whoever started it, the hub to its operator
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                at = {"Problem": 2, "Gap": 1}.get(node.func.id, 0)
                named = node.func.id in (*RAISED, "Problem", "Gap")
                if named and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                    yield str(node.args[at].value)
            if isinstance(node, ast.Assign) and _is_table_of_keys(node):
                yield from (one.value for one in ast.walk(node.value) if _is_key(one))


def _is_table_of_keys(node):
    names = [one.id for one in node.targets if isinstance(one, ast.Name)]
    return any(name in ("_KEY", "_KEYS", "_OF_OWNER", "_OF_PAPER") for name in names)


def _is_key(node):
    return isinstance(node, ast.Constant) and bool(KEY.fullmatch(str(node.value)))


def test_every_key_that_is_raised_has_words():
    assert {key for key in list_keys() if key not in words.SENTENCES} - SILENT == set()


@pytest.mark.parametrize("key", sorted(words.SENTENCES))
def test_a_sentence_ends_well_and_blames_nobody(key):
    said = str(words.SENTENCES[key])
    assert "!" not in said
    assert "please" not in said.lower()
    assert "error" not in said.lower()


def test_every_outcome_that_stops_has_words():
    assert set(input_words.OUTCOMES) == {one.value for one in Outcome if one not in ACCEPTING}
    said = words.say("accept.refused", outcome="owner_absent")
    assert said == "Nothing was accepted: the owner is not here."


def test_a_paper_is_named_in_the_language_of_the_screen():
    params = (("kk", "Келісім"), ("ru", "Согласие"))
    missing = Problem(StepId.DOCUMENTS, "papers.CONSENT.", "paper.missing", params)
    assert words.problem(missing) == "A paper is missing: Келісім."
    QLocale.setDefault(QLocale("ru_RU"))
    assert words.problem(missing) == "A paper is missing: Согласие."
    QLocale.setDefault(QLocale("en_GB"))


def test_a_law_speaks_for_itself():
    said = Bilingual("Заң айтады", "Закон говорит")
    assert words.problem(Problem(StepId.OWNER, "owners", "law", said=said)) == "Заң айтады"


def test_a_bug_is_told_alike_whatever_it_was():
    assert words.failure(Bug("icon.missing", name="x")) == words.failure(Bug())
    assert words.failure(Fault("printer.unknown", printer="A4")).startswith("Printer A4 is gone.")


def test_a_key_nobody_worded_is_a_bug():
    with pytest.raises(Bug):
        words.say("no.such_key")


def test_the_first_sentence_stands_beside_the_button():
    assert words.first_sentence("It does not fit. Compare it.") == "It does not fit"
    assert words.first_sentence("Enter the street.") == "Enter the street"
