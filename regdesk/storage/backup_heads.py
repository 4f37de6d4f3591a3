"""The heads of the trail that backups keep: what the desk's own trail must still agree with."""

import logging
from pathlib import Path

from regdesk.domain.errors import RegDeskError
from regdesk.domain.trail import KeptHead, TrailHead
from regdesk.storage.audit import AuditTrail
from regdesk.storage.backup import list_nights
from regdesk.storage.copies import reading
from regdesk.storage.desk_file import find_desk
from regdesk.storage.opening import DATABASE

log = logging.getLogger(__name__)


def list_backup_heads(home: Path, key: bytes, epoch: int) -> tuple[KeptHead, ...]:
    """Return the heads in the backups below ``home`` that were made in ``epoch``, newest first.

    A backup of an earlier epoch may hold what a restoring left behind: it proves nothing of this
    trail. One that cannot be opened, or by another key only, proves nothing either.
    """
    found = []
    for night in list_nights(home):
        try:
            desk = find_desk(night)
            if desk is not None and desk.epoch == epoch:
                found.append(
                    KeptHead(_read_head(night / DATABASE, key), night.name, is_backup=True)
                )
        except RegDeskError as error:
            log.warning("backup not compared: %s", error.key)
    return tuple(found)


def _read_head(copy: Path, key: bytes) -> TrailHead:
    with reading(copy, key) as connection:
        return AuditTrail(connection).get_head()
