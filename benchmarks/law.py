"""What the rulebook says of a family of six with four owners, beside the same questions in plain
code.
"""

from dataclasses import replace

from benchmarks.desk import open_counter
from benchmarks.family import make_family
from benchmarks.floors import law as law_floor
from benchmarks.measure import Measure, in_ms, in_turn, timed
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Outcome
from regdesk.services.counter import Counter

ROUNDS, EACH = 10, 50


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
        timed(lambda: law_floor.judge_family(people, len(draft.owners))),
        ROUNDS,
        EACH,
    )
    return in_ms("findings", ours, plain, 5)


def _judged_anew(counter: Counter, draft: Draft) -> float:
    """Return the seconds of a judgement; a draft judged before is not judged again."""
    changed = replace(draft)
    return timed(lambda: counter.findings(changed))()
