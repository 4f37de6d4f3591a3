"""What no letter of ours can show is shown as a mark of its own: nothing vanishes from a sheet.

Both faces hold both alphabets and the whole of Latin. A picture, a letter of another script, a sign
that steers or hides what stands beside it (control, direction, zero width) is printed as �.
"""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from regdesk.printing.fonts import BOLD, REGULAR, register_fonts

SHOWN_INSTEAD = "\ufffd"
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_BREAKS = re.compile(r"[\t\r\n]+")

T = TypeVar("T")


def make_printable(facts: T) -> T:
    """Return ``facts`` with every text of theirs as it can be printed."""
    shown: T = _shown(facts, _find_unprintable())
    return shown


def _shown(value: Any, unprintable: re.Pattern[str]) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return _text(value, unprintable)
    if isinstance(value, tuple):
        return tuple(_shown(one, unprintable) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = _shown(before, unprintable)
        if after != before:
            changed[field.name] = after
    return replace(value, **changed) if changed else value


def _text(text: str, unprintable: re.Pattern[str]) -> str:
    if unprintable.search(text) is None:
        return text
    return unprintable.sub(SHOWN_INSTEAD, _BREAKS.sub(" ", text))


@cache
def _find_unprintable() -> re.Pattern[str]:
    """Return what finds a character that one of the faces lacks or that nobody would see."""
    from reportlab.pdfbase import pdfmetrics

    register_fonts()
    faces = [pdfmetrics.getFont(name).face.charToGlyph for name in (REGULAR, BOLD)]
    seen = [
        chr(code)
        for code in sorted(set(faces[0]).intersection(faces[1]))
        if unicodedata.category(chr(code)) not in _UNSEEN
    ]
    return re.compile(f"[^{re.escape(''.join(seen))}]")
