"""T15: somebody who has the key changes the trail, the cases or what the hub holds of them.

Each change is found, and it is named where it is: the row of the trail, the case, the envelope.
"""

import json
import random
from collections import Counter as Tally
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.errors import BadInput
from regdesk.domain.trail import Break, BrokenLink, TrailHead
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.messages import read_payload
from regdesk.services.counter import Counter
from tests.faults.core import Clock, Program, make_room
from tests.faults.keeping import keep
from tests.faults.printer import run_printer
from tests.faults.programme import Outcome, Programme

_OUR_OWN = ("clerk", "name", "times")
"""What a draft says that is no envelope's matter: who opened it, how long each step took, and a
name that stands in the place's line too.
"""
_COLUMNS = ("at", "clerk", "act", "case_id")


class _Undo(Exception):
    """The next change meets the desk as it was."""


@dataclass(frozen=True, slots=True)
class _Evil:
    """One transaction, undone after. ``rows`` is how long the trail is."""

    connection: sa.Connection
    chance: random.Random
    rows: int
    numbers: Sequence[str]

    def ask(self, statement: str, *values: Any) -> Any:
        return self.connection.exec_driver_sql(statement, values)

    def change_text(self, table: str, column: str, where: str, which: Any) -> None:
        """Change one letter or digit that stands in a value of the JSON there."""
        content = bytes(self.ask(f"SELECT {column} FROM {table} WHERE {where} = ?", which).scalar())
        places = [at for at, one in enumerate(content) if chr(one).isalnum() and one < 128]
        at = self.chance.choice(places)
        other = b"0" if content[at : at + 1] != b"0" else b"1"
        changed = content[:at] + other + content[at + 1 :]
        self.ask(f"UPDATE {table} SET {column} = ? WHERE {where} = ?", changed, which)


Change = Callable[[_Evil], int | str]
"""Changes something; returns where that must show: the row of the trail, or the case's number."""


def _change_column(evil: _Evil) -> int:
    row, column = evil.chance.randint(1, evil.rows), evil.chance.choice(_COLUMNS)
    evil.ask(f"UPDATE audit SET {column} = {column} || '0' WHERE seq = ?", row)
    return row


def _change_body(evil: _Evil) -> int:
    row = evil.chance.randint(1, evil.rows)
    evil.change_text("audit", "body", "seq", row)
    return row


def _change_hash(evil: _Evil) -> int:
    row = evil.chance.randint(1, evil.rows)
    evil.ask("UPDATE audit SET hash = randomblob(32) WHERE seq = ?", row)
    return row


def _take_out(evil: _Evil) -> int:
    row = evil.chance.randint(1, evil.rows)
    evil.ask("DELETE FROM audit WHERE seq = ?", row)
    if evil.chance.random() < 0.5:
        evil.ask("UPDATE audit SET seq = -seq WHERE seq > ?", row)
        evil.ask("UPDATE audit SET seq = -seq - 1 WHERE seq < 0")
    return row


def _cut_off(evil: _Evil) -> int:
    row = evil.chance.randint(1, evil.rows)
    evil.ask("DELETE FROM audit WHERE seq >= ?", row)
    return row


def _change_case(evil: _Evil) -> str:
    """Change one thing that somebody said or showed when the case was accepted."""
    number = evil.chance.choice(evil.numbers)
    found = "SELECT payload FROM accepted_case WHERE number = ?"
    case = json.loads(evil.ask(found, number).scalar())
    inside, key = evil.chance.choice(list(_list_said(case["draft"])))
    inside[key] += "0"
    changed = json.dumps(case, ensure_ascii=False).encode()
    evil.ask("UPDATE accepted_case SET payload = ? WHERE number = ?", changed, number)
    return number


def _list_said(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where each text stands: what it is in, and by which key."""
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(one, dict | list) and key not in _OUR_OWN:
            yield from _list_said(one)
        elif isinstance(one, str) and one and key not in _OUR_OWN:
            yield value, key


def _change_envelope(evil: _Evil) -> str:
    number = evil.chance.choice(evil.numbers)
    found = "SELECT envelope_id FROM accepted_case WHERE number = ?"
    envelope_id = evil.ask(found, number).scalar()
    evil.change_text("outbox", "envelope", "envelope_id", envelope_id)
    return number


def _exchange_slips(evil: _Evil) -> str:
    one, other = evil.chance.sample(list(evil.numbers), 2)
    facts = "SELECT facts FROM slip WHERE number = ?"
    first, second = (evil.ask(facts, number).scalar() for number in (one, other))
    evil.ask("UPDATE slip SET facts = ? WHERE number = ?", second, one)
    evil.ask("UPDATE slip SET facts = ? WHERE number = ?", first, other)
    return min(one, other)


def _drop_slip(evil: _Evil) -> str:
    number = evil.chance.choice(evil.numbers)
    evil.ask("DELETE FROM slip WHERE number = ?", number)
    return number


_AT_DESK: tuple[Change, ...] = (
    _change_column,
    _change_body,
    _change_hash,
    _take_out,
    _cut_off,
    _change_case,
    _change_envelope,
    _exchange_slips,
    _drop_slip,
)


def _drop_guards(counter: Counter) -> None:
    """Who has the key is stopped by no trigger."""
    with counter.store.write() as unit:
        ask = unit.connection.exec_driver_sql
        for name in ask("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all():
            ask(f"DROP TRIGGER {name}")


def _tamper_here(
    counter: Counter,
    head: TrailHead,
    numbers: Sequence[str],
    chance: random.Random,
    turn: int,
) -> str | None:
    """Change something at the desk and look as ``verify-audit`` does, which was given ``head`` on
    paper; return what is wrong with what it said.
    """
    change = _AT_DESK[turn % len(_AT_DESK)]
    said: str | None = None
    try:
        with counter.store.write() as unit:
            expected = change(_Evil(unit.connection, chance, head.number, numbers))
            audit = unit.audit
            found = audit.find_break([head]) or audit.find_untold() or audit.find_altered()
            said = _compare(change.__name__, expected, found)
            raise _Undo
    except _Undo:
        return said


def _compare(what: str, expected: int | str, found: BrokenLink | None) -> str | None:
    if found is None:
        return f"{what} at {expected}: not found"
    named = found.case if isinstance(expected, str) else found.number
    if isinstance(expected, str) and found.what is not Break.ALTERED:
        return f"{what} at {expected}: called {found.what}"
    return None if named == expected else f"{what} at {expected}: named {named}"


def _tamper_at_hub(
    held: Sequence[tuple[str, bytes]], key: Ed25519PublicKey, chance: random.Random, turn: int
) -> str | None:
    """Change what a hub holds of the desk's chain; return what is wrong with what is found.

    ``held`` are ids and bytes in the order of the chain.
    """
    rows, at = list(held), chance.randrange(len(held) - 1)
    name, raw = rows[at]
    kind = turn % 4
    if kind == 0:
        place = chance.randrange(len(raw))
        rows[at] = (name, raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
    elif kind == 1:  # under the name of its own bytes
        told = json.loads(raw) | {"payloadType": "application/x"}
        forged = json.dumps(told, separators=(",", ":")).encode()
        rows[at] = (name_envelope(forged), forged)
    elif kind == 2:
        del rows[at]
    else:
        rows[at], rows[at + 1] = rows[at + 1], rows[at]
    found = _find_broken(rows, key)
    return None if found == at else f"hub's rows, change {kind} at {at}: named {found}"


def _find_broken(rows: Sequence[tuple[str, bytes]], key: Ed25519PublicKey) -> int | None:
    """Return the place of the first envelope that is not the next link of the chain."""
    before = ""
    for place, (name, raw) in enumerate(rows):
        try:
            header = read_payload(open_envelope(raw, lambda _: key).payload).header
        except (BadInput, ValueError):
            return place
        if name_envelope(raw) != name or (header.seq, header.prev) != (place + 1, before):
            return place
        before = name
    return None


def run(rounds: int, seed: int) -> Outcome:
    """Change ``rounds`` things, one at a time."""
    chance, found, broken = random.Random(seed), Tally[str](), []
    with make_room() as room, run_printer(room) as printer:
        clock = Clock()
        kept = keep(room, clock, printer)
        program = Program(kept.closed, clock, printer)
        counter = program.sign_in()
        with counter.store.read() as unit:
            head = unit.audit.get_head()
            held = unit.connection.execute(
                sa.text("SELECT envelope_id, envelope FROM outbox ORDER BY seq")
            ).all()
        key = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
        _drop_guards(counter)
        for turn in range(rounds):
            at_hub = turn % 5 == 4
            if at_hub:
                wrong = _tamper_at_hub([(one, bytes(raw)) for one, raw in held], key, chance, turn)
            else:
                wrong = _tamper_here(counter, head, sorted(kept.numbers), chance, turn)
            found["hub's rows" if at_hub else "the desk's"] += wrong is None
            broken += [f"turn {turn}: {wrong}"] * (wrong is not None)
        program.close()
    counts = {"changes": rounds, "found and named": sum(found.values()), **found}
    return Outcome(counts, tuple(broken))


TAMPERING = Programme(
    "T15",
    "trail, cases and hub's rows changed by who has the key",
    "every change found, the first bad link named",
    short=1000,
    long=50_000,
    run=run,
    parted=True,
)
