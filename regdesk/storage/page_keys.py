"""Which pages an ended case holds: their keys outlive the sweep of what nobody holds."""

from collections.abc import Sequence

import sqlalchemy as sa

from regdesk.domain.draft import Draft
from regdesk.storage.tables import DraftRow, PageKeyRow


def hold_pages(connection: sa.Connection, draft: Draft) -> None:
    """Mark every page of ``draft``, an ended case, as held for good."""
    blobs = [page.blob for paper in draft.papers for page in paper.pages]
    if blobs:
        mine = sa.update(PageKeyRow).where(PageKeyRow.blob.in_(blobs))
        connection.execute(mine.values(kept=True))


def release_pages(connection: sa.Connection, blobs: Sequence[str]) -> None:
    """Let go of pages that an ended case held: they may be condemned from now on."""
    mine = sa.update(PageKeyRow).where(PageKeyRow.blob.in_(blobs))
    connection.execute(mine.values(kept=False))


def in_some_draft() -> sa.ColumnElement[bool]:
    """The page of a ``PageKeyRow`` belongs to an unfinished case."""
    held = sa.func.instr(DraftRow.payload, sa.cast(PageKeyRow.blob, sa.LargeBinary)) > 0
    return sa.exists().where(held)
