"""Full names of places out of the classifier's abbreviations, in both languages.

The classifier writes «г.Семей», «Семей қ.», «Семей Г.А.», «с.о.им.Ильяса Омарова». What is certain
is written out; the rest stays as printed. A name already written out comes back unchanged, so the
same reading serves the classifier and our own table.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from regdesk.domain.address import PlaceLevel
from regdesk.domain.words import Bilingual


class Kind(StrEnum):
    """What a row names, for its rank among answers and its form in a line."""

    OBLAST = "oblast"
    DISTRICT = "district"
    ADMINISTRATION = "administration"  # of a city or township: nobody lives in it
    CITY = "city"
    TOWNSHIP = "township"
    VILLAGE = "village"
    STATION = "station"
    SIDING = "siding"
    PLOT = "plot"
    OKRUG = "okrug"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's kind, its full name, and the form it has inside a line: «Атбасар қ.»."""

    kind: Kind
    full: Bilingual
    short: Bilingual


@dataclass(frozen=True, slots=True)
class _Settlement:
    """How a kind of settlement is written: ru before the name, kk after it.

    ``named`` is the Kazakh word after «атындағы», which takes no ending.
    """

    kind: Kind
    ru: str
    ru_short: str
    kk: str
    kk_short: str
    named: str


_SETTLEMENTS = (
    _Settlement(Kind.CITY, "город", "г.", "қаласы", "қ.", "қала"),
    _Settlement(Kind.TOWNSHIP, "поселок", "п.", "кенті", "к.", "кент"),
    _Settlement(Kind.VILLAGE, "село", "с.", "ауылы", "а.", "ауыл"),
    _Settlement(Kind.STATION, "станция", "ст.", "станциясы", "ст.", "станция"),
    _Settlement(Kind.SIDING, "разъезд", "рзд.", "разъезі", "рзд.", "разъезд"),
    _Settlement(Kind.PLOT, "участок", "уч.", "учаскесі", "уч.", "учаске"),
)
_BY_KIND = {one.kind: one for one in _SETTLEMENTS}

# Letters of other alphabets where the source's font had Kazakh ones.
_LETTERS = str.maketrans("ќЌўїј\xa0", "қҚұүә ")
# The official spelling has a hyphen.
_CORRECTED = {"Әл Фараби ауданы": "Әл-Фараби ауданы"}

_RU_COMMON = (
    (re.compile(r"^Район "), "район "),
    (re.compile(r"\bим\.\s*"), "имени "),
)
_RU_OKRUG = (
    (re.compile(r"^с\.о\.\s*(.+)$"), r"сельский округ \1"),
    (re.compile(r"^(.+?)\s*с\.о\.?$"), r"\1 сельский округ"),
)
_RU_ADMINISTRATION = (
    (re.compile(r"^(.+ая) г\.а\.$"), r"\1 городская администрация"),
    (re.compile(r"^(.+ая) п\.а\.$"), r"\1 поселковая администрация"),
    (re.compile(r"^(.+) [гГ]\.[аА]\.$"), r"городская администрация \1"),
    (re.compile(r"^(.+) п\.а\.$"), r"поселковая администрация \1"),
    (re.compile(r"^г\.а\.\s*(.+)$"), r"городская администрация \1"),
    (re.compile(r"^п\.а\.\s*(.+)$"), r"поселковая администрация \1"),
)
_KK_COMMON = (
    (re.compile(r"\bатын\.\s*"), "атындағы "),
    (re.compile(r"атындағы ауданы$"), "атындағы аудан"),
)
_KK_OKRUG = (
    (re.compile(r"атындағы а\.о\.?$"), "атындағы ауылдық округ"),
    (re.compile(r"^(.+?)\s*а\.о\.?$"), r"\1 ауылдық округі"),
)
_KK_ADMINISTRATION = (
    # the classifier once left the Russian letters in a Kazakh name
    (re.compile(r"^(.+) (?:[қҚ]\.[әӘ]\.|Г\.А\.)$"), r"\1 қалалық әкімшілігі"),
    (re.compile(r"^(.+) к\.ә\.$"), r"\1 кенттік әкімшілігі"),
)
_ADMINISTRATION = re.compile(r"(?:^|\s)[гпрс]\.а\.|администрация", re.IGNORECASE)

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def read_name(level: PlaceLevel, ru: str, kk: str) -> PlaceName:
    """Return the name that the classifier's pair ``ru`` and ``kk`` stands for."""
    ru, kk = (" ".join(text.translate(_LETTERS).split()) for text in (ru, kk))
    for pattern, written_out in _RU_COMMON:
        ru = pattern.sub(written_out, ru)
    for pattern, written_out in _KK_COMMON:
        kk = pattern.sub(written_out, kk)
    kk = _CORRECTED.get(kk, kk)
    kind, ru_bare = _find_kind(level, ru)
    if kind in _BY_KIND:
        return _settlement(_BY_KIND[kind], ru_bare, kk)
    if kind is Kind.ADMINISTRATION:
        ru, kk = _first(_RU_ADMINISTRATION, ru), _first(_KK_ADMINISTRATION, kk)
    if kind is Kind.OKRUG:
        ru, kk = _first(_RU_OKRUG, ru), _first(_KK_OKRUG, kk)
    full = Bilingual(kk, ru)
    return PlaceName(kind, full, full)


def city_of_administration(name: PlaceName) -> Bilingual:
    """Return how the land of a city's administration stands in a line: «Көкшетау қ.»."""
    kk = name.full.kk.removesuffix(" қалалық әкімшілігі")
    ru = name.full.ru.removeprefix("городская администрация ")
    return Bilingual(f"{kk} қ.", f"г. {ru}")


def _first(rules: _Rules, text: str) -> str:
    """Return ``text`` as the first rule that fits writes it, or as it is."""
    for pattern, written_out in rules:
        if pattern.search(text):
            return pattern.sub(written_out, text)
    return text


def _find_kind(level: PlaceLevel, ru: str) -> tuple[Kind, str]:
    """Return the kind and, of a settlement, the bare Russian name."""
    for one in _SETTLEMENTS:
        for prefix in (one.ru_short, f"{one.ru} "):
            bare = ru.removeprefix(prefix).strip()
            if bare != ru and not ru.startswith(("с.о.", "с.а.", "г.а.", "п.а.")):
                return one.kind, bare
    if _ADMINISTRATION.search(ru):
        return Kind.ADMINISTRATION, ru
    if level is PlaceLevel.OBLAST:
        return Kind.OBLAST, ru
    if level is PlaceLevel.DISTRICT or ru.startswith("район ") or ru.endswith(" район"):
        return Kind.DISTRICT, ru
    return (Kind.OKRUG if level is PlaceLevel.SUB_DISTRICT else Kind.OTHER), ru


def _settlement(kind: _Settlement, ru: str, kk: str) -> PlaceName:
    for suffix in (f" {kind.kk}", f" {kind.named}", kind.kk_short, " с."):
        bare = kk.removesuffix(suffix).strip()
        if bare != kk:
            break
    else:
        full = Bilingual(kk, f"{kind.ru} {ru}")
        return PlaceName(kind.kind, full, Bilingual(kk, f"{kind.ru_short} {ru}"))
    word = kind.named if bare.endswith(" атындағы") else kind.kk
    return PlaceName(
        kind.kind,
        Bilingual(f"{bare} {word}", f"{kind.ru} {ru}"),
        Bilingual(f"{bare} {kind.kk_short}", f"{kind.ru_short} {ru}"),
    )
