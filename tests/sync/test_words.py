"""Whatever stops a case on its way is told in words."""

import pytest

from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.wire import HeldReason
from regdesk.sync.trouble import name_code, name_review
from regdesk.ui import words


@pytest.mark.parametrize("code", [*ProblemCode, "a.later_one"])
def test_every_problem_has_words(code):
    assert words.SENTENCES[name_code(str(code))]


@pytest.mark.parametrize("reason", [*HeldReason, "a later one", ""])
def test_every_reason_for_a_look_has_words(reason):
    assert words.SENTENCES[name_review(str(reason))]


@pytest.mark.parametrize("key", ["unreachable", "certificate", "cut", "not_hub"])
def test_every_trouble_of_the_line_has_words(key):
    assert words.SENTENCES[f"line.{key}"]
