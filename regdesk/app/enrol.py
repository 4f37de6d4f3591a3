"""Enrols the desk with its hub from the command line; the administrator signs in for it."""

from pathlib import Path

from regdesk.app import who
from regdesk.app.door import open_door
from regdesk.app.options import Options
from regdesk.domain.rights import Right
from regdesk.services.ports import Act


def enrol_desk(options: Options, url: str, code: str, ca: Path, password_fd: int | None) -> str:
    """Enrol the desk with the hub at ``url`` and return the hub's name.

    From the next signing in on, what was accepted goes there. Errors: those of ``who.sign_in`` and
    of ``regdesk.sync.enrol.enrol``; ``OSError`` of the file.
    """
    from regdesk.sync.enrol import enrol

    authorities = ca.read_text(encoding="ascii", errors="replace")
    door = open_door(options)
    try:
        opened = who.sign_in(door, password_fd, Right.CHANGE_SETTINGS)
        hub = enrol(opened, options.clock, url=url, code=code, ca=authorities)
        now = options.clock.now()
        with opened.store.write() as unit:
            unit.enrolment.keep(hub, now)
            unit.feeds.doubt()
            facts = {"hub": hub.name, "url": hub.url}
            unit.audit.append(Act.DESK_ENROLLED, at=now, clerk=opened.clerk.code, facts=facts)
        return hub.name
    finally:
        door.close()
