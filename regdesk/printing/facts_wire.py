"""A slip's facts on their way to the worker, as JSON values."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual

_PAIRS = (
    "title",
    "window",
    "next_step",
    "status",
    "disclaimer",
    "how_to_check",
    "law",
    "office",
)


def facts_to_wire(facts: SlipFacts) -> dict[str, Any]:
    """Return ``facts`` as a JSON object, field by field."""
    return asdict(facts)


def facts_from_wire(wire: Mapping[str, Any]) -> SlipFacts:
    """Return the facts that ``facts_to_wire`` gave."""
    values = dict(wire)
    values["rows"] = tuple(_row(row) for row in wire["rows"])
    for name in _PAIRS:
        values[name] = Bilingual(**wire[name])
    return SlipFacts(**values)


def _row(wire: Mapping[str, Any]) -> SlipRow:
    note = wire["note"]
    return SlipRow(
        label=Bilingual(**wire["label"]),
        value=Bilingual(**wire["value"]),
        note=None if note is None else Bilingual(**note),
    )
