"""What the commands and the line read and keep of the settings in the data folder."""

import contextlib
from dataclasses import replace
from typing import Any

from regdesk import settings
from regdesk.app.options import Options
from regdesk.services.ports import Act, SignedIn
from regdesk.services.settings_ports import DeskSetting


def keep_setting(options: Options, opened: SignedIn, name: DeskSetting, value: str) -> None:
    """Let ``value`` hold from now on; the trail says who wanted it so.

    Errors: ``Fault`` ``settings.not_saved``.
    """
    kept = settings.load(options.settings_file).settings
    before = getattr(kept, name.value)
    if value == before:
        return
    chosen: dict[str, Any] = {name.value: value}
    with opened.store.write() as unit:
        facts = {"setting": name.value, "before": before, "after": value}
        now, clerk = options.clock.now(), opened.clerk.code
        unit.audit.append(Act.SETTING_CHANGED, at=now, clerk=clerk, facts=facts)
        settings.write(options.settings_file, replace(kept, **chosen))


def find_proxy(options: Options) -> str:
    """Return the proxy that leads to the hub; empty where none does, or none can be read now."""
    with contextlib.suppress(OSError):
        return settings.glance(options.settings_file).hub_proxy
    return ""
