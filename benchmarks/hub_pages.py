"""Cases with a page, and pages alone, beside a bare endpoint that inserts, writes and fsyncs.

Ours: the requests that a desk sends, each checked; parts; the join, the page's hash, one fsync of
the page and of its folder, a row committed, a signed receipt. Floor (``floors.hub``): the same
parts over the same connections; the envelope verified and inserted, each part written to a file
and fsynced; nothing is completed. In turn, eight connections each.
"""

import hashlib
import os
from statistics import median

from benchmarks.hub_site import CONNECTIONS, Desk, Load, Stage
from benchmarks.measure import Measure
from regdesk.protocol import wire
from regdesk.protocol.page import write_completion

ROUNDS = 3
_CASES, _PAGES = 14, 8
_PAGE, _LARGE = 300_000, 1 << 20
_WARM = 3
MIB = 1 << 20


def measure_all(stage: Stage) -> list[Measure]:
    """Return the two measures."""
    _both(stage, _WARM, _PAGE, envelopes=True)
    cases = [_both(stage, _CASES, _PAGE, envelopes=True) for _ in range(ROUNDS)]
    pages = [_both(stage, _PAGES, _LARGE, envelopes=False) for _ in range(ROUNDS)]
    return [
        _rate("case_with_page", "/s", cases, _CASES, 0.55),
        _rate("blob_ingest", "MB/s", pages, _PAGES * _LARGE / 1e6, 0.6),
    ]


def _both(stage: Stage, count: int, size: int, *, envelopes: bool) -> tuple[Load, Load]:
    """Send ``count`` pages of each desk to both; return what it took the hub, and the floor."""
    ours: list[list[bytes]] = []
    plain: list[list[bytes]] = []
    for desk in stage.desks[:CONNECTIONS]:
        lane: list[bytes] = []
        bare_lane: list[bytes] = []
        for _ in range(count):
            case = _write_case(stage, desk) if envelopes else []
            parts, end, bare_end = _write_page(stage, desk, os.urandom(size))
            lane += [*case, *parts, end]
            bare_lane += [*case, *parts, bare_end]
        ours.append(lane)
        plain.append(bare_lane)
    stored = CONNECTIONS * count if envelopes else 0
    took = stage.send(ours).check(stored, sum(map(len, ours)))
    bare = stage.send_bare(plain).check(None, sum(map(len, plain)))
    return took, bare


def _write_case(stage: Stage, desk: Desk) -> list[bytes]:
    return [stage.write_batch(desk, [desk.accept(brief=True)])]


def _write_page(stage: Stage, desk: Desk, page: bytes) -> tuple[list[bytes], bytes, bytes]:
    """Return the requests that bring ``page`` over: its parts but the last, the completion with
    the last; and for the floor, which completes nothing, the last as a part.
    """
    name = f"sha256:{hashlib.sha256(page).hexdigest()}"
    parts = [page[at : at + wire.PART_BYTES] for at in range(0, len(page), wire.PART_BYTES)]
    hashes = tuple(hashlib.sha256(one).hexdigest() for one in parts)
    whole = wire.CompleteRequest(bytes=len(page), parts=hashes)
    sent = [
        stage.write(desk, "PUT", wire.PART.format(page=name, number=at), one, wire.PART_MEDIA)
        for at, one in enumerate(parts)
    ]
    body, path = write_completion(whole, parts[-1]), wire.COMPLETE.format(page=name)
    end = stage.write(desk, "POST", path, body, wire.PART_MEDIA)
    return sent[:-1], end, sent[-1]


def _rate(
    name: str, unit: str, rounds: list[tuple[Load, Load]], each: float, goal: float
) -> Measure:
    ours = median(CONNECTIONS * each / one.seconds for one, _ in rounds)
    plain = median(CONNECTIONS * each / one.seconds for _, one in rounds)
    return Measure(name, ours, unit, plain, goal, "ratio", "min")
