"""What must not stand in any file: paths of a machine, addresses of a registry, unfinished work."""

import re

import pytest

from tests.house.sources import list_tracked, name_of

# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = {
    "a path of a machine": r"(?<![\w./])/(?:work|farm|root|home/\w+)" + r"/",
    "a path of Windows": r"[A-Z]:\\Users" + r"\\",
    "a registry": "|".join(
        ["files" + r"\.pythonhosted", "pypi" + r"\.org", "registry" + r"\.npmjs", "index" + "-url"]
    ),
    "unfinished work": r"\b(?:TO" + "DO|FIX" + "ME|XX" + r"X)\b|NotImplemented" + "Error",
    "a private key": "BEGIN (?:RSA |EC |OPENSSH )?PRIVATE" + " KEY",
}
ALLOWED = {("regdesk/ui/steps/page.py", "unfinished work")}  # an abstract method


def read(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what):
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{name_of(path)}: {match.group()}"
        for path in list_tracked()
        if (name_of(path), what) not in ALLOWED
        for match in [pattern.search(read(path))]
        if match
    ]
    assert not found


def test_locks_name_versions_and_hashes_only():
    for name in ("requirements.lock", "requirements-hub.lock", "requirements-dev.lock"):
        (lock,) = (path for path in list_tracked() if path.name == name)
        lines = read(lock).splitlines()
        assert not any("://" in line for line in lines)
        pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert pinned
        assert all(re.match(r"[\w.-]+(\[[\w,]+\])?==\S+( ; .+)? \\$", line) for line in pinned)


def test_nothing_stands_at_the_top_but_what_every_repository_has():
    top = {name_of(path).split("/")[0] for path in list_tracked()}
    assert top <= {
        *("regdesk", "resources", "translations", "tests", "benchmarks", "docs"),
        *("pyproject.toml", "build.spec", "requirements.lock"),
        *("requirements-hub.lock", "requirements-dev.lock"),
        *("README.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci", ".gitignore"),
    }
