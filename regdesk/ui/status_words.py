"""What a case is called, and where it stands, wherever a screen or a step names one."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.days import format_day

translate = QCoreApplication.translate


def status_name(status: CaseStatus) -> str:
    """Return the word on a case's pill."""
    return {
        CaseStatus.FILLING: translate("Journal", "Being filled in"),
        CaseStatus.PARKED: translate("Journal", "Postponed"),
        CaseStatus.CORRECTING: translate("Journal", "Being corrected"),
        CaseStatus.QUEUED: translate("Journal", "In the queue"),
        CaseStatus.SENT: translate("Journal", "Sent"),
        CaseStatus.RETURNED: translate("Journal", "Returned"),
        CaseStatus.CONFIRMED: translate("Journal", "Confirmed by the register"),
        CaseStatus.REJECTED: translate("Journal", "Rejected by the register"),
        CaseStatus.CANCELLED: translate("Journal", "Cancelled"),
        CaseStatus.REFUSED: translate("Journal", "Refused"),
        CaseStatus.REFERRED: translate("Journal", "Sent elsewhere"),
        CaseStatus.CLOSED: translate("Journal", "Closed"),
    }[status]


def name_case_of(row: JournalRow) -> str:
    """Return how a case of any day is called: «024, 12.03.2026»."""
    return f"{row.ordinal:03}, {format_day(row.at.date())}"
