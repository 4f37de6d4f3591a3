"""What a desk keeps of people no longer than it must: in the end a stub is left of a case.

Some hundred days after the register has decided, and only where the hub has proved to hold all of
it, a case is reduced to its number, moments and state. Source: sync paper, B12; law on personal
data, art. 12(2): no longer than the purpose.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from regdesk.domain.case import Case
from regdesk.domain.days import format_day
from regdesk.domain.errors import Fault, Refusal
from regdesk.services.audit_ports import Act
from regdesk.services.ports import Clock, Store, Unit

_AT_ONCE = 10  # cases in one transaction: nobody at the counter waits for it


def check_readable(case: Case) -> None:
    """Stop what needs more of a case than its stub.

    Errors: ``Refusal`` ``case.destroyed`` with its ``number`` and the ``day``.
    """
    if case.destroyed_at is not None:
        day = format_day(case.destroyed_at.date())
        raise Refusal("case.destroyed", number=str(case.number), day=day)


def get_readable(unit: Unit, case_id: str) -> Case:
    """Return the accepted case ``case_id``. Errors: ``Fault`` ``case.vanished``; as
    ``check_readable``.
    """
    case = unit.cases.find(case_id)
    if case is None:
        raise Fault("case.vanished", number="")
    check_readable(case)
    return case


def let_cases_go(
    store: Store, clock: Clock, days: int, rest: Callable[[], bool] = lambda: False
) -> int:
    """Reduce the cases decided more than ``days`` days ago; return how many; none where ``days`` is
    0 or less.

    ``rest`` is called between transactions, so that who waits to write has his turn; where it says
    so, what is left waits for another night. Errors: ``Fault`` of the disk; a case is reduced
    whole, with its row in the trail, or not.
    """
    if days <= 0:
        return 0
    before, gone = clock.now() - timedelta(days=days), 0
    with store.read() as unit:
        due = unit.stubs.list_due(before, clock.now().date())
    for begin in range(0, len(due), _AT_ONCE):
        if rest():
            return gone
        gone += _reduce(store, clock, due[begin : begin + _AT_ONCE], days)
    _reduce_rivals(store, clock, before, days)
    while _reduce_closings(store, before.date()) and not rest():
        pass
    _forget_words(store, rest)
    return gone


def _reduce(store: Store, clock: Clock, due: Sequence[str], days: int) -> int:
    """Reduce those of ``due`` that still are: a correction may have been opened meanwhile."""
    now, gone = clock.now(), 0
    before = now - timedelta(days=days)
    with store.write() as unit:
        for case_id in due:
            if unit.stubs.is_due(case_id, before, now.date()):
                facts = {"number": unit.stubs.reduce(case_id, now), "days": days}
                unit.audit.append(Act.CASE_STUBBED, at=now, clerk="", case_id=case_id, facts=facts)
                gone += 1
    return gone


def _reduce_rivals(store: Store, clock: Clock, before: datetime, days: int) -> None:
    """Let go of what a restoring put back beside the cases: no register decides on it here."""
    with store.write() as unit:
        for envelope_id in unit.rivals.list_due(before):
            facts = {"number": unit.rivals.reduce(envelope_id), "days": days, "beside": 1}
            unit.audit.append(Act.CASE_STUBBED, at=clock.now(), clerk="", facts=facts)


def _reduce_closings(store: Store, upto: date) -> bool:
    """Let registers of days so long ago name nobody; tell whether there may be more."""
    with store.write() as unit:
        return unit.stubs.reduce_closings(upto, _AT_ONCE) == _AT_ONCE


def _forget_words(store: Store, rest: Callable[[], bool]) -> None:
    """Let nothing of what was reduced lie in the search index nor in the log; heals a crash too."""
    with store.read() as unit:
        more = traces = unit.stubs.has_traces()
    while more and not rest():
        with store.write() as unit:
            more = unit.stubs.merge_words()
    if traces and not more:
        with store.write() as unit:
            unit.stubs.forget_traces()
    store.forget_log()
