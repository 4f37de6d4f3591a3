"""White paper under a white lid: how often its edge is found, and what is cropped that is not one.

``python -m tests.capture.white_sheets [count]`` prints the figures of docs/decisions 0014.
"""

import sys
from collections import Counter

import numpy as np
from PIL import Image, ImageDraw

from regdesk.capture.pipeline import cut_pages, judge_page
from tests.capture import known_pages as known

DPI = 150
GLASS = (1240, 1754)
PAPER = (252, 252, 250)
_SIZES = {"A5": (874, 1240), "A6": (620, 874), "letter": (1085, 1535), "half": (1240, 877)}
_NEAR = 0.02  # of a side by which it may be measured otherwise


def sheet(rng, size=GLASS):
    """A page of print, now and then framed as a form is, or with a table."""
    page = known.sheet(rng, size, fill=rng.uniform(0.3, 0.85), paper=PAPER)
    draw, kind = ImageDraw.Draw(page), rng.integers(4)
    ink = (int(rng.integers(20, 90)),) * 3
    if kind == 0:
        edge = int(size[0] * rng.uniform(0.05, 0.12))
        draw.rectangle((edge, edge, size[0] - edge, size[1] - edge), outline=ink, width=2)
    elif kind == 1:
        for y in range(int(size[1] * 0.86), int(size[1] * 0.95), 30):
            draw.line((size[0] * 0.1, y, size[0] * 0.9, y), ink, 2)
    return page


def lie(rng, page, *, shadow, wide, sides=(1, 2), degrees=None, corner=False):
    """Return ``page`` on the glass: its edge at ``sides`` (0 upper, 1 right, …) casts a ``shadow``
    of so many levels, ``wide`` px at ``DPI``; in a ``corner`` it touches two rims.
    """
    lid = (248, 248, 246)
    ground, (width, height) = known.glass(GLASS, lid), page.size
    degrees = 0.0 if corner else rng.uniform(-4, 4) if degrees is None else degrees
    room = wide + 3
    edged = Image.new("RGB", (width + 2 * room, height + 2 * room), lid)
    draw = ImageDraw.Draw(edged)
    box = [room, room, width + room - 1, height + room - 1]
    for away in range(wide, 0, -1):
        level = tuple(round(one - shadow * (1 - (away - 1) / wide)) for one in lid)
        for side in sides:
            line = list(box)
            keep, move = ((1, 3), (0, 2), (1, 3), (0, 2))[side], (-1, 1, 1, -1)[side] * away
            at = box[(1, 2, 3, 0)[side]] + move
            line[keep[0]] = line[keep[1]] = at
            draw.line(line, level)
    edged.paste(page, (room, room))
    lean = abs(np.deg2rad(degrees))
    across = edged.width * np.cos(lean) + edged.height * np.sin(lean)
    down = edged.height * np.cos(lean) + edged.width * np.sin(lean)
    centre = [
        int(rng.uniform(long / 2, max(long / 2 + 1, room_for - long / 2)))
        for long, room_for in zip((across, down), GLASS, strict=True)
    ]
    if corner:
        centre = [(width + 2 * room) // 2 - room, (height + 2 * room) // 2 - room]
    known.lay(ground, edged, centre, degrees, Image.new("L", edged.size, 255))
    return known.shoot(ground, rng, blur=rng.uniform(0.3, 1.0), noise=rng.uniform(0, 5))


def judge(picture, size):
    """Return what became of a sheet of ``size`` px: cropped, whole or wrong; and its faults."""
    (cut,) = cut_pages(picture, DPI, cards=False)
    faults = judge_page(cut).verdict.faults
    if cut.picture.size == picture.size:
        return "whole", faults
    near = all(abs(a / b - 1) <= _NEAR for a, b in zip(cut.picture.size, size, strict=True))
    return ("cropped" if near else "wrong"), faults


def of_shadow(rng, shadow, wide, corner=False):
    size = _SIZES[("A5", "A6", "letter")[rng.integers(3)]]
    page = sheet(rng, size)
    sides = (1, 2) if corner or rng.random() < 0.6 else (0, 1, 2, 3)
    return lie(rng, page, shadow=shadow, wide=wide, sides=sides, corner=corner), size


def of_full_page(rng):
    """A sheet as large as the glass, level or as it was laid: nothing is to be cropped."""
    page = known.turned(sheet(rng), rng.uniform(-3, 3))
    return known.shoot(page, rng, blur=rng.uniform(0.3, 1.0), noise=rng.uniform(0, 5)), GLASS


KINDS = {
    "deep shadow": lambda rng: of_shadow(rng, 60, 5),
    "usual shadow": lambda rng: of_shadow(rng, 35, 4),
    "faint shadow": lambda rng: of_shadow(rng, 18, 3),
    "hardly any": lambda rng: of_shadow(rng, 6, 2),
    "in the corner": lambda rng: of_shadow(rng, 35, 4, corner=True),
    "full page": of_full_page,
}


def main(count):
    """Print for each kind what became of ``count`` sheets."""
    for number, (kind, make) in enumerate(KINDS.items()):
        rng = np.random.default_rng([11, number])
        became = Counter()
        for _ in range(count):
            ended, faults = judge(*make(rng))
            became[f"{ended} {[one.value for one in faults] or ''}".strip()] += 1
        print(f"{kind:14} {dict(became)}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
