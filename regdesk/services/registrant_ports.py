"""What the clerk should not overlook of earlier cases needs of the database."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from regdesk.domain.case import JournalRow
from regdesk.domain.draft import StepTimes
from regdesk.domain.people import RegistrationKind


@dataclass(frozen=True, slots=True, repr=False)
class Resident:
    """Whom an accepted case of this desk registers at a home; ``until`` is the last day if one is
    set, ``awaits``: until a proof is obtained. ``who`` is his number, or his ``name_key``.
    """

    who: str
    case_id: str
    name: str
    kind: RegistrationKind
    since: date
    until: date | None
    awaits: bool


class Registrants(Protocol):
    """Everybody that a case of this desk registers or would register, by the newest first.

    ``own`` are the ids of cases that are left out: the one that asks, and the one it corrects.
    """

    def find_by_number(self, iin: str, own: Collection[str], most: int) -> tuple[JournalRow, ...]:
        """Return at most ``most`` cases that are to register the person of number ``iin``."""

    def find_by_name(
        self, name_key: str, own: Collection[str], most: int
    ) -> tuple[JournalRow, ...]:
        """Return the same by a key of ``domain.home.name_key``."""

    def find_open_at(
        self, homes: Collection[str], own: Collection[str], most: int
    ) -> tuple[JournalRow, ...]:
        """Return unfinished cases at a home of one of the keys ``homes``."""

    def list_residents(
        self, homes: Collection[str], own: Collection[str], day: date, most: int
    ) -> tuple[Resident, ...]:
        """Return, each person once, who is registered at that home on ``day`` by accepted cases
        that stand: not cancelled, rejected, ended, nor followed by one that ended them.
        """


class ReminderKind(StrEnum):
    """What a citizen should be reminded of."""

    ENDS = "ends"  # the temporary registration has a last day, and it is near
    PROOF = "proof"  # registered until a proof from abroad is obtained


class ReminderMark(StrEnum):
    """What the clerk did about it."""

    INFORMED = "informed"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True, repr=False)
class DueCase:
    """An accepted case about which its citizens should hear; ``keys`` name those in it.

    ``due`` is the last day of the registration, or the day since which the proof is waited for.
    ``mark``, ``marked_at`` and ``marked_by`` tell what was done about just that.
    """

    kind: ReminderKind
    case_id: str
    keys: tuple[str, ...]
    due: date
    mark: ReminderMark | None = None
    marked_at: datetime | None = None
    marked_by: str = ""


class Reminders(Protocol):
    """Which accepted cases stand and are due, and what was done about them."""

    def list_unmarked(
        self, kind: ReminderKind, first: date, last: date, most: int
    ) -> tuple[DueCase, ...]:
        """Return at most ``most`` cases that are due on a day from ``first`` to ``last`` and that
        nobody has marked, the nearest day first.
        """

    def list_marked(
        self, kind: ReminderKind, first: date, last: date, most: int, *, marked_since: date
    ) -> tuple[DueCase, ...]:
        """Return those that somebody marked, not before ``marked_since``."""

    def count_unmarked(self, kind: ReminderKind, first: date, last: date, most: int) -> int:
        """Return how many nobody has marked, but no more than ``most``."""

    def keep_mark(self, due: DueCase, mark: ReminderMark, at: datetime, clerk: str) -> None:
        """Keep what was done, in place of what was done before about the same case."""

    def forget_mark(self, due: DueCase) -> None: ...


class EndedTimes(Protocol):
    """How long the steps of ended cases took."""

    def list_ended(self, clerk: str, day: date) -> tuple[StepTimes, ...]:
        """Return the times of every case that ``clerk`` accepted or closed on ``day``."""
