"""Looking at a sheet and keeping it as a file: both show people, so both leave a row."""

from pathlib import Path

from regdesk.domain.sheet import Sheet
from regdesk.services.export_files import write_file
from regdesk.services.ports import Act
from regdesk.services.printing import mark_copy
from regdesk.services.session import Session


def see_sheet(session: Session, sheet: Sheet, *, case_id: str) -> Sheet:
    """Return ``sheet`` as its next print will be, to be looked at."""
    _tell(session, Act.SHEET_SEEN, sheet, case_id)
    return mark_copy(session, sheet, case_id=case_id, label=sheet.name)


def save_sheet(session: Session, sheet: Sheet, pdf: bytes, path: Path, *, case_id: str) -> None:
    """Keep the ``pdf`` of ``sheet`` as a file; that it was done stands in the trail before it is.

    Errors: ``Fault`` ``file.not_written``.
    """
    _tell(session, Act.SHEET_SAVED, sheet, case_id)
    write_file(path, pdf)


def _tell(session: Session, act: Act, sheet: Sheet, case_id: str) -> None:
    with session.store.write() as unit:
        now, clerk = session.clock.now(), session.clerk.code
        facts = {"kind": sheet.kind.value, "label": sheet.name}
        unit.audit.append(act, at=now, clerk=clerk, case_id=case_id, facts=facts)
