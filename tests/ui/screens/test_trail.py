"""The trail of acts at the window: read, searched, followed, exported by who may."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from regdesk.domain.desk import ClerkRole
from regdesk.domain.errors import Refusal
from regdesk.domain.trail import TrailLine, TrailQuery
from regdesk.services import trail
from regdesk.services.ports import Act
from regdesk.ui.screens.trail_panel import TrailPanel
from regdesk.ui.trail_acts import TrailFilter, act_name, fact_text, list_act_names
from tests.ui.screens.conftest import CTRL


@pytest.fixture
def clerk(show):
    clerk = show()
    clerk.sign_in()
    return clerk


def watch(clerk):
    counter = clerk.window.desk.counter
    object.__setattr__(counter, "clerk", replace(counter.clerk, role=ClerkRole.AUDITOR))
    return counter


def open_trail(clerk):
    watch(clerk)
    clerk.press(Qt.Key.Key_F10, CTRL)
    panel = clerk.question()
    assert isinstance(panel, TrailPanel)
    return panel


def acts(panel):
    return [one.act for one in panel.model.lines]


def leave_rows(clerk, count):
    counter = clerk.window.desk.counter
    with counter.store.write() as unit:
        for _ in range(count):
            unit.audit.append(Act.STEP_REACHED, at=clerk.clock.now(), clerk="417-9", facts={})


def test_the_auditor_reads_who_did_what_and_that_he_looked_stands_there_too(clerk):
    panel = open_trail(clerk)

    assert acts(panel) == [Act.TRAIL_SEEN, Act.SIGNED_IN, Act.DESK_SET_UP]
    assert panel.pill.text() == "Whole"


def test_who_may_not_see_it_is_told_so(clerk):
    clerk.press(Qt.Key.Key_F10, CTRL)

    assert clerk.question() is None
    assert clerk.toast()
    counter = clerk.window.desk.counter
    with pytest.raises(Refusal):
        trail.read_page(counter, TrailQuery())


def test_typing_and_filters_narrow(clerk):
    clerk.window.desk.counter.accept(clerk.whole_draft())
    panel = open_trail(clerk)
    number = next(one.case for one in panel.model.lines if one.act == Act.CASE_ACCEPTED)

    clerk.type(number)
    assert set(acts(panel)) == {Act.CASE_ACCEPTED, Act.STEP_REACHED, Act.CASE_OPENED}

    panel.search.set_value("")
    clerk.type("signed in")
    assert acts(panel) == [Act.SIGNED_IN]

    clerk.press(ord("3"), CTRL, scan_code=12)
    assert acts(panel) == []
    assert panel.empty.isVisible()


def test_the_next_page_comes_when_its_end_is_in_sight(clerk):
    leave_rows(clerk, 250)
    panel = open_trail(clerk)
    assert len(panel.model.lines) < 250

    for _ in range(4):
        panel.table.scrollToBottom()
        clerk.settle()

    assert [one.number for one in panel.model.lines] == list(range(253, 0, -1))


def test_a_broken_link_is_named(clerk, monkeypatch):
    monkeypatch.setattr(trail, "_CHECKED_AT_ONCE", 2)
    leave_rows(clerk, 3)
    with clerk.window.desk.counter.store.write() as unit:
        unit.connection.exec_driver_sql("DROP TRIGGER audit_stands_0")
        unit.connection.exec_driver_sql("UPDATE audit SET clerk = 'x' WHERE seq = 4")

    panel = open_trail(clerk)

    assert panel.pill.text() == "Broken"
    assert "Row 4" in panel.state.text()


@pytest.mark.parametrize("name", ["trail.csv", "trail.xlsx", "trail"])
def test_an_export_is_written_and_stands_in_the_trail(clerk, monkeypatch, tmp_path, name):
    def choose(*_args):
        return str(tmp_path / name), "CSV (*.csv)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    panel = open_trail(clerk)
    clerk.press(Qt.Key.Key_E, CTRL, scan_code=26)

    written = tmp_path / (name if "." in name else f"{name}.csv")
    assert written.stat().st_size
    if written.suffix == ".csv":
        assert "Signed in" in written.read_text(encoding="utf-8-sig")
    panel.ask()
    clerk.settle()
    last = panel.model.lines[0]
    assert (last.act, last.facts["rows"]) == (Act.TRAIL_EXPORTED, 3)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"step": "owner"}, "The owner's consent"),
        ({"kind": "slip", "layout": "a5", "copy": 2, "label": "031"}, "Slip · A5 · copy 2"),
        ({"kind": "slip", "copy": 0}, "Slip"),
        ({"setting": "idle_minutes", "before": 10, "after": 20}, "10 → 20"),
        ({"setting": "ticket", "before": "", "after": "A"}, "— → A"),
        ({"from": "417-1", "to": "417-2"}, "from 417-1 · to 417-2"),
        ({"number": "417-7", "step": "of tomorrow"}, ""),
    ],
)
def test_what_a_row_adds_is_said_in_words(facts, said):
    line = TrailLine(1, None, "", "", "", "", "417-7", facts)

    assert fact_text(line).endswith(said)


def test_every_act_has_words_and_a_filter(clerk):
    named = list_act_names()

    assert all(named[act] != act for act in Act), "an act has no words"
    assert act_name("of.tomorrow") == "of.tomorrow"
    others = [which.acts for which in TrailFilter if which is not TrailFilter.ALL]
    assert frozenset().union(*others) == frozenset(Act)
