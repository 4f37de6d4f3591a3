"""The practice scenarios through the real window, from sign-in to the printed page."""

import shutil

import pytest

from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.domain.print_task import SheetKind
from regdesk.walk.reading import read_scenario
from tests.house.sources import ROOT
from tests.journeys.walking import (
    SCENARIOS,
    list_kinds,
    list_pictures,
    read_result,
    read_text,
    walk,
)

STEPS = ("category", "applicant", "address", "owner", "documents", "review")
HANDED_OVER = {
    Outcome.REFERRAL: {"referral"},
    Outcome.OWNER_ABSENT: {"note"},
    Outcome.PAPERS_MISSING: {"refusal"},
    **{one: {"slip"} for one in ACCEPTING},
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """Every practice scenario walked once, by the command of the README."""
    out = tmp_path_factory.mktemp("walk")
    return walk(out, *SCENARIOS), out


@pytest.mark.timeout(1200)
def test_every_scenario_ends_as_the_law_demands(walked):
    done, _out = walked
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_a_scenario_leaves_what_its_end_asks_for(path, walked):
    folder = walked[1] / path.stem
    result = read_result(folder)
    outcome = Outcome(result["outcome"])

    assert result["clicks"] == 0
    assert result["differences"] == []
    assert bool(result["number"]) == (outcome in ACCEPTING)
    assert HANDED_OVER.get(outcome, set()) <= list_kinds(folder)
    assert ("slip" in list_kinds(folder)) == (outcome in ACCEPTING)
    pictures = list_pictures(folder)
    assert pictures[:2] == ["sign-in", "journal"]
    assert pictures[-1] != "stuck"


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_an_accepted_scenario_goes_through_every_step_to_a_slip(path, walked):
    folder = walked[1] / path.stem
    number = read_result(folder)["number"]
    if number is None:
        assert "done" not in list_pictures(folder)
        return
    slip = read_text(next(folder.glob("slip-*.pdf")))
    assert number in slip
    assert "қабылданды" in slip
    assert "принято" in slip
    assert "зарегистрирован" not in slip.lower()
    assert {*STEPS, "done"} <= set(list_pictures(folder))


def test_every_sheet_there_is_comes_out(walked):
    made = {kind for path in SCENARIOS for kind in list_kinds(walked[1] / path.stem)}
    of_a_whole_day = {SheetKind.HANDOVER}  # ``test_day`` looks for it
    assert made == {kind.value for kind in SheetKind if kind not in of_a_whole_day}


def test_the_stories_differ_and_know_every_end():
    told = [read_scenario(path) for path in SCENARIOS]
    ends = {one.expected.outcome for one in told}
    ends |= {person.outcome for one in told for person in one.expected.person}

    assert len({one.title for one in told}) == len(told) >= 16
    assert ends == set(Outcome)


def test_the_killed_case_comes_back_at_its_step(walked):
    names = list_pictures(walked[1] / "wrong-iin-power-cut")
    asked = names.index("restore")
    assert names[asked - 2] == "owner"
    assert names[asked + 1] == "owner"


@pytest.mark.timeout(300)
def test_another_outcome_than_the_law_demands_is_told(tmp_path):
    story = tmp_path / "story.toml"
    shutil.copy(ROOT / "resources/practice/own-flat.toml", story)
    told = story.read_text(encoding="utf-8")
    story.write_text(
        told.replace('outcome = "accepted"', 'outcome = "papers_missing"'), encoding="utf-8"
    )

    done = walk(tmp_path / "out", story, language="ru", warm=False)

    assert done.returncode == 1
    assert "expected papers_missing" in done.stdout
