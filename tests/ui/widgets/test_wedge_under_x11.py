"""The wedge filter on a real X server with a Kazakh keyboard: Xvfb, setxkbmap, xdotool."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
IIN = "870412301266"
# Key codes of X11: the digit row is 10-19; a scanner sends keys, not characters.
KEYS = {digit: str(10 + at) for at, digit in enumerate("1234567890")}
RETURN = "36"
TRIES = 10


class Desk:
    """A virtual screen, its Kazakh keyboard and the little window on it."""

    def __init__(self, display: str) -> None:
        self.environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.run("setxkbmap", "kz")
        self.window = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.widgets.wedge_window"],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.read() == "ready"
        found = self.run("xdotool", "search", "--sync", "--onlyvisible", "--pid", self.window.pid)
        self.run("xdotool", "windowfocus", "--sync", found.split()[0])

    def run(self, *command: object) -> str:
        words = [str(word) for word in command]
        done = subprocess.run(
            words, env=self.environment, check=True, capture_output=True, text=True, timeout=60
        )
        return done.stdout

    def read(self) -> str:
        return self.window.stdout.readline().strip()

    def strike(self, *codes: str) -> None:
        """Strike keys as quickly as the screen takes them: a pause in between is not ours."""
        self.run("xdotool", "key", "--delay", 0, *codes)

    def scan(self, text: str) -> str:
        """Strike ``text`` as a scanner does; return what the window took it for."""
        self.strike(*(KEYS[digit] for digit in text), RETURN)
        if not (told := self.read()).startswith("burst"):
            self.strike("F2")  # what a person typed stands in the field
            while self.read() != "cleared":
                pass
        return told


@pytest.fixture
def desk() -> Iterator[Desk]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        display = f":{numbers.readline().strip()}"
    desk = Desk(display)
    yield desk
    desk.window.kill()
    desk.window.wait()
    desk.window.stdout.close()
    server.terminate()
    server.wait()


def test_a_scan_reads_the_same_under_a_kazakh_layout(desk):
    scans = (desk.scan(IIN) for _ in range(TRIES))  # a busy machine may hold a scanner up
    assert f"burst {IIN}" in scans

    desk.strike(KEYS["2"])
    assert desk.read() == "digit 2"
    time.sleep(0.2)
    desk.strike(KEYS["3"])
    assert desk.read() == "digit 3"

    desk.strike("Escape")
    assert desk.read() == "typed әі"  # the scan left nothing, its Enter pressed nothing
