"""Recognised lines put right by position: letters where letters stand, digits for digits.

Source of the positions: ICAO Doc 9303 parts 4 and 5. What is mended here is judged by the zone's
check digits afterwards, never instead of them.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import product

from regdesk.domain.mrz import Mrz, MrzKind, read_mrz

_AS_DIGIT = str.maketrans("OQDUILJZSBGTA", "0000111258674")
_AS_LETTER = str.maketrans("012568", "OIZSGB")
_AS_D = str.maketrans("0OQ", "DDD")
_LIKE_FILLERS = re.compile(r"[‹〈(\[{ㄑく]")
_SLIPS = 3
"""Characters of a line that may have been lost or doubled, all in its row of fillers."""

_RUN = re.compile("<+")
# Per character: A letter, D that letter, 9 digit, * any; the filler may stand anywhere.
_TD1 = (
    "AAAAA" + "*" * 9 + "9" + "*" * 15,
    "9999999A9999999AAA" + "*" * 11 + "9",
    "A" * 30,
)
_TD3 = ("AAAAA" + "A" * 39, "*" * 9 + "9AAA9999999A9999999" + "*" * 14 + "99")
# Cards and passports issued here: nine digits or a letter and eight, then the IIN
_TD1_HERE = ("ADAAA" + "9" * 10 + "9" * 12 + "***", _TD1[1], _TD1[2])
_TD3_HERE = (_TD3[0], "A" + "9" * 8 + "9AAA9999999A9999999" + "9" * 12 + "**99")


def mend(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of the zone that ``texts`` most likely are, or none where they are none.

    A zone whose check digits all hold goes before one that only has the right form.
    """
    kind = next((one for one in MrzKind if one.shape[0] == len(texts)), None)
    if kind is None:
        return ()
    fitted = [_fit(_clean(text), kind.shape[1]) for text in texts]
    here, anywhere = (_TD1_HERE, _TD1) if kind is MrzKind.TD1 else (_TD3_HERE, _TD3)
    found = [zone for zone in _list_zones(fitted, here, kind) if _is_from_here(zone)]
    found = found or list(_list_zones(fitted, anywhere, kind))
    best = next((zone for zone in found if zone.is_whole), found[0] if found else None)
    return best.lines if best else ()


def _list_zones(
    fitted: list[tuple[str, ...]], forms: tuple[str, ...], kind: MrzKind
) -> Iterator[Mrz]:
    choices = [
        dict.fromkeys(_put_right(text, form) for text in line)
        for line, form in zip(fitted, forms, strict=True)
    ]
    zones = (read_mrz(_end_names(lines, kind)) for lines in product(*choices))
    return (zone for zone in zones if zone is not None)


def _is_from_here(zone: Mrz) -> bool:
    """Tell whether it is of a citizen's document: elsewhere a G in a number is no 6, and no check
    digit tells the two apart.
    """
    return zone.issuer == zone.nationality == "KAZ"


def _clean(text: str) -> str:
    """Return ``text`` in the zone's own characters; what only looks like a filler is one."""
    single = re.sub("[«《≪]", "<<", text)
    plain = unicodedata.normalize("NFKC", single).upper()
    return re.sub(r"[^A-Z0-9<]", "", _LIKE_FILLERS.sub("<", plain))


def _fit(text: str, width: int) -> tuple[str, ...]:
    """Return ``text`` made ``width`` long in each of its rows of fillers: only those are uneven."""
    off = width - len(text)
    if not off:
        return (text,)
    if abs(off) > _SLIPS:
        return ()
    fits = []
    for run in reversed(list(_RUN.finditer(text))):  # what ends a line varies most
        size = run.end() - run.start() + off
        if size > 0:
            fits.append(text[: run.start()] + "<" * size + text[run.end() :])
    return tuple(fits)


def _put_right(text: str, form: str) -> str:
    tables = {"9": _AS_DIGIT, "A": _AS_LETTER, "D": _AS_D, "*": {}}
    return "".join(one.translate(tables[wanted]) for one, wanted in zip(text, form, strict=True))


def _end_names(lines: tuple[str, ...], kind: MrzKind) -> tuple[str, ...]:
    """Nothing comes behind the given names but fillers, whatever was recognised there."""
    at, begins = (2, 0) if kind is MrzKind.TD1 else (0, 5)
    surname, gap, rest = lines[at][begins:].partition("<<")
    given, _, _ = rest.partition("<<")
    line = (lines[at][:begins] + surname + gap + given).ljust(kind.shape[1], "<")
    return (*lines[:at], line, *lines[at + 1 :])
