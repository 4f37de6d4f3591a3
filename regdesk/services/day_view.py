"""A clerk's own day in numbers; of others only whoever may see all cases is told."""

from collections.abc import Iterable
from dataclasses import dataclass

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.rights import Right, has_right
from regdesk.services.session import Session
from regdesk.services.step_times import StepTime, list_mine_today

_REFUSED = (CaseStatus.REFUSED, CaseStatus.REFERRED, CaseStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class ClerkDay:
    """What the clerk of ``code`` did today. ``refused`` are all that ended without acceptance;
    ``mean_s`` is the time of service of accepted cases, in seconds, None while there is none.
    """

    code: str
    accepted: int
    refused: int
    parked: int
    mean_s: int | None


@dataclass(frozen=True, slots=True)
class DayView:
    """``mine`` with the time of each step, and ``others`` where the clerk may see all cases."""

    mine: ClerkDay
    steps: tuple[StepTime, ...]
    others: tuple[ClerkDay, ...] = ()


def view_day(session: Session) -> DayView:
    """Return the numbers of today as they are now."""
    today = session.clock.now().date()
    with session.store.read() as unit:
        rows = [one for one in unit.journal.list_day(today) if one.at.date() == today]
        parked = [one.clerk for one in unit.drafts.list_unfinished() if one.parked is not None]
    own = session.clerk.code
    codes = {one.clerk for one in rows if one.clerk} | {one for one in parked if one}
    others: Iterable[str] = ()
    if has_right(session.clerk, Right.SEE_ALL_CASES):
        others = sorted(codes - {own})
    return DayView(
        mine=_count(own, rows, parked),
        steps=list_mine_today(session),
        others=tuple(_count(code, rows, parked) for code in others),
    )


def _count(code: str, rows: Iterable[JournalRow], parked: list[str]) -> ClerkDay:
    mine = [one for one in rows if one.clerk == code]
    accepted = [one for one in mine if one.status.is_accepted]
    served = [one.served_s for one in accepted]
    return ClerkDay(
        code=code,
        accepted=len(accepted),
        refused=sum(one.status in _REFUSED for one in mine),
        parked=parked.count(code),
        mean_s=sum(served) // len(served) if served else None,
    )
