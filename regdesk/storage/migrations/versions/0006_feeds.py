"""What the hub's feeds told, and where each was read to."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    pass
