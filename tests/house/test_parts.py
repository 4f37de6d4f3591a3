"""Nothing is added by halves: a step has its page, a rule its examples, a migration its test."""

import re
import tomllib

import pytest

from regdesk.domain.draft import StepId
from regdesk.ui.steps import PAGES
from regdesk.worker.jobs import JOBS
from tests.house.sources import ROOT, name_of

MIGRATIONS = sorted((ROOT / "regdesk/storage/migrations/versions").glob("0*.py"))
ENVIRONMENT = ROOT / "regdesk/storage/migrations/env.py"
EDITIONS = sorted((ROOT / "resources/rulebook").glob("*.toml"))
SHOWN = {"passes", "stops", "boundary"}


def list_rules():
    for path in EDITIONS:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("rule", "paper"):
            for rule in told.get(kind, []):
                if "id" in rule:
                    yield pytest.param(rule, id=f"{path.stem}:{rule['id']}")


def read_tests(room):
    return "\n".join(
        one.read_text(encoding="utf-8") for one in (ROOT / "tests" / room).glob("*.py")
    )


@pytest.mark.parametrize("path", MIGRATIONS, ids=name_of)
def test_a_migration_has_its_test(path):
    assert (ROOT / "tests/storage/migrations" / f"test_{path.stem}.py").is_file()


@pytest.mark.parametrize("step", StepId)
def test_a_step_has_its_page_and_the_page_its_test(step):
    page = PAGES[step]
    assert page.step is step
    assert (ROOT / "tests/ui/steps" / f"test_step_{step}.py").is_file()


@pytest.mark.parametrize("rule", list(list_rules()))
def test_a_rule_shows_where_it_passes_stops_and_turns(rule):
    assert {one["shows"] for one in rule["example"]} >= SHOWN
    assert rule["clause"]["act"]
    assert rule["clause"]["point"]
    assert isinstance(rule["verified"], bool)


@pytest.mark.parametrize("job", sorted(JOBS))
def test_a_job_of_the_child_process_has_its_test(job):
    tests = read_tests("worker") + read_tests("printing") + read_tests("capture")
    assert re.search(rf"[\"']{re.escape(job)}[\"']", tests) or job.split(".")[0] in tests


def test_a_screen_asks_for_work_in_its_own_name():
    """An answer for a screen that is gone is dropped only if it is known whose it is."""
    screens = [one.read_text(encoding="utf-8") for one in (ROOT / "regdesk/ui").rglob("*.py")]
    kept = re.findall(r"^ *(.*_jobs\b.*=.*\bjobs\b.*)$", "\n".join(screens), re.MULTILINE)
    assert set(kept) == {"self._jobs = jobs.of(self)"}


@pytest.mark.parametrize("path", [*MIGRATIONS, ENVIRONMENT], ids=name_of)
def test_a_migration_stands_alone(path):
    """It does the same for ever: what it would import of the program goes on changing."""
    text = path.read_text(encoding="utf-8")
    asked = re.findall(r"^\s*(?:from|import)\s+([\w.]+)", text, re.MULTILINE)
    assert not [one for one in asked if one.split(".")[0] == "regdesk"]
