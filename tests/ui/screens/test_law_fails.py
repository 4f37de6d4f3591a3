"""A check that raises: nothing is accepted, the clerk reads a sentence, the draft is safe."""

import sys
import threading
from dataclasses import replace

import pytest

from regdesk.rulebook import load
from tests.ui.screens.conftest import RESOURCES


class Breaks:
    """The check of a rule, until it is told to break."""

    def __init__(self, check):
        self._check = check
        self.broken = False
        self.of_owner, self.of_registrant = check.of_owner, check.of_registrant

    def __call__(self, subject):
        if self.broken:
            raise ZeroDivisionError
        return self._check(subject)


@pytest.fixture
def check():
    return Breaks(load(RESOURCES / "rulebook").editions[0].rules[0].check)


@pytest.fixture
def rulebook(check):
    """The real law, but for one check that can break."""
    book = load(RESOURCES / "rulebook")
    edition = book.editions[0]
    rules = (replace(edition.rules[0], check=check), *edition.rules[1:])
    return replace(book, editions=(replace(edition, rules=rules),))


@pytest.fixture
def last_net(at_desk, monkeypatch):
    """What the program itself does with an error that nobody took care of."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    at_desk.window.failures.catch_all()
    return at_desk


@pytest.mark.qt_no_exception_capture
def test_a_check_that_raises_stops_acceptance_with_a_sentence(last_net, check, caplog):
    clerk = last_net
    clerk.open_whole_case()
    draft = clerk.wizard.draft = replace(clerk.wizard.draft)  # what was judged is not judged again
    check.broken = True

    clerk.wizard.bar.primary.click()
    clerk.wait(50)

    assert "What was typed is safe" in clerk.toast()
    assert clerk.window.screen_name == "wizard"
    assert not clerk.wizard.is_accepting
    check.broken = False
    with clerk.window.desk.counter.store.read() as unit:
        kept = unit.drafts.find(draft.case_id)
        assert unit.cases.find(draft.case_id) is None
    assert replace(kept, kept_at=None) == replace(draft, kept_at=None)
    assert any(record.message == "not caught" for record in caplog.records)
