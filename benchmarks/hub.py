"""All measurements of the hub; ``python -m benchmarks.hub`` makes these alone.

Hub and floor are started once, as ``serve`` and ``uvicorn`` start by default.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import hub_drain, hub_envelopes, hub_herd, hub_pages
from benchmarks.hub_site import open_stage
from benchmarks.measure import Measure, show


def measure_all() -> list[Measure]:
    """Return every measure of the hub."""
    with open_stage(hub_herd.DESKS) as stage:
        return [
            *hub_envelopes.measure_all(stage),
            *hub_pages.measure_all(stage),
            *hub_herd.measure_all(stage),  # last: it leaves much to be judged
            *hub_drain.measure_all(),
        ]


if __name__ == "__main__":
    print(show(measure_all()))
