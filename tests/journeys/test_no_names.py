"""Nobody's name, number or address stands in the clear in a desk's folder after a day's work."""

import subprocess
import sys

import pytest

from regdesk.walk.run import Plan
from tests.house.sources import ROOT

CANARIES = ("Канареева", "Сандуғаш", "Құсқызы", "870412407777", "099887766", "Бұлбұл", "Соловьиная")
STORY = """
title = "A canary moves"
[hand_in]
day = 2023-05-15
time = 10:20:00
[[person]]
category = "citizen"
born = 1987-04-12
sex = "female"
surname = "Канареева"
given = "Сандуғаш"
patronymic = "Құсқызы"
iin = "870412407777"
typed_first = "870412407778"
number = "099887766"
[address]
place = "751710000"
street_kk = "Бұлбұл көшесі"
street_ru = "улица Соловьиная"
house = "7"
flat = "3"
[[owner]]
registrant = "r1"
[expected]
outcome = "accepted"
clause = "267"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of a desk at which the canary was registered, after the program is closed."""
    place = tmp_path_factory.mktemp("canary")
    (place / "story.toml").write_text(STORY, encoding="utf-8")
    plan = Plan(
        scenario=str(place / "story.toml"),
        run=0,
        folder=str(place / "desk"),
        out=str(place),
        report=str(place / "report.json"),
        language="kk",
    )
    command = [sys.executable, "-m", "regdesk", "--walk-segment", plan.write(place / "plan.json")]
    surroundings = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env=surroundings
    )
    assert done.returncode == 0, done.stderr
    assert '"number": "000-001-1-000001-77"' in (place / "report.json").read_text("utf-8")
    return place / "desk"


@pytest.mark.timeout(120)
def test_no_file_of_the_folder_tells_who_was_there(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {"regdesk.db", "desk.json", "keys.json", "settings.json"} <= {one.name for one in files}
    assert (folder / "log" / "regdesk.log").is_file()
    found = [
        (path.name, canary)
        for path in files
        for canary in CANARIES
        if canary.encode() in path.read_bytes() or canary.lower().encode() in path.read_bytes()
    ]
    assert found == []
