"""Judging a slip where somebody is signed in: this desk knows which of its cases it cancelled."""

from dataclasses import replace

from regdesk.services.session import Session
from regdesk.services.verify import Verdict, VerdictKind, verify


def verify_here(session: Session, text: str) -> Verdict:
    """Judge ``text`` as ``verify`` does; a genuine slip of a case cancelled here is told as such.

    Of another desk's case only that desk and the hub know. Errors: ``Fault`` of the disk.
    """
    verdict = verify(text, session.desk_keys.read())
    if verdict.kind is not VerdictKind.GENUINE or verdict.code is None:
        return verdict
    with session.store.read() as unit:
        case_id = unit.audit.find_case(str(verdict.code.number))
        cancelled = unit.cancellations.find(case_id) if case_id is not None else None
    return replace(verdict, kind=VerdictKind.CANCELLED) if cancelled is not None else verdict
