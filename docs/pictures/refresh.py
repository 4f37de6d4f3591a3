"""Takes the README pictures from a walk: ``python docs/pictures/refresh.py WALK_DIR``."""

import sys
from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).resolve().parent
TAKEN = {
    "journal": ("owner-comes-next-day", "journal", -1),
    "owner": ("owner-comes-next-day", "owner", 0),
    "review": ("other-owner", "review", 0),
    "done": ("own-flat", "done", 0),
}


def refresh(walked: Path) -> None:
    """Copy each picture with a palette of 128 colours, a quarter of its size."""
    for name, (scenario, step, at) in TAKEN.items():
        found = sorted((walked / scenario).glob(f"step-*-{step}.png"))
        with Image.open(found[at]) as picture:
            small = picture.convert("RGB").quantize(128, dither=Image.Dither.NONE)
            small.save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    refresh(Path(sys.argv[1]))
