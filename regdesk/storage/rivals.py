"""What stands beside what this desk has: two copies of a desk gave away one place, or one number.

Nothing of it goes into the journal, which has one case of a number; its envelope goes to the hub
like every other, where a person decides on both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.draft import Draft
from regdesk.services.sweep import list_pages
from regdesk.services.unsent_ports import UnsentItem
from regdesk.storage.condemned import CondemnedTable
from regdesk.storage.forms import from_json
from regdesk.storage.page_keys import release_pages
from regdesk.storage.rival_tables import RivalRow
from regdesk.storage.tables import OutboxPageRow, OutboxRow, ReceiptRow
from regdesk.storage.unsent_forms import read_item, write_item

_ITEM = sa.select(RivalRow.item).where(RivalRow.envelope_id == sa.bindparam("of_envelope"))
_LAST_HEARD = (
    sa.select(sa.func.max(ReceiptRow.kept_at))
    .join(OutboxPageRow, OutboxPageRow.blob == ReceiptRow.item_id, isouter=True)
    .where(
        sa.or_(
            ReceiptRow.item_id == RivalRow.envelope_id,
            OutboxPageRow.envelope_id == RivalRow.envelope_id,
        )
    )
    .correlate(RivalRow)
    .scalar_subquery()
)
_DUE = (
    sa.select(RivalRow.envelope_id)
    .join(OutboxRow, OutboxRow.envelope_id == RivalRow.envelope_id)
    .where(RivalRow.item != b"", OutboxRow.waiting.is_(False))
    .where(sa.bindparam("before") >= _LAST_HEARD)
)


@dataclass(frozen=True, slots=True)
class RivalTable:
    """Implements ``services.unsent_ports.Rivals``."""

    connection: sa.Connection

    def add(self, item: UnsentItem) -> None:
        row = {
            "envelope_id": item.envelope_id,
            "case_id": item.case_id,
            "number": name_case(item),
            "item": write_item(item),
        }
        self.connection.execute(sa.insert(RivalRow), row)

    def list_due(self, before: datetime) -> tuple[str, ...]:
        return tuple(self.connection.scalars(_DUE, {"before": before.isoformat()}))

    def reduce(self, envelope_id: str) -> str:
        item = find_rival(self.connection, envelope_id)
        if item is None:
            return ""
        self._condemn(item)
        mine = sa.update(OutboxRow).where(OutboxRow.envelope_id == envelope_id)
        self.connection.execute(mine.values(envelope=b""))
        said = sa.update(RivalRow).where(RivalRow.envelope_id == envelope_id)
        self.connection.execute(said.values(item=b""))
        return name_case(item)

    def _condemn(self, item: UnsentItem) -> None:
        """Let go of its pages, but for those that some other envelope has too."""
        others = sa.select(OutboxPageRow.blob).where(OutboxPageRow.envelope_id != item.envelope_id)
        shared = set(self.connection.scalars(others.where(OutboxPageRow.blob.in_(item.page_keys))))
        own = item.page_keys.keys() - shared
        told = {page.blob: page for draft in _list_drafts(item) for page in list_pages(draft)}
        going = [told[blob] for blob in sorted(own & told.keys())]
        release_pages(self.connection, [page.blob for page in going])
        CondemnedTable(self.connection).add(going)


def find_rival(connection: sa.Connection, envelope_id: str) -> UnsentItem | None:
    """Return what stands beside under this envelope, until it is destroyed."""
    item = connection.scalar(_ITEM, {"of_envelope": envelope_id})
    return read_item(item) if item else None


def name_case(item: UnsentItem) -> str:
    """Return the number of the case that ``item`` is about, "" where it has none."""
    return str(from_json(Case, item.case).number) if item.case else ""


def _list_drafts(item: UnsentItem) -> Iterator[Draft]:
    if item.case:
        yield from_json(Case, item.case).draft
    if item.correction:
        yield from_json(Correction, item.correction).draft
