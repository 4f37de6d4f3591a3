"""What a desk keeps of people no longer than it must: pages go first, what the case says stays.

A page goes some days after the register has decided, and only where the hub has proved to hold
everything of the case. Its key is destroyed, then its file; the number, the case and the trail of
acts stay. Source: sync paper, B12; law on personal data, art. 12(2): no longer than the purpose.
"""

from datetime import timedelta

from regdesk.services.audit_ports import Act
from regdesk.services.ports import Clock, Pages, Store
from regdesk.services.sweep import sweep

_SEEN_WITHIN = timedelta(days=3)
_AWAY = timedelta(hours=12)
_AT_ONCE = 50  # cases in one transaction: nobody at the counter waits for it


def is_clock_confirmed(store: Store, clock: Clock) -> bool:
    """Tell whether the hub has lately told the same time: a PC whose clock was set years ahead by
    mistake must not destroy what only these years would have made old.
    """
    with store.read() as unit:
        offset = unit.enrolment.find_offset()
    if offset is None:
        return False
    is_late = timedelta(0) <= clock.now() - offset.at < _SEEN_WITHIN
    return is_late and abs(timedelta(milliseconds=offset.ms)) < _AWAY


def let_pages_go(store: Store, pages: Pages, clock: Clock, days: int) -> int:
    """Destroy the pages of cases decided more than ``days`` days ago; return how many went.

    Errors: ``Fault`` of the disk; whatever was condemned by then goes with the next sweep.
    """
    now, gone = clock.now(), 0
    before = now - timedelta(days=days)
    while True:
        with store.read() as unit:
            found = unit.retention.list_spent(before, _AT_ONCE)
        with store.write() as unit:
            # a correction may have been opened meanwhile, which needs them
            spent = [unit.retention.find_spent(one.case_id, before) for one in found]
            for one in filter(None, spent):
                unit.retention.let_go(one.pages)
                facts = {"pages": len(one.pages), "days": days}
                unit.audit.append(
                    Act.PAGES_LET_GO, at=now, clerk="", case_id=one.case_id, facts=facts
                )
                gone += len(one.pages)
        sweep(store, pages)
        if not any(spent):
            return gone
