"""What a clerk is told of the editions of the law at this desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesk.domain.finding import Outcome
from regdesk.domain.words import Bilingual


class EditionState(StrEnum):
    """How an edition stands here on a day.

    ``judging``: hand-ins of today are judged by it. ``coming``: it begins on a later day.
    ``waiting``: nobody activated it yet. ``aside``: it cannot be used, ``why`` tells. ``over``: it
    judged before.
    """

    JUDGING = "judging"
    COMING = "coming"
    WAITING = "waiting"
    ASIDE = "aside"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class EditionLine:
    """One edition at this desk. ``first`` and ``last`` are the days it judges here, ``proposed``
    the first day that its publisher proposes, ``withdrawn`` whether he took it back since. ``why``
    is an error's message key and ``params`` fill its words.
    """

    id: str
    state: EditionState
    title: Bilingual | None = None
    verified: bool = False
    first: date | None = None
    last: date | None = None
    proposed: date | None = None
    withdrawn: bool = False
    why: str = ""
    params: Mapping[str, str | int] | None = None

    @property
    def asks(self) -> bool:
        """Tell whether a senior should look at it."""
        lost = self.withdrawn and self.state is EditionState.JUDGING
        return lost or self.state in (EditionState.WAITING, EditionState.ASIDE)


@dataclass(frozen=True, slots=True)
class ClassifierLine:
    """The list of places at this desk: the ``version`` in use, and one that ``comes`` with the next
    sign-in, or is not used: ``why`` and ``params`` as in ``EditionLine``.
    """

    version: str
    comes: str = ""
    why: str = ""
    params: Mapping[str, str | int] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class TouchedCase:
    """An unfinished case that other rules judge otherwise. ``needed`` and ``spared`` are papers
    asked for then and no longer, ``lacking`` those that were enough and are not; ``stops`` and
    ``frees`` what is then said, and no longer said, against it.
    """

    case_id: str
    label: str
    name: str
    parked: bool
    needed: tuple[Bilingual, ...] = ()
    spared: tuple[Bilingual, ...] = ()
    lacking: tuple[Bilingual, ...] = ()
    stops: tuple[Bilingual, ...] = ()
    frees: tuple[Bilingual, ...] = ()
    outcome_before: Outcome | None = None
    outcome_after: Outcome | None = None
