"""What starts warm is a process of its own: pipes, folder, surroundings, exit code and death."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from tests.warm import start


def run(python, *arguments, **options):
    command = [python, "-m", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, **options)


@pytest.mark.parametrize(
    "arguments",
    [("regdesk", "--version"), ("regdesk", "--nothing"), ("regdesk", "walk", "a.toml")],
    ids=" ".join,
)
def test_it_says_and_returns_what_a_cold_start_does(arguments):
    warm, cold = (run(one, *arguments) for one in (start.python(), sys.executable))

    assert (warm.returncode, warm.stdout, warm.stderr) == (
        cold.returncode,
        cold.stdout,
        cold.stderr,
    )


def test_it_stands_where_its_caller_stands(tmp_path):
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "CALLED": "ия"}

    told = run(
        start.python(), "tests.warm.mirror", "бір", input="екі", cwd=tmp_path, env=surroundings
    )

    assert told.stderr == "three"
    assert told.stdout.split() == ["бір", "екі", str(tmp_path), "ия"]
    assert told.returncode == 7


def test_it_has_every_pipe_that_its_caller_gave_it():
    pipes = [os.pipe() for _ in range(3)]
    for at, (_, writing) in enumerate(pipes):
        os.write(writing, f"{at}".encode())
        os.close(writing)
    given = [reading for reading, _ in reversed(pipes)]

    told = run(
        start.python(), "tests.warm.mirror", "pipes", input=json.dumps(given), pass_fds=given
    )

    for one in given:
        os.close(one)
    assert told.stdout == "210"


def test_each_is_a_process_of_its_own():
    first, second = (run(start.python(), "tests.warm.mirror", "pid", input="") for _ in range(2))

    assert first.stdout.split()[-1] != second.stdout.split()[-1]


@pytest.mark.parametrize("said", [b"", (100).to_bytes(4, "big") + b"half"], ids=["none", "half"])
def test_a_caller_that_is_killed_before_it_has_asked_takes_nobody_along(said):
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(Path(start.python()).with_name("line")))
        caller.sendall(said)

    done = run(start.python(), "tests.warm.mirror", "pid", input="", timeout=60)

    assert done.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_who_kills_it_kills_the_program(number):
    command = [start.python(), "-m", "tests.warm.mirror", "wait"]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "waiting\n"

    child.send_signal(number)

    assert child.stdout.read() == ""  # nobody holds the pipe any more
    assert child.wait() == -number
    child.stdin.close()
    child.stdout.close()
