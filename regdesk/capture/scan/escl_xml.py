"""The XML that an eSCL scanner speaks (Mopria eSCL 2.x): what it can, how it is, what it shall do.

Elements are known by their own names: makers do not agree on prefixes and namespaces.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from regdesk.capture.caps import MAX_PIXELS
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import Ink, Source

MAX_XML = 512 << 10

JPEG, PDF = "image/jpeg", "application/pdf"

_MEASURES = (100, 150, 200, 300, 400, 600)
"""Offered of a scanner that can do any resolution between two, in dots per inch."""

_FINEST = 1200
_UNIT_DPI = 300  # a region is told in 1/300 inch
_LARGEST = 100 * _UNIT_DPI
_A4 = (2480, 3508)
_LONGEST_NAME = 60
_CAPS = {
    Source.GLASS: "PlatenInputCaps",
    Source.FEEDER: "AdfSimplexInputCaps",
    Source.DUPLEX: "AdfDuplexInputCaps",
}
_INKS = {Ink.COLOUR: "RGB24", Ink.GREY: "Grayscale8"}


@dataclass(frozen=True, slots=True)
class EsclSource:
    """What one of the sources can. ``width`` and ``height`` are what is read, in 1/300 inch.

    ``ext`` says that the format of the answer is asked for in version 2.1's own field too.
    """

    inks: tuple[Ink, ...]
    resolutions: tuple[int, ...]
    width: int
    height: int
    media: str = JPEG
    ext: bool = False


@dataclass(frozen=True, slots=True)
class EsclAbilities:
    """What a scanner says of itself."""

    name: str
    sources: dict[Source, EsclSource]


@dataclass(frozen=True, slots=True)
class EsclStatus:
    """How a scanner is: its own state, its feeder's, and the jobs it still remembers."""

    state: str
    feeder: str = ""
    jobs: tuple[tuple[str, str], ...] = ()

    def state_of(self, job: str) -> str:
        """Return the state of the job at the path ``job``, "" where nothing is said of it."""
        return next((state for uri, state in self.jobs if uri.rstrip("/").endswith(job)), "")


def read_abilities(xml: bytes) -> EsclAbilities:
    """Errors: ``Fault`` ``scanner.garbage``."""
    root = _parse(xml, "ScannerCapabilities")
    found = {source: root.find(f".//{{*}}{name}") for source, name in _CAPS.items()}
    sources = {
        source: able
        for source, caps in found.items()
        if caps is not None and (able := _read_source(caps, source)) is not None
    }
    if not sources:
        raise Fault("scanner.garbage")
    return EsclAbilities(_read_name(root), sources)


def read_status(xml: bytes) -> EsclStatus:
    """Errors: ``Fault`` ``scanner.garbage``."""
    root = _parse(xml, "ScannerStatus")
    jobs = tuple(
        (_text(job, "JobUri"), _text(job, "JobState")) for job in root.findall(".//{*}JobInfo")
    )
    # A job has a state as well: only the scanner's own stands right under the root.
    return EsclStatus(_text(root, "State"), _text(root, "AdfState"), jobs)


def write_settings(source: Source, able: EsclSource, ink: Ink, dpi: int) -> bytes:
    """Return what a scan shall be."""
    place = "Platen" if source is Source.GLASS else "Feeder"
    ext = f"<scan:DocumentFormatExt>{able.media}</scan:DocumentFormatExt>" if able.ext else ""
    duplex = "true" if source is Source.DUPLEX else "false"
    sides = "" if source is Source.GLASS else f"<scan:Duplex>{duplex}</scan:Duplex>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"'
        ' xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">'
        "<pwg:Version>2.0</pwg:Version><pwg:ScanRegions><pwg:ScanRegion>"
        "<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>"
        "<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>"
        f"<pwg:Width>{able.width}</pwg:Width><pwg:Height>{able.height}</pwg:Height>"
        f"</pwg:ScanRegion></pwg:ScanRegions><pwg:InputSource>{place}</pwg:InputSource>"
        f"<scan:ColorMode>{_INKS[ink]}</scan:ColorMode>"
        f"<pwg:DocumentFormat>{able.media}</pwg:DocumentFormat>{ext}"
        f"<scan:XResolution>{dpi}</scan:XResolution><scan:YResolution>{dpi}</scan:YResolution>"
        f"{sides}</scan:ScanSettings>"
    ).encode()


def _parse(xml: bytes, called: str) -> Element:
    if len(xml) > MAX_XML:
        raise Fault("scanner.garbage")
    try:
        root: Element = fromstring(xml, forbid_dtd=True)
    except (ParseError, ValueError, LookupError):  # LookupError: an encoding nobody knows
        raise Fault("scanner.garbage") from None
    if root.tag.rpartition("}")[2] != called:
        raise Fault("scanner.garbage")
    return root


def _read_source(caps: Element, source: Source) -> EsclSource | None:
    """Return what the source can; None where it gives neither colour nor grey, or no JPEG or PDF.

    One that does not tell its size, or tells an impossible one, is taken for A4. All of the glass
    is read, and A4 from a feeder, at no resolution that gives more pixels than a page may have.
    """
    modes = {one.text for one in caps.findall(".//{*}ColorMode")}
    inks = tuple(ink for ink, mode in _INKS.items() if mode in modes)
    resolutions = _read_resolutions(caps)
    asked_ext = {_lower(one) for one in caps.findall(".//{*}DocumentFormatExt")}
    media = asked_ext | {_lower(one) for one in caps.findall(".//{*}DocumentFormat")}
    given = next((one for one in (JPEG, PDF) if one in media or not media), None)
    if not inks or not resolutions or given is None:
        return None
    width, height = _number(caps, "MaxWidth"), _number(caps, "MaxHeight")
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        width, height = _A4
    if source is not Source.GLASS:
        width, height = min(width, _A4[0]), min(height, _A4[1])
    finest = _UNIT_DPI * (MAX_PIXELS / (width * height)) ** 0.5
    resolutions = tuple(dpi for dpi in resolutions if dpi <= finest) or resolutions[:1]
    return EsclSource(inks, resolutions, width, height, given, given in asked_ext)


def _read_resolutions(caps: Element) -> tuple[int, ...]:
    each = caps.findall(".//{*}DiscreteResolution")
    squares = {
        wide for one in each if (wide := _number(one, "XResolution")) == _number(one, "YResolution")
    }
    known = sorted(dpi for dpi in squares if _MEASURES[0] <= dpi <= _FINEST)
    if known:
        return tuple(known)
    span = caps.find(".//{*}XResolutionRange")
    span = caps.find(".//{*}ResolutionRange") if span is None else span
    if span is None:
        return ()
    least, most = _number(span, ".//{*}Min"), _number(span, ".//{*}Max")
    return tuple(dpi for dpi in _MEASURES if least <= dpi <= most)


def _read_name(root: Element) -> str:
    said = _text(root, "MakeAndModel") or _text(root, "ModelName")
    words = "".join(letter if letter.isprintable() else " " for letter in said).split()
    return " ".join(words)[:_LONGEST_NAME].strip()


def _text(within: Element, name: str) -> str:
    path = name if name.startswith(".") else f"{{*}}{name}"
    return (within.findtext(path) or "").strip()


def _number(within: Element, name: str) -> int:
    """Return the whole number there, 0 where there is none."""
    text = _text(within, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len("30000") else 0


def _lower(one: Element) -> str:
    return (one.text or "").strip().lower()
