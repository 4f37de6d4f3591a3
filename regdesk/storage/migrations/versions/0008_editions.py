"""Editions and classifiers that the hub published, and which edition works here from when."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "edition",
        *(_text(name) for name in ("edition_id", "sealed", "taken_at", "read_by", "why")),
        _flag("withdrawn"),
        sa.PrimaryKeyConstraint("edition_id"),
    )
    op.create_table(
        "edition_arrival",
        *(_text("edition_id"), _number("version")),
        *(_text(name) for name in ("sealed", "taken_at", "read_by", "why")),
        sa.PrimaryKeyConstraint("edition_id"),
    )
    op.create_table(
        "edition_activation",
        _number("seq"),
        *(_text(name) for name in ("edition_id", "since", "at", "clerk")),
        _flag("taken_back"),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_table(
        "classifier_arrival",
        *(_text("name"), _number("version")),
        *(_text(name) for name in ("label", "sealed", "taken_at", "read_by", "why")),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table("vanished_place", _text("code"), sa.PrimaryKeyConstraint("code"))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)
