"""A sheet's facts on their way to the worker, as JSON values."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, TypeVar

from regdesk.domain.note import NoteFacts, NoteKind
from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual

Facts = TypeVar("Facts", SlipFacts, NoteFacts)


def facts_to_wire(facts: SlipFacts | NoteFacts) -> dict[str, Any]:
    """Return ``facts`` as a JSON object, field by field."""
    return asdict(facts)


def facts_from_wire(kind: type[Facts], wire: Mapping[str, Any]) -> Facts:
    """Return the facts that ``facts_to_wire`` gave; ``kind`` is what they were."""
    values = dict(wire)
    values["rows"] = tuple(_row(row) for row in wire["rows"])
    for field in fields(kind):
        if field.type is Bilingual:
            values[field.name] = Bilingual(**wire[field.name])
        elif field.type is NoteKind:
            values[field.name] = NoteKind(wire[field.name])
    return kind(**values)


def _row(wire: Mapping[str, Any]) -> SlipRow:
    note = wire["note"]
    return SlipRow(
        label=Bilingual(**wire["label"]),
        value=Bilingual(**wire["value"]),
        note=None if note is None else Bilingual(**note),
    )
