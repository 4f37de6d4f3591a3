"""Takes the pictures of the clerk's guide from walks: ``python docs/pictures/guide.py WALKS_DIR``.

It holds a folder for each language with what ``regdesk walk`` left there; see ``make guide``.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from PIL import Image

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "guide"
MOST_WIDE = 683
COLOURS = 48


class Shot(NamedTuple):
    """The picture of ``step`` (the last one, where ``late``) cut to ``box``: left, top, right,
    bottom in px of the window.
    """

    scenario: str
    step: str
    box: tuple[int, int, int, int]
    late: bool = False


TAKEN = {
    "category": Shot("own-flat", "category", (272, 66, 1030, 580)),
    "applicant": Shot("own-flat", "applicant", (272, 66, 1030, 510)),
    "family": Shot("family-of-four", "applicant", (272, 122, 1030, 580)),
    "abroad": Shot("from-abroad-without-proof", "category", (272, 66, 1030, 606)),
    "owner-absent": Shot("owner-comes-next-day", "owner", (272, 66, 1066, 460)),
    "postpone": Shot("owner-comes-next-day", "park", (424, 130, 942, 548)),
    "postponed": Shot("owner-comes-next-day", "journal", (0, 56, 1366, 420), late=True),
    "documents": Shot("owner-comes-next-day", "documents", (272, 66, 1030, 430)),
    "review": Shot("own-flat", "review", (272, 66, 1030, 556)),
    "done": Shot("own-flat", "done", (76, 116, 692, 646)),
    "register": Shot("owner-comes-next-day", "register", (130, 0, 1236, 420)),
    "sign-in": Shot("own-flat", "sign-in", (610, 60, 1293, 560)),
    "restore": Shot("wrong-iin-power-cut", "restore", (424, 210, 942, 480)),
}


def take(walks: Path) -> None:
    """Cut each picture of each language, never larger than it is, into a palette of few colours."""
    for own in sorted(path for path in walks.iterdir() if path.is_dir()):
        folder = FOLDER / "pictures" / own.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, shot in TAKEN.items():
            found = sorted((own / shot.scenario).glob(f"step-*-{shot.step}.png"))
            with Image.open(found[-1 if shot.late else 0]) as window:
                _shrink(window.convert("RGB").crop(shot.box)).save(
                    folder / f"{name}.png", optimize=True
                )


def _shrink(picture: Image.Image) -> Image.Image:
    wide = min(picture.width, MOST_WIDE)
    size = (wide, round(picture.height * wide / picture.width))
    small = picture.resize(size, Image.Resampling.LANCZOS)
    return small.quantize(COLOURS, dither=Image.Dither.NONE)


if __name__ == "__main__":
    take(Path(sys.argv[1]))
