"""Where the paper or the cards lie in a picture of a scanner's glass or of a table."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PIL import Image

from regdesk.capture.outline import Outline, fit_outline
from regdesk.capture.regions import Mask, Region, fill_holes, grow, list_regions
from regdesk.capture.shadow import find_sheet

_GRID = 420  # cells on the long side: 0.7 mm of an A4 sheet
_RIM = 0.015  # of the long side shows what lies around the paper
_LID = 195  # a lid is lighter; a table or a black backing is darker
_EVEN = 14  # levels that an even ground strays
_TINT = 9  # levels that a printed card differs from a white lid
_PRINT = 60  # levels: what is darker is print, and no paper
_BRIGHTER = 40  # levels between a table and a paper on it
_LEAST = 0.02  # of the picture that a card covers; an ID-1 on A4 glass covers 0.073
_LEAST_PHOTO = 0.12  # of a photo that the paper covers
_ROOM = 2  # cells round a region, so that its edge is no picture's rim
CARD = (85.6, 53.98)  # mm, ISO/IEC 7810 ID-1
_CARD_ROOM = 0.07  # by which a card's measured side may differ
_MM = 25.4

Cells = npt.NDArray[np.float32]


def find_outlines(picture: Image.Image, dpi: int | None, *, cards: bool) -> list[Outline]:
    """Return where the paper lies, with ``cards`` each card, in reading order and px of
    ``picture``; nothing where the whole picture is the page.
    """
    factor = max(1, max(picture.size) // _GRID)
    cells = np.asarray(picture.reduce(factor).convert("RGB"), np.float32)
    if min(cells.shape[:2]) < 20:
        return []
    scale = None if dpi is None else dpi / factor / _MM
    regions = _list_papers(cells, scale, cards=cards)
    outlines = [fit_outline(region, _size(cells)) for region in regions]
    found = [_scaled(one, factor) for one in outlines if one is not None]
    if not found and dpi is not None:
        found = _list_white_sheets(picture, cells, factor)
    if not cards and (len(found) != 1 or _is_whole(found[0], picture)):
        return []
    return in_reading_order(found)


def is_card(outline: Outline, dpi: float | None) -> bool:
    """Tell whether ``outline`` has an identity card's shape and, where ``dpi`` is known, size."""
    sides = sorted(outline.size, reverse=True)
    if dpi is None:
        return abs(sides[0] / sides[1] / (CARD[0] / CARD[1]) - 1) <= _CARD_ROOM
    return all(
        abs(side * _MM / dpi / card - 1) <= _CARD_ROOM
        for side, card in zip(sides, CARD, strict=True)
    )


def in_reading_order(outlines: list[Outline]) -> list[Outline]:
    """Return ``outlines`` row by row from the top, each row from the left."""
    left = sorted(outlines, key=lambda one: one.corners[:, 1].mean())
    ordered: list[Outline] = []
    while left:
        line = left[0].corners[:, 1].mean() + left[0].size[1] / 2
        row = [one for one in left if one.corners[:, 1].mean() <= line]
        ordered += sorted(row, key=lambda one: one.corners[:, 0].mean())
        left = left[len(row) :]
    return ordered


def _list_papers(cells: Cells, scale: float | None, *, cards: bool) -> list[Region]:
    """Return the region of each paper; ``scale`` is cells per mm where it is known."""
    rim = _rim_of(cells)
    ground = np.median(rim, axis=0)
    even = np.mean(np.abs(rim - ground).max(axis=1) <= _EVEN) >= 0.8
    least = int(_LEAST * cells.shape[0] * cells.shape[1])
    light = cells.mean(axis=2)
    if even and ground.mean() >= _LID:
        differs = np.abs(cells - ground).max(axis=2) > max(_TINT, 4 * _noise(rim, ground))
        return _list_on_lid(differs & (light > _PRINT), least, scale, cards=cards)
    if even:
        paper = np.abs(cells - ground).max(axis=2) > _BRIGHTER / 2
    else:
        limit = _split(light)
        if light[light > limit].mean() - light[light <= limit].mean() < _BRIGHTER:
            return []
        paper = light > limit
    regions = list_regions(_opened(fill_holes(paper)), least)
    return [one for one in regions if _is_solid(one, 0.85) and (even or _stands_out(one, paper))]


def _list_on_lid(differs: Mask, least: int, scale: float | None, *, cards: bool) -> list[Region]:
    """Return what is tinted all over; of white paper on a white lid no more than a shadow tells."""
    regions = list_regions(differs, least)
    solid = [_filled(one) for one in regions if _is_solid(one, 0.6)]
    if cards:
        return solid or _list_white_cards(differs, least, scale)
    others = np.count_nonzero(differs) - sum(one.area for one in regions if _is_solid(one, 0.6))
    return solid if others < 0.02 * sum(one.area for one in solid) else []


def _list_white_sheets(picture: Image.Image, cells: Cells, factor: int) -> list[Outline]:
    """Return the white sheet on a white lid, where its shadow tells its edge."""
    ground = float(np.median(_rim_of(cells).mean(axis=1)))
    sheet = find_sheet(picture, cells.mean(axis=2), ground, factor) if ground >= _LID else None
    if sheet is None:
        return []
    whole = _scaled(sheet, factor)
    return [] if _is_whole(whole, picture) else [whole]


def _list_white_cards(differs: Mask, least: int, scale: float | None) -> list[Region]:
    """Return the regions that have a card's size once print and shadow are joined."""
    if scale is None:
        return []
    reach = max(1, round(1.5 * scale))
    joined = fill_holes(grow(differs, reach))
    cards = [_shrunk(one, reach) for one in list_regions(joined, least)]
    return [one for one in cards if _is_card_sized(one, differs.shape, scale)]


def _is_card_sized(region: Region, shape: tuple[int, int], scale: float) -> bool:
    outline = fit_outline(region, shape)
    return outline is not None and is_card(outline, scale * _MM)


def _shrunk(region: Region, reach: int) -> Region:
    cells = ~grow(~np.pad(region.cells, reach), reach)[reach:-reach, reach:-reach]
    return replace(region, cells=cells)


def _filled(region: Region) -> Region:
    return replace(region, cells=fill_holes(region.cells))


def _is_solid(region: Region, least: float) -> bool:
    """Tell whether the region's cells fill the four-sided shape round them."""
    height, width = region.cells.shape
    alone = replace(region, top=_ROOM, left=_ROOM)
    outline = fit_outline(alone, (height + 2 * _ROOM, width + 2 * _ROOM))
    if outline is None:
        return False
    x, y = outline.corners.T
    area = abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2
    return bool(region.area >= least * area)


def _stands_out(region: Region, paper: Mask) -> bool:
    """Tell whether the region is a paper on a table: large, and little else is as light."""
    return region.area > max(_LEAST_PHOTO * paper.size, 0.7 * np.count_nonzero(paper))


def _opened(mask: Mask) -> Mask:
    """Return ``mask`` without its threads: a bright line on a table is no part of the paper."""
    return grow(~grow(~mask, 1), 1)


def _rim_of(cells: Cells) -> Cells:
    width = max(1, round(_RIM * max(cells.shape)))
    sides = (cells[:width], cells[-width:], cells[:, :width], cells[:, -width:])
    return np.concatenate([side.reshape(-1, 3) for side in sides])


def _noise(rim: Cells, ground: npt.NDArray[np.float32]) -> float:
    return float(1.5 * np.median(np.abs(rim - ground)))


def _split(light: npt.NDArray[np.float32]) -> float:
    """Return the level that parts dark from light best (N. Otsu 1979)."""
    counts, edges = np.histogram(light, bins=64, range=(0, 256))
    middles = (edges[:-1] + edges[1:]) / 2
    weight = np.cumsum(counts)
    total = np.cumsum(counts * middles)
    rest = weight[-1] - weight
    with np.errstate(divide="ignore", invalid="ignore"):
        between = weight * rest * (total / weight - (total[-1] - total) / rest) ** 2
    return float(edges[int(np.nanargmax(between)) + 1])


def _is_whole(outline: Outline, picture: Image.Image) -> bool:
    """Tell whether nothing is gained by a crop."""
    near = 0.01 * max(picture.size)
    whole = np.array([(0, 0), (picture.width, 0), picture.size, (0, picture.height)])
    return bool(np.abs(outline.corners - whole).max() < near)


def _size(cells: Cells) -> tuple[int, int]:
    return cells.shape[0], cells.shape[1]


def _scaled(outline: Outline, factor: int) -> Outline:
    return replace(outline, corners=outline.corners * factor)
