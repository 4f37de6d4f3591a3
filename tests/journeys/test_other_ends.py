"""Stories a stranger might write: ends without a slip, and arrivals from abroad."""

import json
import subprocess
import sys

import pytest

from tests.house.sources import ROOT

CANARY = "Канареева"

STORY = f"""
title = "{{title}}"
[hand_in]
day = 2023-05-15
time = 10:20:00
desk_role = "{{role}}"
[[person]]
category = "{{category}}"
type = "permanent"
proof = "{{proof}}"
born = {{born}}
surname = "{CANARY}"
[address]
search = "қонаев 12 45"
[[owner]]
consent = "{{consent}}"
surname = "{CANARY}ның"
{{more}}
[expected]
outcome = "{{outcome}}"
clause = "{{clause}}"
"""
USUAL = {
    "role": "corporation",
    "category": "citizen",
    "proof": "none",
    "born": "1987-04-12",
    "consent": "permanent",
    "more": "",
    "clause": "267",
}
ENDS = {
    "refugee": {"category": "refugee", "outcome": "referral", "clause": "267, 3"},
    "child": {"born": "2012-01-01", "outcome": "not_registrable_alone", "clause": "267, 8"},
    "owner-refuses": {"consent": "refused", "outcome": "owner_refused", "clause": "267, 8"},
    "paper-missing": {
        "more": '[[paper]]\ncode = "APP-ID"\nabout = "r1"\nstate = "absent"',
        "outcome": "papers_missing",
        "clause": "267, 8",
    },
    "paper-expired": {
        "more": '[[paper]]\ncode = "APP-ID"\nabout = "r1"\nstate = "expired"',
        "outcome": "papers_missing",
        "clause": "267, 8",
    },
    "abroad-no-proof": {
        "category": "citizen_from_abroad",
        "consent": "temporary",
        "outcome": "accepted_temporary_until_proof",
        "clause": "267, 8",
    },
    "abroad-with-proof": {
        "category": "citizen_from_abroad",
        "proof": "no_citizenship",
        "outcome": "accepted",
        "clause": "267, 8",
    },
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """All stories walked once."""
    folder = tmp_path_factory.mktemp("ends")
    paths = []
    for name, end in ENDS.items():
        paths.append(folder / f"{name}.toml")
        paths[-1].write_text(STORY.format(**{**USUAL, "title": name, **end}), encoding="utf-8")
    command = [sys.executable, "-m", "regdesk", "walk", *paths, "--out", folder / "out"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    return done, folder / "out"


def read_result(out, name):
    return json.loads((out / name / "result.json").read_text(encoding="utf-8"))


@pytest.mark.timeout(500)
@pytest.mark.parametrize("name", ENDS)
def test_a_story_ends_as_the_law_demands(walked, name):
    result = read_result(walked[1], name)

    assert result["differences"] == []
    assert result["clicks"] == 0
    assert bool(result["number"]) == result["outcome"].startswith("accepted")
    assert bool(list((walked[1] / name).glob("slip-*.pdf"))) == bool(result["number"])
