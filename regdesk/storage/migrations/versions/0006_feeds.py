"""What the hub's feeds told, and where each was read to. A decision is never changed."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "feed_cursor",
        *(_text("feed"), _text("cursor"), _number("aside"), _text("app")),
        sa.PrimaryKeyConstraint("feed"),
    )
    op.create_table(
        "feed_item",
        *(_text("feed"), _text("key"), _number("version"), _flag("dropped"), _number("seen")),
        sa.PrimaryKeyConstraint("feed", "key"),
    )
    _create_decisions()
    op.create_table(
        "notice", *(_text("key"), _text("at"), _bytes("payload")), sa.PrimaryKeyConstraint("key")
    )
    op.create_table(
        "application",
        *(_text(name) for name in ("id", "received_at", "case_id", "state")),
        _bytes("payload"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_application_state", "application", ["state"])


def _create_decisions() -> None:
    op.create_table(
        "decision",
        *(_text("case_id"), _number("nth"), _text("envelope_id"), _text("ruling")),
        *(_text("stands"), _bytes("payload")),
        sa.PrimaryKeyConstraint("case_id", "nth"),
    )
    op.create_index("ix_decision_ruling", "decision", ["ruling"])
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER decision_stands_{event.lower()} BEFORE {event} ON decision "
            "BEGIN SELECT RAISE(ABORT, 'decision stands'); END"
        )
    op.create_table(
        "decision_read",
        *(_text("case_id"), _number("nth")),
        sa.PrimaryKeyConstraint("case_id", "nth"),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)
