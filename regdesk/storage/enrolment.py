"""The hub this desk is enrolled with, and how the line to it stands: one row.

Its ``keys`` are ``{"mark": "…", "told_at": "…", "keys": {id: {"public": hex, "until": "…"}}}``, of
a desk enrolled with an older program ``{id: hex}``.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from regdesk.services.epoch_ports import Standing
from regdesk.services.send_ports import Contact, Hub, Offset
from regdesk.storage.desk_tables import DeskKeyRow, EnrolmentRow

_OFFSET = sa.select(EnrolmentRow.hub_offset_ms, EnrolmentRow.offset_at)


@dataclass(frozen=True, slots=True)
class EnrolmentTable:
    """Implements ``services.send_ports.Enrolment``."""

    connection: sa.Connection

    def find(self) -> Hub | None:
        row = self.connection.execute(sa.select(EnrolmentRow.__table__)).first()
        if row is None:
            return None
        return Hub(row.url, row.name, row.ca, **_read_keys(json.loads(row.keys)))

    def keep(self, hub: Hub, at: datetime) -> None:
        row = {
            "id": 1,
            "url": hub.url,
            "name": hub.name,
            "ca": hub.ca,
            "keys": _write_keys(hub),
            "enrolled_at": at.isoformat(),
            "contact_at": None,
            "trouble": "",
            "hub_offset_ms": None,
            "offset_at": None,
        }
        self.connection.execute(sa.insert(EnrolmentRow).prefix_with("OR REPLACE"), row)
        told = sa.update(DeskKeyRow).where(DeskKeyRow.standing == Standing.NEW.value)
        self.connection.execute(told.values(standing=Standing.KNOWN.value))  # by the claim

    def keep_keys(self, hub: Hub) -> None:
        self.connection.execute(sa.update(EnrolmentRow).values(keys=_write_keys(hub)))

    def find_offset(self) -> Offset | None:
        row = self.connection.execute(_OFFSET).first()
        if row is None or row.hub_offset_ms is None or row.offset_at is None:
            return None
        return Offset(row.hub_offset_ms, datetime.fromisoformat(row.offset_at))

    def note_offset(self, offset: Offset) -> None:
        new = {"hub_offset_ms": offset.ms, "offset_at": offset.at.isoformat()}
        self.connection.execute(sa.update(EnrolmentRow).values(new))

    def get_contact(self) -> Contact:
        row = self.connection.execute(
            sa.select(EnrolmentRow.contact_at, EnrolmentRow.trouble)
        ).first()
        if row is None:
            return Contact()
        at = None if row.contact_at is None else datetime.fromisoformat(row.contact_at)
        return Contact(at, row.trouble)

    def note_contact(self, contact: Contact) -> None:
        """Keep how the line stands; a contact without a moment leaves the last one."""
        new: dict[str, str] = {"trouble": contact.trouble}
        if contact.at is not None:
            new["contact_at"] = contact.at.isoformat()
        self.connection.execute(sa.update(EnrolmentRow).values(new))


def _write_keys(hub: Hub) -> str:
    keys = {
        key_id: {"public": key.hex()}
        | ({"until": hub.until[key_id].isoformat()} if key_id in hub.until else {})
        for key_id, key in sorted(hub.keys.items())
    }
    told_at = "" if hub.told_at is None else hub.told_at.isoformat()
    return json.dumps({"mark": hub.mark, "told_at": told_at, "keys": keys})


def _read_keys(kept: dict[str, Any]) -> dict[str, Any]:
    if "keys" not in kept:
        return {"keys": {key_id: bytes.fromhex(key) for key_id, key in kept.items()}}
    keys: dict[str, dict[str, str]] = kept["keys"]
    return {
        "keys": {key_id: bytes.fromhex(one["public"]) for key_id, one in keys.items()},
        "until": {
            key_id: datetime.fromisoformat(one["until"])
            for key_id, one in keys.items()
            if "until" in one
        },
        "mark": kept["mark"],
        "told_at": datetime.fromisoformat(kept["told_at"]) if kept["told_at"] else None,
    }
