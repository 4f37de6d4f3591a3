"""The practice scenarios through the real window, from sign-in to the printed page."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.house.sources import ROOT

SCENARIOS = sorted((ROOT / "resources/practice").glob("*.toml"))


def walk(out, *paths, language="kk"):
    command = [sys.executable, "-m", "regdesk", "walk", *paths, "--out", out]
    return subprocess.run(
        [*command, "--language", language], check=False, capture_output=True, text=True, cwd=ROOT
    )


def read_result(folder):
    return json.loads((folder / "result.json").read_text(encoding="utf-8"))


def read_text(pdf):
    asked = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """Every practice scenario walked once, by the command of the README."""
    out = tmp_path_factory.mktemp("walk")
    done = walk(out, *SCENARIOS)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.mark.timeout(400)
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_a_scenario_ends_as_the_law_demands(path, walked):
    folder = walked / path.stem
    result = read_result(folder)
    assert result["clicks"] == 0
    assert result["differences"] == []
    slip = read_text(next(folder.glob("slip-*.pdf")))
    assert result["number"] in slip
    assert "қабылданды" in slip
    assert "принято" in slip
    assert "зарегистрирован" not in slip.lower()
    pictures = {one.stem.split("-", 2)[2] for one in folder.glob("step-*.png")}
    steps = {"sign-in", "journal", "category", "applicant", "address", "owner", "documents"}
    assert steps | {"review", "done"} <= pictures


def test_the_killed_case_comes_back_at_its_step(walked):
    names = [one.stem for one in sorted((walked / "wrong-iin-power-cut").glob("step-*.png"))]
    asked = next(at for at, name in enumerate(names) if name.endswith("restore"))
    assert names[asked - 2].endswith("owner")
    assert names[asked + 1].endswith("owner")


@pytest.mark.timeout(300)
def test_another_outcome_than_the_law_demands_is_told(tmp_path):
    story = tmp_path / "story.toml"
    shutil.copy(ROOT / "resources/practice/own-flat.toml", story)
    told = story.read_text(encoding="utf-8")
    story.write_text(
        told.replace('outcome = "accepted"', 'outcome = "papers_missing"'), encoding="utf-8"
    )

    walked = walk(tmp_path / "out", story, language="ru")

    assert walked.returncode == 1
    assert "expected papers_missing" in walked.stdout
