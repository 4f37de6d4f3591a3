"""Reads the settings value by value: one that somebody spoilt by hand leaves the others alone."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from regdesk.domain.errors import BadInput
from regdesk.domain.print_task import FORMATS, PrintChoice, SheetKind
from regdesk.domain.receipt_printer import USUAL_DOTS, ReceiptPrinter
from regdesk.domain.scanning import Ink, ScanChoice, Source
from regdesk.domain.sheet_format import SheetFormat
from regdesk.settings.record import Look, Settings, Tongue, Wear

_OF_NO_USE = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
_NAMES = frozenset(one.name for one in fields(Settings))
_LINE = re.compile(r'^  "(\w+)"\s*:?\s*', re.MULTILINE)  # as the file is written


def find_values(content: bytes) -> tuple[dict[str, Any] | None, tuple[str, ...]]:
    """Return the values in ``content`` by their names, and the names of those that are torn; no
    values where none can be found.

    Of a file that is no JSON any more those are found that stand whole behind their names.
    """
    try:
        kept = json.loads(content)
    except (ValueError, RecursionError):
        return _find_whole(content.decode("utf-8-sig", errors="replace"))
    return (kept, ()) if isinstance(kept, dict) else (None, ())


def read_settings(kept: Mapping[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings that ``kept`` holds and the names of what is of no use there; what is
    missing or of no use is as it usually is.
    """
    found, lost = Settings(), []
    for name, value in _take_over(kept).items():
        if name in _PARTS:
            parts, bad = _read_parts(value, *_PARTS[name])
            lost += [f"{name}.{one}" if one else name for one in bad]
            found = replace(found, **{name: _join(getattr(found, name), parts)})
            continue
        try:
            found = replace(found, **{name: _read_one(name, value)})
        except _OF_NO_USE:
            lost.append(name)
    return found, tuple(lost)


def _find_whole(text: str) -> tuple[dict[str, Any] | None, tuple[str, ...]]:
    found: dict[str, Any] = {}
    torn: list[str] = []
    for match in _LINE.finditer(text):
        try:
            found[match[1]] = json.JSONDecoder().raw_decode(text, match.end())[0]
        except (ValueError, RecursionError):
            torn.append(match[1])
    return (found, tuple(torn)) if found else (None, ())


def _take_over(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``kept`` with the one printer and the one paper of earlier settings, per sheet."""
    if not kept.keys() & {"printer", "slip_format"}:
        return dict(kept)
    rest = {name: value for name, value in kept.items() if name not in ("printer", "slip_format")}
    printer, layout = kept.get("printer", ""), kept.get("slip_format", "a5")
    prints = {}
    for kind in (SheetKind.SLIP, SheetKind.NOTE, SheetKind.REFERRAL):
        known = layout in [*SheetFormat] and layout not in FORMATS[kind]
        prints[kind.value] = {"layout": FORMATS[kind][0] if known else layout, "printer": printer}
    return {"prints": prints, **rest}


_Part = tuple[Any, Any]


def _read_parts(
    value: Any, kind: Any, read: Callable[[Any, Any], _Part]
) -> tuple[list[_Part], list[str]]:
    """Return what ``read`` makes of the parts of ``value``, and the places of those of no use; an
    empty place is all of it.
    """
    if type(value) is not kind:
        return [], [""]
    good: list[_Part] = []
    bad: list[str] = []
    each: Iterable[_Part] = value.items() if isinstance(value, dict) else enumerate(value)
    for place, part in each:
        try:
            good.append(read(place, part))
        except _OF_NO_USE:
            bad.append(str(place))
    return good, bad


def _join(usual: Any, parts: list[_Part]) -> Any:
    if isinstance(usual, tuple):
        return tuple(part for _, part in parts)
    return {**usual, **dict(parts)}


def _read_print(kind: str, kept: Any) -> _Part:
    sheet, layout, printer = SheetKind(kind), SheetFormat(kept["layout"]), kept["printer"]
    if layout not in FORMATS[sheet] or type(printer) is not str:
        raise ValueError(kind)
    return sheet, PrintChoice(layout, printer)


def _read_receipt(place: int, kept: Any) -> _Part:
    try:
        dots = int(kept.get("dots", USUAL_DOTS))
        return place, ReceiptPrinter(str(kept["name"]), str(kept["host"]), int(kept["port"]), dots)
    except BadInput as bad:
        raise ValueError(bad.key) from bad


def _read_scanner(place: int, kept: Any) -> _Part:
    return place, _as_kind("", kept)


def _read_wear(code: str, kept: Any) -> _Part:
    size = _as_kind(0, kept["text_size"])
    return code, Wear(Tongue(kept["language"]), Look(kept["look"]), size)


_PARTS: Mapping[str, tuple[type, Callable[[Any, Any], _Part]]] = {
    "prints": (dict, _read_print),
    "receipts": (list, _read_receipt),
    "scanners": (list, _read_scanner),
    "wears": (dict, _read_wear),
}


def _read_one(name: str, kept: Any) -> Any:
    if name not in _NAMES:
        raise LookupError(name)
    if name == "scan":
        scanner, dpi = _as_kind("", kept["scanner"]), _as_kind(0, kept["dpi"])
        return ScanChoice(scanner, Source(kept["source"]), Ink(kept["ink"]), dpi)
    return _as_kind(getattr(Settings(), name), kept)


def _as_kind(usual: Any, value: Any) -> Any:
    """Return ``value`` as the kind of thing ``usual`` is."""
    kind = type(usual)
    if isinstance(usual, StrEnum):
        return kind(value)
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value
