"""``step-back``: lets the release before this one open the desk again."""

from typing import TYPE_CHECKING

from regdesk.app import who
from regdesk.app.options import Options
from regdesk.domain.rights import Right
from regdesk.services.ports import Act, SignedIn

if TYPE_CHECKING:
    from sqlalchemy import Connection


def step_back_desk(options: Options, to: str | None, password_fd: int | None) -> str:
    """Take the desk's tables back to those it came from, or to revision ``to``; say which.

    Errors: those of ``who.signed_in`` and of ``regdesk.storage.upgrade.step_back``.
    """
    from regdesk.storage.engine import open_writer
    from regdesk.storage.opening import DATABASE
    from regdesk.storage.upgrade import find_origin, step_back

    with who.signed_in(options, password_fd, Right.CHANGE_SETTINGS) as (door, opened):
        file = options.folder / DATABASE
        writer = open_writer(file, door.get_key())
        try:
            target = find_origin(writer, to)
            step_back(writer, file, target, lambda one: _tell(one, opened, options, target))
        finally:
            writer.dispose()
    return f"tables {target}: install the earlier release now, this one would bring them forward"


def _tell(connection: "Connection", opened: SignedIn, options: Options, target: str) -> None:
    from regdesk.storage.audit import AuditTrail

    now, clerk = options.clock.now(), opened.clerk.code
    facts = {"to": target}
    AuditTrail(connection).append(Act.DESK_STEPPED_BACK, at=now, clerk=clerk, facts=facts)
