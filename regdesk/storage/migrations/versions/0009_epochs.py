"""Epochs that the desk began by itself, the mark by which it knows its device, the hub's clock."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    for name, before in (("standing", "known"), ("why", ""), ("begun_at", "")):
        op.add_column(
            "desk_key", sa.Column(name, sa.String(), nullable=False, server_default=before)
        )
    op.create_table(
        "device",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.add_column("enrolment", sa.Column("hub_offset_ms", sa.Integer(), nullable=True))
    op.add_column("enrolment", sa.Column("offset_at", sa.String(), nullable=True))
