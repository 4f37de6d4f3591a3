"""Words into lines. Nothing is ever cut: what is too wide wraps, a word too long breaks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics

from regdesk.domain.words import Bilingual
from regdesk.printing.style import Style

_LEAST_SHRINK = 0.7
_BLANKS = re.compile(r"[ \t\r\n]+")  # a no-break space stays whole


def measure(text: str, style: Style) -> float:
    """Return the width of ``text`` in points."""
    return _width(text, style.font) * style.size


@lru_cache(maxsize=2048)  # a sheet that looks for its best sizes asks for the same words anew
def _width(text: str, font: str) -> float:
    """Return the width of ``text`` at the size of 1 point; a width grows with the size."""
    return float(pdfmetrics.getFont(font).stringWidth(text, 1))


def wrap(text: str, style: Style, width: float) -> tuple[str, ...]:
    """Return ``text`` as lines of at most ``width`` points."""
    if measure(text, style) <= width and not _BLANKS.search(text.replace(" ", "")):
        return (text,) if text else ()
    return tuple(_list_lines(text, style, width))


def balance(text: str, style: Style, width: float) -> tuple[str, ...]:
    """Return ``text`` in as few lines as ``width`` allows, nearly equally long."""
    lines = wrap(text, style, width)
    while len(narrower := wrap(text, style, width * 0.95)) == len(lines) > 1:
        lines, width = narrower, width * 0.95
    return lines


def fit(text: str, style: Style, width: float) -> tuple[tuple[str, ...], Style]:
    """Return ``text`` on one line, smaller if need be; wrapped when even that is too wide."""
    factor = width / max(measure(text, style), 1e-6)
    if factor < 1:
        style = style.scaled(max(factor * 0.999, _LEAST_SHRINK))
    return wrap(text, style, width), style


def both(pair: Bilingual) -> str:
    """Return both languages on one line, or once where they are the same."""
    return pair.kk if pair.same else f"{pair.kk} / {pair.ru}"


def _list_lines(text: str, style: Style, width: float) -> Iterator[str]:
    blank = measure(" ", style)
    line: list[str] = []
    room = width
    for word in _BLANKS.split(text.strip()):
        for piece in _list_pieces(word, style, width):
            needed = measure(piece, style)
            if line and needed + blank > room:
                yield " ".join(line)
                line, room = [], width
            room -= needed + (blank if line else 0)
            line.append(piece)
    if line:
        yield " ".join(line)


def _list_pieces(word: str, style: Style, width: float) -> Iterator[str]:
    """Yield ``word``, in parts where it alone is wider than the line."""
    while word and measure(word, style) > width:
        count = 1
        while count < len(word) and measure(word[: count + 1], style) <= width:
            count += 1
        yield word[:count]
        word = word[count:]
    if word:
        yield word
