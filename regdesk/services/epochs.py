"""A desk that turns out to be a copy goes on under an epoch of its own."""

from datetime import datetime

from regdesk.services.epoch_ports import Copied
from regdesk.services.identity import Identity
from regdesk.services.ports import Act, Unit


def begin_epoch(
    identity: Identity, unit: Unit, why: Copied, at: datetime, *, least: int = 0
) -> None:
    """Let the desk be another from this transaction on, the last thing done in it.

    What was numbered and signed before stays as it is. ``identity`` is put back by whoever sees
    the transaction fail.
    """
    running = unit.epochs.begin(why, at, least=least)
    facts = {"epoch": running.desk.epoch, "why": why.value, "spent": running.spent}
    unit.audit.append(Act.EPOCH_BEGUN, at=at, clerk="", facts=facts)
    identity.take(running)
