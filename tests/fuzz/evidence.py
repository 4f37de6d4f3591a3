"""A door's row on the page of evidence, written by the run that fuzzed it."""

import re

from tests.evidence import Row, stamp
from tests.fuzz.target import Target

_EXECUTED = re.compile(r"number_of_executed_units: (\d+)")


def make_row(  # what a run is told by, each once
    name: str, target: Target, log: str, *, took_s: float, corpus: int, holds: bool
) -> Row:
    """Return what the page says of the run whose fuzzer wrote ``log``. ``corpus`` is how many
    inputs led to code of their own, kept ones among them. A run ends where its door first breaks.
    """
    executed = _EXECUTED.search(log)
    return {
        "door": name,
        "promise": " ".join((target.take.__doc__ or "").replace("``", "`").split()),
        "executions": executed[1] if executed else "unknown",
        "took": f"{took_s:.0f} s",
        "corpus": str(corpus),
        "broken": "0" if holds else "BROKEN: 1",
        **stamp(),
    }
