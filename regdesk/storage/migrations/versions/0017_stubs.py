"""Stubs of accepted cases: rows that stand for ever may lose what names people, and nothing else.

A row of ``case_stub`` comes first; only under it the rows of that case let themselves be reduced,
once, and every other column must be as it was. Registers of closed days lose names by their own
mark. Whatever else would change those rows is refused as before.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

_STUBBED = "EXISTS (SELECT 1 FROM case_stub WHERE case_id = OLD.case_id)"


def upgrade() -> None:
    op.create_table(
        "case_stub",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("traces", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("case_id"),
        sa.ForeignKeyConstraint(["case_id"], ["accepted_case.case_id"]),
    )
    op.create_index("ix_case_stub_traces", "case_stub", ["traces"], sqlite_where=sa.text("traces"))
    for number, event in enumerate(("UPDATE OF case_id, at", "DELETE")):
        op.execute(
            f"CREATE TRIGGER case_stub_stands_{number} BEFORE {event} ON case_stub "
            "BEGIN SELECT RAISE(ABORT, 'case_stub stands'); END"
        )
    _except_cases()
    _except_answers()
    _except_books()


def _except_cases() -> None:
    kept = "number case_id ordinal opened_on accepted_on accepted_at envelope_id"
    _except(
        "accepted_case_stands_0",
        "accepted_case",
        *(
            _same(kept),
            _STUBBED,
            "NEW.iins = ''",
            f"({_told_in('NEW', 'destroyed_at')}) IS NOT NULL",
        ),
        *(_is("draft.papers", "'[]'"), _is("draft.owners", "'[]'"), _is("overtime_reason", "''")),
    )
    _except(
        "correction_stands_update",
        "correction",
        *(_same("case_id nth draft_id envelope_id corrected_at"), _STUBBED, "NEW.iins = ''"),
        *(_is("draft.papers", "'[]'"), _is("draft.owners", "'[]'"), _is("why", "''")),
        _is_null("slip"),
    )


def _except_answers() -> None:
    _except(
        "cancellation_stands_update",
        "cancellation",
        *(_same("case_id envelope_id cancelled_on"), _STUBBED, _is("why", "''")),
    )
    _except(
        "decision_stands_update",
        "decision",
        *(_same("case_id nth envelope_id ruling stands"), _STUBBED),
        _is_null("reason"),
    )
    _except(
        "entered_mark_stands_update",
        "entered_mark",
        *(_same("case_id nth entered_at marked_at clerk"), _STUBBED, "NEW.number = ''"),
    )


def _except_books() -> None:
    _except(
        "outbox_stands_0",
        "outbox",
        *(_same("epoch seq envelope_id case_id"), _STUBBED, "NEW.envelope = x''"),
        "NOT OLD.waiting",
        columns="epoch, seq, envelope_id, case_id, envelope",
    )
    kept = ("entries", "audit_hash", "rows_hash", "closed_at", "clerk_code", "disagreements")
    _except(
        "day_closing_stands_update",
        "day_closing",
        *(_same("epoch number day"), _is("reduced", "1")),
        *(f"({_told_in('NEW', name)}) IS ({_told_in('OLD', name)})" for name in kept),
    )


def _except(trigger: str, table: str, *conditions: str, columns: str = "") -> None:
    """Let the ``trigger`` pass changes that fulfil every one of ``conditions``."""
    of = f" OF {columns}" if columns else ""
    told = " AND ".join(conditions)
    op.execute(f"DROP TRIGGER {trigger}")
    op.execute(
        f"CREATE TRIGGER {trigger} BEFORE UPDATE{of} ON {table} "
        f"WHEN NOT coalesce({told}, 0) BEGIN SELECT RAISE(ABORT, '{table} stands'); END"
    )


def _same(columns: str) -> str:
    return " AND ".join(f"NEW.{name} IS OLD.{name}" for name in columns.split())


def _is(name: str, value: str) -> str:
    return f"({_told_in('NEW', name)}) = {value}"


def _told_in(side: str, name: str) -> str:
    told = f"CAST({side}.payload AS TEXT)"
    return f"CASE WHEN json_valid({told}) THEN json_extract({told}, '$.{name}') END"


def _is_null(name: str) -> str:
    told = "CAST(NEW.payload AS TEXT)"
    return f"CASE WHEN json_valid({told}) THEN json_type({told}, '$.{name}') = 'null' END"
