"""What an edition of the standard is made of, as loaded from its file."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Clause, Outcome, Verdict
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import RegistrationKind
from regdesk.domain.words import Bilingual
from regdesk.rulebook.answers import Check
from regdesk.rulebook.circumstances import Circumstance
from regdesk.rulebook.shown import Shown, Whose
from regdesk.rulebook.told import Told

NOTHING = "nothing"
OPEN = "open"


class Judges(StrEnum):
    """Whom a rule looks at: each registrant, or each registrant with each owner."""

    REGISTRANT = "registrant"
    OWNER = "owner"


class Shows(StrEnum):
    """What an example is there to show."""

    PASSES = "passes"
    STOPS = "stops"
    BOUNDARY = "boundary"


@dataclass(frozen=True, slots=True)
class Example:
    """A case told by how it differs from the usual one, and what the rule must say of it.

    ``says`` is a verdict or a paper's state, or ``NOTHING``: the rule does not apply, or waits for
    a fact. ``outcome`` is the case's, ``OPEN`` while it has none, "" where the example is silent.
    """

    shows: Shows
    given: tuple[tuple[str, object], ...]
    says: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: when it applies, its check, and what follows.

    ``verdict`` is said when the check answers no (``STOPS``, ``WARNS``), when it lies elsewhere
    (``DEFERRED``) or when it simply follows (``TELLS``). ``outcome`` is how a hand-in ends that the
    rule stops, or how it is accepted where ``registers_as`` turns the kind of registration. ``at``
    is the field of the person, or of the case, where the clerk can act on it; "" names none.
    ``shared`` says that beside any registrant it finds the same of one owner.
    """

    id: str
    judges: Judges
    about: Whose
    when: tuple[Circumstance, ...]
    check: Check
    verdict: Verdict
    outcome: Outcome | None
    registers_as: RegistrationKind | None
    says: Bilingual
    clause: Clause
    verified: bool
    step: StepId
    at: str
    shared: bool
    examples: tuple[Example, ...]

    @property
    def decides(self) -> bool:
        """Tell whether a case can be accepted only once this rule has answered."""
        return self.verdict is Verdict.STOPS or self.registers_as is not None


@dataclass(frozen=True, slots=True)
class PaperRule:
    """One paper that is asked for: of whom, when, what counts as shown, and why; ``shared`` as in
    ``Rule``.
    """

    id: str
    code: PaperCode
    judges: Judges
    about: Whose
    when: tuple[Circumstance, ...]
    shown: Shown
    optional: bool
    title: Bilingual
    reason: Bilingual
    clause: Clause
    verified: bool
    shared: bool
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """The service's own limits. Minutes run from hand-in; the fee is in tenge."""

    provide_minutes: int
    wait_minutes: int
    serve_minutes: int
    portal_minutes: int
    fee_tenge: int


@dataclass(frozen=True, slots=True)
class Edition:
    """The standard as it stood for a time.

    Legal days are first and last, None where unknown; ``activated`` is the day this centre began to
    work by it, ``closed`` its last day here. Without ``activated`` an edition judges nothing.
    ``usual`` is the case its examples start from, and what untyped facts are foreseen to be.
    ``refusal`` lets acceptance be refused while papers are missing.
    """

    id: str
    title: Bilingual
    clause: Clause
    verified: bool
    legal_from: date | None
    legal_until: date | None
    activated: date | None
    closed: date | None
    limits: Limits
    rules: tuple[Rule, ...]
    papers: tuple[PaperRule, ...]
    usual: Told
    refusal: Clause | None = None

    @property
    def all_rules(self) -> tuple[Rule | PaperRule, ...]:
        return (*self.rules, *self.papers)

    @property
    def first_day(self) -> date | None:
        """The first day judged by this edition here, None while it is not activated."""
        if self.activated is None:
            return None
        return max(self.activated, self.legal_from or date.min)

    @property
    def last_day(self) -> date:
        return min(self.closed or date.max, self.legal_until or date.max)

    @property
    def alone(self) -> "Edition":
        """The same rules, judging every day: to ask what they say, whenever they hold."""
        return replace(self, legal_from=None, legal_until=None, activated=date.min, closed=None)

    def judges_on(self, day: date) -> bool:
        """Tell whether a hand-in on ``day`` is judged by this edition."""
        return self.first_day is not None and self.first_day <= day <= self.last_day
