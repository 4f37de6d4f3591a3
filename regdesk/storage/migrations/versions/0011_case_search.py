"""The search over all cases; those of before are found as well."""

import sqlalchemy as sa
from alembic import op

from regdesk.domain.case import Case, CaseStatus
from regdesk.domain.closed import ClosedCase
from regdesk.domain.corrected import Correction, stand_corrected
from regdesk.domain.draft import Draft
from regdesk.storage.case_index import add_ended, keep_draft
from regdesk.storage.decisions import tell_statuses
from regdesk.storage.forms import from_json

revision = "0011"
down_revision = "0010"

_ENDED = sa.text(
    "SELECT accepted_at AS at, case_id, number FROM accepted_case "
    "UNION ALL SELECT closed_at, case_id, '' FROM closed_case ORDER BY 1"
)
_CASE = sa.text("SELECT payload FROM accepted_case WHERE case_id = :case_id")
_CLOSED = sa.text("SELECT payload FROM closed_case WHERE case_id = :case_id")
_CORRECTION = sa.text(
    "SELECT payload FROM correction WHERE case_id = :case_id ORDER BY nth DESC LIMIT 1"
)
_DRAFTS = sa.text("SELECT payload FROM draft")
_AT_ONCE = 500


def upgrade() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_id"),
    )
    op.create_table(
        "journal_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["id"], ["journal_entry.id"]),
    )
    op.create_table(
        "draft_words",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("case_id", "status", "words")),
        sa.PrimaryKeyConstraint("case_id"),
    )
    op.execute(
        "CREATE VIRTUAL TABLE case_words USING fts5(words, content='', contentless_delete=1, "
        "detail=none, prefix='1 2 3', tokenize='ascii')"
    )
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    for payload in connection.scalars(_DRAFTS).all():
        keep_draft(connection, from_json(Draft, payload))
    ended = connection.execute(_ENDED).all()
    for _at, case_id, number in ended:
        if number:
            _add_case(connection, case_id, number)
        else:
            payload = connection.scalar(_CLOSED, {"case_id": case_id})
            closed = from_json(ClosedCase, payload)
            add_ended(connection, closed.draft, closed.status)
    accepted = [case_id for _at, case_id, number in ended if number]
    for begin in range(0, len(accepted), _AT_ONCE):
        tell_statuses(connection, accepted[begin : begin + _AT_ONCE])


def _add_case(connection: sa.Connection, case_id: str, number: str) -> None:
    case = from_json(Case, connection.scalar(_CASE, {"case_id": case_id}))
    newest = connection.scalar(_CORRECTION, {"case_id": case_id})
    standing = stand_corrected(case, from_json(Correction, newest) if newest else None)
    add_ended(connection, standing.draft, CaseStatus.QUEUED, number)
