"""What a desk keeps of people no longer than it must: in the end a stub is left of a case.

Some hundred days after the register has decided, and only where the hub has proved to hold all of
it, a case is reduced to its number, moments and state. Source: sync paper, B12; law on personal
data, art. 12(2): no longer than the purpose.
"""

from datetime import date, timedelta

from regdesk.domain.case import Case
from regdesk.domain.days import format_day
from regdesk.domain.errors import Refusal
from regdesk.services.audit_ports import Act
from regdesk.services.ports import Clock, Store

_AT_ONCE = 10  # cases in one transaction: nobody at the counter waits for it


def check_readable(case: Case) -> None:
    """Stop what needs more of a case than its stub.

    Errors: ``Refusal`` ``case.destroyed`` with its ``number`` and the ``day``.
    """
    if case.destroyed_at is not None:
        day = format_day(case.destroyed_at.date())
        raise Refusal("case.destroyed", number=str(case.number), day=day)


def let_cases_go(store: Store, clock: Clock, days: int) -> int:
    """Reduce the cases decided more than ``days`` days ago; return how many; none where ``days`` is
    0 or less.

    Errors: ``Fault`` of the disk; a case is reduced whole, with its row in the trail, or not.
    """
    if days <= 0:
        return 0
    now, gone = clock.now(), 0
    before, day = now - timedelta(days=days), now.date()
    with store.read() as unit:
        due = unit.stubs.list_due(before, day)
    for begin in range(0, len(due), _AT_ONCE):
        with store.write() as unit:
            for case_id in due[begin : begin + _AT_ONCE]:
                # a correction may have been opened meanwhile
                if not unit.stubs.is_due(case_id, before, day):
                    continue
                number = unit.stubs.reduce(case_id, now)
                facts = {"number": number, "days": days}
                unit.audit.append(Act.CASE_STUBBED, at=now, clerk="", case_id=case_id, facts=facts)
                gone += 1
    _reduce_closings(store, before.date())
    _forget_words(store)
    return gone


def _reduce_closings(store: Store, upto: date) -> None:
    """Let the registers of days so long ago name nobody, whatever became of their cases."""
    named = 1
    while named:
        with store.write() as unit:
            named = unit.stubs.reduce_closings(upto, _AT_ONCE)


def _forget_words(store: Store) -> None:
    """Let nothing of what was reduced lie in the search index nor in the log; heals a crash too."""
    with store.read() as unit:
        more = traces = unit.stubs.has_traces()
    while more:
        with store.write() as unit:
            more = unit.stubs.merge_words()
    if traces:
        with store.write() as unit:
            unit.stubs.forget_traces()
    store.forget_log()
