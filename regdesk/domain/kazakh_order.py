"""The order of names in a Kazakh list: ә after а, ғ after г, whatever the numbers of the letters.

Source: the Kazakh alphabet of 42 letters, in which the Russian one stands in its own order. Letters
of the Latin alphabet come after all of it, as Unicode's rules for Kazakh have them.
"""

import unicodedata

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

_CYRILLIC = 0xE000  # of no use to anybody, and after every sign and digit
_LATIN = 0xE100
_PLACES = {
    **{ord(letter): _CYRILLIC + at for at, letter in enumerate(ALPHABET)},
    **{ord(letter): _LATIN + at for at, letter in enumerate("abcdefghijklmnopqrstuvwxyz")},
}


def kazakh_key(text: str) -> tuple[str, str]:
    """Return by what ``text`` is sorted; small and capital letters differ only between equals."""
    plain = unicodedata.normalize("NFC", text)
    return plain.casefold().translate(_PLACES), plain
