"""Envelopes into custody, fifty a request and one a request, beside a bare endpoint.

Ours: check the request's signature, nonce and digest, read the batch, check each envelope's form,
signature and payload, insert, commit durably, sign a receipt for each. Floor (``floors.hub``):
verify one signature an envelope and insert the same rows in one transaction. Both: the same ASGI
server, TLS, PostgreSQL, eight connections of eight desks, the same bytes, in turn.
"""

from statistics import median

from benchmarks.hub_site import CONNECTIONS, Load, Stage
from benchmarks.measure import Measure, in_ms

ROUNDS = 3
_WARM = 8  # requests a connection, after which every statement is prepared
_BATCHES, _BATCH = 11, 50
_SINGLES = 120


def measure_all(stage: Stage) -> list[Measure]:
    """Return the three measures."""
    _both(stage, _WARM, 1)
    singles = [_both(stage, _SINGLES, 1) for _ in range(ROUNDS)]
    batches = [_both(stage, _BATCHES, _BATCH) for _ in range(ROUNDS)]
    ours = [took for mine, _ in singles for took in mine.each]
    plain = [took for _, bare in singles for took in bare.each]
    return [
        _rate("envelope_ingest", batches, _BATCHES * _BATCH, 0.6),
        _rate("envelope_single", singles, _SINGLES, 0.5),
        in_ms("envelope_p99", ours, plain, 40, share=0.99),
    ]


def _both(stage: Stage, requests: int, size: int) -> tuple[Load, Load]:
    """Send the same to both; return what it took the hub, and the floor."""
    lanes = [
        [stage.write_batch(desk, [desk.accept() for _ in range(size)]) for _ in range(requests)]
        for desk in stage.desks[:CONNECTIONS]
    ]
    sent = CONNECTIONS * requests
    ours = stage.send(lanes).check(sent * size, sent)
    return ours, stage.send_bare(lanes).check(None, sent)


def _rate(name: str, rounds: list[tuple[Load, Load]], each: int, goal: float) -> Measure:
    """Return envelopes a second, the median of the rounds."""
    ours = median(CONNECTIONS * each / one.seconds for one, _ in rounds)
    plain = median(CONNECTIONS * each / one.seconds for _, one in rounds)
    return Measure(name, ours, "/s", plain, goal, "ratio", "min")
