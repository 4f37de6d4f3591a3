"""Pages on their way out of a child process: what JSON can say, and the JPEGs behind it."""

from collections.abc import Iterable, Mapping
from typing import Any

from regdesk.domain.page_verdict import PageFault, PageVerdict
from regdesk.services.ports import CapturedPage


def pack(pages: Iterable[CapturedPage]) -> tuple[dict[str, Any], bytes]:
    """Return ``{"pages": [...]}`` and every page's picture and thumbnail, one after the other."""
    said, images = [], []
    for page in pages:
        said.append(_say(page))
        images += [page.image, page.thumb]
    return {"pages": said}, b"".join(images)


def unpack(answer: Mapping[str, Any], images: bytes) -> tuple[CapturedPage, ...]:
    """Return the pages that ``pack`` packed."""
    pages = []
    start = 0
    for said in answer["pages"]:
        middle = start + said["image"]
        end = middle + said["thumb"]
        pages.append(_hear(said, images[start:middle], images[middle:end]))
        start = end
    return tuple(pages)


def _say(page: CapturedPage) -> dict[str, Any]:
    verdict = page.verdict
    return {
        "image": len(page.image),
        "thumb": len(page.thumb),
        "size": [page.width, page.height],
        "faults": [fault.value for fault in verdict.faults],
        "meters": [verdict.sharpness, verdict.brightness, verdict.skew],
        "codes": list(page.codes),
        "mrz": list(page.mrz),
    }


def _hear(said: Mapping[str, Any], image: bytes, thumb: bytes) -> CapturedPage:
    faults = tuple(PageFault(fault) for fault in said["faults"])
    width, height = said["size"]
    return CapturedPage(
        image,
        width,
        height,
        verdict=PageVerdict(faults, *said["meters"]),
        thumb=thumb,
        codes=tuple(said["codes"]),
        mrz=tuple(said["mrz"]),
    )
