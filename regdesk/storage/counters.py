"""Numbers that only grow, advanced in the transaction that uses them: no gap, none twice."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.storage.tables import CounterRow


def advance(connection: sa.Connection, name: str) -> int:
    """Add one to the counter ``name``, starting at 1, and return it."""
    first = insert(CounterRow).values(name=name, value=1)
    grown = first.on_conflict_do_update(
        index_elements=["name"], set_={"value": CounterRow.value + 1}
    )
    return connection.execute(grown.returning(CounterRow.value)).scalar_one()
