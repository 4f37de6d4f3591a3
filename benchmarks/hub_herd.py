"""Two thousand desks come back at the same moment, with nothing that spreads them.

Ours: each opens a TLS connection, asks the time, says hello, and delivers three envelopes; a desk
that is sent away comes again as the program's desks do. It is done when it has a receipt for each.
Floor: the same desks and bytes at the bare endpoint (``floors.hub``), which sends nobody away and
does nothing but insert. The desks are one process (``hub_crowd``); all is signed before.
"""

from benchmarks.hub_site import Desk, Stage
from benchmarks.measure import Measure, percentile
from regdesk.protocol import wire

DESKS, ENVELOPES = 2000, 3


def measure_all(stage: Stage) -> list[Measure]:
    """Return the measure."""
    stage.renew()
    desks = [_prepare(stage, one) for one in stage.desks[:DESKS]]
    told = stage.run("hub_crowd", stage.instance.port, desks)
    if (len(told["delivered"]), told["stored"]) != (DESKS, DESKS * ENVELOPES):
        raise RuntimeError(f"{told['stored']} envelopes of {len(told['delivered'])} desks")
    with stage.paused():
        bare = stage.run("hub_crowd", stage.floor_port, desks)
    p50 = percentile(told["delivered"], 0.5)
    print(f"herd: p50 {p50:.1f} s, sent away {told['shed']} times, crowd's CPU {told['cpu']:.1f} s")
    took, floor = max(told["delivered"]), max(bare["delivered"])
    return [Measure("herd_2000", took, "s", floor, 30, "value")]


def _prepare(stage: Stage, desk: Desk) -> list[bytes]:
    authority = f"localhost:{stage.instance.port}"
    ask = f"GET {wire.TIME} HTTP/1.1\r\nhost: {authority}\r\n\r\n".encode()
    envelopes = [desk.accept() for _ in range(ENVELOPES)]
    hello = wire.HelloRequest.model_validate(
        {
            "app": "1.0.0",
            "epoch": 1,
            "head": {"seq": desk.seq, "hash": desk.prev},
            "queue": {"envelopes": ENVELOPES, "pages": 0, "bytes": 12_000, "oldest_s": 60},
            "disk_free": 1 << 30,
            "time": "2026-11-22T10:00:00+05:00",
            "rulebook": "V0",
            "cursors": {},
        },
        strict=False,
    )
    said = stage.write(desk, "POST", wire.HELLO, hello.model_dump_json().encode(), wire.JSON)
    return [ask, said, stage.write_batch(desk, envelopes)]
