"""Step 6: the case is read once more; what only a register knows is neither passed nor failed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.paper import Paper
from regdesk.domain.slip import SheetFormat
from regdesk.ui.widgets.labels import Label
from tests.ui.steps.people import CITIZEN, HOSTED


@pytest.fixture
def ready(counter):
    seen = [
        Paper(one.code, one.about, original_seen=True, seen_at=counter.clock.now())
        for one in counter.findings(HOSTED).papers
    ]
    return replace(HOSTED, papers=tuple(seen))


def texts(widget):
    return [label.text() for label in widget.findChildren(Label) if not label.isHidden()]


def test_the_whole_case_can_be_read(show, ready):
    frame = show(StepId.REVIEW, ready)
    said = " | ".join(texts(frame.page))

    for fact in (
        "Омаров Ерлан Болатұлы",
        "870412 301 266",
        "041 758 822",
        "Алматы қ., Медеу ауданы, Қонаев көшесі 12, 45-пәтер",
        "0201300098341272",
        "Жақсыбеков Қ. Ө.",
    ):
        assert fact in said


def test_a_case_that_lacks_nothing_is_ready(show, ready):
    frame = show(StepId.REVIEW, ready)

    assert frame.page._ready._fill == "ok"


def test_a_case_that_lacks_something_says_what(show):
    frame = show(StepId.REVIEW, CITIZEN)

    assert frame.page._ready._fill == "warn"
    assert "Write the surname as it stands in the document." in texts(frame.page._ready)


def test_a_check_of_the_register_is_shown_as_put_off(show, ready, counter):
    frame = show(StepId.REVIEW, ready)
    deferred = counter.findings(ready).deferred

    assert deferred
    for finding in deferred:
        assert finding.says.kk in texts(frame.page)


def test_plain_enter_does_not_save(show, ready):
    frame = show(StepId.REVIEW, ready)

    frame.enter()

    assert frame.advanced == 0
    assert frame.asked == []


def test_the_links_lead_back_to_their_steps(show, ready):
    frame = show(StepId.REVIEW, ready)

    frame.page._cards[StepId.ADDRESS]._change.click()
    frame.page._papers._change.click()

    assert frame.asked == [("go", StepId.ADDRESS), ("go", StepId.DOCUMENTS)]


def test_f11_goes_round_the_formats_and_asks_to_remember(show, ready):
    frame = show(StepId.REVIEW, ready)
    frame.page.slip_format = SheetFormat.A4_TWO_UP

    frame.press(Qt.Key.Key_F11)
    frame.press(Qt.Key.Key_F11)

    assert frame.page.slip_format is SheetFormat.A5_LANDSCAPE
    assert frame.asked == [
        ("slip_format", SheetFormat.ROLL_80),
        ("slip_format", SheetFormat.A5_LANDSCAPE),
    ]
