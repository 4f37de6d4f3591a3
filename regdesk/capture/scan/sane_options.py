"""The well-known options of a SANE device, which each backend words in its own way."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from regdesk.capture.scan.caps import OFFERED_DPI
from regdesk.domain.scanning import USUAL_DPI, Ink, ScanChoice, Scanner, Source

_AREA_MM = (216.0, 297.0)  # A4 and Letter; a feeder would read a metre of nothing
_UNIT_MM = 3
_FEEDERS = ("adf", "feeder")
_FILMS = ("transparen", "negative", "slide", "film", "tpu", "tma")
_GREYS = ("gray", "grey")
_DUPLEX_OPTIONS = ("adf_mode", "duplex", "adf_duplex")


def describe(key: str, name: str, device: Any) -> Scanner:
    """Return what the open ``device`` can do."""
    return Scanner(key, name, _sources(device), _inks(device), _resolutions(device))


def choose(device: Any, choice: ScanChoice) -> None:
    """Set the open ``device`` to read as ``choice``, which it can, and the whole of the paper.

    The source comes first: it decides what the other options may be.
    """
    _choose_source(device, choice.source)
    _set(device, "mode", _find(device, "mode", _mode_words(choice.ink)))
    _set(device, "depth", 8)
    _set(device, "resolution", choice.dpi)
    _widen(device)


def _sources(device: Any) -> tuple[Source, ...]:
    found = {_source_of(word) for word in _words(device, "source")}
    if Source.FEEDER in found and any(_is_there(device, name) for name in _DUPLEX_OPTIONS):
        found.add(Source.DUPLEX)
    return tuple(source for source in Source if source in found) or (Source.GLASS,)


def _source_of(word: str) -> Source | None:
    """Return where paper lies by the backend's ``word``, None of a lamp for films."""
    small = word.casefold()
    if "duplex" in small:
        return Source.DUPLEX
    if any(mark in small for mark in _FEEDERS):
        return Source.FEEDER
    return None if any(mark in small for mark in _FILMS) else Source.GLASS


def _choose_source(device: Any, source: Source) -> None:
    words = [word for word in _words(device, "source") if _source_of(word) is source]
    if source is Source.DUPLEX and not words:
        words = [word for word in _words(device, "source") if _source_of(word) is Source.FEEDER]
    if words:
        # "ADF Back" reads the empty side; "ADF Front" may stand behind it.
        front = (word for word in words if "back" not in word.casefold())
        _set(device, "source", next(front, words[0]))
    for name in _DUPLEX_OPTIONS:
        marks = ("duplex",) if source is Source.DUPLEX else ("simplex",)
        value = _find(device, name, marks)
        _set(device, name, source is Source.DUPLEX if value is None else value)


def _inks(device: Any) -> tuple[Ink, ...]:
    if not _words(device, "mode"):
        return (Ink.COLOUR,)
    inks = tuple(ink for ink in Ink if _find(device, "mode", _mode_words(ink)) is not None)
    return inks or (Ink.GREY,)


def _mode_words(ink: Ink) -> tuple[str, ...]:
    return ("color", "colour") if ink is Ink.COLOUR else _GREYS


def _resolutions(device: Any) -> tuple[int, ...]:
    match _constraint(device, "resolution"):
        case (least, most, _step):
            fitting: Iterable[int] = (dpi for dpi in OFFERED_DPI if least <= dpi <= most)
        case [*listed]:
            near = sorted(int(one) for one in listed if 100 <= one <= 600)
            fitting = [dpi for dpi in near if dpi in OFFERED_DPI] or near
        case _:
            fitting = ()
    return tuple(fitting) or (USUAL_DPI,)


def _widen(device: Any) -> None:
    """Set the area to all the glass, or all of a sheet; without such options it is so already."""
    for start, end, most_mm in (("tl_x", "br_x", _AREA_MM[0]), ("tl_y", "br_y", _AREA_MM[1])):
        match _constraint(device, end):
            case (_least, most, _step):
                is_mm = device[end].unit == _UNIT_MM
                _set(device, start, 0)
                _set(device, end, min(most, most_mm) if is_mm else most)


def _words(device: Any, name: str) -> list[str]:
    constraint = _constraint(device, name)
    return [one for one in constraint if isinstance(one, str)] if constraint else []


def _find(device: Any, name: str, marks: Iterable[str]) -> str | None:
    """Return the first word of the option's list that begins with a mark, else that has one.

    "Gray[Error Diffusion]" is black dots.
    """
    words = [word for word in _words(device, name) if "diffusion" not in word.casefold()]
    for fits in (str.startswith, str.__contains__):
        for word in words:
            if any(fits(word.casefold(), mark) for mark in marks):
                return word
    return None


def _constraint(device: Any, name: str) -> Any:
    return device[name].constraint if _is_there(device, name) else None


def _is_there(device: Any, name: str) -> bool:
    if name not in device.opt:
        return False
    option = device[name]
    return bool(option.is_active() and option.is_settable())


def _set(device: Any, name: str, value: object) -> None:
    """Set an option where there is one; what a backend does not take stays as it was.

    The parameters of the picture are judged once it begins, not the options.
    """
    if value is not None and _is_there(device, name):
        with suppress(Exception):
            setattr(device, name, value)
