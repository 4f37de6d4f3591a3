"""Changes of slots and database together, so that what is told, what opens and what the trail says
are one: see docs/decisions/0018-clerks-and-slots.md.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from regdesk.domain.errors import Fault
from regdesk.domain.trail import TrailHead
from regdesk.services.door_port import DeskDoor
from regdesk.services.ports import Store, Unit


@contextmanager
def change_slots(store: Store, door: DeskDoor) -> Iterator[Unit]:
    """Give the transaction of a change whose last step asks ``door`` for the new slots.

    Where the commit is told as failed the disk is asked whether it did: what holds is no failure.

    Errors: as ``Store.write``.
    """
    row: TrailHead | None = None
    try:
        with store.write() as unit:
            yield unit
            row = unit.audit.get_head()
    except Fault:
        if row is None or not door.settle_slots(row):
            raise
    else:
        door.settle_slots(row)
