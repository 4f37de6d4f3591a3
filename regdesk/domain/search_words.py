"""Words by which a case is found: one key for every spelling of a name, whatever its alphabet.

«Жақсыбеков», «Жаксыбеков» and ZHAKSYBEKOV have one key, and the key of what was typed of a Kazakh
or Russian word so far begins the key of the whole. Keys are for the search alone: nothing is shown
or sent of them. What two people share only in a key is found together, which is the lesser evil.
"""

import re
import unicodedata

from regdesk.domain.spelling import fold_words

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдезиклмнопрстуфхы", "abvgdeziklmnoprstufhi", strict=True)),
        **dict(zip("жцчшюя", ("zh", "ts", "ch", "sh", "iu", "ia"), strict=True)),
    }
)
# The spellings of passports, of ICAO and of the Kazakh Latin alphabet lead to one key; Ё is Е here.
_LATIN = {
    **dict(zip(("shch", "kh", "gh", "ye", "yo"), ("sh", "h", "g", "e", "e"), strict=True)),
    **dict(zip("yjqxw", ("i", "zh", "k", "ks", "v"), strict=True)),
}
_MARKED = str.maketrans({"ş": "sh", "ı": "i"})
_IN_LATIN = re.compile("|".join((*_LATIN, "c(?=[^h])")))
_DOUBLED = re.compile(r"([^\W\d])\1+")


def search_words(text: str) -> list[str]:
    """Return the keys of the words and numbers of ``text``, in order."""
    keys = (_key(word) for word in fold_words(text))
    return [key for key in keys if key]


def _key(word: str) -> str:
    if word.isascii() and word.isdigit():
        return word
    plain = word.translate(_CYRILLIC)
    if plain == word:
        plain = _IN_LATIN.sub(lambda found: _LATIN.get(found[0], "k"), _unmarked(word))
    return _DOUBLED.sub(r"\1", plain)


def _unmarked(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.translate(_MARKED))
    return "".join(one for one in apart if not unicodedata.combining(one))
