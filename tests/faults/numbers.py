"""T20: slip numbers of ten thousand desks, whose databases are put back, copied and enrolled anew.

A model of the epochs, not the program: that a copy shows itself and begins an epoch with a key of
its own is taken for granted here, and proved on real files by the tests of the storage and of the
hub. The numbers and their check digits are the program's.

A copy that shows itself (another machine, a database older than its marks) numbers under the next
epoch at once. Two copies of one desk that nobody has told of each other may take the same epoch;
then the hub knows one key for it, the other copy takes the next, and what both gave away by then
lies before a person. Only a number given twice that the hub could not see would be a collision.
"""

import random
from dataclasses import dataclass, field
from itertools import count, pairwise

import numpy as np

from regdesk.domain.errors import BadInput
from regdesk.domain.number import LAST_EPOCH, SlipNumber, parse_number
from tests.faults.programme import Outcome, Programme

_CENTRES, _DESKS_A_CENTRE = 1000, 10
_BURST = 60
_SAMPLED = 200
_RESTORED, _CLONED, _ENROLLED = 0.02, 0.005, 0.01
_KEYS = count(1)


@dataclass(slots=True)
class _Copy:
    """One folder of a desk: its running epoch, that one's key, and the last serial it gave away,
    which goes on through the epochs.
    """

    epoch: int = 1
    key: int = field(default_factory=lambda: next(_KEYS))
    serial: int = 0

    def begin(self, epoch: int) -> None:
        self.epoch, self.key = epoch, next(_KEYS)


@dataclass(slots=True)
class _Desk:
    """One window of a centre: its copies, its backup, and the keys the hub knows, by epoch."""

    name: int
    copies: list[_Copy]
    backup: _Copy
    known: dict[int, int] = field(default_factory=dict)
    spent: bool = False

    def happen(self, chance: random.Random) -> None:
        """Let something befall a copy: put back from its backup, carried to another machine, or
        nothing but a hello.
        """
        copy, what = chance.choice(self.copies), chance.random()
        if what < _RESTORED:
            copy.serial = self.backup.serial
            self._advance(copy, self.backup.epoch + 1)
        elif what < _RESTORED + _CLONED and len(self.copies) < 3:
            twin = _Copy(copy.epoch, copy.key, copy.serial)
            self._advance(twin, twin.epoch + 1)
            self.copies.append(twin)
        elif what < _RESTORED + _CLONED + _ENROLLED:
            self.known.clear()  # another hub, which learns all keys of who enrols
            self.known[copy.epoch] = copy.key
        if chance.random() < 0.1:
            self.backup = _Copy(copy.epoch, copy.key, copy.serial)

    def greet(self, copy: _Copy) -> None:
        """Say hello: an epoch that another key has is left for the next one."""
        if self.known.setdefault(copy.epoch, copy.key) != copy.key:
            self._advance(copy, max(self.known) + 1)
            self.known[copy.epoch] = copy.key

    def _advance(self, copy: _Copy, epoch: int) -> None:
        self.spent = self.spent or epoch > LAST_EPOCH
        copy.begin(min(epoch, LAST_EPOCH))


def run(rounds: int, seed: int) -> Outcome:
    """Give ``rounds`` numbers away."""
    chance = random.Random(seed)
    desks = [_Desk(name, [_Copy()], _Copy()) for name in range(_CENTRES * _DESKS_A_CENTRE)]
    given, keys, left = [], [], rounds
    while left > 0:
        desk = chance.choice(desks)
        desk.happen(chance)
        copy = chance.choice(desk.copies)
        if chance.random() < 0.5:
            desk.greet(copy)
        if desk.spent:  # numbers end where epochs do
            desks.remove(desk)
            continue
        many = min(left, chance.randint(1, _BURST), 999_999 - copy.serial)
        first = (desk.name * 10 + copy.epoch) * 1_000_000 + copy.serial + 1
        given.append(np.arange(first, first + many))
        keys.append(np.full(many, copy.key))
        copy.serial, left = copy.serial + many, left - many
    return _judge(np.concatenate(given), np.concatenate(keys), chance)


def _judge(numbers, keys, chance: random.Random) -> Outcome:
    """A number that one key signed twice would be a collision nobody can see."""
    order = np.lexsort((keys, numbers))
    numbers, keys = numbers[order], keys[order]
    twice = numbers[1:] == numbers[:-1]
    unseen = int(np.count_nonzero(twice & (keys[1:] == keys[:-1])))
    broken = [f"{unseen} numbers given twice by one key"] if unseen else []
    chosen = [int(numbers[chance.randrange(len(numbers))]) for _ in range(_SAMPLED)]
    slips, passed = _check_digits([_write(one) for one in chosen])
    broken += [f"{passed} slips of the finger pass"] * bool(passed)
    broken += _prove_weights()
    counts = {
        "numbers": len(numbers),
        "given twice unseen": unseen,
        "given twice by copies that the hub tells apart": int(np.count_nonzero(twice)) - unseen,
        "slips of the finger": slips,
        "of them passed": passed,
    }
    return Outcome(counts, tuple(broken))


def _write(number: int) -> str:
    desk, epoch, serial = number // 10_000_000, number // 1_000_000 % 10, number % 1_000_000
    centre, window = f"{desk // _DESKS_A_CENTRE:03}", desk % _DESKS_A_CENTRE + 1
    return str(SlipNumber(centre, window, epoch, serial))


def _check_digits(written: list[str]) -> tuple[int, int]:
    """Try every wrong digit at every place, and every two neighbours that change places; return
    how many were tried and how many passed for a number.
    """
    tried = passed = 0
    for number in written:
        assert str(parse_number(number)) == number
        for wrong in {*_list_wrong(number), *_list_swapped(number)} - {number}:
            tried += 1
            passed += _passes(wrong)
    return tried, passed


def _passes(number: str) -> bool:
    try:
        parse_number(number)
    except BadInput:
        return False
    return True


def _list_wrong(number: str) -> list[str]:
    places = [at for at, sign in enumerate(number) if sign.isdigit()]
    return [f"{number[:at]}{digit}{number[at + 1 :]}" for at in places for digit in "0123456789"]


def _list_swapped(number: str) -> list[str]:
    """Neighbours among the digits: a hyphen between them does not part them for who types."""
    places = [at for at, sign in enumerate(number) if sign.isdigit()]
    swapped = []
    for one, other in pairwise(places):
        signs = list(number)
        signs[one], signs[other] = signs[other], signs[one]
        swapped.append("".join(signs))
    return swapped


def _prove_weights() -> list[str]:
    """Of all numbers at once: a digit off by d at place k changes the remainder by d·10^k, two
    neighbours that change places by 9·d·10^k; none of these may be nothing over 97.
    """
    places = len(str(SlipNumber("417", 7, 1, 1)).replace("-", ""))
    weighed = [(d, k, d * 10**k) for d in range(1, 10) for k in range(places)]
    wrong = [f"digit {d} at {k}" for d, k, weight in weighed if weight % 97 == 0]
    return wrong + [f"swap {d} at {k}" for d, k, weight in weighed if 9 * weight % 97 == 0]


NUMBERS = Programme(
    "T20",
    "slip numbers of 10,000 desks restored, copied and enrolled anew, in a model of the epochs",
    "0 given twice unseen; every wrong digit and swap shows",
    short=1_000_000,
    long=10_000_000,
    run=run,
)
