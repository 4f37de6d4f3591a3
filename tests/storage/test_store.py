"""One transaction is one promise: kept whole on the disk, or nothing happened."""

import contextlib
import threading

import pytest

from regdesk.domain.errors import Bug, Fault
from regdesk.services.ports import Act
from tests.storage.desks import NOON, a_draft

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "temp_store": 2,
    "mmap_size": 0,
    "busy_timeout": 5000,
    "cell_size_check": 1,
}


def ask(unit, setting):
    row = unit.connection.exec_driver_sql(f"PRAGMA {setting}").first()
    return row[0] if row else 0


def test_a_committed_draft_is_read_by_the_next_snapshot(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft())

    with store.read() as unit:
        assert unit.drafts.find("case-1") == a_draft()


def test_an_error_leaves_nothing_behind(store):
    with contextlib.suppress(ZeroDivisionError), store.write() as unit:
        unit.drafts.keep(a_draft())
        unit.audit.append(Act.CASE_OPENED, at=NOON, clerk="c", facts={})
        raise ZeroDivisionError

    with store.read() as unit:
        assert unit.drafts.find("case-1") is None


def test_a_snapshot_does_not_move_while_it_is_read(store):
    with store.read() as before:
        assert before.drafts.list_unfinished() == ()
        with store.write() as unit:
            unit.drafts.keep(a_draft())

        assert before.drafts.list_unfinished() == ()


def test_writing_through_a_snapshot_is_our_mistake(store):
    with pytest.raises(Bug) as caught, store.read() as unit:
        unit.drafts.keep(a_draft())

    assert caught.value.key == "store.read_only"


def test_a_unit_inside_a_unit_is_our_mistake(store):
    with pytest.raises(Bug) as caught, store.write(), store.write():
        pass

    assert caught.value.key == "store.nested"


def test_writers_of_two_threads_take_turns(store):
    def keep(first):
        for number in range(first, first + 20):
            with store.write() as unit:
                unit.drafts.keep(
                    a_draft(f"case-{number}", unit.drafts.next_ordinal(a_draft().opened_on))
                )

    threads = [threading.Thread(target=keep, args=(first,)) for first in (100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with store.read() as unit:
        ordinals = [draft.ordinal for draft in unit.drafts.list_unfinished()]
    assert ordinals == list(range(40, 0, -1))


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_connection_is_set_to_keep_the_file_whole(store, setting):
    with store.write() as writing, store.read() as reading:
        assert ask(writing, setting) == SETTINGS[setting]
        assert ask(reading, setting) == SETTINGS[setting]


def test_only_the_writer_folds_the_log(store):
    with store.read() as unit:
        assert ask(unit, "wal_autocheckpoint") == 0


def test_a_wrong_statement_shows_no_persons_words(store):
    with store.write() as unit:
        unit.cases.next_serial()
    with pytest.raises(Bug) as caught, store.write() as unit:
        unit.connection.exec_driver_sql("INSERT INTO counter VALUES (?, ?)", ("serial", "Омаров"))

    assert caught.value.params["database"]
    assert "Омаров" not in str(caught.value.__cause__)


def test_a_page_of_the_file_that_was_damaged_is_noticed(folder, door):
    door.sign_in("417-0001", "қоңыр-қаз-2026")
    door.close()
    file = folder / "regdesk.db"
    content = bytearray(file.read_bytes())
    for at in range(4096 * 2, len(content), 4096):
        content[at + 100] ^= 1
    file.write_bytes(content)

    with pytest.raises(Fault) as caught:
        door.sign_in("417-0001", "қоңыр-қаз-2026")

    assert caught.value.key == "database.damaged"


def test_after_it_is_closed_nothing_opens_the_file_again(store, tmp_path):
    store.close()

    for opened in (store.read, store.write):
        with pytest.raises(Bug), opened():
            pass
    assert not list(tmp_path.rglob("*-wal"))
