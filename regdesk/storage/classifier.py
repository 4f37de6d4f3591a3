"""Stores the national classifier of places (KATO), whole or not at all."""

from datetime import datetime
from pathlib import Path

from regdesk.services.classifier_file import KEY, read_places
from regdesk.services.csv_file import CsvFile
from regdesk.services.ports import Act
from regdesk.storage.place_rows import replace_places
from regdesk.storage.store import DeskStore, DeskUnit


def import_classifier(store: DeskStore, file: Path, *, at: datetime, clerk: str) -> int:
    """Replace the classifier by that of ``file`` and return how many places it has.

    Addresses already written keep the place and the version they were written with.

    Errors: ``BadInput`` ``classifier.broken`` as ``services.classifier_file.read_places``: nothing
    has changed then. ``Fault`` of the disk.
    """
    # before the transaction: a clerk at work is not kept waiting
    places = read_places(CsvFile(file, KEY))
    with store.write() as unit:
        replace_places(unit.connection, places)
        facts = {"places": len(places), "version": places[0][0].version}
        unit.audit.append(Act.CLASSIFIER_IMPORTED, at=at, clerk=clerk, facts=facts)
    return len(places)


def seed_places(unit: DeskUnit, file: Path) -> None:
    """Put our own table of places into a new database."""
    replace_places(unit.connection, read_places(CsvFile(file, KEY)))
