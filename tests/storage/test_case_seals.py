"""A case that is not kept as it was signed is named, whatever of it was changed."""

from contextlib import suppress

import pytest

from regdesk.domain.trail import Break
from regdesk.ui.trail_words import break_sentence
from tests.sync.counters import Programme

TEXT = "UPDATE {0} SET {1} = CAST(replace(CAST({1} AS TEXT), '{2}', '{3}') AS BLOB)"


@pytest.fixture(scope="module")
def programme(tmp_path_factory):
    programme = Programme(tmp_path_factory.mktemp("sealed") / "desk")
    for _ in range(2):
        programme.accept()
    yield programme
    programme.stop()


class Undo(Exception):
    """The next test meets the cases as they were accepted."""


def find_altered(programme, statement):
    """Return what is found where nothing in the database guards its rows."""
    found = []
    try:
        with programme.counter.store.write() as unit:
            ask = unit.connection.exec_driver_sql
            for name in (
                ask("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
            ):
                ask(f"DROP TRIGGER {name}")
            assert ask(statement).rowcount == 1
            found.append(unit.audit.find_altered())
            raise Undo
    except Undo:
        return found[0]


def test_what_was_accepted_holds(programme):
    with programme.counter.store.read() as unit:
        assert unit.audit.find_altered() is None


def test_a_stub_is_no_altered_case(programme):
    case = programme.accepted[0]
    found = []
    with suppress(Undo), programme.counter.store.write() as unit:
        unit.connection.exec_driver_sql("UPDATE outbox SET waiting = 0")
        unit.stubs.reduce(case.draft.case_id, case.accepted_at)
        found.append(unit.audit.find_altered())
        raise Undo
    assert found == [None]


@pytest.mark.parametrize(
    "change",
    [
        TEXT.format("accepted_case", "payload", "Омаров", "Асанов"),
        TEXT.format("slip", "facts", "RD1:", "RD2:"),
        TEXT.format("slip", "facts", "-000002-", "-000009-"),
        TEXT.format("outbox", "envelope", '"sig":"', '"sig":"A'),
        "UPDATE accepted_case SET envelope_id = 'sha256:' || substr(envelope_id, 9) || '0'",
        "UPDATE accepted_case SET accepted_on = 'one day'",
        "UPDATE accepted_case SET accepted_at = '2020-01-01T00:00:00+05:00'",
        "DELETE FROM slip",
        TEXT.format("audit", "body", "sha256:", "sha255:"),
    ],
    ids=[
        "a name",
        "the code",
        "the number",
        "the envelope",
        "its name",
        "its day",
        "its time",
        "the slip",
        "the trail",
    ],
)
def test_whatever_was_changed_is_named(programme, change):
    case = programme.accepted[-1]
    number = str(case.number)
    named = {"outbox": "case_id", "audit": "act = 'case.accepted' AND case_id"}
    table = change.split()[1 if change.startswith("UPDATE") else 2]
    which = f"{named[table]} = '{case.draft.case_id}'" if table in named else f"number = '{number}'"

    altered = find_altered(programme, f"{change} WHERE {which}")

    assert (altered.what, altered.case) == (Break.ALTERED, number)
    assert number in break_sentence(altered)
