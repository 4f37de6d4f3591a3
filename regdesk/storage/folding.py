"""One spelling for all: what a clerk types with any keyboard finds what any list wrote."""

import re
import unicodedata

# ә/а, ғ/г … are typed on a Russian layout; ќ ў ї ј stand in the classifier where a font of the
# nineties had Kazakh letters; ъ and ь are left out as often as not.
_ALIKE = str.maketrans(
    {
        **dict(zip("әғқңөұүһіёйэщ", "агкноуухиеиеш", strict=True)),
        **dict(zip("ќўїј", "кууа", strict=True)),
        "ъ": None,
        "ь": None,
    }
)
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return ``text`` in small letters of one spelling: «Әл-Фараби» and «Аль-Фараби» are one."""
    return unicodedata.normalize("NFC", text).casefold().translate(_ALIKE)


def fold_words(text: str) -> list[str]:
    """Return the folded words and numbers of ``text``, in order."""
    return _WORD.findall(fold(text))
