"""Teaches the network of ``regdesk.capture.upright`` how letters stand.

``python -m tests.capture.upright_school letters.json FONT...`` renders Kazakh, Russian and Latin
print in the given font files, soft and noisy, and writes what was learnt. It was taught Noto
Sans, Noto Serif, DejaVu Sans and the metric cousins of Times, Arial and Bookman.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from regdesk.capture.upright import SIDE, list_letters
from tests.capture.known_pages import WORDS, shoot

LATIN = ["SURNAME", "given", "names", "birth", "Kazakhstan", "identity", "card", "authority"]
UNITS, ROUNDS, BATCH, PATCHES = 24, 30, 256, 40


def draw_patch(rng, font):
    """Return some lines of words and numbers, as a scanner sees them on A4."""
    point, level = int(rng.integers(30, 60)), int(rng.integers(190, 255))
    picture = Image.new("RGB", (3508, 560), (level,) * 3)
    letters = ImageFont.truetype(font, point)
    for y in range(20, 520, int(point * 1.5)):
        words = [_vary(rng, word) for word in rng.choice([*WORDS, *LATIN], 20)]
        ink = (int(rng.integers(10, 80)),) * 3
        ImageDraw.Draw(picture).text((20, y), " ".join(words), ink, letters)
    tilted = picture.rotate(rng.uniform(-1, 1), fillcolor=(level,) * 3)
    return shoot(tilted, rng, rng.uniform(0.4, 2), rng.uniform(0, 8)).convert("L")


def _vary(rng, word):
    case = rng.random()
    if case < 0.1:
        return str(rng.integers(0, 10**8))
    return word.upper() if case < 0.3 else word.capitalize() if case < 0.45 else word


def teach(letters, rng):
    """Return dots, bias and units after Adam's descent of the logistic loss."""
    dots = letters.shape[1]
    learnt = [rng.normal(0, 0.15, (dots, UNITS)), np.zeros(UNITS), rng.normal(0, 0.3, UNITS)]
    means, squares = ([np.zeros_like(part) for part in learnt] for _ in range(2))
    batches = [part for _ in range(ROUNDS) for part in _shuffled(len(letters), rng)]
    for step, batch in enumerate(batches, start=1):
        rate = 3e-3 * (1 - step / len(batches)) + 1e-4
        slopes = _find_slopes(letters[batch], *learnt)
        for part, mean, square, slope in zip(learnt, means, squares, slopes, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.001 * (slope * slope - square)
            root = np.sqrt(square / (1 - 0.999**step)) + 1e-8
            part -= rate * mean / (1 - 0.9**step) / root
    return learnt


def _find_slopes(standing, dots, bias, units):
    turned = standing[:, ::-1]
    up, down = np.tanh(standing @ dots + bias), np.tanh(turned @ dots + bias)
    off = -2 / (1 + np.exp(2 * (up - down) @ units)) / len(standing)
    to_up, to_down = np.outer(off, units) * (1 - up**2), -np.outer(off, units) * (1 - down**2)
    return (
        standing.T @ to_up + turned.T @ to_down + 1e-4 * dots,
        to_up.sum(axis=0) + to_down.sum(axis=0),
        (up - down).T @ off + 1e-4 * units,
    )


def _shuffled(count, rng):
    return np.array_split(rng.permutation(count), max(1, count // BATCH))


def main(kept: Path, fonts: list[str]) -> None:
    """Write to ``kept`` what was learnt from ``fonts``."""
    rng = np.random.default_rng(11)
    patches = [list_letters(draw_patch(rng, font)) for font in fonts for _ in range(PATCHES)]
    letters = np.concatenate(patches).reshape(-1, SIDE * SIDE).astype(float)
    names = ("dots", "bias", "units")
    parts = zip(names, teach(letters, rng), strict=True)
    learnt = {name: np.rint(part * 100).astype(int).tolist() for name, part in parts}
    kept.write_text(json.dumps(learnt, separators=(",", ":")).replace("],[", "],\n[") + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
