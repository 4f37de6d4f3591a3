import re
import subprocess
import sys

import pytest

from regdesk import __version__
from regdesk.__main__ import _tell
from tests.house.sources import ROOT

COMMANDS = {
    "walk",
    "selftest",
    "support-bundle",
    "import-kato",
    "import-streets",
    "enrol",
    "backup",
    "restore",
    "step-back",
    "verify-audit",
    "verify-slip",
    "trust-desk",
}
OPTIONS = {"--practice", "--data-dir", "--language", "--version", "--help"}


def run(*arguments):
    command = [sys.executable, "-m", "regdesk", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ((2, "No such file", "list.csv"), "No such file: list.csv\n"),
        ((28, "No space left"), "No space left\n"),
        (("unplugged",), "unplugged\n"),
    ],
)
def test_of_what_the_system_could_not_do_as_much_is_told_as_is_known(known, told, capsys):
    def act():
        raise OSError(*known)

    assert _tell(act) == 1
    assert capsys.readouterr().err == told


def test_help_names_every_command_and_option():
    said = run("--help").stdout

    assert set(re.findall(r"^    ([\w-]+) ", said, re.M)) == COMMANDS
    assert set(re.findall(r"--[\w-]+", said)) == OPTIONS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(command):
    assert "usage: regdesk " + command in run(command, "--help").stdout


def test_the_readme_names_every_command_and_option():
    page = (ROOT / "README.md").read_text(encoding="utf-8")

    assert set(re.findall(r"`regdesk ([\w-]+)", page)) - OPTIONS == COMMANDS
    assert set(re.findall(r"--[\w-]+", page)) >= OPTIONS


def test_the_readme_names_every_make_target_of_first_use():
    page = (ROOT / "README.md").read_text(encoding="utf-8")

    assert {"run", "test", "bench", "help"} <= set(re.findall(r"^make (\w+)", page, re.M))


def test_version():
    assert run("--version").stdout.strip() == f"regdesk {__version__}"


def test_help_loads_no_library():
    loaded = (
        "import sys, regdesk.__main__ as m; m._parser(full=True); print('\\n'.join(sys.modules))"
    )
    modules = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {"PySide6", "sqlalchemy", "reportlab", "pydantic"} & set(modules)


def test_a_scenario_that_is_not_there_is_said_plainly(tmp_path):
    done = run("walk", str(tmp_path / "none.toml"), "--out", str(tmp_path))

    assert done.returncode == 2
    assert "none.toml: No such file" in done.stdout
