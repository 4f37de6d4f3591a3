"""Cases still being filled in."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.draft import Draft
from regdesk.storage.case_index import drop_draft, keep_draft
from regdesk.storage.counters import advance, raise_to
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.registrant_rows import drop_registrants, put_registrants
from regdesk.storage.tables import DraftRow

# Built once: making a statement costs more than running it, and a draft is kept all day long.
_KEPT = ("ordinal", "opened_on", "iins", "payload", "corrects")
_FRESH = insert(DraftRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["case_id"],
    set_={name: _FRESH.excluded[name] for name in _KEPT},
)
_BY_ID = DraftRow.case_id == sa.bindparam("case_id")
_FIND = sa.select(DraftRow.payload).where(_BY_ID)
_FIND_CORRECTION = sa.select(DraftRow.payload).where(
    DraftRow.corrects == sa.bindparam("case_id"), DraftRow.corrects != ""
)
_HOLDS = sa.select(sa.literal(True)).where(_BY_ID)
_DISCARD = sa.delete(DraftRow).where(_BY_ID)


@dataclass(frozen=True, slots=True)
class DraftTable:
    """Implements ``services.ports.Drafts``."""

    connection: sa.Connection

    def keep(self, draft: Draft) -> None:
        """Store ``draft`` in place of what was kept of it before."""
        row = {
            "case_id": draft.case_id,
            "ordinal": draft.ordinal,
            "opened_on": draft.opened_on.isoformat(),
            "iins": join_iins(draft),
            "payload": to_json(draft),
            "corrects": draft.corrects,
        }
        self.connection.execute(_KEEP, row)
        keep_draft(self.connection, draft)
        put_registrants(self.connection, draft)

    def find(self, case_id: str) -> Draft | None:
        payload = self.connection.scalar(_FIND, {"case_id": case_id})
        return from_json(Draft, payload) if payload is not None else None

    def find_correction(self, case_id: str) -> Draft | None:
        """Return the draft in which the accepted case is being corrected, if there is one."""
        payload = self.connection.scalar(_FIND_CORRECTION, {"case_id": case_id})
        return from_json(Draft, payload) if payload is not None else None

    def holds(self, case_id: str) -> bool:
        """Tell whether the draft is there, without reading it."""
        return self.connection.scalar(_HOLDS, {"case_id": case_id}) is not None

    def list_unfinished(self) -> tuple[Draft, ...]:
        payloads = self.connection.scalars(
            sa.select(DraftRow.payload).order_by(DraftRow.opened_on.desc(), DraftRow.ordinal.desc())
        )
        return tuple(from_json(Draft, payload) for payload in payloads)

    def discard(self, case_id: str) -> None:
        """Drop the draft; one already gone is fine. ``secure_delete`` overwrites it."""
        self.connection.execute(_DISCARD, {"case_id": case_id})
        drop_draft(self.connection, case_id)
        drop_registrants(self.connection, case_id)

    def next_ordinal(self, day: date) -> int:
        """Advance and return the counter of ``day``, so that no ordinal comes twice."""
        return advance(self.connection, _name_ordinals(day))

    def go_on_behind(self, day: date, ordinal: int) -> None:
        """Give out no ordinal of ``day`` up to this one: a case that was put back has it."""
        raise_to(self.connection, _name_ordinals(day), ordinal)


def _name_ordinals(day: date) -> str:
    return f"ordinal {day.isoformat()}"


def join_iins(draft: Draft) -> str:
    """Return the registrants' numbers with a space around each, to be searched whole."""
    return " ".join(("", *(one.person.iin for one in draft.registrants if one.person.iin), ""))
