"""Pages that must be destroyed, remembered until they are."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.paper import Page
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import CondemnedRow, PageKeyRow

_KEPT = sa.select(PageKeyRow.blob).where(
    PageKeyRow.blob.in_(sa.bindparam("blobs", expanding=True)), PageKeyRow.kept.is_(True)
)


@dataclass(frozen=True, slots=True)
class CondemnedTable:
    """Implements ``services.ports.Condemned``."""

    connection: sa.Connection

    def add(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        if not pages:
            return ()
        blobs = [page.blob for page in pages]
        kept = set(self.connection.scalars(_KEPT, {"blobs": blobs}))
        going = tuple(page for page in pages if page.blob not in kept)
        for page in going:
            row = insert(CondemnedRow).values(blob=page.blob, page=to_json(page))
            self.connection.execute(row.on_conflict_do_nothing())
        return going

    def list_pages(self) -> tuple[Page, ...]:
        pages = self.connection.scalars(sa.select(CondemnedRow.page).order_by(CondemnedRow.blob))
        return tuple(from_json(Page, page) for page in pages)

    def forget(self, pages: Sequence[Page]) -> None:
        blobs = [page.blob for page in pages]
        self.connection.execute(sa.delete(CondemnedRow).where(CondemnedRow.blob.in_(blobs)))
