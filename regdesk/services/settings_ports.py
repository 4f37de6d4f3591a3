"""What the administrator sets for the PC, and where it is kept."""

from enum import StrEnum
from typing import Protocol

IDLE_MINUTES = range(1, 61)
"""How long nobody may touch the desk before it locks."""

KEEP_PAGES_DAYS = range(1, 3651)
"""How long scanned pages may stay after the register has decided."""

LONGEST_DAYS = 36_500
"""Who wants something kept for ever keeps it a hundred years."""

KEEP_CASES_DAYS = range(30, LONGEST_DAYS + 1)
"""How long what a case says of people may stay after that: a month is left to correct it."""

FOR_EVER = 0
"""Stands for days of a case without an end."""


class DeskSetting(StrEnum):
    """Settings of the PC that no panel of its own changes. Minutes and days are numbers, all others
    are text: ``TICKET`` a regular expression, the folders paths, ``HUB_PROXY`` as ``domain.proxy``
    reads it; empty is the usual.
    """

    IDLE_MINUTES = "idle_minutes"
    KEEP_PAGES_DAYS = "keep_pages_days"
    KEEP_CASES_DAYS = "keep_cases_days"
    TICKET = "ticket"
    BACKUP_FOLDER = "backup_folder"
    MIRROR_FOLDER = "mirror_folder"
    HUB_PROXY = "hub_proxy"


class KeptSettings(Protocol):
    """The settings of the PC as they stand: who asks again is told the newest."""

    def get(self, name: DeskSetting) -> str | int: ...
    def put(self, name: DeskSetting, value: str | int) -> None:
        """Keep ``value``; it is on the disk when this returns.

        Errors: ``Fault`` ``settings.not_saved``; ``BadInput`` ``setting.<name>``.
        """
