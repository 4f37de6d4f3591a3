"""Why this question: each step tells by which clause it asks, and nothing is lost by asking."""

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.ui.screens.why_panel import WhyPanel
from regdesk.ui.steps.page import StepPage
from tests.ui.states.last_steps import SHIFT
from tests.ui.states.scene import Scene


@pytest.fixture
def scene(show, clock, tray, disk, tmp_path, scanners):
    scene = Scene(show, clock, tray, disk, tmp_path, scanners)
    scene.sign_in()
    return scene


def ask_why(scene):
    scene.clerk.press(Qt.Key.Key_F1, SHIFT)
    panel = scene.clerk.question()
    assert isinstance(panel, WhyPanel)
    return panel


@pytest.mark.parametrize("step", [StepId.OWNER, StepId.REVIEW])
def test_every_reason_has_its_clause(scene, step):
    scene.case_at(step)
    findings = scene.desk.counter.findings(scene.desk.wizard.draft)
    clauses = {one.clause.title.kk for one in findings.rules}

    panel = ask_why(scene)

    assert panel.rows
    for row in panel.rows:
        assert any(one in row.accessibleDescription() for one in clauses)
    assert panel.rows[0].hasFocus()


def test_what_is_at_the_field_in_use_comes_first(scene):
    scene.case_at(StepId.APPLICANT)
    scene.clerk.settle()
    page = scene.page
    findings = scene.desk.counter.findings(scene.desk.wizard.draft)
    at = next(one for one in reversed(findings.rules) if one.at in page.fields())
    page.fields()[at.at].editor.setFocus()

    panel = ask_why(scene)

    first = panel.rows[0].accessibleName()
    assert first.startswith(
        tuple(one.says.kk for one in findings.rules if at.at in (one.at, one.about))
    )


def test_escape_leads_back_to_the_field(scene):
    scene.case_at(StepId.ADDRESS)
    focused = scene.desk.window().focusWidget()
    ask_why(scene)
    scene.clerk.press(Qt.Key.Key_Escape)

    assert isinstance(scene.page, StepPage)
    assert scene.desk.window().focusWidget() is focused
