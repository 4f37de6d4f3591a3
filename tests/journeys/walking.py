"""Stories walked by the command of the README, and what they leave behind."""

import json
import subprocess
import sys

from tests.house.sources import ROOT
from tests.warm import start

SCENARIOS = sorted((ROOT / "resources/practice").glob("*.toml"))


def walk(out, *paths, language="kk", warm=True):
    """Walk the stories at ``paths``; not ``warm``: every program started as a clerk starts it."""
    python = start.python() if warm else sys.executable
    command = [python, "-m", "regdesk", "walk", *paths, "--out", out]
    return subprocess.run(
        [*command, "--language", language], check=False, capture_output=True, text=True, cwd=ROOT
    )


def read_result(folder):
    return json.loads((folder / "result.json").read_text(encoding="utf-8"))


def read_text(pdf):
    asked = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout


def list_kinds(folder):
    """The kinds of sheets that came out of the printer."""
    return {one.name.split("-")[0] for one in folder.glob("*.pdf")}


def list_pictures(folder):
    """What the pictures show, in order."""
    return [one.stem.split("-", 2)[2] for one in sorted(folder.glob("step-*.png"))]
