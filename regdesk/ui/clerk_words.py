"""The words for the clerks of a desk: their roles, and how they stand here."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.days import format_day
from regdesk.domain.desk import ClerkRole
from regdesk.services.clerks import ClerkLine, PasswordState

translate = QCoreApplication.translate


def role_name(role: ClerkRole) -> str:
    """Return the role in the language of the screen."""
    return {
        ClerkRole.CLERK: translate("Clerks", "Clerk"),
        ClerkRole.SENIOR: translate("Clerks", "Senior clerk"),
        ClerkRole.ADMINISTRATOR: translate("Clerks", "Administrator"),
        ClerkRole.AUDITOR: translate("Clerks", "Auditor"),
    }[role]


def list_roles() -> list[tuple[ClerkRole, str]]:
    """Return every role with what it may do, to choose from."""
    may = {
        ClerkRole.CLERK: translate("Clerks", "accepts cases, closes the day"),
        ClerkRole.SENIOR: translate("Clerks", "also cancels, exports, takes cases over"),
        ClerkRole.ADMINISTRATOR: translate("Clerks", "also sees to clerks and settings"),
        ClerkRole.AUDITOR: translate("Clerks", "reads the trail of acts, touches no case"),
    }
    return [(role, f"{role_name(role)}: {may[role]}") for role in ClerkRole]


def standing(line: ClerkLine) -> str:
    """Return how the clerk stands: what opens the desk for him, what he has unfinished."""
    if line.left_at is not None:
        left = translate("Clerks", "Left on %1. The name stays on the cases of before.")
        return left.replace("%1", format_day(line.left_at.date()))
    says = {
        PasswordState.OWN: translate("Clerks", "Signs in by a password of his own."),
        PasswordState.FIRST: translate("Clerks", "Has a first password, to be changed."),
        PasswordState.NONE: translate("Clerks", "No password opens the desk. Give a first one."),
    }[line.password]
    if not line.unfinished:
        return says
    cases = translate("Clerks", "%n unfinished cases.", None, line.unfinished)
    return f"{says} {cases}"
