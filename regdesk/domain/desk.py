"""Where the work is done and by whom: centre, desk, clerk."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from regdesk.domain.words import Bilingual

PRACTICE_CENTRE = "000"


class DeskRole(StrEnum):
    """Who serves here: the Corporation's clerk, the provider's officer in the Corporation, or the
    provider itself (order 267, annex 2, clause 3).
    """

    CORPORATION = "corporation"
    PROVIDER_AT_CORPORATION = "provider_at_corporation"
    PROVIDER = "provider"


class ClerkRole(StrEnum):
    """Rights on this PC."""

    CLERK = "clerk"
    SENIOR = "senior"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Centre:
    """A service centre. Shape: ``code`` three digits; 000 is practice."""

    code: str
    name: Bilingual
    address: Bilingual
    phone: str
    police: Bilingual

    @property
    def practice(self) -> bool:
        return self.code == PRACTICE_CENTRE


@dataclass(frozen=True, slots=True, order=True)
class DeskName:
    """By what a desk's signing key is known: a window of a centre, in one of its epochs."""

    centre: str
    desk: int
    epoch: int

    def __str__(self) -> str:
        """Return what its numbers begin with: 417-008-2."""
        return f"{self.centre}-{self.desk:03}-{self.epoch}"


@dataclass(frozen=True, slots=True)
class Desk:
    """One window of a centre. Shape: ``number`` 1-999; ``epoch`` counts keys and restores from 1;
    ``desk_id`` is a UUID.
    """

    centre: Centre
    number: int
    role: DeskRole
    desk_id: str
    epoch: int = 1

    @property
    def name(self) -> DeskName:
        return DeskName(self.centre.code, self.number, self.epoch)


@dataclass(frozen=True, slots=True)
class Clerk:
    """Who works at the desk. ``code`` is the employee code typed at sign-in."""

    code: str
    name: str = field(repr=False)
    role: ClerkRole = ClerkRole.CLERK


@dataclass(frozen=True, slots=True)
class KnownClerk:
    """Who works or has worked at this desk: the name stays on what he did.

    ``left_at`` is None while he works here.
    """

    clerk: Clerk
    left_at: datetime | None = None
