"""The locked screen: the desk stays open beneath, and only the clerk's password uncovers it."""

from contextlib import suppress
from enum import StrEnum

from regdesk.domain.errors import Fault
from regdesk.services.ports import Act
from regdesk.services.session import Session, get_door


class LockedBy(StrEnum):
    """Who locked the screen: the clerk by a key, or the desk because nobody touched it."""

    KEY = "key"
    IDLE = "idle"


def lock(session: Session, by: LockedBy) -> None:
    """Leave the audit row of a screen that is locked already."""
    _tell(session, Act.LOCKED, by=by.value)


def unlock(session: Session, password: str) -> int:
    """Judge the password of the clerk whose screen is locked; return how many tries failed before.
    A full disk does not keep him out: he has to see what is to be done about it.

    Errors: ``BadInput`` ``sign_in.wrong``, ``sign_in.wait`` (both with ``wait_s``).
    """
    failed = get_door(session).unlock(session.clerk.code, password)
    with suppress(Fault):
        _tell(session, Act.UNLOCKED)
    return failed


def _tell(session: Session, act: Act, **facts: str) -> None:
    with session.store.write() as unit:
        unit.audit.append(act, at=session.clock.now(), clerk=session.clerk.code, facts=facts)
