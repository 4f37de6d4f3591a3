"""Whom this desk registers and where; the people of cases of before are found as well."""

import sqlalchemy as sa
from alembic import op

from regdesk.domain.case import Case
from regdesk.domain.closed import ClosedCase
from regdesk.domain.corrected import Correction, stand_corrected
from regdesk.domain.draft import Draft
from regdesk.storage.forms import from_json
from regdesk.storage.registrant_rows import put_registrants

revision = "0015"
down_revision = "0014"

_DRAFTS = sa.text("SELECT payload FROM draft")
_CLOSED = sa.text("SELECT payload FROM closed_case")
_CASES = sa.text(
    "SELECT a.payload, (SELECT c.payload FROM correction c WHERE c.case_id = a.case_id "
    "ORDER BY c.nth DESC LIMIT 1) FROM accepted_case a"
)
_INDEXED = ("iin", "name_key", "home_kk", "home_ru")


def upgrade() -> None:
    op.create_table(
        "registrant",
        *_texts("case_id", "key", "iin", "name", "name_key", "home_kk", "home_ru"),
        *_texts("registered", "until"),
        sa.Column("awaits", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "key"),
        sqlite_with_rowid=False,
    )
    for name in _INDEXED:
        op.create_index(f"ix_registrant_{name}", "registrant", [name])
    where = sa.text("until != ''")
    op.create_index("ix_registrant_until", "registrant", ["until"], sqlite_where=where)
    where = sa.text("awaits")
    op.create_index("ix_registrant_awaits", "registrant", ["case_id"], sqlite_where=where)
    op.create_table(
        "reminder_mark",
        *_texts("case_id", "kind", "due", "mark", "marked_at", "clerk"),
        sa.PrimaryKeyConstraint("case_id", "kind"),
        sqlite_with_rowid=False,
    )
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    for payload in connection.execute(_DRAFTS).scalars():
        put_registrants(connection, from_json(Draft, payload))
    for payload in connection.execute(_CLOSED).scalars():
        put_registrants(connection, from_json(ClosedCase, payload).draft)
    for payload, correction in connection.execute(_CASES):
        newest = from_json(Correction, correction) if correction else None
        case = stand_corrected(from_json(Case, payload), newest)
        put_registrants(connection, case.draft, case.findings)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]
