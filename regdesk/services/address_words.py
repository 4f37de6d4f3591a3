"""Reads one typed line of an address: «қонаев 12 45», «45 кунаева 12», «12а/1 кв 45 қонаев».

Words and numbers come in any order and in either language. Which number is the house is known only
beside a street, whose own name may hold one (8 Марта): see ``TypedAddress.fit``.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum

from regdesk.domain.spelling import fold, fold_words
from regdesk.domain.words import Bilingual

_LETTER = r"[^\W\d_]"
_SUFFIX = rf"(?:{_LETTER}(?![^\W_]))"
_HOUSE = rf"\d+{_SUFFIX}?(?:/(?:\d+{_SUFFIX}?|{_SUFFIX}))*"
_TOKEN = re.compile(rf"\d+-(?:й|я|ая|ый|ой|го|ші|шы)(?![^\W_])|{_HOUSE}|{_LETTER}+")
# «2-корпус» is Kazakh for «корпус 2»; without the hyphen the word stands before its number.
_KAZAKH_BLOCK = re.compile(rf"(\d+)\s*-\s*(корпус|блок){_LETTER}*")


class _Part(Enum):
    HOUSE = "house"
    BLOCK = "block"
    FLAT = "flat"


# Russian names the part before its number (кв. 45), Kazakh after it (45-пәтер).
_BEFORE = {
    **dict.fromkeys(("дом", "д"), _Part.HOUSE),
    **dict.fromkeys(("корпус", "корп", "к", "блок"), _Part.BLOCK),
    **dict.fromkeys(("квартира", "кв"), _Part.FLAT),
}
_AFTER = {
    **dict.fromkeys((fold("үй"), fold("үйі")), _Part.HOUSE),
    **dict.fromkeys((fold("пәтер"), "п"), _Part.FLAT),
}
# Said with nearly every street, so that they find nothing.
_IDLE = frozenset(fold(one) for one in ("улица", "ул", "көшесі", "көше", "к", "сі"))


@dataclass(frozen=True, slots=True)
class TypedAddress:
    """A line taken apart. ``after`` are the numbers that follow a word, ``before`` the others."""

    words: tuple[str, ...] = ()
    house: str = ""
    block: str = ""
    flat: str = ""
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    def fit(self, street: Bilingual | None = None) -> tuple[str, str, str]:
        """Return (house, block, flat) of this line on ``street``.

        Numbers that the street's name holds are its own. Of the rest the first after the words is
        the house, unless only one of them looks like a house (12А, 12/1); the next is the flat.
        """
        own = fold_words(f"{street.kk} {street.ru}") if street else []
        numbers = [*self.after, *self.before]
        for number in reversed(numbers[:]):
            if fold(number) in own:
                numbers.remove(number)
                break
        house, flat = self.house, self.flat
        if not house and numbers:
            unlike = [one for one in numbers if not one.isdigit()]
            house = unlike[0] if len(unlike) == 1 else numbers[0]
            numbers.remove(house)
        if not flat and numbers:
            flat = numbers[0]
        return house, self.block, flat


def read_line(line: str) -> TypedAddress:
    """Take ``line`` apart; nothing in it is an error."""
    tokens = [match.group() for match in _TOKEN.finditer(_KAZAKH_BLOCK.sub(r"\2 \1", line))]
    tokens = _join_letters(tokens)
    typed, left = _take_marked(tokens)
    words: list[str] = []
    before: list[str] = []
    after: list[str] = []
    for token in left:
        if _is_number(token):
            (after if words else before).append(token.upper())
        else:
            words.append(token)
    telling = tuple(one for one in words if fold(one) not in _IDLE)
    return replace(typed, words=telling or tuple(words), before=tuple(before), after=tuple(after))


def _is_number(token: str) -> bool:
    return token[0].isdigit() and "-" not in token


def _join_letters(tokens: list[str]) -> list[str]:
    """Join «12 а» to «12а», where the letter names no part of an address."""
    joined: list[str] = []
    for at, token in enumerate(tokens):
        alone = len(token) == 1 and token.isalpha() and fold(token) not in _AFTER
        followed = at + 1 < len(tokens) and _is_number(tokens[at + 1])
        marks = fold(token) in _BEFORE and followed
        if joined and joined[-1].isdigit() and alone and not marks:
            joined[-1] += token
        else:
            joined.append(token)
    return joined


def _take_marked(tokens: list[str]) -> tuple[TypedAddress, list[str]]:
    """Take the numbers that stand beside a word for house, block or flat, and the word."""
    taken: dict[int, _Part] = {}
    for at in range(len(tokens)):
        near = _find_number(tokens, at, taken)
        if near is not None:
            number, part = near
            taken[number], taken[at] = part, part
    found = {part: tokens[at].upper() for at, part in taken.items() if _is_number(tokens[at])}
    left = [token for at, token in enumerate(tokens) if at not in taken]
    house, block, flat = (found.get(part, "") for part in _Part)
    return TypedAddress(house=house, block=block, flat=flat), left


def _find_number(tokens: list[str], at: int, taken: dict[int, _Part]) -> tuple[int, _Part] | None:
    """Return where the number of the part that ``tokens[at]`` names stands: its own side first."""
    word = fold(tokens[at])
    sides = ((_AFTER, at - 1), (_BEFORE, at + 1), (_BEFORE, at - 1), (_AFTER, at + 1))
    for names, place in sides:
        part = names.get(word)
        if part and 0 <= place < len(tokens) and place not in taken and _is_number(tokens[place]):
            return place, part
    return None
