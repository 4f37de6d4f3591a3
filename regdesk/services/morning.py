"""The look at everything after signing in: what works, and what needs somebody's look.

Nobody waits for it: every check has a thread and a time of its own, and what does not answer in
time is told as such.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from threading import Thread

from regdesk.domain.days import format_day, format_moment
from regdesk.domain.errors import RegDeskError
from regdesk.domain.number import LAST_SERIAL
from regdesk.services.closing_day import Closings
from regdesk.services.hub_standing import read_hub_standing
from regdesk.services.session import Session

WITHIN_S = 3.0
NO_ANSWER, BROKEN = "morning.no_answer", "morning.broken"
_CLOCK_WITHIN = timedelta(minutes=5)  # further off, a hub believes no message
_SET_BACK = timedelta(minutes=2)
_FEW_NUMBERS = 10_000


class Check(StrEnum):
    """What is looked at, in the order in which it is told."""

    CLOCK = "clock"
    DISK = "disk"
    DATABASE = "database"
    BACKUP = "backup"
    MIRROR = "mirror"
    PRINTER = "printer"
    SCANNER = "scanner"
    LINE = "line"
    WORKER = "worker"
    NUMBERS = "numbers"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one thing stands: the message ``key`` of a sentence with its ``params``, which says what
    helps where it is to be ``looked_at``.
    """

    key: str
    params: tuple[tuple[str, str | int], ...] = ()
    looked_at: bool = False


Look = Callable[[], CheckResult]


def good(key: str, **params: str | int) -> CheckResult:
    """Return that all is well."""
    return CheckResult(f"morning.{key}", tuple(params.items()))


def amber(key: str, **params: str | int) -> CheckResult:
    """Return that somebody should look at it."""
    return CheckResult(f"morning.{key}", tuple(params.items()), looked_at=True)


def run_checks(
    looks: Mapping[Check, Look], within_s: float = WITHIN_S
) -> tuple[tuple[Check, CheckResult], ...]:
    """Return how everything stands, in the order of ``Check``, after ``within_s`` at the latest."""
    found: dict[Check, CheckResult] = {}

    def take(check: Check) -> None:
        try:
            found[check] = looks[check]()
        except RegDeskError as error:
            found[check] = CheckResult(error.key, tuple(error.params.items()), looked_at=True)
        except Exception:  # noqa: BLE001  whatever it is, it does not work
            found[check] = CheckResult(BROKEN, looked_at=True)

    threads = [Thread(target=take, args=[check], daemon=True, name=check) for check in looks]
    until = time.monotonic() + within_s
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    answered, silent = dict(found), CheckResult(NO_ANSWER, looked_at=True)
    return tuple((check, answered.get(check, silent)) for check in Check if check in looks)


def list_looks(session: Session) -> dict[Check, Look]:
    """Return the checks that need nothing but the desk itself."""
    return {
        Check.CLOCK: lambda: look_at_clock(session),
        Check.DATABASE: lambda: look_at_database(session),
        Check.PRINTER: lambda: look_at_printers(session),
        Check.LINE: lambda: look_at_line(session),
        Check.NUMBERS: lambda: look_at_numbers(session),
        Check.DAYS: lambda: look_at_days(session),
    }


def look_at_clock(session: Session) -> CheckResult:
    """Compare the clock with what was written before, and with the hub's, where that is known."""
    now = session.clock.now()
    with session.store.read() as unit:
        latest = unit.day_books.find_latest()
        offset = unit.enrolment.find_offset()
    if latest is not None and latest - now > _SET_BACK:
        return amber("clock.back", at=format_moment(latest))
    minutes = abs(offset.ms) // 60_000 if offset is not None else 0
    if timedelta(minutes=minutes) >= _CLOCK_WITHIN:
        return amber("clock.hub", minutes=minutes)
    return good("clock.good", at=format_moment(now))


def look_at_database(session: Session) -> CheckResult:
    """Read what a day begins with: a damaged page of it is noticed by its own mark.

    Errors: ``Fault`` ``database.damaged``, those of the disk.
    """
    with session.store.read() as unit:
        unit.journal.list_day(session.clock.now().date())
        unit.day_closings.find_last()
        if not unit.day_books.holds():
            return amber("database.damaged")
    return good("database.good")


def look_at_printers(session: Session) -> CheckResult:
    """Errors: those of the worker."""
    count = len(session.press.list_printers())
    return good("printer.good", count=count) if count else amber("printer.none")


def look_at_line(session: Session) -> CheckResult:
    """A desk that is not enrolled works alone: what it accepts waits, and nothing is wrong."""
    standing = read_hub_standing(session)
    if standing.contact is None:
        return good("line.alone")
    if standing.aside:
        return amber("line.aside", count=standing.aside)
    if standing.contact.trouble:
        return amber("line.down", waiting=standing.told.waiting)
    return good("line.good", waiting=standing.told.waiting)


def look_at_numbers(session: Session) -> CheckResult:
    """Tell how many numbers for cases the running epoch has left."""
    with session.store.read() as unit:
        left = LAST_SERIAL - unit.day_books.find_serial()
    tell = good if left >= _FEW_NUMBERS else amber
    return tell("numbers.left", left=left)


def look_at_days(session: Session) -> CheckResult:
    """Tell which day before today nobody closed."""
    days = Closings(session).list_open_days()
    if not days:
        return good("days.good")
    return amber("days.open", day=format_day(days[0]), count=len(days))
