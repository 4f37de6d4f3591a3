"""``verify-audit``: follows the whole trail of acts and names the first link that does not hold.

Exit codes: 0 all of it holds, 1 it is broken, 3 it could not be judged.
"""

import logging
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from regdesk.app import who
from regdesk.app.door import open_door
from regdesk.app.nights import find_backup_folder
from regdesk.app.options import Options
from regdesk.app.speech import speak
from regdesk.domain.errors import BadInput, Bug, RegDeskError
from regdesk.domain.trail import Break, BrokenLink, TrailHead
from regdesk.services.ports import SignedIn
from regdesk.storage.backup import name_home
from regdesk.storage.backup_heads import BackupHead, list_backup_heads
from regdesk.ui import words
from regdesk.ui.trail_words import break_sentence, noted_sentence, whole_lines

log = logging.getLogger(__name__)

WHOLE, BROKEN, NOT_JUDGED = 0, 1, 3
_LEAST_BYTES = 4  # of a hash on paper: one in four thousand million would agree by chance


@dataclass(frozen=True, slots=True)
class Judged:
    """What following the trail gave; ``by`` is the backup that ``broken`` disagrees with."""

    rows: int
    head: TrailHead
    broken: BrokenLink | None = None
    by: str = ""
    backups: tuple[str, ...] = field(default=())


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
        sys.stdout.write("\n".join(whole_lines(found.rows, found.head, found.backups)) + "\n")
        return WHOLE
    lines = [break_sentence(found.broken)]
    if found.by:
        lines.append(noted_sentence(found.by))
    sys.stdout.write("\n".join(lines) + "\n")
    return BROKEN


def judge(options: Options, noted: Iterable[TrailHead], password_fd: int | None) -> Judged:
    """Follow the trail, by its own hashes, the backups' heads, the ``noted`` ones, and the cases.

    Errors: those of ``who.sign_in``.
    """
    door = open_door(options)
    try:
        opened = who.sign_in(door, password_fd, may=who.MAY_AUDIT)
        home = find_backup_folder(options) / name_home(opened.desk)
        return _judge(opened, [*noted], list_backup_heads(home, door.get_key(), opened.desk.epoch))
    finally:
        door.close()


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


def _judge(opened: SignedIn, noted: list[TrailHead], kept: Sequence[BackupHead]) -> Judged:
    heads = [*noted, *(one.head for one in kept)]
    with opened.store.read() as unit:
        rows, head = unit.audit.count(), unit.audit.get_head()
        broken = unit.audit.find_break(heads) or unit.audit.find_untold()
    backups = tuple(one.night for one in kept)
    return Judged(rows, head, broken, _find_contrary(broken, kept), backups)


def _find_contrary(broken: BrokenLink | None, kept: Sequence[BackupHead]) -> str:
    """Return the backup by which ``broken`` shows, or an empty text."""
    if broken is None or broken.what not in (Break.CUT_OFF, Break.REWRITTEN):
        return ""
    cut = broken.what is Break.CUT_OFF
    said = (one.night for one in kept if one.head.number == broken.number or cut)
    return next(said, "")
