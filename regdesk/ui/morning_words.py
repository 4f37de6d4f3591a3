"""How the look at everything in the morning is told; its sentences stand in ``day_words``."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from regdesk.services.morning import Check, CheckResult
from regdesk.ui import words

translate = QCoreApplication.translate


def check_name(check: Check) -> str:
    """Return what is looked at."""
    return {
        Check.CLOCK: translate("Morning", "Clock"),
        Check.DISK: translate("Morning", "Disk"),
        Check.DATABASE: translate("Morning", "Database"),
        Check.BACKUP: translate("Morning", "Backup"),
        Check.MIRROR: translate("Morning", "Second medium"),
        Check.PRINTER: translate("Morning", "Printer"),
        Check.SCANNER: translate("Morning", "Scanner"),
        Check.LINE: translate("Morning", "Line to the hub"),
        Check.WORKER: translate("Morning", "Helper program"),
        Check.NUMBERS: translate("Morning", "Case numbers"),
        Check.DAYS: translate("Morning", "Closed days"),
    }[check]


def check_sentence(result: CheckResult) -> str:
    """Return how it stands, and what helps where it needs a look."""
    return words.say(result.key, **dict(result.params))


def morning_line(results: Iterable[CheckResult]) -> str:
    """Return it all in a few words: «All is well», «2 things need a look»."""
    count = sum(one.looked_at for one in results)
    if not count:
        return translate("Morning", "All is well")
    return translate("Morning", "%n thing(s) need a look", "", count)
