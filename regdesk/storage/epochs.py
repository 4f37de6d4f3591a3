"""The desk's epochs: each has a key of its own, and the newest is the running one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from regdesk.domain.desk import Centre, Desk
from regdesk.domain.errors import Fault
from regdesk.domain.number import LAST_EPOCH
from regdesk.services.epoch_ports import Begun, Copied, Standing
from regdesk.services.identity import Running
from regdesk.storage.desk_file import read_desk, write_desk
from regdesk.storage.desk_tables import DeskKeyRow, DeskRow, DeviceRow
from regdesk.storage.signer import derive_public_key, make_private_key, open_signer
from regdesk.storage.tables import OutboxRow

_KEYS = sa.select(DeskKeyRow.epoch, DeskKeyRow.private, DeskKeyRow.standing)
_NEWEST = _KEYS.order_by(DeskKeyRow.epoch.desc()).limit(1)
_BEGUN = sa.select(DeskKeyRow.__table__).order_by(DeskKeyRow.epoch.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class EpochTable:
    """Implements ``services.epoch_ports.Epochs``."""

    connection: sa.Connection

    def get_running(self) -> Running:
        """Return the desk in its running epoch. Errors: ``Fault`` ``database.damaged``."""
        newest = self.connection.execute(_NEWEST).first()
        if newest is None:
            raise Fault("database.damaged", what=DeskKeyRow.__tablename__)
        return self._open(newest)

    def begin(self, why: Copied, at: datetime, *, least: int = 0) -> Running:
        running = self.get_running()
        # a restoring brought envelopes of an epoch that was begun after its backup
        used = self.connection.scalar(sa.select(sa.func.max(OutboxRow.epoch))) or 0
        epoch = max(running.desk.epoch + 1, used + 1, least)
        if epoch > LAST_EPOCH:
            self.note(running.desk.epoch, Standing.SPENT)
            return self.get_running()
        row = {
            "epoch": epoch,
            "private": make_private_key(),
            "standing": Standing.NEW.value,
            "why": why.value,
            "begun_at": at.isoformat(),
        }
        self.connection.execute(sa.insert(DeskKeyRow), row)
        desk = replace(self._read_desk(), epoch=epoch)
        self.connection.execute(sa.update(DeskRow).values(payload=write_desk(desk)))
        return self.get_running()

    def rename_centre(self, centre: Centre) -> Running:
        desk = replace(self._read_desk(), centre=centre)
        self.connection.execute(sa.update(DeskRow).values(payload=write_desk(desk)))
        return self.get_running()

    def list_new(self) -> Sequence[Running]:
        new = _KEYS.where(DeskKeyRow.standing == Standing.NEW.value).order_by(DeskKeyRow.epoch)
        return tuple(self._open(row) for row in self.connection.execute(new))

    def get_voucher(self, epoch: int) -> Running:
        known = _NEWEST.where(DeskKeyRow.epoch < epoch, DeskKeyRow.standing == Standing.KNOWN.value)
        row = self.connection.execute(known).first()
        if row is None:
            raise Fault("database.damaged", what=DeskKeyRow.__tablename__)
        return self._open(row)

    def note(self, epoch: int, standing: Standing) -> None:
        mine = sa.update(DeskKeyRow).where(DeskKeyRow.epoch == epoch)
        self.connection.execute(mine.values(standing=standing.value))

    def find_begun(self) -> Begun | None:
        row = self.connection.execute(_BEGUN).first()
        if row is None or not row.why:
            return None
        at, spent = datetime.fromisoformat(row.begun_at), row.standing == Standing.SPENT.value
        return Begun(row.epoch, Copied(row.why), at, spent)

    def list_public_keys(self) -> dict[int, bytes]:
        """Return the 32 bytes by which anybody checks what the desk signed, by epoch."""
        rows = self.connection.execute(_KEYS)
        return {row.epoch: derive_public_key(row.private) for row in rows}

    def get_mark(self) -> str:
        """Return the device's mark; empty before the first one."""
        return self.connection.scalar(sa.select(DeviceRow.mark)) or ""

    def set_mark(self, mark: str) -> None:
        row = {"id": 1, "mark": mark}
        self.connection.execute(sa.insert(DeviceRow).prefix_with("OR REPLACE"), row)

    def _open(self, row: sa.Row[int, bytes, str]) -> Running:
        desk = replace(self._read_desk(), epoch=row.epoch)
        spent = row.standing == Standing.SPENT.value
        return Running(desk, open_signer(desk, row.private), spent)

    def _read_desk(self) -> Desk:
        payload = self.connection.scalar(sa.select(DeskRow.payload))
        if payload is None:
            raise Fault("database.damaged", what=DeskRow.__tablename__)
        return read_desk(payload)
