"""``verify-audit``: follows the whole trail of acts and names the first link that does not hold.

Exit codes: 0 all of it holds, 1 it is broken, 3 it could not be judged.
"""

import logging
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from regdesk.app import who
from regdesk.app.nights import find_backup_folder
from regdesk.app.options import Options
from regdesk.app.speech import speak
from regdesk.domain.errors import BadInput, Bug, Fault, RegDeskError
from regdesk.domain.rights import Right
from regdesk.domain.trail import Break, BrokenLink, KeptHead, TrailHead
from regdesk.services.ports import Act, SignedIn
from regdesk.storage.backup import name_home
from regdesk.storage.backup_heads import list_backup_heads
from regdesk.ui import words
from regdesk.ui.trail_words import break_sentence, noted_sentence, whole_lines

log = logging.getLogger(__name__)

WHOLE, BROKEN, NOT_JUDGED = 0, 1, 3
_ALL_CLOSINGS = 1_000_000
_LEAST_BYTES = 4  # of a hash on paper: one in four thousand million would agree by chance


@dataclass(frozen=True, slots=True)
class Judged:
    """What following the trail gave, also by the heads ``kept`` in closings and backups; ``by`` is
    the one that ``broken`` disagrees with.
    """

    rows: int
    head: TrailHead
    kept: tuple[KeptHead, ...] = ()
    broken: BrokenLink | None = None
    by: KeptHead | None = None


def run(options: Options, noted: Sequence[str], password_fd: int | None) -> int:
    """Judge the trail, also by the heads ``noted`` as ``NUMBER:HASH``; say it, return the code.

    What could not be judged has a code of its own: an error must never pass for a verdict.
    """
    speak(options)
    try:
        found = judge(options, [parse_head(one) for one in noted], password_fd)
    except Exception as error:  # Python's own exit code would say "broken"
        if not isinstance(error, RegDeskError):
            log.error("not judged", exc_info=error)
        known = error if isinstance(error, RegDeskError) else Bug()
        sys.stderr.write(f"{words.failure(known)}\n")
        return NOT_JUDGED
    if found.broken is None:
        sys.stdout.write("\n".join(whole_lines(found.rows, found.head, found.kept)) + "\n")
        return WHOLE
    lines = [break_sentence(found.broken)]
    if found.by is not None:
        lines.append(noted_sentence(found.by))
    sys.stdout.write("\n".join(lines) + "\n")
    return BROKEN


def judge(options: Options, noted: Iterable[TrailHead], password_fd: int | None) -> Judged:
    """Follow the trail, by its own hashes, the backups' heads, the ``noted`` ones, and the cases.

    Errors: those of ``who.signed_in``.
    """
    with who.signed_in(options, password_fd, Right.VERIFY_TRAIL) as (door, opened):
        home = find_backup_folder(options) / name_home(opened.desk)
        backups = list_backup_heads(home, door.get_key(), opened.desk.epoch)
        found = _judge(opened, [*noted], backups)
        _tell(options, opened, found)
        return found


def _tell(options: Options, opened: SignedIn, found: Judged) -> None:
    """Leave the row of who looked, behind what was judged; a disk that takes none costs the row,
    not the verdict.
    """
    broken = found.broken.number if found.broken is not None else 0
    facts = {"rows": found.rows, "broken": broken}
    with suppress(Fault), opened.store.write() as unit:
        now, clerk = options.clock.now(), opened.clerk.code
        unit.audit.append(Act.TRAIL_VERIFIED, at=now, clerk=clerk, facts=facts)


def parse_head(text: str) -> TrailHead:
    """Return the head in ``text``, NUMBER:HASH in hexadecimal digits, its first eight at least.

    Errors: ``BadInput`` ``audit.noted``.
    """
    number, _, digits = text.partition(":")
    try:
        head = TrailHead(int(number), bytes.fromhex(digits))
    except ValueError:
        raise BadInput("audit.noted") from None
    if head.number < 1 or len(head.hash) < _LEAST_BYTES:
        raise BadInput("audit.noted")
    return head


def _judge(opened: SignedIn, noted: list[TrailHead], backups: Sequence[KeptHead]) -> Judged:
    with opened.store.read() as unit:
        closings = [
            KeptHead(TrailHead(one.upto.audit_seq, bytes.fromhex(one.audit_hash)), one.name)
            for one in unit.day_closings.list_latest(_ALL_CLOSINGS)
        ]
        kept = (*closings, *backups)
        rows, head = unit.audit.count(), unit.audit.get_head()
        heads = [*noted, *(one.head for one in kept)]
        audit = unit.audit
        broken = audit.find_break(heads) or audit.find_untold() or audit.find_altered()
    return Judged(rows, head, kept, broken, _find_contrary(broken, kept))


def _find_contrary(broken: BrokenLink | None, kept: Sequence[KeptHead]) -> KeptHead | None:
    """Return the head by which ``broken`` shows, None where it shows by the chain itself."""
    if broken is None or broken.what not in (Break.CUT_OFF, Break.REWRITTEN):
        return None
    cut = broken.what is Break.CUT_OFF
    at = broken.number
    return next(
        (one for one in kept if one.head.number == at or (cut and one.head.number > at)), None
    )
