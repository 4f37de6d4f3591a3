"""What opens the desk's data folder, and whose secret does."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.trail import TrailHead
from regdesk.services.ports import SignedIn

LetGo = Callable[[], None]
"""Lets go of the desk as it was opened before; called once it is sure that it is opened anew."""


class DeskDoor(Protocol):
    """The desk's data folder.

    Whoever changes a slot names the last ``row`` of the trail that tells of it: the change holds
    once that row is on the disk, whatever fails in between. See ``services.slot_changes``.
    """

    def find_desk(self) -> Desk | None:
        """Return the desk as set up in this folder, or None at the first start."""

    def set_up(
        self, desk: Desk, administrator: Clerk, password: str, *, add: Sequence[tuple[Clerk, str]]
    ) -> str:
        """Create keys, database and slots for all; return the recovery key to print, once."""

    def sign_in(self, code: str, password: str, let_go: LetGo, *, first: bool = False) -> SignedIn:
        """Open a slot; with ``first`` also by a first password, which the caller replaces. Slower
        after each failure, never locked for ever; who is not let in leaves all as it was.

        Errors: ``BadInput`` ``sign_in.wrong``, ``sign_in.wait`` (both with ``wait_s``),
        ``sign_in.first_password``, ``sign_in.unknown_code``; ``Fault`` ``folder.in_use``,
        ``database.newer``, ``database.damaged`` …
        """

    def recover(self, recovery_key: str, code: str, let_go: LetGo) -> SignedIn:
        """Open the desk for the clerk of ``code`` by the printed key; another password is then put
        in the place of his.

        Errors: as ``sign_in``, and ``BadInput`` ``recovery_key.wrong``, ``sign_in.unknown_code``.
        """

    def find_wait_s(self) -> int:
        """Return the seconds until the next try is judged."""

    def unlock(self, code: str, password: str) -> int:
        """Judge a password while the desk stays open; return how many tries failed before.

        Errors: as ``sign_in``.
        """

    def list_passwords(self) -> Mapping[str, bool]:
        """Return the employee codes that have a slot, and whether its password is a first one."""

    def put_slot(self, clerk: Clerk, password: str, row: TrailHead, *, first: bool = True) -> None:
        """Let ``clerk`` in by ``password`` alone; by a ``first`` one only to change it.

        Errors: ``Fault`` of the disk.
        """

    def drop_slot(self, code: str, row: TrailHead) -> None:
        """Let the clerk of ``code`` in no more. ``Fault`` of the disk."""

    def make_recovery_key(self) -> str:
        """Return a new recovery key, which opens nothing yet: it is printed first."""

    def renew_recovery_key(self, recovery_key: str, row: TrailHead) -> None:
        """Let the printed ``recovery_key`` take the place of the one before.

        Errors: ``BadInput`` ``recovery_key.wrong``; ``Fault`` of the disk.
        """

    def settle_slots(self, row: TrailHead) -> bool:
        """Let the change that was asked for last hold if its row is on the disk, else forget it;
        tell whether it holds and is the one of ``row``.
        """
