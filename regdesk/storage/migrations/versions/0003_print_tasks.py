"""The desk's own print queue. Prints of slips were counted beside the slip; now they lie there."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_TEXTS = ("task_id", "kind", "label", "case_id", "layout", "printer", "queued_at", "stage", "job")
_MAYBE = ("trouble", "ended_at")

# When the earlier prints were is in the audit; here they only count.
_EARLIER = """
WITH RECURSIVE print(number, copy) AS (
    SELECT number, 0 FROM slip WHERE prints > 0
    UNION ALL
    SELECT number, copy + 1 FROM print JOIN slip USING (number) WHERE copy + 1 < prints
)
INSERT INTO print_task (task_id, kind, label, case_id, layout, printer, queued_at, stage, job,
    copy, ended_at)
SELECT number || '/' || copy, 'slip', number, case_id, 'a5', '', accepted_at, 'printed', '',
    copy, accepted_at
FROM print JOIN accepted_case USING (number) ORDER BY number, copy
"""


def upgrade() -> None:
    op.create_table(
        "print_task",
        sa.Column("seq", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in _TEXTS),
        *(sa.Column(name, sa.String(), nullable=True) for name in _MAYBE),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("task_id"),
    )
    op.create_index("ix_print_task_stage", "print_task", ["stage"])
    op.create_index("ix_print_task_case_id", "print_task", ["case_id"])
    op.execute(_EARLIER)
    op.execute("ALTER TABLE slip DROP COLUMN prints")
