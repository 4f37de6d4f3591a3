"""The trail of acts: any change, gap or swap in it is found, at its row."""

import hashlib

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from regdesk.domain.trail import Break, BrokenLink, TrailHead
from regdesk.services.ports import Act
from regdesk.services.trail_chain import canonical_json
from tests.storage.desks import DAY, NOON, a_case, accept


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
        broken = unit.audit.find_break()
        return broken and (broken.number, broken.what)


def spoil(store, *statements):
    with store.write() as unit:
        for statement in statements:
            unit.connection.execute(sa.text(statement))


def test_an_untouched_trail_holds(trail):
    assert broken_row(trail) is None


@pytest.mark.parametrize(
    ("row", "what", "statements"),
    [
        (3, Break.CHANGED, ["UPDATE audit SET body = replace(body, 'step', 'stop') WHERE seq = 3"]),
        (3, Break.CHANGED, ["UPDATE audit SET clerk = '417-0001' WHERE seq = 3"]),
        (3, Break.CHANGED, ["UPDATE audit SET at = '2026-11-22' WHERE seq = 3"]),
        (1, Break.CHANGED, ["UPDATE audit SET hash = zeroblob(32) WHERE seq = 1"]),
        (3, Break.MISSING, ["DELETE FROM audit WHERE seq = 3"]),
        (1, Break.MISSING, ["DELETE FROM audit WHERE seq = 1"]),
        (
            3,
            Break.MISSING,
            ["DELETE FROM audit WHERE seq = 3", "UPDATE audit SET seq = seq - 1 WHERE seq > 3"],
        ),
        (
            2,
            Break.REORDERED,
            [
                "UPDATE audit SET seq = 9 WHERE seq = 2",
                "UPDATE audit SET seq = 2 WHERE seq = 3",
                "UPDATE audit SET seq = 3 WHERE seq = 9",
            ],
        ),
        (4, Break.CHANGED, ["UPDATE audit SET body = 'no bytes' WHERE seq = 4"]),
    ],
    ids=["body", "clerk", "time", "hash", "gone", "first gone", "closed up", "swapped", "text"],
)
def test_a_changed_row_is_found(trail, row, what, statements):
    spoil(trail, *statements)

    assert broken_row(trail) == (row, what)


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

    assert broken_row(trail) == (6, Break.CHANGED)


def test_json_is_written_in_one_way():
    assert canonical_json({"б": 1, "a": "қ"}) == '{"a":"қ","б":1}'.encode()
    with pytest.raises(ValueError):
        canonical_json({"a": float("nan")})


def test_an_end_cut_off_shows_by_a_head_that_was_noted(trail):
    with trail.read() as unit:
        head = unit.audit.get_head()
    spoil(trail, "DELETE FROM audit WHERE seq > 4")

    with trail.read() as unit:
        assert unit.audit.find_break() is None
        assert unit.audit.find_break([head]) == BrokenLink(5, DAY, Break.CUT_OFF)


def test_a_trail_written_anew_shows_by_a_head_that_was_noted(trail):
    noted = TrailHead(5, bytes(4))

    with trail.read() as unit:
        assert unit.audit.find_break([noted]) == BrokenLink(5, DAY, Break.REWRITTEN)


def test_a_case_that_the_trail_does_not_tell_of_is_named(store):
    case = a_case()
    with store.write() as unit:
        accept(unit, case)

    with store.read() as unit:
        untold = unit.audit.find_untold()
    assert (untold.what, untold.case) == (Break.UNTOLD, str(case.number))

    with store.write() as unit:
        case_id = case.draft.case_id
        unit.audit.append(Act.CASE_ACCEPTED, at=NOON, clerk="", case_id=case_id, facts={})
        assert unit.audit.find_untold() is None
