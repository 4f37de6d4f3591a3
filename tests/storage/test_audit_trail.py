"""The trail of acts: any change, gap or swap in it is found, at its row."""

import hashlib

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from regdesk.services.ports import Act
from regdesk.storage.audit import canonical_json
from tests.storage.desks import NOON


@pytest.fixture
def trail(store):
    """A store with the row of the set-up and four more; the triggers that guard it are gone."""
    with store.write() as unit:
        for step in range(4):
            facts = {"step": step}
            unit.audit.append(Act.STEP_REACHED, at=NOON, clerk="417-0002", case_id="a", facts=facts)
    with store.write() as unit:
        unit.connection.exec_driver_sql("DROP TRIGGER audit_stands_0")
        unit.connection.exec_driver_sql("DROP TRIGGER audit_stands_1")
    return store


def broken_row(store):
    with store.read() as unit:
        return unit.audit.find_broken()


def spoil(store, *statements):
    with store.write() as unit:
        for statement in statements:
            unit.connection.execute(sa.text(statement))


def test_an_untouched_trail_holds(trail):
    assert broken_row(trail) is None


@pytest.mark.parametrize(
    ("row", "statements"),
    [
        (3, ["UPDATE audit SET body = replace(body, 'step', 'stop') WHERE seq = 3"]),
        (3, ["UPDATE audit SET clerk = '417-0001' WHERE seq = 3"]),
        (3, ["UPDATE audit SET at = '2026-11-22' WHERE seq = 3"]),
        (1, ["UPDATE audit SET hash = zeroblob(32) WHERE seq = 1"]),
        (3, ["DELETE FROM audit WHERE seq = 3"]),
        (1, ["DELETE FROM audit WHERE seq = 1"]),
        (3, ["DELETE FROM audit WHERE seq = 3", "UPDATE audit SET seq = seq - 1 WHERE seq > 3"]),
        (
            2,
            [
                "UPDATE audit SET seq = 9 WHERE seq = 2",
                "UPDATE audit SET seq = 2 WHERE seq = 3",
                "UPDATE audit SET seq = 3 WHERE seq = 9",
            ],
        ),
        (4, ["UPDATE audit SET body = 'no bytes' WHERE seq = 4"]),
    ],
    ids=["body", "clerk", "time", "hash", "gone", "first gone", "closed up", "swapped", "text"],
)
def test_a_changed_row_is_found(trail, row, statements):
    spoil(trail, *statements)

    assert broken_row(trail) == row


@pytest.mark.parametrize("statement", ["UPDATE audit SET clerk = ''", "DELETE FROM audit"])
def test_no_statement_changes_the_trail(store, statement):
    with pytest.raises(Bug), store.write() as unit:
        unit.connection.exec_driver_sql(statement)


@pytest.mark.parametrize("body", [b"no json", b"{}", b"[]", b'{"seq": 6}'])
def test_a_row_chained_anew_around_a_false_body_is_found(trail, body):
    with trail.write() as unit:
        last = unit.connection.execute(sa.text("SELECT hash FROM audit WHERE seq = 5")).scalar()
        row = {"body": body, "hash": hashlib.sha256(last + body).digest()}
        unit.connection.execute(
            sa.text("INSERT INTO audit VALUES (6, '', '', '', '', :body, :hash)"), row
        )

    assert broken_row(trail) == 6


def test_json_is_written_in_one_way():
    assert canonical_json({"б": 1, "a": "қ"}) == '{"a":"қ","б":1}'.encode()
    with pytest.raises(ValueError):
        canonical_json({"a": float("nan")})
