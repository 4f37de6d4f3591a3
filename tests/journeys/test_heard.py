"""What a screen reader hears of the program, and does with it: over AT-SPI, on a real screen."""

import contextlib
import os
import re
import subprocess
import sys
import time

import pytest

from regdesk.app.practice import CODE, PASSWORD
from tests.house.sources import ROOT

WAIT_S = 120
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
SPOKEN = ("push button", "radio button", "text", "combo box", "list item", "table")
SHOWING = 25
"""The bit of AT-SPI's state set that says that something is on the screen."""

_CHILD = re.compile(r"\('([^']+)', (?:objectpath )?'([^']+)'\)")
_TEXT = re.compile(r"""['"](.*)['"]""", re.DOTALL)


class Ears:
    """Asks the accessibility bus, as a screen reader does."""

    def __init__(self, environment):
        self._environment = environment
        method = "org.a11y.Bus.GetAddress"
        told = self._call(["--session"], "org.a11y.Bus", "/org/a11y/bus", method)
        self._bus = ["--address", _TEXT.search(told)[1]]

    def hear(self):
        """Return role and name of everything that is on the screen, in its order."""
        return [(role, name) for role, name, _at in self._listen(*REGISTRY)]

    def do(self, role, name, method, *told):
        """Do something with what is heard so, as a screen reader does for who asks it to."""
        at = next(at for *heard, at in self._listen(*REGISTRY) if heard == [role, name])
        self._call(self._bus, *at, f"org.a11y.atspi.{method}", *told)

    def wait_for(self, role, name):
        """Listen until there is such a thing; return all that is heard with it."""
        until, heard = time.monotonic() + WAIT_S, []
        while (role, name) not in heard:
            assert time.monotonic() < until, "\n".join(map(str, heard))
            with contextlib.suppress(subprocess.CalledProcessError):  # it went while we listened
                heard = self.hear()
        return heard

    def _listen(self, *at):
        for child in _CHILD.findall(self._ask(*at, "GetChildren")):
            role = _TEXT.search(self._ask(*child, "GetRoleName"))[1]
            if role != "application" and not self._shows(*child):
                continue
            yield role, self._name(*child), child
            yield from self._listen(*child)

    def _shows(self, *at):
        low, _high = re.findall(r"\d+", self._ask(*at, "GetState").replace("uint32", ""))
        return bool(int(low) >> SHOWING & 1)

    def _name(self, *at):
        method = "org.freedesktop.DBus.Properties.Get"
        return _TEXT.search(
            self._call(self._bus, *at, method, "org.a11y.atspi.Accessible", "Name")
        )[1]

    def _ask(self, owner, path, method):
        return self._call(self._bus, owner, path, f"org.a11y.atspi.Accessible.{method}")

    def _call(self, bus, owner, path, method, *told):
        words = ["gdbus", "call", *bus, "--dest", owner, "--object-path", path]
        done = subprocess.run(
            [*words, "--method", method, *told],
            env=self._environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return done.stdout


@pytest.fixture
def environment(tmp_path):
    """A screen and a session bus of its own, with the accessibility bus on it."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    environment = os.environ | {
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
    }
    launcher = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"], env=environment, stderr=subprocess.DEVNULL
    )
    yield environment
    for one in (launcher, bus, screen):
        one.terminate()
        one.wait(timeout=60)
    bus.stdout.close()


@pytest.fixture
def program(environment, tmp_path):
    running = subprocess.Popen(
        [sys.executable, "-m", "regdesk", "--practice", "--data-dir", tmp_path / "desk"],
        cwd=ROOT,
        env=environment,
    )
    yield running
    running.terminate()
    running.wait(timeout=60)


@pytest.mark.timeout(600)
def test_from_the_sign_in_to_the_journal_everything_says_what_it_is(environment, program):
    ears = Ears(environment)
    heard = ears.wait_for("push button", "Кіру")

    assert ("text", "Қызметкер коды") in heard
    assert ("text", "Құпиясөз") in heard
    assert [role for role, name in heard if role in SPOKEN and not name] == []

    ears.do("text", "Қызметкер коды", "EditableText.SetTextContents", CODE)
    ears.do("text", "Құпиясөз", "EditableText.SetTextContents", PASSWORD)
    ears.do("push button", "Кіру", "Action.DoAction", "0")
    heard = ears.wait_for("push button", "Жаңа іс")

    assert [role for role, name in heard if role in SPOKEN and not name] == []
