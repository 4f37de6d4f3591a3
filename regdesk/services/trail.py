"""The trail as the auditor reads it: page by page, searched, followed to its end, exported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, check_right
from regdesk.domain.trail import BrokenLink, TrailHead, TrailLine, TrailQuery
from regdesk.services.export_files import (
    FileKind,
    Table,
    Tell,
    make_file,
    tell_nobody,
    write_file,
)
from regdesk.services.ports import Act
from regdesk.services.session import Session

PAGE = 100
_CHECKED_AT_ONCE = 20_000  # rows: as long as others may wait
MOST_EXPORTED = 100_000


@dataclass(frozen=True, slots=True)
class OpenTrail:
    """What stands above the rows: how many there are, and all clerks by their codes."""

    rows: int
    clerks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Checked:
    """How far the trail was followed: it holds up to ``upto``. ``done``: there is nothing more, or
    ``broken`` says what does not hold.
    """

    upto: TrailHead
    done: bool = False
    broken: BrokenLink | None = None


def open_trail(session: Session) -> OpenTrail:
    """Return what stands above the rows; that somebody looked leaves a row too.

    Errors: ``Refusal`` ``right.missing``.
    """
    check_right(session.clerk, Right.SEE_TRAIL)
    with session.store.write() as unit:
        now, clerk = session.clock.now(), session.clerk.code
        unit.audit.append(Act.TRAIL_SEEN, at=now, clerk=clerk, facts={})
        return OpenTrail(unit.audit.count(), unit.audit.list_clerks())


def read_page(
    session: Session, query: TrailQuery, before: int | None = None
) -> tuple[TrailLine, ...]:
    """Return the next page of what is asked for, newest first. Errors: as ``open_trail``."""
    check_right(session.clerk, Right.SEE_TRAIL)
    with session.store.read() as unit:
        return unit.audit.list_page(query, before, PAGE)


def find_case(session: Session, number: str) -> str | None:
    """Return the id of the case whose slip has that number. Errors: as ``open_trail``."""
    check_right(session.clerk, Right.SEE_TRAIL)
    with session.store.read() as unit:
        return unit.audit.find_case(number)


def check_further(session: Session, checked: Checked) -> Checked:
    """Follow the trail for some rows more; at the end, ask the cases whether it tells of them.

    Errors: as ``open_trail``.
    """
    check_right(session.clerk, Right.SEE_TRAIL)
    with session.store.read() as unit:
        upto, broken = unit.audit.check_further(checked.upto, _CHECKED_AT_ONCE)
        done = broken is not None or upto.number < checked.upto.number + _CHECKED_AT_ONCE
        if done and broken is None:
            broken = unit.audit.find_untold()
    return Checked(upto, done, broken)


def export_trail(
    session: Session,
    query: TrailQuery,
    path: Path,
    word: Callable[[tuple[TrailLine, ...]], Table],
    tell: Tell = tell_nobody,
) -> int:
    """Write every row that is asked for to ``path``, whose ending says the kind of file, and return
    how many there are. That it was done stands in the trail before the file does.

    Errors: ``Refusal`` ``right.missing``; ``BadInput`` ``trail.too_many`` (most); ``Fault``
    ``file.not_written``; what ``tell`` raises: then nothing is written.
    """
    check_right(session.clerk, Right.SEE_TRAIL)
    check_right(session.clerk, Right.EXPORT)
    kind = FileKind(path.suffix.lower().lstrip("."))
    with session.store.read() as unit:
        lines = unit.audit.list_page(query, None, MOST_EXPORTED + 1)
    if len(lines) > MOST_EXPORTED:
        raise BadInput("trail.too_many", most=MOST_EXPORTED)
    content = make_file(word(lines), kind, tell)
    tell(1.0)
    with session.store.write() as unit:
        now, clerk = session.clock.now(), session.clerk.code
        facts = {"rows": len(lines), "format": kind.value}
        unit.audit.append(Act.TRAIL_EXPORTED, at=now, clerk=clerk, facts=facts)
    write_file(path, content)
    return len(lines)
