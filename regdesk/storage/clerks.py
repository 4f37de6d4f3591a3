"""Who works at this desk."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.storage.tables import ClerkRow


@dataclass(frozen=True, slots=True)
class ClerkTable:
    """Implements ``services.ports.Clerks``."""

    connection: sa.Connection

    def find(self, code: str) -> Clerk | None:
        named = sa.select(ClerkRow.name, ClerkRow.role).where(ClerkRow.code == code)
        row = self.connection.execute(named).first()
        return None if row is None else Clerk(code, row.name, ClerkRole(row.role))
