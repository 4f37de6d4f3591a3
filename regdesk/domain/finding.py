"""What keeps a step unfinished (Problem) and what the rulebook says of a draft (Finding)."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from regdesk.domain.draft import StepId
from regdesk.domain.paper import ImageRule, PaperCode
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a field is not finished.

    ``field`` is a path: ``registrants.r1.iin``, ``owners.o2.presence``, ``dwelling.address.flat``,
    ``papers.CONSENT.`` …; ``key`` and ``params`` are worded by ``ui.words``. ``warning`` does not
    stop the step. A rulebook finding shown at its field carries ``said`` in both languages instead.
    """

    step: StepId
    field: str
    key: str
    params: tuple[tuple[str, str | int], ...] = ()
    warning: bool = False
    said: Bilingual | None = None


class Verdict(StrEnum):
    """What one rule says."""

    PASSED = "passed"
    STOPS = "stops"
    WARNS = "warns"
    DEFERRED = "deferred"  # only a state system can answer: never passed, never a stop
    TELLS = "tells"  # what follows by law and is passed on: nothing to meet, nothing to miss


class Outcome(StrEnum):
    """How a hand-in ends, strongest first: where several hold, the first in this order."""

    REFERRAL = "referral"
    NOT_REGISTRABLE_ALONE = "not_registrable_alone"
    OWNER_REFUSED = "owner_refused"
    OWNER_ABSENT = "owner_absent"
    PAPERS_MISSING = "papers_missing"
    TYPE_CHANGE_OFFERED = "type_change_offered"
    ACCEPTED_TEMPORARY_UNTIL_PROOF = "accepted_temporary_until_proof"
    ACCEPTED = "accepted"


ACCEPTING = frozenset({Outcome.ACCEPTED, Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF})


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a rule stands in the law, readable by a clerk: «Приказ № 267, приложение 2, п. 8»."""

    act: str
    point: str
    title: Bilingual
    url: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule of one edition says of a draft on a day; ``about`` is a person's key or "".

    ``at`` is the path of the field where the clerk can act on it (as in ``Problem.field``), or ""
    where the rule names none.
    """

    rule: str
    verdict: Verdict
    says: Bilingual
    clause: Clause
    verified: bool
    step: StepId
    about: str = ""
    outcome: Outcome | None = None
    at: str = ""


class PaperState(StrEnum):
    """Where a required paper stands."""

    MISSING = "missing"
    EXPIRED = "expired"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class RequiredPaper:
    """A paper the edition asks for, for one person or owner, with its reason and clause.

    An ``optional`` paper is shown «if there is one»; without it a case is still accepted.
    ``rule`` names the edition's rule that asks for it, ``verified`` tells whether somebody has held
    that rule against the act. ``asked_for`` are the keys of the registrants for whose sake
    it is asked, in their order: an owner's paper is not asked for his own.
    """

    code: PaperCode
    about: str
    title: Bilingual
    reason: Bilingual
    clause: Clause
    image: ImageRule
    state: PaperState
    optional: bool = False
    rule: str = ""
    verified: bool = True
    asked_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that an edition says of a draft: rules, papers, outcome per registrant and for the case.

    ``outcome`` is None while facts that decide it are still to be typed; ``foreseen`` are then the
    further papers that are asked for if those facts are as they usually are (its ``about`` may name
    nobody yet): for telling the applicant early, never for judging. ``refusal`` is the clause by
    which the edition lets acceptance be refused while papers are missing.
    """

    edition: str
    rules: tuple[Finding, ...]
    papers: tuple[RequiredPaper, ...]
    outcome: Outcome | None
    per_registrant: tuple[tuple[str, Outcome], ...] = field(default=())
    foreseen: tuple[RequiredPaper, ...] = ()
    refusal: Clause | None = None

    @property
    def stops(self) -> tuple[Finding, ...]:
        return tuple(one for one in self.rules if one.verdict is Verdict.STOPS)

    def without_passed(self) -> "Findings":
        """Return them without the rules that were simply kept, of which nothing is told."""
        told = tuple(one for one in self.rules if one.verdict is not Verdict.PASSED)
        return replace(self, rules=told)

    @property
    def deferred(self) -> tuple[Finding, ...]:
        return tuple(one for one in self.rules if one.verdict is Verdict.DEFERRED)
