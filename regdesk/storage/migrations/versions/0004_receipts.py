"""The hub a desk is enrolled with, its receipts, and the pages that belong to each envelope."""

import base64
import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "outbox_page",
        *(_text("envelope_id"), _text("blob")),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("envelope_id", "blob"),
    )
    op.create_index("ix_outbox_page_blob", "outbox_page", ["blob"])
    op.create_table(
        "receipt",
        *(_text("item_id"), _text("receipt"), _text("kept_at")),
        sa.PrimaryKeyConstraint("item_id"),
    )
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER receipt_stands_{event.lower()} BEFORE {event} ON receipt "
            "BEGIN SELECT RAISE(ABORT, 'receipt stands'); END"
        )
    op.create_table(
        "sending",
        *(_text("item_id"), _text("trouble"), _text("review")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("aside", "lost")),
        sa.PrimaryKeyConstraint("item_id"),
    )
    op.create_table(
        "enrolment",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_text(name) for name in ("url", "name", "ca", "keys", "enrolled_at", "trouble")),
        sa.Column("contact_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    _list_pages()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _list_pages() -> None:
    """Name the pages of what waits already; until now only the envelopes did."""
    bind = op.get_bind()
    add = sa.text("INSERT INTO outbox_page VALUES (:envelope_id, :blob, :place)")
    for envelope_id, envelope in bind.execute(sa.text("SELECT envelope_id, envelope FROM outbox")):
        header = json.loads(base64.b64decode(json.loads(envelope)["payload"]))["header"]
        blobs = dict.fromkeys(blob["id"] for blob in header["blobs"])
        for place, blob in enumerate(blobs):
            bind.execute(add, {"envelope_id": envelope_id, "blob": blob, "place": place})
