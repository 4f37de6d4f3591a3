"""What the rulebook says of a family of six with four owners, beside the same questions in plain
code.
"""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from benchmarks.desk import open_counter
from benchmarks.family import make_family
from benchmarks.floors import law as law_floor
from benchmarks.measure import Measure, in_turn, percentile
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Outcome
from regdesk.services.counter import Counter

ROUNDS, EACH = 10, 50
MS = 1000


def measure_all() -> list[Measure]:
    """Return the one measure."""
    with open_counter() as counter:
        return [_findings(counter)]


def _findings(counter: Counter) -> Measure:
    draft = make_family(counter)
    found = counter.findings(draft)
    if found.outcome is not Outcome.ACCEPTED:
        raise RuntimeError(found.outcome)
    people = [person.person.born_on.year for person in draft.registrants]
    ours, plain = in_turn(
        lambda: _judged_anew(counter, draft),
        _timed(lambda: law_floor.judge_family(people, len(draft.owners))),
        ROUNDS,
        EACH,
    )
    value, floor = percentile(ours, 0.95) * MS, percentile(plain, 0.95) * MS
    return Measure("findings", value, "ms", floor, 5, "value")


def _judged_anew(counter: Counter, draft: Draft) -> float:
    """Return the seconds of a judgement; a draft judged before is not judged again."""
    changed = replace(draft)
    return _timed(lambda: counter.findings(changed))()


def _timed(act: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        began = perf_counter()
        act()
        return perf_counter() - began

    return timed
