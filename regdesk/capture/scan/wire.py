"""Scanners and choices as JSON between the program and the scanners' child."""

from collections.abc import Mapping
from typing import Any

from regdesk.domain.scanning import Ink, ScanChoice, Scanner, Source


def scanner_to_wire(scanner: Scanner) -> dict[str, Any]:
    """Return ``scanner`` as the value of an answer."""
    return {
        "key": scanner.key,
        "name": scanner.name,
        "sources": list(scanner.sources),
        "inks": list(scanner.inks),
        "resolutions": list(scanner.resolutions),
    }


def scanner_from_wire(wire: Mapping[str, Any]) -> Scanner:
    """Return the scanner that the child described."""
    return Scanner(
        wire["key"],
        wire["name"],
        tuple(Source(one) for one in wire["sources"]),
        tuple(Ink(one) for one in wire["inks"]),
        tuple(wire["resolutions"]),
    )


def choice_to_wire(choice: ScanChoice) -> dict[str, Any]:
    """Return ``choice`` as a job's argument."""
    return {
        "scanner": choice.scanner,
        "source": choice.source,
        "ink": choice.ink,
        "dpi": choice.dpi,
    }


def choice_from_wire(wire: Mapping[str, Any]) -> ScanChoice:
    """Return the choice that the program sent."""
    return ScanChoice(wire["scanner"], Source(wire["source"]), Ink(wire["ink"]), wire["dpi"])
