"""When a clerk left: the name stays on old cases, the code opens nothing any more."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("clerk", sa.Column("left_at", sa.String(), nullable=False, server_default=""))
