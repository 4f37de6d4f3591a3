"""Where each person was met last, and houses by their code: neither need be typed again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_CASES = sa.text("SELECT case_id, iins FROM accepted_case ORDER BY accepted_at")
_KEEP = sa.text("INSERT OR REPLACE INTO known_person (iin, case_id) VALUES (:iin, :case_id)")


def upgrade() -> None:
    op.create_table(
        "known_person",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("iin", "case_id")),
        sa.PrimaryKeyConstraint("iin"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_house_rka", "house", ["rka"])
    connection = op.get_bind()
    for case_id, iins in connection.execute(_CASES).all():
        for iin in iins.split():
            connection.execute(_KEEP, {"iin": iin, "case_id": case_id})
