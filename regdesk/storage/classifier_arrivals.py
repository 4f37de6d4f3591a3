"""A classifier that came from the hub, until it is in use."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from regdesk.domain.address import Place
from regdesk.services.edition_ports import Arrival, Reason
from regdesk.services.place_names import Kind
from regdesk.storage.edition_tables import ClassifierArrivalRow, VanishedPlaceRow
from regdesk.storage.editions import read_reason, write_reason
from regdesk.storage.place_rows import replace_places
from regdesk.storage.tables import PlaceRow

_ARRIVE = sa.insert(ClassifierArrivalRow).prefix_with("OR REPLACE")


@dataclass(frozen=True, slots=True)
class ClassifierTable:
    """Implements ``services.edition_ports.Classifiers``."""

    connection: sa.Connection

    def arrive(self, arrival: Arrival) -> None:
        row = {
            "name": arrival.key,
            "version": arrival.version,
            "label": arrival.label,
            "sealed": arrival.sealed,
            "taken_at": arrival.taken_at.isoformat(),
            "read_by": arrival.read_by,
            "why": write_reason(arrival.why),
        }
        self.connection.execute(_ARRIVE, row)

    def withdraw(self, name: str) -> None:
        gone = ClassifierArrivalRow.name == name
        self.connection.execute(sa.delete(ClassifierArrivalRow).where(gone))

    def find(self, name: str) -> Arrival | None:
        asked = sa.select(ClassifierArrivalRow.__table__).where(ClassifierArrivalRow.name == name)
        row = self.connection.execute(asked).first()
        if row is None:
            return None
        taken_at = datetime.fromisoformat(row.taken_at)
        why = read_reason(row.why)
        return Arrival(name, row.version, row.sealed, taken_at, row.label, row.read_by, why)

    def set_aside(self, arrival: Arrival, why: Reason, read_by: str) -> None:
        self._note(arrival, write_reason(why), read_by)

    def clear(self, arrival: Arrival, read_by: str) -> None:
        self._note(arrival, "", read_by)

    def use(self, arrival: Arrival, places: Sequence[tuple[Place, Kind]]) -> None:
        replace_places(self.connection, places)
        self.connection.execute(sa.delete(ClassifierArrivalRow).where(*_is(arrival)))

    def find_version(self) -> str:
        return self.connection.scalar(sa.select(PlaceRow.version).limit(1)) or ""

    def list_vanished(self) -> frozenset[str]:
        return frozenset(self.connection.scalars(sa.select(VanishedPlaceRow.code)))

    def _note(self, arrival: Arrival, why: str, read_by: str) -> None:
        noted = sa.update(ClassifierArrivalRow).where(*_is(arrival))
        self.connection.execute(noted.values(why=why, read_by=read_by))


def _is(arrival: Arrival) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        ClassifierArrivalRow.name == arrival.key,
        ClassifierArrivalRow.version == arrival.version,
    )
