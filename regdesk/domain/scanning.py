"""Scanners as a clerk sees them: what there is, what it can, what was chosen last."""

from dataclasses import dataclass, replace
from enum import StrEnum

USUAL_DPI = 300


class Source(StrEnum):
    """Where the paper lies: under the lid, in the feeder, in the feeder and read on both sides."""

    GLASS = "glass"
    FEEDER = "feeder"
    DUPLEX = "duplex"


class Ink(StrEnum):
    """How a page is read."""

    COLOUR = "colour"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Scanner:
    """One scanner and what it can do; what comes first in each tuple is its usual.

    ``key`` names adapter and place: ``sane:test:0``, ``wia:{id}``,
    ``escl:https://192.0.2.5:443/eSCL``, ``folder:/path``. ``resolutions`` are in dots per inch,
    rising; one that the scanner alone decides stands there alone.
    """

    key: str
    name: str
    sources: tuple[Source, ...] = (Source.GLASS,)
    inks: tuple[Ink, ...] = (Ink.COLOUR,)
    resolutions: tuple[int, ...] = (USUAL_DPI,)

    @property
    def scheme(self) -> str:
        """The adapter's part of ``key``."""
        return scheme_of(self.key)


@dataclass(frozen=True, slots=True)
class ScanChoice:
    """The scanner and how it reads, remembered per PC. No ``scanner``: the first that is found."""

    scanner: str = ""
    source: Source = Source.GLASS
    ink: Ink = Ink.COLOUR
    dpi: int = USUAL_DPI


def scheme_of(key: str) -> str:
    """Return the adapter's part of a scanner's key: ``sane``, ``wia``, ``escl``, ``folder``."""
    return key.partition(":")[0]


def place_of(key: str) -> str:
    """Return the rest of a scanner's key: the adapter's own name of the scanner."""
    return key.partition(":")[2]


def fit(choice: ScanChoice, scanner: Scanner) -> ScanChoice:
    """Return ``choice`` on ``scanner``; what it cannot do becomes the nearest that it can."""
    return replace(
        choice,
        scanner=scanner.key,
        source=choice.source if choice.source in scanner.sources else scanner.sources[0],
        ink=choice.ink if choice.ink in scanner.inks else scanner.inks[0],
        dpi=min(scanner.resolutions, key=lambda dpi: (abs(dpi - choice.dpi), -dpi)),
    )
