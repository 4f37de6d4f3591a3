"""Which pages an ended case holds: their keys outlive the sweep of what nobody holds."""

import sqlalchemy as sa

from regdesk.domain.draft import Draft
from regdesk.storage.tables import PageKeyRow


def hold_pages(connection: sa.Connection, draft: Draft) -> None:
    """Mark every page of ``draft``, an ended case, as held for good."""
    blobs = [page.blob for paper in draft.papers for page in paper.pages]
    if blobs:
        mine = sa.update(PageKeyRow).where(PageKeyRow.blob.in_(blobs))
        connection.execute(mine.values(kept=True))
