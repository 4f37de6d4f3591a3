"""Remembers what the clerks choose while they work."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from regdesk import settings
from regdesk.domain.errors import BadInput
from regdesk.services.settings_ports import DeskSetting
from regdesk.settings import Look, Settings, Tongue, Wear

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
_WORN = frozenset(("language", "look", "text_size"))


class Memory:
    """The settings as they stand; every choice is on the disk at once. ``find_clerk`` tells the
    code of who is signed in, empty while nobody is: how the screen speaks and looks is his. The
    window's thread and the desk's change them in turn.

    Implements ``services.settings_ports.KeptSettings``.
    """

    def __init__(self, path: Path, kept: Settings) -> None:
        self._path = path
        self._kept = kept
        self._turn = Lock()
        self.find_clerk: Callable[[], str] = str

    @property
    def settings(self) -> Settings:
        """All of them, as they stand."""
        return self._kept

    def take(self, name: str, value: Any) -> None:
        """Remember ``value`` for ``name``, a field of ``Settings``."""
        code = self.find_clerk()
        with self._turn:
            chosen = replace(self._kept, **{name: _KINDS[name](value)})
            if name in _WORN and code:
                chosen = replace(chosen, wears={**chosen.wears, code: chosen.wear})
            if chosen != self._kept:
                self._kept = chosen
                settings.save(self._path, chosen)

    def put_on(self, code: str) -> Wear | None:
        """Return what the clerk of ``code`` wears, from now on the screen too; None for who has
        chosen nothing yet.
        """
        with self._turn:
            wear = self._kept.wears.get(code)
            if wear is not None and wear != self._kept.wear:
                self._kept = replace(
                    self._kept, language=wear.language, look=wear.look, text_size=wear.text_size
                )
                settings.save(self._path, self._kept)
        return wear

    def get(self, name: DeskSetting) -> str | int:
        value: str | int = getattr(self._kept, name.value)
        return value

    def put(self, name: DeskSetting, value: str | int) -> None:
        with self._turn:
            try:
                chosen = replace(self._kept, **_named(name, value))
            except ValueError as error:
                raise BadInput(f"setting.{name.value}") from error
            settings.write(self._path, chosen)
            self._kept = chosen


def _named(name: DeskSetting, value: str | int) -> dict[str, Any]:
    return {name.value: value}
