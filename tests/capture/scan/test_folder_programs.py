"""Two programs on one computer and one watched folder: each file is read by one of them."""

import subprocess
import sys
from contextlib import contextmanager

import pytest

from regdesk.capture.scan.folder import ASIDE
from tests.house.sources import ROOT

FILES = 60


class Program:
    def __init__(self, scans):
        command = [sys.executable, "-m", "tests.capture.scan.folder_child", str(scans)]
        pipe = subprocess.PIPE
        self._child = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT)
        assert self.hear() == "ready"

    def ask(self, word):
        self._child.stdin.write(f"{word}\n")
        self._child.stdin.flush()

    def hear(self):
        return self._child.stdout.readline().strip()

    def hear_all(self):
        return list(iter(self.hear, "done"))

    def leave(self):
        self._child.communicate()

    def kill(self):
        self._child.kill()
        self._child.communicate()


@contextmanager
def programs(scans, count):
    running = [Program(scans) for _ in range(count)]
    try:
        yield running
    finally:
        for one in running:
            one.leave()


@pytest.fixture
def scans(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # where one that is killed leaves its sign of life
    place = tmp_path / "scans"
    place.mkdir()
    return place


def test_each_file_is_read_by_one_program_only(scans):
    wanted = [f"{at}.jpg" for at in range(FILES)]
    for name in wanted:
        (scans / name).write_text(name)

    with programs(scans, 2) as both:
        for one in both:
            one.ask("go")
        read = [name for one in both for name in one.hear_all() if name != "scanner.no_file"]

    assert sorted(read) == sorted(wanted)
    assert list(scans.iterdir()) == []


def test_a_program_that_is_killed_leaves_what_it_read_to_be_set_aside(scans):
    (scans / "1.jpg").write_text("one")
    with programs(scans, 2) as (first, second):
        first.ask("hold")
        assert first.hear_all() == ["one"]
        second.ask("go")
        assert second.hear_all() == ["scanner.no_file"]

        first.kill()
        second.ask("go")
        assert second.hear_all() == ["scanner.set_aside"]
    assert [one.name for one in (scans / ASIDE).iterdir()] == ["1.jpg"]
