"""The file opens with its key alone, and only through a library that keeps it whole."""

import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Fault
from regdesk.storage import engine
from regdesk.storage.engine import open_reader, open_writer
from regdesk.storage.failures import named_faults

KEY = bytes(range(32))


@pytest.fixture
def file(tmp_path):
    writer = open_writer(tmp_path / "a.db", KEY)
    with writer.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE note (words TEXT)")
        connection.exec_driver_sql("INSERT INTO note VALUES ('Әділқызы Мөлдір')")
    writer.dispose()
    return tmp_path / "a.db"


def read(file, key):
    reader = open_reader(file, key)
    try:
        with named_faults(), reader.begin() as connection:
            return connection.exec_driver_sql("SELECT words FROM note").scalar()
    finally:
        reader.dispose()


def test_the_right_key_opens_the_file(file):
    assert read(file, KEY) == "Әділқызы Мөлдір"


def test_a_wrong_key_is_refused_and_says_nothing_on_the_screen(file, capfd):
    with pytest.raises(Fault) as caught:
        read(file, bytes(32))

    assert caught.value.key == "database.damaged"
    assert capfd.readouterr() == ("", "")


def test_a_log_left_behind_is_folded_into_the_file_before_anything_is_added(file, tmp_path):
    working = open_writer(file, KEY)
    with working.begin() as connection:
        connection.exec_driver_sql("UPDATE note SET words = 'Жаңа'")
    left = tmp_path / "left" / file.name
    left.parent.mkdir()
    for end in ("", "-wal"):  # as a program leaves them that is killed
        shutil.copyfile(f"{file}{end}", f"{left}{end}")
    working.dispose()

    anew = open_writer(left, KEY)
    with anew.connect():
        assert Path(f"{left}-wal").stat().st_size == 0
        assert read(shutil.copyfile(left, tmp_path / "alone.db"), KEY) == "Жаңа"
    anew.dispose()


def test_a_key_is_32_bytes(tmp_path):
    with pytest.raises(ValueError):
        open_writer(tmp_path / "a.db", b"short")


def test_no_error_tells_the_key(file):
    wrong = bytes(range(100, 132))

    with pytest.raises(Fault) as caught:
        read(file, wrong)

    chain = [caught.value, caught.value.__cause__]
    assert all(wrong.hex() not in f"{one!r}{one}" for one in chain)


def test_a_library_that_does_not_encrypt_is_refused():
    with sqlite3.connect(":memory:") as plain, pytest.raises(Fault) as caught:
        engine._check_library(plain)
    plain.close()

    assert caught.value.key == "database.library"


def test_a_library_with_the_log_bug_is_refused(file, monkeypatch):
    monkeypatch.setattr(engine, "_OLDEST_SQLITE", (99, 0, 0))

    with pytest.raises(Fault) as caught:
        read(file, KEY)

    assert caught.value.key == "database.library"
    assert "4." in caught.value.params["found"]


def test_a_second_writer_is_told_to_wait(file, monkeypatch):
    monkeypatch.setattr(engine, "_SETTINGS", (*engine._SETTINGS, "busy_timeout = 50"))
    first, second = open_writer(file, KEY), open_writer(file, KEY)
    with first.begin(), pytest.raises(Fault) as caught, named_faults(), second.begin():
        pass
    first.dispose()
    second.dispose()

    assert caught.value.key == "database.locked"


def test_a_full_file_is_a_full_disk_and_loses_nothing(file):
    writer = open_writer(file, KEY)
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO note VALUES ('first')")
    with writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 8")
    with pytest.raises(Fault) as caught, named_faults(), writer.begin() as connection:
        connection.execute(sa.text("INSERT INTO note VALUES (randomblob(80000))"))
    with writer.begin() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM note").scalar()
    writer.dispose()

    assert (caught.value.key, count) == ("disk.full", 2)
