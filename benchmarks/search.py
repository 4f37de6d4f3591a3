"""The journal's search over 250,000 cases (``FULL=1``: a million), beside a bare index of them."""

import os
import random
from collections.abc import Callable
from time import perf_counter

from benchmarks import overlooked
from benchmarks.desk import open_counter
from benchmarks.floors import search as search_floor
from benchmarks.many_cases import Told, add_cases, list_keys
from benchmarks.measure import Measure, in_ms, in_turn
from regdesk.domain.search_words import search_words
from regdesk.services.counter import Counter
from regdesk.services.listing import Listing, Question, list_cases

CASES = 1_000_000 if os.environ.get("FULL") else 250_000
ROUNDS, EACH = 8, 30
_RUSSIAN = str.maketrans("әғқңөұүһі", "агкноуухи")
# syllables that no invented name has
_STRANGE = ("щук", "цап", "фью", "хво", "эзг", "юпч")


def measure_all() -> list[Measure]:
    """Return the measures; each word is asked for as far as it is typed, in any spelling."""
    with open_counter() as counter:
        told = add_cases(counter, CASES)
        index = search_floor.open_index((one.nth, list_keys(one)) for one in told)
        hits, misses = _list_hits(told), _list_misses(told)
        return [
            # asked for the first time: what the disk takes to give pages nobody looked at is in it
            _measure("search_first", counter, index, hits, _is_found, goal=50),
            _measure("search_hit", counter, index, hits, _is_found),
            _measure("search_miss", counter, index, misses, _is_missed),
            *overlooked.measure(counter, told),
        ]


def _measure(
    name: str,
    counter: Counter,
    index,
    lines: list[str],
    holds: Callable[[Listing], bool],
    goal: float = 16,
) -> Measure:
    asked, plain = iter(lines), iter(lines)

    def search() -> float:
        question = Question(next(asked))
        began = perf_counter()
        listing = list_cases(counter, question)
        took = perf_counter() - began
        if not holds(listing):
            raise RuntimeError(f"{name}: {question.text}")
        return took

    def bare() -> float:
        return search_floor.time_search(index, search_words(next(plain)))

    ours, floor = in_turn(search, bare, ROUNDS, EACH)
    return in_ms(name, ours, floor, goal)


def _is_found(listing: Listing) -> bool:
    return bool(listing.rows)


def _is_missed(listing: Listing) -> bool:
    return not listing.rows


def _list_hits(told: list[Told]) -> list[str]:
    chosen = random.Random(41)
    people = chosen.sample(told, ROUNDS * EACH)
    return [_type(chosen, one) for one in people]


def _type(chosen: random.Random, one: Told) -> str:
    """Return a line by which ``one`` is found, typed as far as it may be."""
    name = one.surname.lower()
    lines = (
        name[: chosen.randint(2, len(name))],
        name.translate(_RUSSIAN),
        f"{name[:4]} {one.given[:3]}",
        one.iin[: chosen.randint(4, 12)],
        f"{one.street} {one.house}",
        one.number[-9:-3],
    )
    return chosen.choice(lines)


def _list_misses(told: list[Told]) -> list[str]:
    chosen = random.Random(43)
    people = chosen.sample(told, ROUNDS * EACH)
    return [f"{one.given} {chosen.choice(_STRANGE)}{one.surname[1:3]}" for one in people]
