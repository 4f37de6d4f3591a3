"""Autosave, acceptance, the slip and the search of places, beside their floors."""

import json
import random
from collections.abc import Callable
from dataclasses import asdict
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks import places
from benchmarks.desk import make_ready, open_counter
from benchmarks.floors import paper as paper_floor
from benchmarks.floors import places as places_floor
from benchmarks.floors import store as store_floor
from benchmarks.measure import Measure, in_turn, percentile
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.accept import Accepted
from regdesk.services.counter import Counter
from regdesk.storage.classifier import import_classifier

ROUNDS, EACH = 8, 30
MS = 1000


def measure_all() -> list[Measure]:
    """Return the four measures."""
    with open_counter() as counter, TemporaryDirectory(prefix="regdesk-floor-") as folder:
        database = store_floor.open_database(Path(folder) / "floor.db")
        return [
            _autosave(counter, database),
            _accept(counter, Path(folder)),
            _slip(counter),
            _place_search(counter, Path(folder)),
        ]


def _timed(act: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        began = perf_counter()
        act()
        return perf_counter() - began

    return timed


def _p95(name: str, ours: list[float], plain: list[float], goal: float, basis: str) -> Measure:
    value, floor = percentile(ours, 0.95) * MS, percentile(plain, 0.95) * MS
    return Measure(name, value, "ms", floor, goal, basis)


def _autosave(counter: Counter, database) -> Measure:
    draft = make_ready(counter, 300)
    body = json.dumps(asdict(draft), default=str)
    turns = count(10_000)
    ours, plain = in_turn(
        _timed(lambda: counter.keep(draft)),
        lambda: store_floor.time_commit(database, f"{next(turns)}{body}"),
        ROUNDS,
        EACH,
    )
    return _p95("autosave", ours, plain, 4, "ratio")


def _accept(counter: Counter, folder: Path) -> Measure:
    serials = count(1000)
    key = Ed25519PrivateKey.generate()
    writer, reader = (store_floor.open_database(folder / "accept.db") for _ in range(2))
    accepted = counter.accept(make_ready(counter, next(serials)))
    rows = _list_rows(counter, accepted)

    def accept() -> float:
        draft = make_ready(counter, next(serials))
        return _timed(lambda: counter.accept(draft))()

    ours, plain = in_turn(
        accept, lambda: store_floor.time_acceptance(writer, reader, key, rows), ROUNDS, EACH
    )
    return _p95("accept", ours, plain, 2, "ratio")


def _list_rows(counter: Counter, accepted: Accepted) -> dict[str, bytes]:
    """Return what an acceptance writes, a body a table."""
    with counter.store.read() as unit:
        envelope = unit.outbox.get(accepted.case.envelope_id)
    address = accepted.case.draft.dwelling.address
    return {
        "case_row": json.dumps(asdict(accepted.case), default=str).encode(),
        "slip": json.dumps(asdict(accepted.slip), default=str).encode(),
        "envelope": envelope,
        "audit": accepted.case.envelope_id.encode() * 4,
        "address": json.dumps(asdict(address), default=str).encode(),
    }


def _slip(counter: Counter) -> Measure:
    accepted = counter.accept(make_ready(counter, 9000))
    facts = accepted.slip
    lines = [line for row in facts.rows for pair in (row.label, row.value, row.note) if pair
             for line in (pair.kk, pair.ru)]  # fmt: skip
    rest = (facts.title, facts.next_step, facts.status, facts.disclaimer, facts.how_to_check,
            facts.law, facts.office, facts.window)  # fmt: skip
    lines += [line for pair in rest for line in (pair.kk, pair.ru)]
    lines += [facts.number, facts.handed_in, facts.accepted, facts.service_time, facts.clerk]
    make = _timed(lambda: counter.press.slip(facts, SheetFormat.A5_LANDSCAPE))
    make()
    ours, plain = in_turn(make, lambda: paper_floor.time_slip(lines), ROUNDS, EACH)
    return _p95("slip_warm", ours, plain, 2, "ratio")


def _place_search(counter: Counter, folder: Path) -> Measure:
    names = places.write_classifier(folder / "places.csv")
    now = counter.clock.now()
    import_classifier(counter.store, folder / "places.csv", at=now, clerk=counter.clerk.code)
    index = places_floor.open_index([(str(at), name.lower()) for at, name in enumerate(names)])
    chosen = random.Random(95)
    typed = [name.split()[0].lower() for name in chosen.sample(names, ROUNDS * EACH)]
    lines = [line[: chosen.randint(3, len(line))] for line in typed]
    ours_lines, floor_lines = iter(lines), iter(lines)
    ours, plain = in_turn(
        _timed(lambda: counter.search_places(next(ours_lines))),
        lambda: places_floor.time_search(index, next(floor_lines)),
        ROUNDS,
        EACH,
    )
    return _p95("place_search", ours, plain, 5, "value")
