"""Numbers that only grow, advanced in the transaction that uses them: no gap, none twice."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.storage.tables import CounterRow

SERIAL = "serial"
"""The counter of the numbers of accepted cases."""

_ADVANCE = (
    insert(CounterRow)
    .values(name=sa.bindparam("name"), value=1)
    .on_conflict_do_update(index_elements=["name"], set_={"value": CounterRow.value + 1})
    .returning(CounterRow.value)
)
_LEAST = sa.bindparam("least", type_=sa.Integer)
_RAISE = (
    insert(CounterRow)
    .values(name=sa.bindparam("name"), value=_LEAST)
    .on_conflict_do_update(
        index_elements=["name"], set_={"value": sa.func.max(CounterRow.value, _LEAST)}
    )
)


def advance(connection: sa.Connection, name: str) -> int:
    """Add one to the counter ``name``, starting at 1, and return it."""
    return connection.execute(_ADVANCE, {"name": name}).scalar_one()


def raise_to(connection: sa.Connection, name: str, least: int) -> None:
    """Let the counter ``name`` stand at ``least`` or beyond: so far it was used elsewhere."""
    connection.execute(_RAISE, {"name": name, "least": least})
