"""Applications at the portal; what no longer stands leaves only its id."""

from dataclasses import dataclass
from datetime import UTC

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.application import PreApplication
from regdesk.storage.feed_tables import ApplicationRow
from regdesk.storage.forms import from_json, to_json

_STANDS = ApplicationRow.stands.is_(True)
_FRESH = insert(ApplicationRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _FRESH.excluded[name] for name in ("received_at", "stands", "payload")},
    where=ApplicationRow.case_id == "",
)
_ID = ApplicationRow.id == sa.bindparam("application_id")
_FIND = sa.select(ApplicationRow.payload).where(_ID, _STANDS)
_FIND_CLAIM = sa.select(ApplicationRow.case_id).where(_ID)
_LIST = (
    sa.select(ApplicationRow.payload)
    .where(_STANDS)
    .order_by(ApplicationRow.received_at, ApplicationRow.id)
)
_COUNT = sa.select(sa.func.count()).where(_STANDS)


@dataclass(frozen=True, slots=True)
class ApplicationTable:
    """Implements ``services.feed_ports.Applications``."""

    connection: sa.Connection

    def keep(self, application: PreApplication) -> None:
        """Keep ``application`` in place of what was kept; one that is claimed stays gone."""
        row = {
            "id": application.id,
            "received_at": application.received_at.astimezone(UTC).isoformat(),
            "case_id": "",
            "stands": True,
            "payload": to_json(application),
        }
        self.connection.execute(_KEEP, row)

    def drop(self, application_id: str) -> None:
        self._end(application_id)

    def find(self, application_id: str) -> PreApplication | None:
        payload = self.connection.scalar(_FIND, {"application_id": application_id})
        return from_json(PreApplication, payload) if payload else None

    def list_open(self) -> tuple[PreApplication, ...]:
        return tuple(from_json(PreApplication, one) for one in self.connection.scalars(_LIST))

    def count_open(self) -> int:
        return self.connection.scalar(_COUNT) or 0

    def claim(self, application_id: str, case_id: str) -> None:
        self._end(application_id, case_id=case_id)

    def find_claim(self, application_id: str) -> str:
        return self.connection.scalar(_FIND_CLAIM, {"application_id": application_id}) or ""

    def _end(self, application_id: str, **more: str) -> None:
        ended = sa.update(ApplicationRow).where(ApplicationRow.id == application_id)
        self.connection.execute(ended.values(stands=False, payload=b"", **more))
