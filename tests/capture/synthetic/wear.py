"""What a scan does to a document: it turns, blurs, shines and speckles."""

import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter


@dataclass(frozen=True)
class Wear:
    """``blur`` is the sigma in px, ``turn`` degrees, ``noise`` the deviation in grey levels,
    ``glare`` how bright the spot in the middle of the zone shines (0-1).
    """

    blur: float = 0.0
    turn: float = 0.0
    noise: float = 0.0
    glare: float = 0.0


def invent_wear(rng: random.Random) -> Wear:
    """Return wear as a counter's scanner gives it: every third document shines."""
    glare = rng.uniform(0.2, 0.55) if rng.randrange(3) == 0 else 0.0
    return Wear(rng.uniform(0.3, 1.8), rng.uniform(-3, 3), rng.uniform(0, 20), glare)


def wear_out(picture: Image.Image, wear: Wear, seed: int = 0) -> Image.Image:
    """Return ``picture`` on a light ground with ``wear`` done to it."""
    rng = np.random.default_rng(seed)
    margin = 60
    ground = Image.new("RGB", (picture.width + 2 * margin, picture.height + 2 * margin), (246,) * 3)
    ground.paste(picture, (margin, margin))
    turned = ground.rotate(wear.turn, Image.Resampling.BICUBIC, fillcolor=(246,) * 3)
    blurred = turned.filter(ImageFilter.GaussianBlur(wear.blur))
    levels = np.asarray(blurred, np.float32)
    if wear.glare:
        levels = _shine(levels, wear.glare, rng)
    if wear.noise:
        speckles = rng.standard_normal(levels.shape, np.float32)
        levels = levels + np.float32(wear.noise) * speckles
    return Image.fromarray(levels.clip(0, 255).astype(np.uint8))


def _shine(levels: np.ndarray, glare: float, rng: np.random.Generator) -> np.ndarray:
    """Lay a soft bright spot over the lower half, where the zone is."""
    high, wide = levels.shape[:2]
    across, down = np.meshgrid(np.arange(wide), np.arange(high))
    x, y = rng.uniform(0.2, 0.8) * wide, rng.uniform(0.6, 0.95) * high
    spot = np.exp(-(((across - x) / (0.12 * wide)) ** 2 + ((down - y) / (0.15 * high)) ** 2))
    return levels + (255 - levels) * (glare * spot).astype(np.float32)[..., None]
