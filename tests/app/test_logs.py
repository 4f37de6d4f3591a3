import logging
import os
import stat
import subprocess
import sys
from datetime import date

import pytest

from regdesk import logs
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Person

NAME = "Канареева Әсем Қайратқызы"
LATIN = "kanareeva"
IIN = "870412301266"
log = logging.getLogger("regdesk.somewhere")


@pytest.fixture
def written(tmp_path):
    path = logs.start(tmp_path / "log")
    yield lambda: path.read_text(encoding="utf-8")
    logs.stop()


def test_a_message_keeps_its_words_numbers_and_kinds(written):
    log.warning("%s took %d ms on %s", PaperCode.BIRTH, 12, date(2026, 11, 22))

    assert "WARNING regdesk.somewhere BIRTH took 12 ms on 2026-11-22" in written()


@pytest.mark.parametrize("word", [NAME, LATIN, IIN, Person(surname=NAME), [NAME], {"a": NAME}])
def test_anything_else_is_withheld(written, word):
    log.error("got %s", word)

    assert f"got {logs.WITHHELD}" in written()
    assert not any(canary in written() for canary in (NAME, LATIN, IIN))


def test_an_error_carries_its_key_and_params(written):
    log.error("failed: %s", Fault("disk.full", free_mb=12))

    assert "failed: Fault disk.full free_mb=12" in written()


@pytest.mark.parametrize("param", [NAME, IIN, "Омаров паспорт.pdf", "OMAROV"])
def test_a_param_that_looks_like_somebody_is_withheld(written, param):
    log.error("failed: %s", BadInput("file.unreadable", name=param))

    assert param not in written()
    assert f"name={logs.WITHHELD}" in written()


def test_a_traceback_keeps_its_places_and_drops_its_words(written):
    def deep():
        raise ValueError(f"no such person: {NAME}")

    try:
        try:
            deep()
        except ValueError as error:
            raise KeyError(IIN) from error
    except KeyError:
        log.exception("job failed")

    text = written()
    assert "deep" in text
    assert "ValueError" in text
    assert "KeyError" in text
    assert NAME not in text
    assert IIN not in text


def test_a_library_may_not_speak_for_itself(written):
    logging.getLogger("sqlalchemy.engine").error("INSERT %s", NAME)

    assert "sqlalchemy.engine" in written()
    assert NAME not in written()


def test_what_a_library_tells_of_a_request_is_not_kept(written):
    logging.getLogger("httpx").info("HTTP Request: GET https://hub/v1/feeds?after=%s", LATIN)

    assert written() == ""


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    taken = tmp_path / "a file"
    taken.write_text("")

    assert logs.start(taken / "log") is None


def test_a_log_that_grew_too_long_is_put_aside_and_the_oldest_goes(tmp_path):
    folder = tmp_path / "log"
    for turn in range(7):
        logs.start(folder)
        log.info("turn %d", turn)
        logs.stop()
        with (folder / "regdesk.log").open("a") as grown:
            grown.write("x" * 1_000_000)

    kept = sorted(path.name for path in folder.iterdir())
    assert kept == ["crash.log", "regdesk.log", *(f"regdesk.log.{at}" for at in range(1, 5))]
    assert "turn 5" in (folder / "regdesk.log.1").read_text()
    assert "turn 2" in (folder / "regdesk.log.4").read_text()


def test_a_fault_of_the_interpreter_leaves_the_places_of_every_thread(tmp_path):
    dies = "import sys, pathlib, faulthandler; from regdesk import logs;" \
        "logs.start(pathlib.Path(sys.argv[1])); faulthandler._sigsegv()"  # fmt: skip

    died = subprocess.run([sys.executable, "-c", dies, str(tmp_path)], check=False)

    assert died.returncode < 0
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text()


def test_at_a_desk_shared_by_a_group_every_account_writes_one_log(tmp_path):
    tmp_path.chmod(0o2770)
    before = os.umask(0o077)
    try:
        path = logs.start(tmp_path / "log")
        logs.stop()
    finally:
        os.umask(before)

    modes = [stat.S_IMODE(one.stat().st_mode) for one in (path.parent, path)]
    assert modes == [0o2770, 0o660]
    assert stat.S_IMODE((path.parent / logs.CRASH).stat().st_mode) == 0o660
