"""What the slip of a corrected case says: the same number, and that it was corrected.

The slip that was handed out stays as it was and its code stays good; the new one is printed where
the old one would now say something wrong.
"""

from dataclasses import replace

from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.errors import Bug
from regdesk.domain.slip import SlipFacts
from regdesk.services.qr import parse_code, write_code
from regdesk.services.session import Session
from regdesk.services.slip_words import word_slip


def word_corrected_slip(
    session: Session, before: Case, correction: Correction, printed: SlipFacts
) -> SlipFacts | None:
    """Return the slip after ``correction``; None where it says nothing else than it did ``before``.

    Both are worded by this program, whatever words ``printed``, the latest slip, was made of. Who
    accepted, where and when is as it was.
    """
    told = replace(correction, findings=correction.findings.without_passed())
    if _word(session, before, None, printed) == _word(session, before, told, printed, named=False):
        return None
    return _word(session, before, correction, printed)


def _word(
    session: Session,
    case: Case,
    correction: Correction | None,
    printed: SlipFacts,
    *,
    named: bool = True,
) -> SlipFacts:
    """Word the slip of ``case`` as ``correction`` leaves it, which is ``named`` there or not."""
    stands = case if correction is None else correction
    worded = word_slip(
        session.words,
        stands.draft,
        stands.findings,
        desk=session.desk,
        clerk=session.clerk,
        number=case.number,
        accepted_at=case.accepted_at,
        qr=_write_code(session, case, stands, printed),
        corrected=correction if named else None,
    )
    return replace(
        worded,
        window=printed.window,
        clerk=printed.clerk,
        office=printed.office,
        practice=printed.practice,
    )


def _write_code(session: Session, case: Case, stands: Case | Correction, printed: SlipFacts) -> str:
    """Return the code as printed where it says the same or an earlier epoch's key signed it: that
    key signs nothing any more, and number and time stay proven.
    """
    registration = stands.draft.registration
    if registration is None:
        raise Bug(fact="registration")
    said = parse_code(printed.qr).registration
    if said is registration or case.number.epoch != session.desk.epoch:
        return printed.qr
    return write_code(case.number, case.accepted_at, registration, session.signer)
