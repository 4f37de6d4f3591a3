"""The trail of acts is found by day, by act, and by clerk and act."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_act", "audit", ["act"])
    op.create_index("ix_audit_clerk_act", "audit", ["clerk", "act"])
