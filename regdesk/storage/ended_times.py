"""How long the steps of ended cases took, read from the cases themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

import sqlalchemy as sa

from regdesk.domain.case import Case
from regdesk.domain.closed import ClosedCase
from regdesk.domain.draft import StepTimes
from regdesk.storage.forms import from_json
from regdesk.storage.tables import CaseRow, ClosedRow

_DAY: sa.BindParameter[str] = sa.bindparam("day")
_ACCEPTED = sa.select(CaseRow.payload).where(CaseRow.accepted_on == _DAY)
_CLOSED = sa.select(ClosedRow.payload).where(ClosedRow.closed_on == _DAY)


@dataclass(frozen=True, slots=True)
class EndedTimesView:
    """Implements ``services.registrant_ports.EndedTimes``."""

    connection: sa.Connection

    def list_ended(self, clerk: str, day: date) -> tuple[StepTimes, ...]:
        asked = {"day": day.isoformat()}
        accepted = (from_json(Case, one) for one in self.connection.scalars(_ACCEPTED, asked))
        closed = (from_json(ClosedCase, one) for one in self.connection.scalars(_CLOSED, asked))
        ended: Iterator[Case | ClosedCase] = chain(accepted, closed)
        return tuple(one.draft.times for one in ended if one.clerk_code == clerk)
