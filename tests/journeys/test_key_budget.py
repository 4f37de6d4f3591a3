"""The design's key budget: three cases, cards and papers on virtual scanners, and no click."""

import pytest

from tests.capture.scan.escl_server import EsclServer
from tests.journeys.key_budget import MOST_KEYS, at_the_desk, use_scanner, work

DPI = 150  # fewer pixels than at a counter, the same way through
SANE = "own-flat"
"""In this case SANE's own driver for eSCL stands between the desk and the emulated scanner."""


@pytest.mark.timeout(400)
def test_three_cases_stay_within_their_keys(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("SANE_CONFIG_DIR", str(tmp_path))
    spent = {}
    with EsclServer() as scanner, at_the_desk(tmp_path) as clerk:
        (tmp_path / "dll.conf").write_text("airscan\n")
        (tmp_path / "airscan.conf").write_text(
            f'[devices]\n"Invented" = {scanner.url}/, eSCL\n[options]\ndiscovery = disable\n'
        )
        for name in MOST_KEYS:
            key = "sane:airscan:e0:Invented" if name == SANE else f"escl:{scanner.url}"
            use_scanner(clerk, key, DPI)
            work(name, clerk, scanner)
            spent[name] = clerk.hands.key_presses

        assert clerk.lost == []
        assert clerk.hands.clicks == 0
    assert {name: keys for name, keys in spent.items() if keys > MOST_KEYS[name]} == {}
