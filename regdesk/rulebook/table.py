"""Strict reading of one TOML table: what is missing, misspelt, left over or mistyped is told."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from regdesk.domain.errors import Fault
from regdesk.domain.words import Bilingual

Choice = TypeVar("Choice", bound=StrEnum)
Plain = TypeVar("Plain")


def open_table(content: bytes, file: str) -> "Table":
    """Return what ``content`` (TOML, UTF-8) holds; ``file`` is what complaints call it.

    Errors: ``Fault`` ``rulebook.broken``.
    """
    try:
        return Table(tomllib.loads(content.decode("utf-8")), file)
    except (ValueError, RecursionError) as error:  # of TOML, UTF-8, a number without an end
        reason = (str(error) or type(error).__name__).splitlines()[0]
        raise Fault("rulebook.broken", file=file, rule="", reason=reason) from error


class Table:
    """One table of a rulebook file. Every complaint is ``Fault`` ``rulebook.broken`` with the file,
    the rule and the reason; the reason is for who writes rulebooks, in English.
    """

    def __init__(self, content: object, file: str, rule: str = "") -> None:
        self._file = file
        self.rule = rule
        if not isinstance(content, dict):
            raise self.broken("a table was expected here")
        self._left: dict[str, Any] = dict(content)

    def broken(self, reason: str) -> Fault:
        return Fault("rulebook.broken", file=self._file, rule=self.rule, reason=reason)

    def has(self, name: str) -> bool:
        return name in self._left

    def take(self, name: str) -> Any:
        if name not in self._left:
            raise self.broken(f"«{name}» is missing")
        return self._left.pop(name)

    def _typed(self, name: str, kind: type[Plain]) -> Plain:
        value = self.take(name)
        if type(value) is not kind:
            raise self.broken(f"«{name}» must be of type {kind.__name__}")
        return value

    def text(self, name: str) -> str:
        value = self._typed(name, str).strip()
        if not value:
            raise self.broken(f"«{name}» is empty")
        return value

    def number(self, name: str) -> int:
        value = self._typed(name, int)
        if value < 0:
            raise self.broken(f"«{name}» is negative")
        return value

    def find_number(self, name: str) -> int | None:
        return self.number(name) if self.has(name) else None

    def flag(self, name: str, otherwise: bool | None = None) -> bool:
        if otherwise is not None and not self.has(name):
            return otherwise
        return self._typed(name, bool)

    def find_day(self, name: str) -> date | None:
        if not self.has(name):
            return None
        value = self.take(name)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.broken(f"«{name}» must be a day, written 2024-02-01")
        return value

    def day(self, name: str) -> date:
        value = self.find_day(name)
        if value is None:
            raise self.broken(f"«{name}» is missing")
        return value

    def words(self, name: str) -> Bilingual:
        pair = self.table(name)
        words = Bilingual(pair.text("kk"), pair.text("ru"))
        pair.close()
        return words

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        return self._member(name, kind, self._typed(name, str))

    def choices(self, name: str, kind: type[Choice]) -> tuple[Choice, ...]:
        return tuple(self._member(name, kind, one) for one in self.texts(name))

    def _member(self, name: str, kind: type[Choice], value: str) -> Choice:
        if value not in frozenset(kind):
            raise self.broken(f"«{name}» cannot be «{value}»; it is one of {', '.join(kind)}")
        return kind(value)

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._typed(name, list)
        if not values or not all(isinstance(one, str) for one in values):
            raise self.broken(f"«{name}» must be a list of words, not an empty one")
        return tuple(values)

    def table(self, name: str) -> "Table":
        return self.holding(self.take(name))

    def holding(self, content: object, rule: str = "") -> "Table":
        """Return another table of the same file, of the same rule unless ``rule`` names its own."""
        return Table(content, self._file, rule or self.rule)

    def tables(self, name: str) -> Iterator["Table"]:
        """Yield each table of the array ``name``; its ``id``, where it has one, names the rule."""
        for content in self._typed(name, list):
            named = content.get("id") if isinstance(content, dict) else None
            yield self.holding(content, named if isinstance(named, str) else "")

    def entries(self) -> Iterator[tuple[str, Any]]:
        """Take all that is left, name and value, in the order of the file."""
        left, self._left = self._left, {}
        yield from left.items()

    def close(self) -> None:
        """Complain of what nobody asked for: a misspelt key must not pass for an absent one."""
        if self._left:
            raise self.broken(f"unknown: {', '.join(sorted(self._left))}")
