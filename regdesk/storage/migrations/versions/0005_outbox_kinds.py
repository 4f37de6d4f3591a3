"""What kind of envelope waits in the outbox, and since when."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for name, before in (("kind", "accepted"), ("queued_at", "")):
        op.add_column("outbox", sa.Column(name, sa.String(), nullable=False, server_default=before))
    op.execute(
        "UPDATE outbox SET queued_at = coalesce((SELECT accepted_at FROM accepted_case"
        " WHERE accepted_case.case_id = outbox.case_id), '0001-01-01T00:00:00+00:00')"
    )
    op.execute(
        "CREATE TRIGGER outbox_stands_2 BEFORE UPDATE OF kind, queued_at ON outbox "
        "BEGIN SELECT RAISE(ABORT, 'outbox stands'); END"
    )
