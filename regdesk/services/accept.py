"""Acceptance: the one place where a draft becomes a case."""

from dataclasses import dataclass
from datetime import date

from regdesk.domain.case import Case
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.domain.slip import SlipFacts
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class Accepted:
    """A case that is on disk, and what its slip says."""

    case: Case
    slip: SlipFacts


def accept(session: Session, draft: Draft, day: date, overtime_reason: str) -> Accepted:
    """Accept ``draft``."""
    raise Bug
