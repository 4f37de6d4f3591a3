"""Stories a stranger might write: ends that no practice scenario has, and changes on the way."""

import pytest

from tests.journeys.walking import list_kinds, read_result, walk

STORY = """
title = "{title}"
[hand_in]
day = 2023-05-15
time = 10:20:00
[[person]]
category = "{category}"
proof = "none"
born = {born}
[address]
search = "қонаев 12 45"
[[owner]]
consent = "{consent}"
{more}
[expected]
outcome = "{outcome}"
clause = "267, 8"
"""
USUAL = {"category": "citizen", "born": "1987-04-12", "consent": "permanent", "more": ""}
PROOF_COMES_LATER = """
[[event]]
kind = "park"
at = "review"
reason = "paper_to_fetch"
outcome = "accepted_temporary_until_proof"
clause = "267, 8"
[[event]]
kind = "resume"
day = 2023-05-16
time = 09:30:00
[[event.person]]
key = "r1"
proof = "deregistration"
"""
PAPER_COMES_LATER = """
[[paper]]
code = "APP-ID"
about = "r1"
state = "expired"
[[event]]
kind = "park"
at = "documents"
outcome = "papers_missing"
clause = "267, 8"
[[event]]
kind = "resume"
day = 2023-05-17
time = 15:00:00
[[event.person]]
key = "r1"
valid_until = 2033-05-16
[[event.paper]]
code = "APP-ID"
about = "r1"
state = "present"
"""
ENDS = {
    "child": {"born": "2012-01-01", "outcome": "not_registrable_alone"},
    "proof-comes-later": {
        "category": "citizen_from_abroad",
        "more": PROOF_COMES_LATER,
        "outcome": "accepted",
    },
    "paper-comes-later": {"more": PAPER_COMES_LATER, "outcome": "accepted"},
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """All stories walked once."""
    folder = tmp_path_factory.mktemp("ends")
    paths = []
    for name, end in ENDS.items():
        paths.append(folder / f"{name}.toml")
        paths[-1].write_text(STORY.format(**{**USUAL, "title": name, **end}), encoding="utf-8")
    walk(folder / "out", *paths)
    return folder / "out"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ENDS)
def test_a_story_ends_as_the_law_demands(walked, name):
    result = read_result(walked / name)

    assert result["differences"] == []
    assert result["clicks"] == 0
    assert bool(result["number"]) == result["outcome"].startswith("accepted")
    assert ("slip" in list_kinds(walked / name)) == bool(result["number"])
