"""Autosave, acceptance, the slip and the search of places, beside their floors."""

import json
import random
from collections.abc import Iterable
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks import places
from benchmarks.desk import make_ready, open_counter
from benchmarks.floors import paper as paper_floor
from benchmarks.floors import places as places_floor
from benchmarks.floors import store as store_floor
from benchmarks.measure import Measure, in_ms, in_turn, timed
from benchmarks.printing import list_lines
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.accept import Accepted
from regdesk.services.counter import Counter
from regdesk.services.ports import Act
from regdesk.storage.classifier import import_classifier

ROUNDS, EACH = 8, 30


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


def _autosave(counter: Counter, database) -> Measure:
    draft = make_ready(counter, 300)
    body = json.dumps(asdict(draft), default=str)
    turns = count(10_000)
    ours, plain = in_turn(
        timed(lambda: counter.keep(draft)),
        lambda: store_floor.time_commit(database, f"{next(turns)}{body}"),
        ROUNDS,
        EACH,
    )
    return in_ms("autosave", ours, plain, 4, basis="ratio")


def _accept(counter: Counter, folder: Path) -> Measure:
    serials, seqs = count(1000), count(2)
    key = Ed25519PrivateKey.generate()
    draft = make_ready(counter, next(serials))
    taken_away = _read(counter, "draft", case_id=draft.case_id)
    rows = _list_rows(counter, counter.accept(draft))
    plain = store_floor.open_database(folder / "accept.db")
    held = {name: _read_all(counter, name) for name in ("counter", "street")}
    store_floor.copy_tables(plain, _list_tables(counter, (*rows, *held, "draft")), held)

    def accept() -> float:
        draft = make_ready(counter, next(serials))
        return timed(lambda: counter.accept(draft))()

    def bare() -> float:
        seq = next(seqs)
        return store_floor.time_acceptance(
            plain,
            key,
            _renamed(taken_away, seq),
            {name: _renamed(row, seq) for name, row in rows.items()},
        )

    ours, floor = in_turn(accept, bare, ROUNDS, EACH)
    return in_ms("accept", ours, floor, 2, basis="ratio")


def _list_rows(counter: Counter, accepted: Accepted) -> dict[str, dict[str, Any]]:
    """Return what an acceptance adds, one row a table."""
    case = accepted.case
    number, case_id = str(case.number), case.draft.case_id
    return {
        "accepted_case": _read(counter, "accepted_case", number=number),
        "slip": _read(counter, "slip", number=number),
        "outbox": _read(counter, "outbox", envelope_id=case.envelope_id),
        "audit": _read(counter, "audit", case_id=case_id, act=Act.CASE_ACCEPTED.value),
        "recent_address": _read(counter, "recent_address", case_id=case_id),
    }


def _read_all(counter: Counter, table: str, **where: str) -> list[dict[str, Any]]:
    """Return the rows of ``table`` in which the columns of ``where`` hold."""
    chosen = [sa.column(name) == value for name, value in where.items()]
    query = sa.select(sa.text("*")).select_from(sa.table(table)).where(*chosen)
    with counter.store.read() as unit:
        return [dict(row) for row in unit.connection.execute(query).mappings()]


def _read(counter: Counter, table: str, **where: str) -> dict[str, Any]:
    (row,) = _read_all(counter, table, **where)
    return row


def _list_tables(counter: Counter, names: Iterable[str]) -> list[str]:
    """Return the statements that make the tables ``names``, with their indexes and triggers."""
    made = {row["name"]: row for row in _read_all(counter, "sqlite_master") if row["sql"]}
    wanted = set(names)
    return [row["sql"] for row in made.values() if row["tbl_name"] in wanted]


def _renamed(row: dict[str, Any], seq: int) -> dict[str, Any]:
    """Return ``row`` with names of its own, as long as they were."""
    new = {"number": f"000-001-1-{seq:06}-00", "case_id": f"{seq:036}", "seq": seq}
    new["envelope_id"] = f"sha256:{seq:064}"
    return {name: new.get(name, value) for name, value in row.items()}


def _slip(counter: Counter) -> Measure:
    accepted = counter.accept(make_ready(counter, 9000))
    facts = accepted.slip
    lines = list_lines(replace(facts, qr=""))  # drawn, not written
    make = timed(lambda: counter.press.make(facts, SheetFormat.A5_LANDSCAPE))
    make()
    ours, plain = in_turn(make, lambda: paper_floor.time_slip(lines), ROUNDS, EACH)
    return in_ms("slip_warm", ours, plain, 2, basis="ratio")


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
        timed(lambda: counter.search_places(next(ours_lines))),
        lambda: places_floor.time_search(index, next(floor_lines)),
        ROUNDS,
        EACH,
    )
    return in_ms("place_search", ours, plain, 5)
