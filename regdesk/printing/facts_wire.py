"""A sheet's facts on their way to the worker, as JSON values, whatever sheet they are of."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from regdesk.domain.errors import Bug
from regdesk.domain.sheet import Sheet

Facts = TypeVar("Facts")
_Reader = Callable[[Any], Any]
_PLAIN = (str, int, bool, float)


def facts_to_wire(sheet: Sheet) -> dict[str, Any]:
    """Return ``sheet`` as a JSON object, field by field."""
    return asdict(sheet)


def facts_from_wire(kind: type[Facts], wire: Mapping[str, Any]) -> Facts:
    """Return the facts that ``facts_to_wire`` gave; ``kind`` is what they were."""
    shape: Any = kind
    facts: Facts = _reader(shape)(wire)
    return facts


@cache
def _reader(kind: Any) -> _Reader:
    """Return what reads a value of ``kind``: a dataclass, a tuple, an enum, None or plain."""
    if is_dataclass(kind):
        return _fields_reader(kind)
    if get_origin(kind) is tuple:
        read = _reader(get_args(kind)[0])
        return lambda wire: tuple(read(one) for one in wire)
    if isinstance(kind, UnionType):
        (read,) = (_reader(one) for one in get_args(kind) if one is not type(None))
        return lambda wire: None if wire is None else read(wire)
    if kind in _PLAIN:
        return _as_it_is
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    raise Bug(kind=str(kind))


def _fields_reader(kind: Any) -> _Reader:
    hints = get_type_hints(kind)
    readers = [(field.name, _reader(hints[field.name])) for field in fields(kind)]
    return lambda wire: kind(**{name: read(wire[name]) for name, read in readers})


def _as_it_is(wire: Any) -> Any:
    return wire
