"""Which desk serves whom this one does not. The law's data are asked; nothing is decided here."""

from dataclasses import dataclass, replace
from datetime import date

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings, Outcome
from regdesk.domain.people import Registrant
from regdesk.services.ports import Rulebook


@dataclass(frozen=True, slots=True)
class Office:
    """A kind of desk, and those of the case whom it serves."""

    role: DeskRole
    people: tuple[Registrant, ...]


def list_offices(
    rulebook: Rulebook, draft: Draft, findings: Findings, day: date
) -> tuple[Office, ...]:
    """Return where those are served whom ``findings`` send elsewhere, each kind of desk once."""
    found: dict[DeskRole, list[Registrant]] = {}
    outcomes = dict(findings.per_registrant)
    for one in draft.registrants:
        if outcomes.get(one.key) is Outcome.REFERRAL:
            role = _find_role(rulebook, replace(draft, registrants=(one,)), day)
            if role is not None:
                found.setdefault(role, []).append(one)
    return tuple(Office(role, tuple(people)) for role, people in found.items())


def _find_role(rulebook: Rulebook, alone: Draft, day: date) -> DeskRole | None:
    """Return the first kind of desk that sends the one registrant nowhere else."""
    for role in DeskRole:
        said = rulebook.findings(alone, day, role)
        if all(outcome is not Outcome.REFERRAL for _, outcome in said.per_registrant):
            return role
    return None
