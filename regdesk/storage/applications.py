"""Applications at the portal; one that is gone or ended leaves only its id."""

from dataclasses import dataclass
from datetime import UTC

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.application import PreApplication
from regdesk.storage.desk_tables import DeskRow
from regdesk.storage.feed_tables import ApplicationRow, ApplicationState
from regdesk.storage.forms import from_json, to_json

_OPEN = ApplicationRow.state == ApplicationState.OPEN
_CLAIMED = ApplicationRow.state == ApplicationState.CLAIMED
_FRESH = insert(ApplicationRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["id"],
    set_={
        "received_at": _FRESH.excluded.received_at,
        "payload": _FRESH.excluded.payload,
        "state": sa.case((_CLAIMED, ApplicationState.CLAIMED), else_=ApplicationState.OPEN),
    },
    where=ApplicationRow.state != ApplicationState.ENDED,
)
_ID = ApplicationRow.id == sa.bindparam("application_id")
_OF_CASE = sa.and_(_ID, ApplicationRow.case_id == sa.bindparam("of_case"))
_CLAIMED_HERE = sa.exists().where(DeskRow.desk_id == sa.bindparam("claimed_by"))
_DROP = (
    sa.update(ApplicationRow)
    .where(_ID, ~_CLAIMED_HERE)
    .values(payload=b"", state=sa.case((_OPEN, ApplicationState.GONE), else_=ApplicationRow.state))
)
_CLAIM = (
    sa.update(ApplicationRow)
    .where(_ID)
    .values(state=ApplicationState.CLAIMED, case_id=sa.bindparam("of_case"))
)
_RELEASE = (
    sa.update(ApplicationRow)
    .where(_OF_CASE, _CLAIMED)
    .values(
        state=sa.case(
            (ApplicationRow.payload == b"", ApplicationState.GONE), else_=ApplicationState.OPEN
        )
    )
)
_END = sa.update(ApplicationRow).where(_OF_CASE).values(state=ApplicationState.ENDED, payload=b"")
_FIND = sa.select(ApplicationRow.payload).where(_ID, _OPEN)
_FIND_CLAIM = sa.select(ApplicationRow.case_id).where(_ID)
_LIST = (
    sa.select(ApplicationRow.payload)
    .where(_OPEN)
    .order_by(ApplicationRow.received_at, ApplicationRow.id)
)
_COUNT = sa.select(sa.func.count()).where(_OPEN)


@dataclass(frozen=True, slots=True)
class ApplicationTable:
    """Implements ``services.feed_ports.Applications``."""

    connection: sa.Connection

    def keep(self, application: PreApplication) -> None:
        row = {
            "id": application.id,
            "received_at": application.received_at.astimezone(UTC).isoformat(),
            "case_id": "",
            "state": ApplicationState.OPEN,
            "payload": to_json(application),
        }
        self.connection.execute(_KEEP, row)

    def drop(self, application_id: str, claimed_by: str) -> None:
        asked = {"application_id": application_id, "claimed_by": claimed_by}
        self.connection.execute(_DROP, asked)

    def find(self, application_id: str) -> PreApplication | None:
        payload = self.connection.scalar(_FIND, {"application_id": application_id})
        return from_json(PreApplication, payload) if payload else None

    def list_open(self) -> tuple[PreApplication, ...]:
        return tuple(from_json(PreApplication, one) for one in self.connection.scalars(_LIST))

    def count_open(self) -> int:
        return self.connection.scalar(_COUNT) or 0

    def claim(self, application_id: str, case_id: str) -> None:
        self._change(_CLAIM, application_id, case_id)

    def find_claim(self, application_id: str) -> str:
        return self.connection.scalar(_FIND_CLAIM, {"application_id": application_id}) or ""

    def release(self, application_id: str, case_id: str) -> None:
        self._change(_RELEASE, application_id, case_id)

    def end(self, application_id: str, case_id: str) -> None:
        self._change(_END, application_id, case_id)

    def _change(self, change: sa.Update, application_id: str, case_id: str) -> None:
        self.connection.execute(change, {"application_id": application_id, "of_case": case_id})
