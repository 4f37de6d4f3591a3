"""The child dies, hangs, hoards and lies; the program goes on and the next job works."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from regdesk.capture import process
from regdesk.capture.process import WorkerProcess
from regdesk.domain.errors import BadInput, Bug, Fault
from regdesk.services.frames import read_frame, write_frame

ROOT = Path(__file__).resolve().parents[2]


def assert_works(worker):
    assert worker.ask("ping", {"n": 1}, "қағаз".encode()) == ({"n": 1}, "қағаз".encode())


def test_one_child_stays_warm(worker):
    pids = {worker.ask("pid", {})[0]["pid"] for _ in range(5)}

    assert len(pids) == 1
    assert pids != {os.getpid()}


def wait_for(seen):
    until = time.monotonic() + 60
    while not seen():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_a_child_that_nobody_asks_ends_and_another_comes_when_one_does(restless):
    pid = restless.ask("pid", {})[0]["pid"]

    wait_for(lambda: not Path(f"/proc/{pid}").exists())

    assert_works(restless)
    assert restless.ask("pid", {})[0]["pid"] != pid


def test_a_job_may_last_longer_than_a_child_is_kept(restless):
    assert restless.ask("nap", {}) == ({}, b"rested")


def test_a_child_that_works_between_questions_is_kept(restless):
    restless.ask("work_on", {})
    pid = restless.ask("pid", {})[0]["pid"]

    wait_for(lambda: restless.ask("count_rests", {})[0]["rests"] > 1)

    assert restless.ask("pid", {})[0]["pid"] == pid


def test_a_child_that_hangs_when_it_shall_rest_is_ended(restless, monkeypatch):
    monkeypatch.setattr(process, "_FAREWELL_S", 0.2)
    pid = restless.ask("stiffen", {})[0]["pid"]

    wait_for(lambda: not Path(f"/proc/{pid}").exists())

    assert_works(restless)


def test_killed_while_idle_it_is_started_anew(worker):
    pid = worker.ask("pid", {})[0]["pid"]
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.2)

    assert_works(worker)
    assert worker.ask("pid", {})[0]["pid"] != pid


def test_killed_in_the_middle_of_a_job_it_says_so_and_comes_back(worker):
    pid = worker.ask("pid", {})[0]["pid"]
    threading.Timer(0.3, os.kill, (pid, signal.SIGKILL)).start()

    with pytest.raises(Fault) as error:
        worker.ask("hang", {})

    assert (error.value.key, error.value.params) == ("worker.died", {"job": "hang"})
    assert_works(worker)


def test_a_job_that_hangs_is_ended(worker):
    pid = worker.ask("pid", {})[0]["pid"]
    began = time.monotonic()

    with pytest.raises(Fault) as error:
        worker.ask("hang", {}, timeout_s=0.3)

    assert error.value.key == "worker.timeout"
    assert time.monotonic() - began < 30  # it hangs for as long as it is let
    assert not Path(f"/proc/{pid}").exists()
    assert_works(worker)


def test_a_child_that_does_not_even_read_is_ended(worker):
    pid = worker.ask("pid", {})[0]["pid"]
    os.kill(pid, signal.SIGSTOP)

    with pytest.raises(Fault) as error:
        worker.ask("ping", {}, bytes(8 << 20), timeout_s=0.3)

    assert error.value.key == "worker.timeout"
    assert_works(worker)


@pytest.mark.parametrize("job", ["bomb", "spin", "garbage"])
def test_what_takes_too_much_or_talks_nonsense_dies(worker, job):
    with pytest.raises(Fault) as error:
        worker.ask(job, {}, timeout_s=100)

    assert error.value.key == "worker.died"
    assert_works(worker)


def test_what_libraries_print_does_not_reach_the_frames(worker):
    assert worker.ask("babble", {}) == ({}, b"heard")
    assert_works(worker)


def test_memory_is_capped_and_no_core_file_is_left(worker):
    limits, _ = worker.ask("limits", {})

    assert 0 < limits["memory"] <= 2 << 30
    assert limits["core"] == 0


def test_errors_cross_and_the_child_stays(worker):
    pid = worker.ask("pid", {})[0]["pid"]

    with pytest.raises(BadInput) as error:
        worker.ask("refuse", {})

    assert (error.value.key, error.value.params) == ("file.too_big", {"mib": 40})
    assert worker.ask("pid", {})[0]["pid"] == pid


def test_a_bug_tells_its_place_and_no_personal_words(worker):
    with pytest.raises(Bug) as error:
        worker.ask("slip_up", {})

    assert error.value.params["error"] == "ValueError"
    assert error.value.params["where"].startswith("bad_child.py:")
    assert "Ахметов" not in repr(error.value)


def test_an_unknown_job_is_a_bug(worker):
    with pytest.raises(Bug):
        worker.ask("no.such.job", {})


def test_many_threads_each_get_their_own_answer(worker):
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda n: worker.ask("ping", {"n": n})[0]["n"], range(64)))

    assert answers == list(range(64))


def test_too_large_a_request_is_refused_and_the_next_works(worker):
    with pytest.raises(Fault):
        worker.ask("ping", {"text": "a" * (2 << 20)})

    assert_works(worker)


def test_a_program_that_is_not_there():
    worker = WorkerProcess(["/no/such/program"])

    with pytest.raises(Fault) as error:
        worker.ask("ping", {})

    assert error.value.key == "worker.died"
    worker.close()


def test_closing_ends_the_child_even_in_the_middle_of_a_job(worker):
    pid = worker.ask("pid", {})[0]["pid"]
    threading.Timer(0.3, worker.close).start()

    with pytest.raises(Fault):
        worker.ask("hang", {})

    worker.close()
    assert not Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("job", ["ping", "hang"])
def test_the_child_dies_with_its_parent(job, monkeypatch):
    """Also when the parent is killed while a job runs: the pipe's end is all it needs."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    child = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("bad_child.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    write_frame(child.stdin, {"job": "pid", "args": {}})
    assert read_frame(child.stdout)[0]["ok"]["pid"] == child.pid
    write_frame(child.stdin, {"job": job, "args": {}})
    child.stdin.close()

    assert child.wait(60) == 0
    child.stdout.close()


def test_the_child_loads_nothing_heavy_before_it_is_asked():
    code = (
        "import sys, regdesk.worker.main\n"
        "heavy = {'reportlab', 'PySide6', 'PIL', 'zxingcpp', 'sqlalchemy'} & sys.modules.keys()\n"
        "assert not heavy, heavy"
    )

    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_window_process_loads_no_decoder():
    """What asks for pages and sheets decodes and draws nothing itself."""
    code = (
        "import sys, regdesk.capture.files, regdesk.capture.process, regdesk.printing.press\n"
        "import regdesk.capture.scan.process\n"
        "heavy = {'reportlab', 'PySide6', 'PIL', 'zxingcpp', 'sane'} & sys.modules.keys()\n"
        "assert not heavy, heavy"
    )

    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
