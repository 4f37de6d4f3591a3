"""Remembers what the clerks choose while they work."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from regdesk import settings
from regdesk.settings import Look, Settings, Tongue

_KINDS: Mapping[str, Callable[[Any], Any]] = {
    "language": Tongue,
    "look": Look,
    "text_size": int,
    "prints": dict,
    "receipts": tuple,
    "scan": replace,
    "scanners": tuple,
    "clerk_code": str,
}


class Memory:
    """The settings as they stand; every choice is on the disk at once."""

    def __init__(self, path: Path, kept: Settings) -> None:
        self._path = path
        self._kept = kept

    def take(self, name: str, value: Any) -> None:
        """Remember ``value`` for ``name``, a field of ``Settings``."""
        chosen = replace(self._kept, **{name: _KINDS[name](value)})
        if chosen != self._kept:
            self._kept = chosen
            settings.save(self._path, chosen)
