"""A practice scenario whose documents and papers all come from a virtual scanner."""

import pytest

from tests.house.sources import ROOT
from tests.journeys.scanned_walk import walk_scanned
from tests.journeys.walking import read_result
from tests.warm import start

STORY = "other-owner"


@pytest.mark.timeout(600)
def test_documents_and_papers_are_scanned_to_an_accepted_case(tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    story = ROOT / f"resources/practice/{STORY}.toml"

    code = walk_scanned([story], tmp_path, through="escl", dpi=200, python=start.python())

    assert code == 0, capfd.readouterr().out

    result = read_result(tmp_path / STORY)
    assert result["number"]
    assert result["pages"] == len(result["papers"]) == 3
    assert result["clicks"] == 0
