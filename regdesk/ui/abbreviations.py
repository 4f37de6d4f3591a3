"""Short forms of an address line, for table cells and the rail; sheets and review spell it out."""

_SHORT = (
    (" көшесі", " к-сі"),
    (" даңғылы", " д-лы"),
    (" ықшамауданы", " ы/а"),
    ("-пәтер", "-п."),
    ("улица ", "ул. "),
    ("проспект ", "пр. "),
    ("микрорайон ", "мкр. "),
)


def shorten(line: str) -> str:
    """Return ``line`` with the usual abbreviations: «Қонаев к-сі 12, 45-п.»."""
    for word, short in _SHORT:
        line = line.replace(word, short)
    return line
