"""The words of the console in its three languages; they all stand in ``words.toml``."""

import re
import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import TypeAlias

Forms: TypeAlias = str | list[str]

HERE = timezone(timedelta(hours=5))
"""One clock for the whole country since 1 March 2024."""

_UNITS = {"kk": "Б КБ МБ ГБ ТБ", "ru": "Б КБ МБ ГБ ТБ", "en": "B KB MB GB TB"}
_THIN = "\u00a0"
_OFFER = re.compile(r"\s*([a-zA-Z*-]+)\s*(?:;\s*q\s*=\s*([0-9](?:\.[0-9]{0,3})?)\s*)?")


class Language(StrEnum):
    """Languages of the console, the first one where nobody says otherwise."""

    KK = "kk"
    RU = "ru"
    EN = "en"


@cache
def read_words() -> dict[str, list[Forms]]:
    """Return each key's words in the order of ``Language``; a list of forms goes by number."""
    text = (resources.files(__package__) / "words.toml").read_text("utf-8")
    told = tomllib.loads(text)
    return {f"{room}.{key}": three for room, keys in told.items() for key, three in keys.items()}


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks one language."""

    language: Language

    def __call__(self, key: str, /, **params: object) -> str:
        """Return the words of ``key``; ``n`` among ``params`` chooses the form of a plural."""
        told = read_words()[key][list(Language).index(self.language)]
        n = params.get("n")
        if isinstance(n, int):
            params = params | {"n": self.number(n)}
            if isinstance(told, list):
                told = told[self._form(abs(n), len(told))]
        assert isinstance(told, str)
        return told.format(**params) if params else told

    def number(self, value: int) -> str:
        """Return digits in groups of three."""
        return f"{value:,}".replace(",", _THIN)

    def size(self, value: int) -> str:
        """Return a number of bytes in the unit that fits it."""
        units = _UNITS[self.language].split()
        size, unit = float(value), 0
        while size >= 1000 and unit < len(units) - 1:
            size, unit = size / 1024, unit + 1
        shown = f"{size:.1f}" if unit and size < 100 else f"{min(size, 1e9):.0f}"
        if self.language is not Language.EN:
            shown = shown.replace(".", ",")
        return f"{shown}{_THIN}{units[unit]}"

    def span(self, seconds: float) -> str:
        """Return how long it is, in the largest unit that says enough."""
        seconds = abs(seconds)
        for unit, length in (("days", 86400), ("hours", 3600), ("minutes", 60)):
            if seconds >= length:
                return self(f"span.{unit}", n=min(int(seconds // length), 99_999))
        return self("span.seconds", n=int(seconds))

    def ago(self, moment: datetime, now: datetime) -> str:
        """Return when it was, as one says it."""
        seconds = (now - moment).total_seconds()
        if abs(seconds) < 60:
            return self("span.now")
        if seconds > 30 * 86400 or seconds < 0:
            return moment.astimezone(HERE).strftime("%d.%m.%Y")
        return self("span.ago", span=self.span(seconds))

    def exact(self, moment: datetime) -> str:
        """Return the moment to the second, by the clock of the country."""
        return moment.astimezone(HERE).strftime("%d.%m.%Y %H:%M:%S")

    def _form(self, n: int, forms: int) -> int:
        if forms == 3:  # Russian: 1, 2 to 4, the others
            few = 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14
            return 0 if n % 10 == 1 and n % 100 != 11 else 1 if few else 2
        return 0 if n == 1 or forms == 1 else 1


def choose_language(remembered: str, accepted: str) -> Language:
    """Return the language of the cookie, else the best of the browser's ``Accept-Language``."""
    if remembered in set(Language):
        return Language(remembered)
    offers: list[tuple[float, Language]] = []
    for one in accepted[:400].split(","):
        match = _OFFER.fullmatch(one)
        if match is None:
            continue
        tag = match[1].lower().partition("-")[0]
        weight = float(match[2] or 1)
        if tag in set(Language) and weight > 0:
            offers.append((weight, Language(tag)))
    return max(offers, key=lambda one: one[0])[1] if offers else Language.KK
