"""The search over all cases; ``storage.refill`` fills it with those of before."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_id"),
    )
    op.create_table(
        "journal_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["id"], ["journal_entry.id"]),
    )
    op.create_table(
        "draft_words",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("case_id", "status", "words")),
        sa.PrimaryKeyConstraint("case_id"),
    )
    op.execute(
        "CREATE VIRTUAL TABLE case_words USING fts5(words, content='', contentless_delete=1, "
        "detail=none, prefix='1 2 3', tokenize='ascii')"
    )
