"""The first tables: desk and clerks, drafts and cases, audit, outbox, pages, places, streets.

An accepted case, an audit row and an envelope are never changed: triggers refuse it. The two
full-text indexes hold folded words only and point at rows by number (``content=''``).
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NEVER_CHANGED = {
    "accepted_case": ("UPDATE ON accepted_case", "DELETE ON accepted_case"),
    "audit": ("UPDATE ON audit", "DELETE ON audit"),
    "outbox": (
        "UPDATE OF epoch, seq, envelope_id, case_id, envelope ON outbox",
        "DELETE ON outbox",
    ),
}


def upgrade() -> None:
    _create_desk()
    _create_cases()
    _create_trails()
    _create_pages()
    _create_places()
    _create_streets()
    for table, events in _NEVER_CHANGED.items():
        for number, event in enumerate(events):
            op.execute(
                f"CREATE TRIGGER {table}_stands_{number} BEFORE {event} "
                f"BEGIN SELECT RAISE(ABORT, '{table} stands'); END"
            )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _key(*names: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*names)


def _create_desk() -> None:
    op.create_table("desk", _text("desk_id"), _bytes("payload"), _key("desk_id"))
    op.create_table("desk_key", _number("epoch"), _bytes("private"), _key("epoch"))
    op.create_table("clerk", _text("code"), _text("name"), _text("role"), _key("code"))
    op.create_table("counter", _text("name"), _number("value"), _key("name"))


def _create_cases() -> None:
    op.create_table(
        "draft",
        *(_text("case_id"), _number("ordinal"), _text("opened_on"), _text("iins")),
        *(_bytes("payload"), _key("case_id")),
    )
    op.create_index("ix_draft_opened_on", "draft", ["opened_on"])
    op.create_table(
        "accepted_case",
        *(_text("number"), _text("case_id"), _number("ordinal"), _text("opened_on")),
        *(_text("accepted_on"), _text("accepted_at"), _text("envelope_id"), _text("iins")),
        *(_bytes("payload"), _key("number"), sa.UniqueConstraint("case_id")),
    )
    op.create_index("ix_accepted_case_accepted_on", "accepted_case", ["accepted_on"])
    op.create_table(
        "slip",
        *(_text("number"), _bytes("facts"), _number("prints"), _key("number")),
        sa.ForeignKeyConstraint(
            ["number"], ["accepted_case.number"], deferrable=True, initially="DEFERRED"
        ),
    )


def _create_trails() -> None:
    op.create_table(
        "audit",
        *(_number("seq"), _text("at"), _text("clerk"), _text("act"), _text("case_id")),
        *(_bytes("body"), _bytes("hash"), _key("seq")),
    )
    op.create_index("ix_audit_case_id", "audit", ["case_id"])
    op.create_table(
        "outbox",
        *(_number("epoch"), _number("seq"), _text("envelope_id"), _text("case_id")),
        *(_bytes("envelope"), _flag("waiting"), _key("epoch", "seq")),
        sa.UniqueConstraint("envelope_id"),
    )
    op.create_index("ix_outbox_case_id", "outbox", ["case_id"])
    op.create_index("ix_outbox_waiting", "outbox", ["waiting"])


def _create_pages() -> None:
    op.create_table("page_key", _text("blob"), _bytes("key"), _flag("kept"), _key("blob"))
    op.create_index("ix_page_key_kept", "page_key", ["kept"])
    op.create_table("condemned", _text("blob"), _bytes("page"), _key("blob"))


def _create_places() -> None:
    op.create_table(
        "place",
        *(_number("rank"), _text("code"), _text("version"), _text("level")),
        *(_text("name_kk"), _text("name_ru"), _text("line_kk"), _text("line_ru")),
        *(_key("rank"), sa.UniqueConstraint("code")),
    )
    _create_word_index("place_words")


def _create_streets() -> None:
    op.create_table(
        "street",
        *(_number("id"), _text("place_code"), _text("name_kk"), _text("name_ru")),
        *(_flag("listed"), _number("used"), _key("id")),
        sa.UniqueConstraint("place_code", "name_kk", "name_ru"),
    )
    op.create_table(
        "house",
        *(_number("street_id"), _text("house"), _text("rka"), _key("street_id", "house")),
        sa.ForeignKeyConstraint(["street_id"], ["street.id"], ondelete="CASCADE"),
    )
    op.create_table(
        "recent_address",
        *(_text("case_id"), _bytes("address"), _key("case_id"), sa.UniqueConstraint("address")),
    )
    _create_word_index("street_words")


def _create_word_index(name: str) -> None:
    op.execute(
        f"CREATE VIRTUAL TABLE {name} USING fts5(name, kind, line, content='', detail=column, "
        "columnsize=0, prefix='1 2 3', tokenize='ascii')"
    )
