"""What the verdict finds and where it cries wolf, counted on pages of a known truth.

``python -m tests.capture.verdicts [count]`` prints the figures of docs/decisions 0014.
"""

import sys
from collections import Counter
from collections.abc import Callable

import numpy as np
from PIL import Image

from regdesk.capture.pipeline import cut_pages, judge_page
from regdesk.domain.page_verdict import PageFault as Fault
from tests.capture import known_pages as known

Make = Callable[[np.random.Generator], Image.Image]


def good(rng):
    """A page nobody would scan again: a little soft, noisy, dim, turned; often a card."""
    wear = {"blur": rng.uniform(0.3, 1.5), "noise": rng.uniform(0, 8), "gain": rng.uniform(0.75, 1)}
    if rng.random() < 0.4:
        return known.shoot(_on_glass(rng, known.card(rng), rng.uniform(-180, 180)), rng, **wear)
    page = known.turned(known.sheet(rng), rng.uniform(-4, 4))
    return known.shoot(page, rng, **wear)


def _on_glass(rng, card, degrees, mask=None):
    lid = known.LID if rng.random() < 0.5 else (25, 25, 25)
    ground = known.glass((1600, 1600), lid)
    known.lay(ground, card, (800, 800), degrees, mask or known.rounded(card))
    return ground


def blurred(rng):
    page = _any_page(rng)
    return known.shoot(page, rng, blur=rng.uniform(2.6, 5), noise=rng.uniform(0, 6))


def glaring(rng):
    dim = known.shoot(known.card(rng), rng, blur=0, noise=0, gain=0.85)
    return known.shoot(known.shine(dim, rng, rng.uniform(0.07, 0.3)), rng)


def dark(rng):
    return known.shoot(_any_page(rng), rng, gain=rng.uniform(0.15, 0.35))


def bright(rng):
    gain = rng.uniform(0.1, 0.16)
    return known.shoot(known.sheet(rng), rng, gain=gain, lift=250 * (1 - gain), noise=2)


def cut_corner(rng):
    page = known.sheet(rng, (1240, 1754), paper=(235, 235, 225))
    ground = known.glass((1700, 2200), (25, 25, 25))
    known.lay(
        ground, page, (850, 1100), rng.uniform(-4, 4), known.torn(page, rng.uniform(0.15, 0.3))
    )
    return known.shoot(ground, rng)


def blank(rng):
    level = int(rng.integers(190, 256))
    return known.shoot(known.glass(known.A4, (level,) * 3), rng, noise=rng.uniform(0, 8))


def upside_down(rng):
    return known.shoot(known.turned(known.sheet(rng), 180 + rng.uniform(-3, 3)), rng)


def skewed(rng):
    return known.shoot(
        known.turned(known.sheet(rng), rng.choice([-1, 1]) * rng.uniform(10, 30)), rng
    )


def _any_page(rng):
    return known.card(rng) if rng.random() < 0.4 else known.sheet(rng)


TRUTHS: dict[Fault | None, Make] = {
    None: good,
    Fault.BLUR: blurred,
    Fault.GLARE: glaring,
    Fault.DARK: dark,
    Fault.BRIGHT: bright,
    Fault.CUT_CORNER: cut_corner,
    Fault.BLANK: blank,
    Fault.UPSIDE_DOWN: upside_down,
    Fault.SKEW: skewed,
}


def judge(picture):
    """Return the faults of the page on ``picture``."""
    (cut,) = cut_pages(picture, 300, cards=False)
    return judge_page(cut).verdict.faults


def main(count: int) -> None:
    """Print for each fault how many of ``count`` pages were found, and what else was said."""
    for number, (truth, make) in enumerate(TRUTHS.items()):
        rng = np.random.default_rng([7, number])
        said = Counter(judge(make(rng)) for _ in range(count))
        found = (
            said[()] if truth is None else sum(n for faults, n in said.items() if truth in faults)
        )
        others = {str([one.value for one in faults]): times for faults, times in said.items()}
        print(f"{truth or 'good':12} {found}/{count}   {others}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
