"""The hub this desk is enrolled with, and how the line to it stands: one row."""

import json
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from regdesk.services.send_ports import Contact, Hub
from regdesk.storage.tables import EnrolmentRow


@dataclass(frozen=True, slots=True)
class EnrolmentTable:
    """Implements ``services.send_ports.Enrolment``."""

    connection: sa.Connection

    def find(self) -> Hub | None:
        row = self.connection.execute(sa.select(EnrolmentRow.__table__)).first()
        if row is None:
            return None
        keys = {key_id: bytes.fromhex(key) for key_id, key in json.loads(row.keys).items()}
        return Hub(row.url, row.name, row.ca, keys)

    def keep(self, hub: Hub, at: datetime) -> None:
        keys = json.dumps({key_id: key.hex() for key_id, key in sorted(hub.keys.items())})
        row = {
            "id": 1,
            "url": hub.url,
            "name": hub.name,
            "ca": hub.ca,
            "keys": keys,
            "enrolled_at": at.isoformat(),
            "contact_at": None,
            "trouble": "",
        }
        self.connection.execute(sa.insert(EnrolmentRow).prefix_with("OR REPLACE"), row)

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
