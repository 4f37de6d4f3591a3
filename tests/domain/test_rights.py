"""What each role may do: the four roles, one by one."""

import pytest

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.errors import Refusal
from regdesk.domain.rights import RIGHTS, Right, check_right, has_right

CLERK = {Right.WORK, Right.CLOSE_DAY, Right.BACK_UP}
SENIOR = CLERK | {
    Right.SEE_ALL_CASES,
    Right.EXPORT,
    Right.CANCEL,
    Right.ACTIVATE_EDITION,
    Right.IMPORT,
    Right.VERIFY_TRAIL,
}
ADMINISTRATOR = SENIOR | {Right.CHANGE_SETTINGS, Right.CHANGE_CLERKS, Right.RESTORE}


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (ClerkRole.CLERK, CLERK),
        (ClerkRole.SENIOR, SENIOR),
        (ClerkRole.ADMINISTRATOR, ADMINISTRATOR),
        (ClerkRole.AUDITOR, {Right.SEE_TRAIL, Right.VERIFY_TRAIL, Right.EXPORT}),
    ],
)
def test_a_role_has_its_rights_and_no_others(role: ClerkRole, rights: set[Right]) -> None:
    clerk = Clerk("1", "Сериков Б.", role)
    assert {one for one in Right if has_right(clerk, one)} == rights


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", ClerkRole)
def test_who_lacks_a_right_is_stopped_by_its_name(role: ClerkRole, right: Right) -> None:
    clerk = Clerk("1", "Сериков Б.", role)
    if right in RIGHTS[role]:
        check_right(clerk, right)
        return
    with pytest.raises(Refusal) as stopped:
        check_right(clerk, right)
    assert (stopped.value.key, stopped.value.params) == ("right.missing", {"right": right.value})


def test_nobody_both_works_and_watches() -> None:
    assert not any({Right.WORK, Right.SEE_TRAIL} <= rights for rights in RIGHTS.values())


def test_every_right_belongs_to_somebody() -> None:
    assert set().union(*RIGHTS.values()) == set(Right)
