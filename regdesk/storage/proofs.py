"""What a receipt, or the lack of one, says of an envelope or a page, as clauses of a question."""

from typing import Any

import sqlalchemy as sa

from regdesk.storage.tables import OutboxPageRow, OutboxRow, PageKeyRow, ReceiptRow, SendingRow

Item = sa.orm.InstrumentedAttribute[str]

_Fate = sa.orm.aliased(SendingRow)  # the row of whatever item is asked after


def is_held(item: Item) -> Any:
    """The hub proved that it holds the item, and has not lost it since."""
    return sa.and_(_was_held(item), ~_is_lost(item))


def is_aside(item: Item) -> Any:
    """Something of the item stopped it: it waits until somebody sends all again."""
    return sa.exists().where(_Fate.item_id == item, _Fate.aside.is_(True))


def is_gone(item: Item) -> Any:
    """The hub had the page and lost it, and it was destroyed here since: its key went first."""
    return sa.and_(_was_held(item), _is_lost(item), ~sa.exists().where(PageKeyRow.blob == item))


def _was_held(item: Item) -> Any:
    return sa.exists().where(ReceiptRow.item_id == item)


def _is_lost(item: Item) -> Any:
    return sa.exists().where(_Fate.item_id == item, _Fate.lost.is_(True))


PAGES_LEFT = (
    sa.select(sa.func.count())
    .where(OutboxPageRow.envelope_id == OutboxRow.envelope_id, ~is_held(OutboxPageRow.blob))
    .correlate(OutboxRow)
    .scalar_subquery()
)
"""How many pages of an envelope the hub does not hold."""
