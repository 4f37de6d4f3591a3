"""A scanner's side becomes a judged page, and what a long feeder run holds in memory."""

import sys
from contextlib import closing
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from benchmarks.desk import start_worker
from benchmarks.measure import Measure, in_ms, in_turn, timed
from regdesk.capture.pipeline import cut_pages, judge_page
from regdesk.capture.process import WorkerProcess
from tests.capture import known_pages as known

_ROUNDS = 15
_FEW, _MANY = 5, 20


def measure_all() -> list[Measure]:
    """Return the verdict's time and the memory of a run."""
    measures = [_page_verdict()]
    return [*measures, _scan_memory()] if sys.platform == "linux" else measures


def _page_verdict() -> Measure:
    """Time a side of A4 at 300 dpi in colour to page, thumbnail and verdict; bare, to a JPEG."""
    side = _scan(known.shoot(known.sheet(np.random.default_rng(1), fill=0.6), _rng()))

    def judge() -> None:
        (cut,) = cut_pages(Image.open(BytesIO(side)), 300, cards=False)
        judge_page(cut)

    def encode() -> None:
        Image.open(BytesIO(side)).save(BytesIO(), "JPEG", quality=80, optimize=True)

    judge()
    ours, plain = in_turn(timed(judge), timed(encode), _ROUNDS)
    return in_ms("page_verdict", ours, plain, 400)


def _scan_memory() -> Measure:
    """Weigh a child that takes twenty sides in one go; the floor is one that takes five."""
    sides = [known.sheet(np.random.default_rng(at), fill=0.6) for at in range(_FEW)]
    value, floor = (_peak(_feeder(sides * (count // _FEW))) for count in (_MANY, _FEW))
    return Measure("scan_memory", value, "MiB", floor, 1.2, "ratio")


def _peak(feeder: bytes) -> float:
    """Return the most MiB that a fresh child held while it read ``feeder``."""
    with closing(start_worker()) as worker:
        worker.ask("page.read", {"cards": False}, feeder, timeout_s=300)
        return _find_peak(worker)


def _find_peak(worker: WorkerProcess) -> float:
    child = worker._child
    assert child is not None
    lines = Path(f"/proc/{child.pid}/status").read_text().splitlines()
    return float(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


def _feeder(sides: list[Image.Image]) -> bytes:
    stream = BytesIO()
    sides[0].save(
        stream, "TIFF", save_all=True, append_images=sides[1:], compression="jpeg", dpi=(300, 300)
    )
    return stream.getvalue()


def _scan(picture: Image.Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=90)
    return stream.getvalue()


def _rng() -> np.random.Generator:
    return np.random.default_rng(2)
