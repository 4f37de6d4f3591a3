"""What the clerk should know of the desk itself, told beside the line's state: it stops nothing."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from regdesk.services.epoch_ports import Begun, Copied
from regdesk.services.ports import Unit
from regdesk.services.session import Session

_CLOCK_OFF = timedelta(minutes=5)
_FRESH = timedelta(days=1)
_TOLD_FOR = timedelta(days=7)
_KEYS = {Copied.RESTORED: "desk.restored", Copied.TWIN: "desk.twin"}


@dataclass(frozen=True, slots=True)
class DeskNote:
    """``key`` is a message key. ``at`` is the moment that its words name; ``window`` the desk's
    name as numbers begin with it (417-008-2), empty where the words name none.
    """

    key: str
    at: datetime
    window: str = ""


def list_notes(session: Session, unit: Unit) -> tuple[DeskNote, ...]:
    """Return that the desk became another epoch lately, and that its clock is off."""
    now = session.clock.now()
    found = (_find_clock(unit, now), _find_begun(session, unit.epochs.find_begun(), now))
    return tuple(one for one in found if one is not None)


def _find_clock(unit: Unit, now: datetime) -> DeskNote | None:
    """Return the hub's time where it differs; what was seen long ago, or in the clock's future,
    was seen by a clock that is not the one of now.
    """
    offset = unit.enrolment.find_offset()
    if offset is None or not timedelta(0) <= now - offset.at < _FRESH:
        return None
    away = timedelta(milliseconds=offset.ms)
    try:
        return DeskNote("clock.off", now + away) if abs(away) > _CLOCK_OFF else None
    except OverflowError:  # a hub at the end of all time has no clock to compare with
        return None


def _find_begun(session: Session, begun: Begun | None, now: datetime) -> DeskNote | None:
    if begun is None or begun.spent or now - begun.at > _TOLD_FOR:
        return None
    window = replace(session.desk.name, epoch=begun.epoch)
    return DeskNote(_KEYS[begun.why], begun.at, str(window))
