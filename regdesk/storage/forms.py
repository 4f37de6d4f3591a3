"""The frozen domain as JSON and back.

pydantic reads the plain dataclasses by their types; it is imported at the first use, because the
sign-in window is painted before.
"""

from typing import TYPE_CHECKING, Any, TypeVar

from regdesk.domain.errors import Fault

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

_forms: "dict[type, TypeAdapter[Any]]" = {}


def to_json(value: Any) -> bytes:
    """Return ``value``, a domain dataclass, as UTF-8 JSON."""
    return _form_of(type(value)).dump_json(value)


def from_json(kind: type[T], payload: bytes) -> T:
    """Return the ``kind`` that ``payload`` holds. ``Fault`` ``database.damaged`` if it holds none.

    Fields a newer program added are passed over, fields it dropped get their defaults.
    """
    from pydantic import ValidationError

    try:
        form: TypeAdapter[T] = _form_of(kind)
        return form.validate_json(payload)
    except ValidationError:
        # its text quotes the fields, so it is not chained
        raise Fault("database.damaged", what=kind.__name__) from None


def _form_of(kind: type) -> "TypeAdapter[Any]":
    if kind not in _forms:
        from pydantic import TypeAdapter

        _forms[kind] = TypeAdapter(kind)
    return _forms[kind]
