"""Barcodes of untrusted files. Runs in the worker only."""

from pathlib import Path

from regdesk.capture.codes import MOST, list_codes
from regdesk.capture.decode import read_each


def read_codes(path: Path) -> tuple[str, ...]:
    """Return the text of every code in the picture or PDF at ``path``, each text once.

    Errors: those of ``read_each``.
    """
    found = (text for page in read_each(path, list_codes) for text in page)
    return tuple(dict.fromkeys(found))[:MOST]
