"""What the header of every envelope says. Imports pydantic, so it is imported late."""

from datetime import datetime
from typing import Any

from regdesk.domain.desk import Desk
from regdesk.protocol.messages import DeskTime
from regdesk.services.ports import ChainHead
from regdesk.services.session import Run


def begin_header(
    head: ChainHead, desk: Desk, run: Run, *, case_id: str, at: datetime
) -> dict[str, Any]:
    """Return whose link it is, behind which one, of which case and when."""
    return {
        "desk": desk.desk_id,
        "epoch": desk.epoch,
        "seq": head.next_seq,
        "prev": head.prev,
        "case": case_id,
        "centre": desk.centre.code,
        "t": DeskTime(
            wall=at, hub_offset_ms=head.hub_offset_ms, boot=run.run_id, mono_ms=run.elapsed_ms()
        ),
    }
