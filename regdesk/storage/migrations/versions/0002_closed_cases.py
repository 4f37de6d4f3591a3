"""Cases closed without acceptance: kept for the journal, never changed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TEXTS = ("case_id", "opened_on", "closed_on", "closed_at", "outcome", "iins")


def upgrade() -> None:
    op.create_table(
        "closed_case",
        *(sa.Column(name, sa.String(), nullable=False) for name in _TEXTS),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case_id"),
    )
    op.create_index("ix_closed_case_closed_on", "closed_case", ["closed_on"])
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER closed_case_stands_{event.lower()} BEFORE {event} ON closed_case "
            "BEGIN SELECT RAISE(ABORT, 'closed_case stands'); END"
        )
