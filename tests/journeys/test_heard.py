"""What a screen reader hears of the program, and does with it: over AT-SPI, on a real screen."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from regdesk.app.practice import CODE, PASSWORD
from tests.house.sources import ROOT

WAIT_S = 120
BUS = "/usr/share/defaults/at-spi2/accessibility.conf"
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

    def do(self, role, name, method, *told):
        """Do something with what is heard so, as a screen reader does for who asks it to."""
        heard = self._wait_for(role, name)
        at = next(at for *said, at in heard if said == [role, name])
        self._call(*at, f"org.a11y.atspi.{method}", *told)

    def wait_for(self, role, name):
        """Listen until there is such a thing; return role and name of all that is on the screen."""
        return [(role, name) for role, name, _at in self._wait_for(role, name)]

    def _wait_for(self, role, name):
        until, heard, last = time.monotonic() + WAIT_S, [], ""
        while (role, name) not in [one[:2] for one in heard]:
            assert time.monotonic() < until, f"{heard}\n{last}"
            try:
                heard = list(self._listen(*REGISTRY))
            except subprocess.CalledProcessError as error:  # it went while we listened
                last = error.stderr
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
        return _TEXT.search(self._call(*at, method, "org.a11y.atspi.Accessible", "Name"))[1]

    def _ask(self, owner, path, method):
        return self._call(owner, path, f"org.a11y.atspi.Accessible.{method}")

    def _call(self, owner, path, method, *told):
        bus = self._environment["AT_SPI_BUS_ADDRESS"]
        words = ["gdbus", "call", "--address", bus, "--dest", owner, "--object-path", path]
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
    """A screen of its own and an accessibility bus, which nobody has to be asked the way to."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
        "AT_SPI_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'}",
    }
    where = ["--address", environment["AT_SPI_BUS_ADDRESS"]]
    bus = subprocess.Popen(
        ["dbus-daemon", "--config-file", BUS, *where, "--nofork", "--print-address"],
        env=environment,  # the registry of what speaks is started by the bus
        stdout=subprocess.PIPE,
    )
    assert bus.stdout.readline(), "no accessibility bus"
    yield environment
    for one in (bus, screen):
        one.terminate()
        one.wait(timeout=60)
    bus.stdout.close()


@pytest.fixture
def program(environment, tmp_path):
    running = subprocess.Popen(
        [sys.executable, "-m", "regdesk", "--practice", "--data-dir", tmp_path / "desk"],
        cwd=ROOT,
        env=environment | {"PYTHONFAULTHANDLER": "1"},
    )
    yield running
    running.send_signal(signal.SIGABRT)  # it says where it stood, if the test did not come through
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
