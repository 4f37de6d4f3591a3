"""Judges what the hub published, at length: every example of an edition, every row of a list."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from regdesk.rulebook import Rulebook
from regdesk.rulebook.published import read_published
from regdesk.services.classifier_file import KEY, read_places
from regdesk.services.csv_file import CsvFile
from regdesk.services.device_ports import Worker

CLASSIFIER_FILE = Path("kato.csv")
"""What a published list of places is called where a row of it is at fault."""


class PublishedCheck(Protocol):
    """Takes its time: never asked on the window's thread, nor inside a transaction."""

    def try_edition(self, content: bytes) -> str:
        """Return the id of the edition, read whole. ``Fault`` ``rulebook.broken``, the worker's."""

    def try_classifier(self, content: bytes) -> None:
        """Read the list whole. ``BadInput`` ``classifier.broken``; ``Fault`` of the worker."""


@dataclass(frozen=True, slots=True)
class CheckHere:
    """Judges in this process, beside the ``shipped`` rules."""

    shipped: Rulebook

    def try_edition(self, content: bytes) -> str:
        return read_published(self.shipped, content).id

    def try_classifier(self, content: bytes) -> None:
        try_classifier(content)


@dataclass(frozen=True, slots=True)
class CheckAside:
    """Judges in the child process, so that no key waits for it."""

    worker: Worker

    def try_edition(self, content: bytes) -> str:
        told, _ = self.worker.ask("edition.try", {}, content)
        return str(told["id"])

    def try_classifier(self, content: bytes) -> None:
        self.worker.ask("classifier.try", {}, content)


def try_classifier(content: bytes) -> None:
    """Read a list of places whole. Errors: ``BadInput`` ``classifier.broken``."""
    read_places(CsvFile(CLASSIFIER_FILE, KEY, content))
