"""How much is left to be done at this desk, whosever it is: told before a day is closed."""

from dataclasses import dataclass

from regdesk.services.send_ports import UNSENT
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Cases that are ``unfinished``, what is ``unsent``, and cases ``not_entered`` in the
    register.
    """

    unfinished: int
    unsent: int
    not_entered: int


def count_left(session: Session) -> LeftOver:
    """Count what is left now."""
    with session.store.read() as unit:
        queue = unit.queue.list_rows(session.clock.now(), unit.queue.count_rows())
        return LeftOver(
            unfinished=len(unit.drafts.list_unfinished()),
            unsent=sum(one.state in UNSENT for one in queue),
            not_entered=len(unit.entered.list_left()),
        )
