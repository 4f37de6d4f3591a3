"""The page of evidence: a run replaces its own row, and a short run no long one's."""

from dataclasses import replace

import pytest

from tests.faults.evidence import LONG, SHORT, keep, make_row
from tests.faults.programme import Outcome, Programme

KILLS = Programme("T1", "killed", "0 lost", 200, 5000, run=lambda *_: Outcome({}))
FLIPS = replace(KILLS, name="T5", title="damaged")
HELD = Outcome({"kills": 200, "lost": 0})


@pytest.fixture
def page(tmp_path):
    return tmp_path / "evidence.md"


def row(programme=KILLS, outcome=HELD, form=LONG, seed=7):
    return make_row(programme, outcome, form=form, rounds=200, seed=seed, took_s=61.4)


def rows_of(page):
    return [line for line in page.read_text().splitlines() if line.startswith("| T")]


def test_a_row_tells_what_was_counted_and_how_to_do_it_again(page):
    keep([row()], page)

    (line,) = rows_of(page)
    for told in ("T1 killed", "0 lost", "kills 200, lost 0", "holds", "long", "7", "61 s"):
        assert f"| {told} |" in line


def test_a_run_replaces_its_own_row_and_no_other(page):
    keep([row(FLIPS), row()], page)
    keep([row(seed=8)], page)

    kills, flips = rows_of(page)
    assert kills.startswith("| T1 killed |")
    assert "| 8 |" in kills
    assert flips.startswith("| T5 damaged |")
    assert "| 7 |" in flips


def test_a_short_run_replaces_no_long_one(page):
    keep([row(form=SHORT)], page)
    keep([row()], page)
    keep([row(form=SHORT, seed=9), row(FLIPS, form=SHORT)], page)

    kills, flips = rows_of(page)
    assert "| long |" in kills
    assert "| short |" in flips


def test_what_broke_is_said_loudly(page):
    keep([row(outcome=Outcome({"lost": 1}, ("417-… lost",)))], page)

    assert "| BROKEN: 1 |" in rows_of(page)[0]
