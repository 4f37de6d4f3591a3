"""The clerks of this desk: who works here, in which role, and whose password opens it.

The database says who somebody is, the key slots whose password opens it. An act changes both or
neither, whatever fails in between; see docs/decisions/0018-clerks-and-slots.md.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, check_right, has_right
from regdesk.services.confirming import confirm
from regdesk.services.desk_checks import check_clerk, check_new_password, check_password
from regdesk.services.door_port import DeskDoor
from regdesk.services.ports import Act, Unit
from regdesk.services.session import Session, get_door
from regdesk.services.slot_changes import change_slots
from regdesk.services.whose import hand_over


class PasswordState(StrEnum):
    """What opens the desk for a clerk: his own password, a first one that he must change, none."""

    OWN = "own"
    FIRST = "first"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ClerkLine:
    """One clerk as the administrator sees him. ``left_at`` is None while he works here."""

    clerk: Clerk
    left_at: datetime | None
    password: PasswordState
    unfinished: int


@dataclass(frozen=True, slots=True)
class Clerks:
    """What the administrator does with the clerks: each act is confirmed by ``code`` and
    ``password`` of an administrator, and audited.

    Errors of all: those of ``confirming.confirm``; ``BadInput`` ``clerk.unknown``, ``clerk.self``
    where somebody else has to do it; ``Fault`` of the disk. What is shown before that, a list or a
    new key, is the administrator's alone: ``Refusal`` ``right.missing``.
    """

    session: Session

    def list(self) -> tuple[ClerkLine, ...]:
        """Return who works here, by code, then who has left."""
        check_right(self.session.clerk, Right.CHANGE_CLERKS)
        with self.session.store.read() as unit:
            known = unit.clerks.list()
            drafts = unit.drafts.list_unfinished()
        passwords = self._door.list_passwords()
        lines = [
            ClerkLine(
                one.clerk,
                one.left_at,
                _state(passwords.get(one.clerk.code)),
                sum(draft.clerk == one.clerk.code for draft in drafts),
            )
            for one in known
        ]
        return tuple(sorted(lines, key=lambda one: one.left_at is not None))

    def add(self, clerk: Clerk, first: str, code: str, password: str) -> None:
        """Let ``clerk`` work here, also one who comes back; ``first`` is the password that he
        changes at once.

        Errors: ``BadInput`` ``clerk.code_taken``, those of ``desk_checks.check_clerk``.
        """
        new = replace(clerk, code=clerk.code.strip(), name=clerk.name.strip())
        check_clerk(new, first)
        with self.session.store.read() as unit:
            had = next((one for one in unit.clerks.list() if one.clerk.code == new.code), None)
        if had is not None and (had.left_at is None or had.clerk.name != new.name):
            raise BadInput("clerk.code_taken")  # what somebody did would bear another's name
        administrator = confirm(self.session, Right.CHANGE_CLERKS, code, password)
        with self._change() as unit:
            unit.clerks.keep(new)
            self._tell(unit, Act.CLERK_ADDED, administrator, clerk=new.code, role=new.role.value)
            self._door.put_slot(new, first, unit.audit.get_head())

    def change_role(self, whom: str, role: ClerkRole, code: str, password: str) -> None:
        """Give the clerk ``whom`` another role; it holds from his next sign-in."""
        administrator, clerk = self._confirm(whom, code, password)
        with self.session.store.write() as unit:
            unit.clerks.keep(replace(clerk, role=role))
            facts = {"clerk": whom, "from": clerk.role.value, "to": role.value}
            self._tell(unit, Act.CLERK_CHANGED, administrator, **facts)

    def let_go(self, whom: str, heir: str, code: str, password: str) -> int:
        """Let the clerk ``whom`` work here no longer: his slot is destroyed, his name stays on what
        he did, his unfinished cases are ``heir``'s. Return how many these are.

        Errors: ``BadInput`` ``clerk.heir`` where that is nobody who sees all cases.
        """
        administrator, _ = self._confirm(whom, code, password)
        with self._change() as unit:
            heir_clerk = unit.clerks.find(heir)
            if heir in ("", whom) or heir_clerk is None or not _may_inherit(heir_clerk):
                raise BadInput("clerk.heir")
            left = [one for one in unit.drafts.list_unfinished() if one.clerk == whom]
            for draft in left:
                hand_over(self.session, unit, draft, heir)
            unit.clerks.leave(whom, self.session.clock.now())
            self._tell(unit, Act.CLERK_LEFT, administrator, clerk=whom, heir=heir, cases=len(left))
            self._door.drop_slot(whom, unit.audit.get_head())
        return len(left)

    def reset_password(self, whom: str, first: str, code: str, password: str) -> None:
        """Give the clerk ``whom`` a ``first`` password again; the one before opens nothing.

        Errors: ``BadInput`` ``set_up.password``.
        """
        check_password(first)
        administrator, clerk = self._confirm(whom, code, password)
        with self._change() as unit:
            self._tell(unit, Act.SLOT_RESET, administrator, clerk=whom)
            self._door.put_slot(clerk, first, unit.audit.get_head())

    def make_recovery_key(self) -> str:
        """Return a new recovery key, to be printed before it takes the place of the one before."""
        check_right(self.session.clerk, Right.CHANGE_CLERKS)
        return self._door.make_recovery_key()

    def renew_recovery_key(self, recovery_key: str, code: str, password: str) -> None:
        """Let ``recovery_key`` open the desk; the sheet before is worth nothing from now on.

        Errors: ``BadInput`` ``recovery_key.wrong``.
        """
        administrator = confirm(self.session, Right.CHANGE_CLERKS, code, password)
        with self._change() as unit:
            self._tell(unit, Act.RECOVERY_KEY_RENEWED, administrator)
            self._door.renew_recovery_key(recovery_key, unit.audit.get_head())

    @property
    def _door(self) -> DeskDoor:
        return get_door(self.session)

    def _change(self) -> AbstractContextManager[Unit]:
        return change_slots(self.session.store, self._door)

    def _confirm(self, whom: str, code: str, password: str) -> tuple[Clerk, Clerk]:
        """Return who confirmed, and the clerk ``whom``, who is somebody else: so there is always an
        administrator left.
        """
        if whom in (code, self.session.clerk.code):
            raise BadInput("clerk.self")
        with self.session.store.read() as unit:
            clerk = unit.clerks.find(whom)
        if clerk is None:
            raise BadInput("clerk.unknown")
        return confirm(self.session, Right.CHANGE_CLERKS, code, password), clerk

    def _tell(self, unit: Unit, act: Act, administrator: Clerk, **facts: str | int) -> None:
        now = self.session.clock.now()
        unit.audit.append(act, at=now, clerk=administrator.code, facts=facts)


def change_own_password(session: Session, password: str, new: str) -> None:
    """Let ``new`` open the desk for the signed-in clerk in the place of ``password``.

    Errors: ``BadInput`` ``set_up.password``, ``password.same``, ``sign_in.unknown_code`` of who
    left meanwhile; as ``DeskDoor.unlock``; ``Fault`` of the disk.
    """
    check_new_password(password, new)
    door, code = get_door(session), session.clerk.code
    door.unlock(code, password)
    with change_slots(session.store, door) as unit:
        clerk = unit.clerks.find(code)
        if clerk is None:
            raise BadInput("sign_in.unknown_code")
        unit.audit.append(Act.SLOT_CHANGED, at=session.clock.now(), clerk=code, facts={})
        door.put_slot(clerk, new, unit.audit.get_head(), first=False)


def list_heirs(lines: tuple[ClerkLine, ...], whom: str) -> tuple[Clerk, ...]:
    """Return to whom the cases of ``whom`` may go when he leaves, seniors first."""
    here = [one.clerk for one in lines if one.left_at is None and one.clerk.code != whom]
    heirs = [one for one in here if _may_inherit(one)]
    return tuple(sorted(heirs, key=lambda one: one.role is not ClerkRole.SENIOR))


def _may_inherit(clerk: Clerk) -> bool:
    return has_right(clerk, Right.SEE_ALL_CASES)


def _state(first: bool | None) -> PasswordState:
    if first is None:
        return PasswordState.NONE
    return PasswordState.FIRST if first else PasswordState.OWN
