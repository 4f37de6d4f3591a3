"""Corrections of accepted cases; none is ever changed. A case has one draft of them at a time."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_TEXTS = ("case_id", "draft_id", "envelope_id", "corrected_at", "iins")


def upgrade() -> None:
    op.create_table(
        "correction",
        *(sa.Column(name, sa.String(), nullable=False) for name in _TEXTS),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "nth"),
        sa.UniqueConstraint("draft_id"),
        sa.UniqueConstraint("envelope_id"),
        sa.ForeignKeyConstraint(["case_id"], ["accepted_case.case_id"]),
    )
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER correction_stands_{event.lower()} BEFORE {event} ON correction "
            "BEGIN SELECT RAISE(ABORT, 'correction stands'); END"
        )
    op.add_column("draft", sa.Column("corrects", sa.String(), nullable=False, server_default=""))
    op.execute("CREATE UNIQUE INDEX ix_draft_corrects ON draft (corrects) WHERE corrects != ''")
