"""What a copy of the desk made under a number or in a place that this desk gave away too.

Its envelope may be emptied like that of a stub once the hub holds it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

_SAME = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in ("epoch", "seq", "case_id"))
_LEFT = (
    "EXISTS (SELECT 1 FROM case_stub WHERE case_id = OLD.case_id) "
    "OR EXISTS (SELECT 1 FROM rival_item WHERE envelope_id = OLD.envelope_id)"
)


def upgrade() -> None:
    op.create_table(
        "rival_item",
        *(_text("envelope_id"), _text("case_id"), _text("number")),
        sa.Column("item", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("envelope_id"),
    )
    op.create_index("ix_rival_item_case_id", "rival_item", ["case_id"])
    op.execute(
        "CREATE TRIGGER rival_item_stands BEFORE UPDATE ON rival_item "
        "WHEN NOT (NEW.envelope_id IS OLD.envelope_id AND NEW.case_id IS OLD.case_id "
        "AND NEW.number IS OLD.number AND NEW.item = x'') "
        "BEGIN SELECT RAISE(ABORT, 'rival_item stands'); END"
    )
    op.execute("DROP TRIGGER outbox_stands_0")
    op.execute(
        "CREATE TRIGGER outbox_stands_0 "
        "BEFORE UPDATE OF epoch, seq, envelope_id, case_id, envelope ON outbox "
        f"WHEN NOT coalesce({_SAME} AND NEW.envelope_id IS OLD.envelope_id AND ({_LEFT}) "
        "AND NEW.envelope = x'' AND NOT OLD.waiting, 0) "
        "BEGIN SELECT RAISE(ABORT, 'outbox stands'); END"
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)
