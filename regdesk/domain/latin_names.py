"""Latin names of documents and the Kazakh or Russian names they may stand for.

Many letters share one spelling (Қ and К are K; У, Ұ and Ү are U), so that a Latin name only ever
suggests. Spellings: those of passports issued here (Khill, Yerlan, Zhanna, Yuliya), the same with
plain E and with X for «кс», the recommended ones of ICAO Doc 9303 part 3, section 6, and the
Kazakh Latin alphabet of 2021 without its accents. Which of two letters is likelier follows from the
vowels beside it: Kazakh words are either of back vowels (қ, ғ, ұ) or of front ones (к, г, ү, і).
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

MOST = 5
_BEAM = 60
_FRONT, _VOWELS = "EI", "AEIOUY"

_COMMON = {
    **dict(zip("абвгдезиклмнопрстуфыэ", "ABVGDEZIKLMNOPRSTUFYE", strict=True)),
    **dict(zip("әғқңөұүһі", "AGKNOUUHI", strict=True)),
    **dict(
        zip(("ж", "х", "ц", "ч", "ш", "щ"), ("ZH", "KH", "TS", "CH", "SH", "SHCH"), strict=True)
    ),
    **dict(zip("ёйъью я-'’", ("E", "Y", "", "", "YU", " ", "YA", " ", "", ""), strict=True)),
}
_HERE = {**_COMMON, "ё": "YO", "ье": "YE", "ъе": "YE"}
_ICAO = {**_COMMON, "й": "I", "ъ": "IE", "ю": "IU", "я": "IA"}
_LATIN_2021 = {**_ICAO, "ж": "J", "қ": "Q", "х": "H", "ъ": ""}
_SPELLINGS = (
    _HERE,
    {**_HERE, "й": "I"},
    {**_COMMON, "кс": "X"},
    _ICAO,
    _LATIN_2021,
)
_PAIRS = ("ZH", "KH", "TS", "CH", "SH", "YA", "YU", "YO", "YE", "IA", "IU")
_RUSSIAN_ENDS = frozenset(("OV", "OVA", "OVICH", "OVNA"))  # their vowels say nothing of the stem
_RUSSIAN_END = re.compile(r"(?:Y?E|O)V(?:A|ICH|NA)?(?= |$)")
_KAZAKH_VOWELS = frozenset("әөұүі")
_SPLIT = 1.5  # what is one letter is seldom two
_U = frozenset("ұүу")
_I = frozenset("ийі")
_IL_ENDS = re.compile(r"IL(?= |$)")  # Михаил, Исмаил
_GUTTURALS = frozenset("қкғг")
_E, _E_AFTER_CONSONANT = 1.0, 2.0
_DEAR = {
    **dict(zip("әңһёьъ-", (0.6, 1.3, 0.6, 1.2, 1.5, 2.0, 0.6), strict=True)),
    **dict(zip(("ль", "ья", "ье", "ъе"), (0.4, 0.6, 0.7, 1.5), strict=True)),
}
_NEVER = 9.0
_MUCH_DEARER = 1.7  # than the likeliest: nobody writes the name so
_SOUNDED = "аәеёиоөуұүыіэюя"  # after these, and first of all, passports here write Е as YE
_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -")
_KAZAKH = _RUSSIAN | frozenset("әғқңөұүһі")


class Script(StrEnum):
    """Whose letters a name is written in."""

    KAZAKH = "kk"
    RUSSIAN = "ru"


def suggest(latin: str, script: Script) -> tuple[str, ...]:
    """Return names in ``script`` that documents may write as ``latin``, best first, at most five.

    ``latin`` holds capitals and spaces. Nothing comes of a name that no known spelling explains.
    """
    found: dict[str, float] = {}
    for rank, spelling in enumerate(_SPELLINGS):
        for name, cost in _unspell(latin, script, rank):
            if transliterate(name, spelling) == latin:
                found[name] = min(cost + 0.2 * rank, found.get(name, cost + 2))
    limit = min(_NEVER, min(found.values(), default=_NEVER) + _MUCH_DEARER)
    likely = [name for name in found if name and found[name] < limit and "ьь" not in name]
    best = sorted(likely, key=lambda name: (found[name], name))[:MOST]
    return tuple(_capitalise(name) for name in best)


def reads_as(name: str, latin: str) -> bool:
    """Tell whether a document may write ``name`` as ``latin``; a long name may be cut off there."""
    written = {transliterate(name, spelling) for spelling in _SPELLINGS}
    is_cut = len(latin) >= 20
    return latin in written or (is_cut and any(one.startswith(latin) for one in written))


def transliterate(name: str, spelling: dict[str, str] = _HERE) -> str:
    """Return ``name`` as documents write it; letters of no spelling are left out."""
    small, written, at = " ".join(name.casefold().split()), "", 0
    while at < len(small):
        pair = small[at : at + 2]
        size = 2 if len(pair) == 2 and pair in spelling else 1
        written += _written(small, at, size, spelling)
        at += size
    return written


def _written(small: str, at: int, size: int, spelling: dict[str, str]) -> str:
    begins = not at or small[at - 1] in _SOUNDED or small[at - 1] in " -"
    if size == 1 and small[at] == "е" and begins and "ье" in spelling:
        return "YE"
    return spelling.get(small[at : at + size], "")


@cache
def _read_back(script: Script, rank: int) -> dict[str, tuple[str, ...]]:
    """Return which letters each spelling of the table ``rank`` may stand for."""
    allowed = _KAZAKH if script is Script.KAZAKH else _RUSSIAN
    back: dict[str, tuple[str, ...]] = {}
    for letters, latin in _SPELLINGS[rank].items():
        if latin and set(letters) <= allowed:
            back[latin] = (*back.get(latin, ()), letters)
    if "YE" in back:
        back["YE"] += ("е",)
    if script is Script.RUSSIAN:
        back["L"] = ("л", "ль")
        back[_SPELLINGS[rank]["я"]] = ("я", "ья")
    return back


def _unspell(latin: str, script: Script, rank: int) -> Iterator[tuple[str, float]]:
    """Yield what ``latin`` may stand for in the spelling ``rank``, each with its cost."""
    back = _read_back(script, rank)
    longest = max(map(len, back))
    reached: list[dict[str, float]] = [{"": 0.0}, *({} for _ in latin)]
    for at in range(len(latin)):
        begun = sorted(reached[at].items(), key=lambda one: one[1])[:_BEAM]
        for size in range(1, min(longest, len(latin) - at) + 1):
            for letters in back.get(latin[at : at + size], ()):
                dearer = _cost(letters, latin, at, size)
                for name, cost in begun:
                    total = cost + dearer
                    ends = reached[at + size]
                    ends[name + letters] = min(total, ends.get(name + letters, total))
    yield from reached[len(latin)].items()


def _cost(letters: str, latin: str, at: int, size: int) -> float:
    """Return how unlikely ``letters`` are here; 0 is what one expects."""
    before, after = latin[at - 1 : at] if at else " ", latin[at + size : at + size + 1] or " "
    near = _vowel_near(latin, at, size)
    in_front = near in _FRONT
    sounded = before in _VOWELS or after in _VOWELS
    if _is_never(letters, before, after) or (letters == "ш" and latin.startswith("SHCH", at)):
        return _NEVER
    if letters in _KAZAKH_VOWELS and _is_in_russian_end(latin, at):
        return _NEVER
    split = _SPLIT if size == 1 and latin[at : at + 2] in _PAIRS else 0.0
    if letters in _U:
        return _cost_of_u(letters, sounded, in_front or before == "G")
    if latin[at] == "I" and letters in _I:
        return split + _cost_of_i(letters, latin, at, before, after)
    if letters in _GUTTURALS and after not in _VOWELS:  # it closes the syllable before
        in_front = (_vowel_before(latin, at).strip() or near) in _FRONT
    likelier = {
        "қ": not in_front,
        "к": in_front,
        "ғ": not in_front and near != "U",
        "г": in_front or near == "U",
        "ө": at == 0 and in_front,
        "о": at > 0 or not in_front,
        "й": sounded and before != "U",
        "ы": not sounded or before == "U",
    }
    if letters in likelier:
        return split + (0.0 if likelier[letters] else 0.7)
    if letters == "э":
        return split + (_E if before == " " or before in _VOWELS else _E_AFTER_CONSONANT)
    return split + _DEAR.get(letters, 0.0)


def _cost_of_u(letters: str, sounded: bool, in_front: bool) -> float:
    """У stands beside a vowel; between consonants Ү goes with front vowels and Ұ with back ones."""
    if sounded:
        return 0.0 if letters == "у" else 1.0
    if letters == "у":
        return 0.3
    return 0.0 if (letters == "ү") == in_front else 0.5


def _is_never(letters: str, before: str, after: str) -> bool:
    """Tell whether no word has ``letters`` between these two."""
    if letters[0] in "ьъ":
        return before == " " or before in _VOWELS
    if letters == "й":  # it ends a syllable, or begins a word as in «Йосиф»
        return before not in _VOWELS and not (before == " " and after == "O")
    if letters == "ы":
        return after in _VOWELS or (before in _VOWELS and before != "U")
    return (letters == "і" and after in _VOWELS) or (letters == "ль" and after in "AOU")


def _cost_of_i(letters: str, latin: str, at: int, before: str, after: str) -> float:
    """Й ends a syllable, but for «-аил»; І goes with front vowels before it, and before none."""
    if before in "AEOU":
        likelier = "и" if _IL_ENDS.match(latin, at) else "й"
        return 0.0 if letters == likelier else 0.7
    if after in _VOWELS:
        return 0.0
    return 0.0 if (letters == "і") == (_vowel_before(latin, at) in "EI") else 0.4


def _vowel_near(latin: str, at: int, size: int) -> str:
    """Return the vowel after, or where the word itself ends before one, the vowel before."""
    rest = latin[at + size :].partition(" ")[0]
    after = "" if rest in _RUSSIAN_ENDS else next((one for one in rest if one in _VOWELS), "")
    return after or _vowel_before(latin, at) or "A"


def _is_in_russian_end(latin: str, at: int) -> bool:
    return any(end.start() <= at < end.end() for end in _RUSSIAN_END.finditer(latin))


def _vowel_before(latin: str, at: int) -> str:
    before = latin[:at].rpartition(" ")[2]
    return next((one for one in reversed(before) if one in _VOWELS), " ")


def _capitalise(name: str) -> str:
    return "-".join(
        " ".join(word[:1].upper() + word[1:] for word in part.split(" "))
        for part in name.split("-")
    )
