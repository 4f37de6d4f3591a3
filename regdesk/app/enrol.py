"""Enrols the desk with its hub from the command line; the administrator signs in for it."""

from pathlib import Path

from regdesk.app import who
from regdesk.app.kept_settings import find_proxy, keep_setting
from regdesk.app.options import Options
from regdesk.domain.proxy import read_proxy
from regdesk.domain.rights import Right
from regdesk.services.ports import Act
from regdesk.services.settings_ports import DeskSetting


def enrol_desk(
    options: Options,
    url: str,
    code: str,
    ca: Path,
    proxy: str | None,
    password_fd: int | None,
) -> str:
    """Enrol the desk with the hub at ``url`` and return the hub's name.

    From the next signing in on, what was accepted goes there; where ``proxy`` is given, through it,
    else through the one of the settings. Errors: ``BadInput`` ``proxy.form``; those of
    ``who.signed_in``, of ``keep_setting`` and of ``regdesk.sync.enrol.enrol``; ``OSError`` of the
    file.
    """
    from regdesk.sync.enrol import enrol

    through = find_proxy(options) if proxy is None else read_proxy(proxy)
    authorities = ca.read_text(encoding="ascii", errors="replace")
    with who.signed_in(options, password_fd, Right.CHANGE_SETTINGS) as (_door, opened):
        hub = enrol(opened, options.clock, url=url, code=code, ca=authorities, proxy=through)
        now = options.clock.now()
        with opened.store.write() as unit:
            unit.enrolment.keep(hub, now)
            unit.feeds.doubt()
            facts = {"hub": hub.name, "url": hub.url}
            unit.audit.append(Act.DESK_ENROLLED, at=now, clerk=opened.clerk.code, facts=facts)
        keep_setting(options, opened, DeskSetting.HUB_PROXY, through)
    return hub.name
