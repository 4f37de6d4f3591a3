"""What each role may do at this desk, beyond looking."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.errors import Refusal


class Right(StrEnum):
    """One thing that not everybody may do.

    ``WORK`` is everything at a case: open, keep, accept, correct, print. ``SEE_ALL_CASES`` opens
    what a colleague left unfinished; reading what has ended needs no right. ``IMPORT`` takes in
    lists of places and streets. ``CHANGE_SETTINGS`` also connects the desk to its hub. ``RESTORE``
    is what the second of the two who put a backup back must have; the printed recovery key stands
    for it. ``VERIFY_TRAIL`` tells whether the trail holds, ``SEE_TRAIL`` shows what is in it.
    """

    WORK = "work"
    CLOSE_DAY = "close_day"
    BACK_UP = "back_up"
    SEE_ALL_CASES = "see_all_cases"
    EXPORT = "export"
    CANCEL = "cancel"
    ACTIVATE_EDITION = "activate_edition"
    IMPORT = "import"
    CHANGE_SETTINGS = "change_settings"
    CHANGE_CLERKS = "change_clerks"
    RESTORE = "restore"
    SEE_TRAIL = "see_trail"
    VERIFY_TRAIL = "verify_trail"


_CLERK = frozenset({Right.WORK, Right.CLOSE_DAY, Right.BACK_UP})
_SENIOR = _CLERK | {
    Right.SEE_ALL_CASES,
    Right.EXPORT,
    Right.CANCEL,
    Right.ACTIVATE_EDITION,
    Right.IMPORT,
    Right.VERIFY_TRAIL,
}

# Whoever watches does not work, whoever works does not watch: no role holds WORK and SEE_TRAIL.
RIGHTS: Mapping[ClerkRole, frozenset[Right]] = MappingProxyType(
    {
        ClerkRole.CLERK: _CLERK,
        ClerkRole.SENIOR: _SENIOR,
        ClerkRole.ADMINISTRATOR: _SENIOR
        | {Right.CHANGE_SETTINGS, Right.CHANGE_CLERKS, Right.RESTORE},
        ClerkRole.AUDITOR: frozenset({Right.SEE_TRAIL, Right.VERIFY_TRAIL, Right.EXPORT}),
    }
)


def has_right(clerk: Clerk, right: Right) -> bool:
    """Tell whether the role of ``clerk`` holds ``right``."""
    return right in RIGHTS[clerk.role]


def is_administrators(right: Right) -> bool:
    """Tell whether nobody but the administrator has ``right``."""
    return {role for role in ClerkRole if right in RIGHTS[role]} == {ClerkRole.ADMINISTRATOR}


def check_right(clerk: Clerk, right: Right) -> None:
    """Stop who lacks ``right``. Errors: ``Refusal`` ``right.missing`` with ``right``."""
    if not has_right(clerk, right):
        raise Refusal("right.missing", right=right.value)
