"""A short day at one window with all that may happen; ``regdesk walk`` walks the long one."""

import json
import shutil

import pytest

from regdesk.walk.day_form import Doing
from regdesk.walk.day_plan import cut_day, read_day
from regdesk.walk.day_tally import compare
from tests.house.sources import ROOT
from tests.journeys.walking import walk

PRACTICE = ROOT / "resources/practice"
LONG = PRACTICE / "day"
ACTS = [
    ("serve", "own-flat", 2),
    ("serve", "owner-comes-next-day", 1),
    ("take_up", "", 1),
    ("jam", "", 1),
    ("serve", "own-flat", 1),
    ("clear", "", 1),
    ("enter", "", 1),
    ("correct", "", 1),
    ("cut", "own-flat", 1),
    ("serve", "refugee-at-corporation", 1),
    ("serve", "owner-far-away", 1),
    ("lock", "", 1),
    ("change", "", 1),
    ("serve", "incomplete-papers", 1),
    ("cancel", "", 1),
    ("close", "", 1),
]
"""What is done, the story, how often."""


def write_day(folder):
    told = ['title = "A short day"', "day = 2023-05-31", "time = 09:00:00"]
    for do, story, times in ACTS:
        told += ["[[act]]", f'do = "{do}"', f"times = {times}"]
        if story:
            told.append(f'story = "{story}"')
            shutil.copy(PRACTICE / f"{story}.toml", folder.parent)
        if do == "cut":
            told.append('at = "owner"')
    folder.mkdir()
    (folder / "day.toml").write_text("\n".join(told), encoding="utf-8")
    return folder


@pytest.mark.timeout(900)
def test_a_day_closes_with_a_register_that_agrees_with_everything(tmp_path):
    folder, out = write_day(tmp_path / "day"), tmp_path / "out"

    done = walk(out, folder)

    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads((out / "day/result.json").read_text("utf-8"))
    assert result["wrong"] == []
    assert result["ended"] == {
        "accepted": 4,
        "parked": 2,
        "referral": 1,
        "papers_missing": 1,
    }
    assert len(result["accepted"]) == len(set(result["accepted"])) == 5
    assert (len(result["parked"]), result["closings"]) == (1, 1)
    assert len(list(out.rglob("slip-*.pdf"))) == 5
    assert len(list(out.rglob("register-*.pdf"))) == 1
    assert len(list(out.rglob("handover-*.pdf"))) == 1


def test_the_long_day_has_sixty_visits_of_different_people_and_all_that_may_happen():
    runs = cut_day(LONG, read_day(LONG))
    visits = [act.visit for run in runs for act in run.acts if act.visit is not None]
    iins = [one.iin for visit in visits for one in visit.facts.person]

    assert [one.number for one in visits] == list(range(1, 61))
    assert len(set(iins)) == len(iins)
    done = {act.form.do for run in runs for act in run.acts}
    assert done == set(Doing) - {Doing.RESTART}
    assert len(runs) == 1 + 1 + 1  # a cut of power and a restart
    moments = [act.at for run in runs for act in run.acts]
    assert moments == sorted(set(moments))


def test_what_was_seen_and_is_not_kept_is_said_and_the_reverse():
    assert compare("slips", ["1", "2", "2"], ["2", "3"]) == [
        "slips: 1 is lacking",
        "slips: 2 is lacking",
        "slips: 3 is one too many",
    ]
    assert compare("slips", ["2", "1"], ["1", "2"]) == []
