"""Numbered closings of days. What ended before the last day worked belongs to none of them."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_BEGIN = (
    "INSERT INTO counter (name, value) SELECT 'day_closing.begun', max(seq) FROM audit "
    "WHERE substr(at, 1, 10) < (SELECT substr(at, 1, 10) FROM audit ORDER BY seq DESC LIMIT 1) "
    "HAVING max(seq) IS NOT NULL"
)


def upgrade() -> None:
    op.create_table(
        "day_closing",
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("epoch", "number"),
    )
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER day_closing_stands_{event.lower()} BEFORE {event} ON day_closing "
            "BEGIN SELECT RAISE(ABORT, 'day_closing stands'); END"
        )
    op.execute(_BEGIN)
