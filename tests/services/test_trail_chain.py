"""A thousand trails, each tampered with in its own way: every one is found out, and named."""

import random
from dataclasses import dataclass, replace

from regdesk.domain.trail import Break, TrailHead
from regdesk.services.trail_chain import BEFORE_FIRST, canonical_json, chain, find_break

TRIALS = 1000
_CLERKS = ("417-0001", "417-0002", "")
_ACTS = ("case.opened", "case.viewed", "sheet.printed")


@dataclass(frozen=True)
class Row:
    seq: int
    at: str
    clerk: str
    act: str
    case_id: str
    body: bytes = b""
    hash: bytes = b""


def make_row(random, seq):
    minute = f"{seq // 60 % 24:02}:{seq % 60:02}"
    clerk, act = random.choice(_CLERKS), random.choice(_ACTS)
    return Row(seq, f"2026-11-23T{minute}:00+05:00", clerk, act, f"case-{random.randrange(9)}")


def chained(rows, before=BEFORE_FIRST):
    """Return ``rows`` with bodies and hashes as the desk writes them."""
    done = []
    for row in rows:
        told = {name: getattr(row, name) for name in ("seq", "at", "clerk", "act", "case_id")}
        body = canonical_json({**told, "facts": {}})
        before = chain(before, body)
        done.append(replace(row, body=body, hash=before))
    return done


def change_column(random, rows, at):
    name = random.choice(("at", "clerk", "act", "case_id"))
    rows[at] = replace(rows[at], **{name: getattr(rows[at], name) + "x"})
    return Break.CHANGED


def change_body(random, rows, at):
    body = bytearray(rows[at].body)
    place = body.index(b"case-") + random.randrange(5)
    body[place] ^= 1
    rows[at] = replace(rows[at], body=bytes(body))
    return Break.CHANGED


def change_both(_random, rows, at):
    """Body, columns and the row's own hash agree; only what follows does not."""
    before = rows[at - 1].hash if at else BEFORE_FIRST
    (rows[at],) = chained([replace(rows[at], clerk="417-0009")], before)
    return Break.CHANGED


def take_out(_random, rows, at):
    del rows[at]
    return Break.MISSING


def take_out_and_move_up(_random, rows, at):
    rows[at:] = [replace(row, seq=row.seq - 1) for row in rows[at + 1 :]]
    return Break.MISSING


def put_in(random, rows, at):
    before = rows[at - 1].hash if at else BEFORE_FIRST
    forged = chained([make_row(random, at + 1)], before)
    rows[at:] = forged + [replace(row, seq=row.seq + 1) for row in rows[at:]]
    return Break.PUT_IN


def swap(_random, rows, at):
    first, second = rows[at], rows[at + 1]
    rows[at], rows[at + 1] = replace(second, seq=first.seq), replace(first, seq=second.seq)
    return Break.REORDERED


def cut_off(_random, rows, at):
    del rows[at:]
    return Break.CUT_OFF


def write_anew(_random, rows, at):
    """Everything from ``at`` on is told otherwise, and chained as if it had always been so."""
    before = rows[at - 1].hash if at else BEFORE_FIRST
    rows[at:] = chained([replace(row, clerk="417-0009") for row in rows[at:]], before)
    return Break.REWRITTEN


TAMPERING = (
    change_column,
    change_body,
    change_both,
    take_out,
    take_out_and_move_up,
    put_in,
    swap,
    cut_off,
    write_anew,
)
_SEEN_LATER = {change_both: 1, put_in: 1}
"""Where the row tampered with holds, and the one after it hangs in the air."""


def test_a_thousand_of_a_thousand_are_found():
    for seed in range(TRIALS):
        chosen = random.Random(seed)
        rows = chained([make_row(chosen, seq) for seq in range(1, chosen.randrange(4, 40))])
        head = TrailHead(rows[-1].seq, rows[-1].hash)
        assert find_break(rows, [head]) is None
        tamper, at = TAMPERING[seed % len(TAMPERING)], chosen.randrange(len(rows) - 2)

        what = tamper(chosen, rows, at)

        broken = find_break(rows, [head])
        assert broken is not None, (seed, tamper.__name__)
        assert broken.what is what, (seed, tamper.__name__, broken)
        number = head.number if what is Break.REWRITTEN else at + 1 + _SEEN_LATER.get(tamper, 0)
        assert broken.number == number, (seed, tamper.__name__, broken)


def test_a_head_on_paper_needs_its_first_letters_only():
    rows = chained([make_row(random.Random(1), seq) for seq in range(1, 6)])

    assert find_break(rows, [TrailHead(3, rows[2].hash[:4])]) is None
    assert find_break(rows, [TrailHead(3, rows[3].hash[:4])]).what is Break.REWRITTEN


def test_an_end_that_nobody_noted_cannot_be_missed():
    rows = chained([make_row(random.Random(1), seq) for seq in range(1, 6)])

    assert find_break(rows[:3]) is None
    assert find_break([]) is None
    assert find_break([], [TrailHead(1, rows[0].hash)]).what is Break.CUT_OFF
