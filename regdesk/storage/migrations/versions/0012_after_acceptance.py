"""Cancellations of accepted cases and the marks that a case was entered in the register.

Of cases of before nobody asks whether they were entered: there was nowhere to mark it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_OF_CASE = (["case_id"], ["accepted_case.case_id"])


def upgrade() -> None:
    op.create_table(
        "cancellation",
        *_texts("case_id", "envelope_id", "cancelled_on"),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case_id"),
        sa.UniqueConstraint("envelope_id"),
        sa.ForeignKeyConstraint(*_OF_CASE),
    )
    op.create_index("ix_cancellation_cancelled_on", "cancellation", ["cancelled_on"])
    op.create_table(
        "entered_mark",
        *_texts("case_id", "number", "entered_at", "marked_at", "clerk"),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "nth"),
        sa.ForeignKeyConstraint(*_OF_CASE),
    )
    op.create_table(
        "to_enter",
        *_texts("case_id"),
        sa.PrimaryKeyConstraint("case_id"),
        sa.ForeignKeyConstraint(*_OF_CASE),
    )
    for table in ("cancellation", "entered_mark"):
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_stands_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} stands'); END"
            )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
