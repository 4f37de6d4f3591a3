"""Editions that the hub published, what is not read of them yet, and what works here from when."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from regdesk.services.edition_ports import Activated, Arrival, KeptEdition, Reason
from regdesk.storage.edition_tables import (
    EditionActivationRow,
    EditionArrivalRow,
    EditionRow,
)

_ARRIVE = sa.insert(EditionArrivalRow).prefix_with("OR REPLACE")
_TAKE = sa.insert(EditionRow).prefix_with("OR REPLACE")
_STAMP = (
    "SELECT (SELECT coalesce(sum(version), 0) FROM edition_arrival),"
    " (SELECT count(*) FROM edition_arrival),"
    " (SELECT count(*) FROM edition), (SELECT coalesce(sum(withdrawn), 0) FROM edition),"
    " (SELECT count(*) FROM edition_activation WHERE NOT taken_back)"
)


@dataclass(frozen=True, slots=True)
class EditionTable:
    """Implements ``services.edition_ports.Editions``."""

    connection: sa.Connection

    def arrive(self, arrival: Arrival) -> None:
        row = {
            "edition_id": arrival.key,
            "version": arrival.version,
            "sealed": arrival.sealed,
            "taken_at": arrival.taken_at.isoformat(),
            "read_by": arrival.read_by,
            "why": write_reason(arrival.why),
        }
        self.connection.execute(_ARRIVE, row)

    def withdraw(self, edition_id: str, today: date) -> None:
        gone = EditionArrivalRow.edition_id == edition_id
        self.connection.execute(sa.delete(EditionArrivalRow).where(gone))
        kept = sa.update(EditionRow).where(EditionRow.edition_id == edition_id)
        self.connection.execute(kept.values(withdrawn=True))
        self.take_back(edition_id, today)

    def list_arrivals(self) -> Sequence[Arrival]:
        rows = self.connection.execute(
            sa.select(EditionArrivalRow.__table__).order_by(EditionArrivalRow.edition_id)
        )
        return [
            Arrival(
                row.edition_id,
                row.version,
                row.sealed,
                datetime.fromisoformat(row.taken_at),
                read_by=row.read_by,
                why=read_reason(row.why),
            )
            for row in rows
        ]

    def set_aside(self, arrival: Arrival, why: Reason, read_by: str) -> None:
        noted = sa.update(EditionArrivalRow).where(*_is(arrival))
        self.connection.execute(noted.values(why=write_reason(why), read_by=read_by))

    def take(self, arrival: Arrival, read_by: str) -> None:
        gone = self.connection.execute(sa.delete(EditionArrivalRow).where(*_is(arrival)))
        if not gone.rowcount:
            return
        row = {
            "edition_id": arrival.key,
            "sealed": arrival.sealed,
            "taken_at": arrival.taken_at.isoformat(),
            "read_by": read_by,
            "why": "",
            "withdrawn": False,
        }
        self.connection.execute(_TAKE, row)

    def list_kept(self) -> Sequence[KeptEdition]:
        rows = self.connection.execute(
            sa.select(EditionRow.__table__).order_by(EditionRow.taken_at, EditionRow.edition_id)
        )
        return [
            KeptEdition(
                row.edition_id,
                row.sealed,
                datetime.fromisoformat(row.taken_at),
                row.read_by,
                read_reason(row.why),
                row.withdrawn,
            )
            for row in rows
        ]

    def note(self, edition_id: str, why: Reason | None, read_by: str) -> None:
        kept = sa.update(EditionRow).where(EditionRow.edition_id == edition_id)
        self.connection.execute(kept.values(why=write_reason(why), read_by=read_by))

    def activate(self, made: Activated) -> None:
        row = {
            "edition_id": made.edition_id,
            "since": made.since.isoformat(),
            "at": made.at.isoformat(),
            "clerk": made.clerk,
            "taken_back": False,
        }
        self.connection.execute(sa.insert(EditionActivationRow), row)

    def take_back(self, edition_id: str, after: date) -> None:
        made = sa.update(EditionActivationRow).where(
            EditionActivationRow.edition_id == edition_id,
            EditionActivationRow.since > after.isoformat(),
        )
        self.connection.execute(made.values(taken_back=True))

    def list_activated(self) -> Sequence[Activated]:
        rows = self.connection.execute(
            sa.select(EditionActivationRow.__table__)
            .where(EditionActivationRow.taken_back.is_(False))
            .order_by(EditionActivationRow.seq)
        )
        return [
            Activated(
                row.edition_id,
                date.fromisoformat(row.since),
                datetime.fromisoformat(row.at),
                row.clerk,
            )
            for row in rows
        ]

    def read_stamp(self) -> tuple[int, ...]:
        return tuple(self.connection.exec_driver_sql(_STAMP).one())


def _is(arrival: Arrival) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        EditionArrivalRow.edition_id == arrival.key,
        EditionArrivalRow.version == arrival.version,
    )


def write_reason(why: Reason | None) -> str:
    """Return ``why`` as it is kept."""
    if why is None:
        return ""
    return json.dumps([why.key, dict(why.params)], ensure_ascii=False)


def read_reason(kept: str) -> Reason | None:
    """Undo ``write_reason``."""
    if not kept:
        return None
    told: list[Any] = json.loads(kept)
    return Reason(told[0], told[1])
