"""A card on the scanner's glass: from the scanner's bytes to its judged machine-readable lines."""

import random
from contextlib import closing
from io import BytesIO
from time import perf_counter

from benchmarks.desk import start_worker
from benchmarks.floors import reading as reading_floor
from benchmarks.measure import Measure, in_ms, in_turn
from regdesk.capture.files import FileCapture
from regdesk.domain.mrz import read_mrz
from tests.capture.synthetic.cards import make_card, on_glass
from tests.capture.synthetic.people import invent_person

_ROUNDS = 12
_MOST_MS = 1_000


def measure_all() -> list[Measure]:
    """Return the one measure: A4 at 300 dpi in colour, in a child that has read one before."""
    with closing(start_worker()) as worker:
        capture = FileCapture(worker)
        scans = [_scan(seed) for seed in range(_ROUNDS + 1)]
        _read(capture, scans[0])
        later = iter(scans[1:])
        ours, plain = in_turn(
            lambda: _read(capture, next(later)),
            lambda: reading_floor.time_reading(scans[0]),
            _ROUNDS,
        )
    return [in_ms("mrz_read", ours, plain, _MOST_MS)]


def _scan(seed: int) -> bytes:
    """Return what a flatbed gives of both sides of a card."""
    stream = BytesIO()
    glass = on_glass([*make_card(invent_person(random.Random(seed)))], seed=seed + 1)
    glass.save(stream, "JPEG", quality=85, dpi=(300, 300))
    return stream.getvalue()


def _read(capture: FileCapture, scan: bytes) -> float:
    """Return the seconds until the zone is read and judged."""
    began = perf_counter()
    zones = [read_mrz(page.mrz) for page in capture.read_bytes(scan, cards=True)]
    took = perf_counter() - began
    if [zone.is_whole for zone in zones if zone] != [True]:
        raise RuntimeError("not read")
    return took
