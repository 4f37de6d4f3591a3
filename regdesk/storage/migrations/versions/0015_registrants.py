"""Whom this desk registers and where; ``storage.refill`` fills it from cases of before."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_INDEXED = ("iin", "name_key", "home_kk", "home_ru")


def upgrade() -> None:
    op.create_table(
        "registrant",
        *_texts("case_id", "key", "iin", "name", "name_key", "home_kk", "home_ru"),
        *_texts("registered", "until"),
        sa.Column("awaits", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "key"),
        sqlite_with_rowid=False,
    )
    for name in _INDEXED:
        op.create_index(f"ix_registrant_{name}", "registrant", [name])
    where = sa.text("until != ''")
    op.create_index("ix_registrant_until", "registrant", ["until"], sqlite_where=where)
    where = sa.text("awaits")
    op.create_index("ix_registrant_awaits", "registrant", ["case_id"], sqlite_where=where)
    op.create_table(
        "reminder_mark",
        *_texts("case_id", "kind", "due", "mark", "marked_at", "clerk"),
        sa.PrimaryKeyConstraint("case_id", "kind"),
        sqlite_with_rowid=False,
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
