"""What the hub has proved to hold, and which cases are sent by that."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from regdesk.services.ports import Act, Unit
from regdesk.services.send_ports import Proof


def keep_proofs(unit: Unit, proofs: Sequence[Proof], at: datetime) -> None:
    """Keep the receipts, with the row of each case of which the hub now holds everything."""
    tell_sent(unit, unit.receipts.keep(proofs, at), at)


def tell_sent(unit: Unit, case_ids: Iterable[str], at: datetime) -> None:
    """Leave the row of each case that is sent."""
    for case_id in case_ids:
        unit.audit.append(Act.CASE_SENT, at=at, clerk="", case_id=case_id, facts={})
