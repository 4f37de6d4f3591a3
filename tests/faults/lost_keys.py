"""T16: whatever opens a desk is lost, changed or somebody else's; what was accepted comes back."""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.errors import RegDeskError
from regdesk.services.clerks import Clerks, change_own_password
from regdesk.services.counter import Counter
from regdesk.storage.recovery_key import make_recovery_key
from regdesk.storage.slots import Strength, make_clerk_slot, read_slots, write_slots
from tests.faults.core import PASSWORD, Place, Program, make_room
from tests.faults.keeping import (
    SECOND,
    SECOND_PASSWORD,
    Kept,
    keep,
    read_accepted,
    serve_bare,
    use_medium,
    wait_until_mirrored,
)
from tests.faults.printer import run_printer
from tests.faults.programme import Outcome, Programme
from tests.services.conftest import CLERK
from tests.storage.desks import SetClock

_FIRST, _NEW = "бірінші-құпия-2026", "жаңа-құпия-сөз-2026"
_LONGEST_WAIT_S = 61
_CHEAP = Strength(memory_kib=8, passes=1, lanes=1)


@dataclass(slots=True)
class _Desk:
    """A copy of a desk that lost a key, and what is left of it elsewhere."""

    kept: Kept
    place: Place
    clock: SetClock
    printer: Path
    program: Program

    @property
    def keys(self) -> Path:
        return self.place.folder / "keys.json"

    def sign_in(self, code: str = CLERK.code, password: str = PASSWORD) -> Counter:
        return self.program.intents.sign_in(code, password)

    def refuse(self, key: str, ask: Callable[[], object]) -> None:
        """See the door stay shut for a reason that is named, and wait until it may be asked."""
        try:
            ask()
        except RegDeskError as error:
            if error.key != key:
                raise
        else:
            raise RuntimeError(f"not {key}")
        self.clock.pass_s(_LONGEST_WAIT_S)

    def recover(self) -> Counter:
        """Come in by the printed key."""
        return self.program.intents.recover(self.kept.recovery_key, CLERK.code, _NEW)

    def restart(self) -> None:
        self.program.close()
        self.program = Program(self.place, self.clock, self.printer)

    def restore(self) -> Counter:
        """Put the backup and the second medium back into the same folder."""
        self.restart()
        self.kept.put_back(self.program, self.place.medium, self.kept.backups)
        use_medium(self.place)
        return self.sign_in()

    def give_anew(self) -> Counter:
        """Let the administrator give the second clerk a first password, and him choose his own."""
        administrator = Clerks(self.sign_in())
        administrator.reset_password(SECOND.code, _FIRST, CLERK.code, PASSWORD)
        return self.program.intents.choose_password(SECOND.code, _FIRST, _NEW)


def _forgotten(desk: _Desk) -> Counter:
    desk.refuse("sign_in.wrong", lambda: desk.sign_in(SECOND.code, "a guess"))
    return desk.give_anew()


def _slot_lost(desk: _Desk) -> Counter:
    content = json.loads(desk.keys.read_bytes())
    content["slots"] = [one for one in content["slots"] if one["code"] != SECOND.code]
    desk.keys.write_text(json.dumps(content))
    desk.refuse("sign_in.wrong", lambda: desk.sign_in(SECOND.code, SECOND_PASSWORD))
    return desk.give_anew()


def _administrator_gone(desk: _Desk) -> Counter:
    desk.refuse("sign_in.wrong", lambda: desk.sign_in(password="nobody knows it"))
    return desk.recover()


def _both_forgotten(desk: _Desk) -> Counter:
    """All passwords are forgotten: the printed key lets the administrator in, he lets others in."""
    desk.recover()
    administrator = Clerks(desk.sign_in(password=_NEW))
    administrator.reset_password(SECOND.code, _FIRST, CLERK.code, _NEW)
    return desk.program.intents.choose_password(SECOND.code, _FIRST, SECOND_PASSWORD)


def _keys_lost(desk: _Desk) -> Counter:
    desk.keys.unlink()
    desk.refuse("keys.damaged", desk.sign_in)
    return desk.restore()


def _keys_cut_off(desk: _Desk) -> Counter:
    desk.keys.write_bytes(desk.keys.read_bytes()[:300])
    desk.refuse("keys.damaged", desk.sign_in)
    return desk.restore()


def _keys_empty(desk: _Desk) -> Counter:
    desk.keys.write_bytes(b"")
    desk.refuse("keys.damaged", desk.sign_in)
    return desk.restore()


def _keys_of_earlier(desk: _Desk) -> Counter:
    """An old copy: the password changed since opens nothing, the one of then does."""
    before = desk.keys.read_bytes()
    change_own_password(desk.sign_in(SECOND.code, SECOND_PASSWORD), SECOND_PASSWORD, _NEW)
    desk.restart()
    desk.keys.write_bytes(before)
    desk.refuse("sign_in.wrong", lambda: desk.sign_in(SECOND.code, _NEW))
    return desk.sign_in(SECOND.code, SECOND_PASSWORD)


def _keys_of_another(desk: _Desk) -> Counter:
    """Another desk's slots, which the same words open: its key is no key here."""
    slots = read_slots(desk.keys.read_bytes())
    stranger = make_clerk_slot(CLERK, PASSWORD, bytes(range(32)), _CHEAP)
    own = desk.keys.read_bytes()
    desk.keys.write_bytes(write_slots(slots.with_slot(stranger).slots))
    desk.refuse("database.damaged", desk.sign_in)
    desk.keys.write_bytes(own)
    return desk.sign_in()


def _wrong_recovery_key(desk: _Desk) -> Counter:
    other = make_recovery_key()
    desk.refuse("recovery_key.wrong", lambda: desk.program.intents.recover(other, CLERK.code, _NEW))
    return desk.recover()


def _recovery_key_renewed(desk: _Desk) -> Counter:
    """The printed key was lost: a new one takes its place, the old one opens nothing any more."""
    administrator = Clerks(desk.sign_in())
    key = administrator.make_recovery_key()
    administrator.renew_recovery_key(key, CLERK.code, PASSWORD)
    desk.restart()
    desk.refuse("recovery_key.wrong", desk.recover)
    return desk.program.intents.recover(key, CLERK.code, _NEW)


def _folder_lost(desk: _Desk) -> Counter:
    """Keys, database and all are gone: the backup and the second medium are not."""
    desk.restart()
    shutil.rmtree(desk.place.folder)
    return desk.restore()


def _lost_twice(desk: _Desk) -> Counter:
    """The folder is lost again before another backup was made: the old one comes back once more,
    and what was accepted in between from the second medium alone.
    """
    counter = _folder_lost(desk)
    number = serve_bare(counter, len(desk.kept.accepted) + 2)
    between = read_accepted(counter)[number]
    wait_until_mirrored(desk.place, counter)
    again = _folder_lost(desk)
    if read_accepted(again).get(number) != between:
        raise RuntimeError(f"{number} is lost")
    return again


_SCENARIOS: dict[str, Callable[[_Desk], Counter]] = {
    "a password forgotten": _forgotten,
    "a slot lost": _slot_lost,
    "the administrator gone": _administrator_gone,
    "all passwords forgotten": _both_forgotten,
    "keys.json lost": _keys_lost,
    "keys.json cut off": _keys_cut_off,
    "keys.json empty": _keys_empty,
    "an old keys.json": _keys_of_earlier,
    "another desk's slot": _keys_of_another,
    "a wrong recovery key": _wrong_recovery_key,
    "the recovery key renewed": _recovery_key_renewed,
    "the folder lost": _folder_lost,
    "the folder lost twice": _lost_twice,
}


def run(rounds: int, seed: int) -> Outcome:
    """Lose ``rounds`` keys, each scenario in its turn."""
    broken, names = [], list(_SCENARIOS)
    clock = SetClock()
    with make_room() as room, run_printer(room) as printer:
        kept = keep(room, clock, printer)
        for turn in range(rounds):
            name = names[turn % len(names)]
            place = kept.closed.copy(room / f"desk-{turn}")
            desk = _Desk(kept, place, clock, printer, Program(place, clock, printer))
            broken += [f"{name}: {said}" for said in _judge(desk, _SCENARIOS[name])]
            place.remove()
    counts = {"keys lost": rounds, "scenarios": len(names), "cases lost": len(broken)}
    return Outcome(counts, tuple(broken))


def _judge(desk: _Desk, lose: Callable[[_Desk], Counter]) -> list[str]:
    """Lose a key, come in again, and serve one more."""
    counter = lose(desk)
    try:
        if lost := _list_lost(desk.kept.accepted, read_accepted(counter)):
            return lost
        number = serve_bare(counter, len(desk.kept.accepted) + 1)
        return [f"{number} was given before"] if number in desk.kept.accepted else []
    finally:
        desk.program.close()


def _list_lost(
    accepted: Mapping[str, tuple[bytes, ...]], found: Mapping[str, tuple[bytes, ...]]
) -> list[str]:
    return [
        f"{one} is not as it was accepted" for one in accepted if found.get(one) != accepted[one]
    ]


LOST_KEYS = Programme(
    "T16",
    "lost, changed and wrong keys",
    "each opened again by administrator, printed key or backup; 0 cases lost",
    short=13,
    long=130,
    run=run,
)
