"""Bilingual words of the sheets, kept as data in ``resources/words/*.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regdesk.domain.errors import Bug, Fault
from regdesk.domain.words import Bilingual, same


@dataclass(frozen=True, slots=True)
class Words:
    """Pairs of words by key: file, tables and name joined by dots, ``slip.title.permanent``.

    A text may have places to fill: «{number}-терезе». Where Russian counts, ``ru`` is a list of
    three forms (1, 2-4, 5 and more); Kazakh keeps the singular after a number.
    """

    pairs: Mapping[str, tuple[str, tuple[str, ...]]]

    def say(self, key: str, **filled: str | int | Bilingual) -> Bilingual:
        """Return the pair for ``key``, filled in from the pairs' own side; unknown: a ``Bug``."""
        kk, forms = self._get(key)
        sides = {name: _sides(value) for name, value in filled.items()}
        in_kk = {name: pair.kk for name, pair in sides.items()}
        in_ru = {name: pair.ru for name, pair in sides.items()}
        return Bilingual(kk.format(**in_kk), forms[0].format(**in_ru))

    def count(self, key: str, n: int) -> Bilingual:
        """Return the pair that counts ``n`` things; it is filled in as ``{n}``."""
        kk, forms = self._get(key)
        return Bilingual(kk.format(n=n), forms[_form_of(n)].format(n=n))

    def _get(self, key: str) -> tuple[str, tuple[str, ...]]:
        if key not in self.pairs:
            raise Bug(word=key)
        return self.pairs[key]


def load_words(folder: Path) -> Words:
    """Read every ``*.toml`` of ``folder``.

    Errors: ``Fault`` ``words.broken`` with ``file`` and the ``entry`` that lacks a language.
    """
    pairs: dict[str, tuple[str, tuple[str, ...]]] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            tables = tomllib.loads(file.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise Fault("words.broken", file=file.name, entry="") from error
        _collect(file.stem, tables, file.name, pairs)
    return Words(pairs)


def _collect(
    key: str, entry: Any, file: str, pairs: dict[str, tuple[str, tuple[str, ...]]]
) -> None:
    if not isinstance(entry, dict):
        raise Fault("words.broken", file=file, entry=key)
    if "kk" not in entry and "ru" not in entry:
        for name, inner in entry.items():
            _collect(f"{key}.{name}", inner, file, pairs)
        return
    kk, ru = entry.get("kk"), entry.get("ru")
    forms = tuple(ru) if isinstance(ru, list) and len(ru) == 3 else (ru,)
    if set(entry) != {"kk", "ru"} or not all(isinstance(one, str) and one for one in (kk, *forms)):
        raise Fault("words.broken", file=file, entry=key)
    pairs[key] = (str(kk), tuple(str(one) for one in forms))


def _sides(value: str | int | Bilingual) -> Bilingual:
    return value if isinstance(value, Bilingual) else same(str(value))


def _form_of(n: int) -> int:
    """Return 0 for 1, 21, 31 …; 1 for 2-4, 22-24 …; 2 for the rest, 11-14 too."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2
