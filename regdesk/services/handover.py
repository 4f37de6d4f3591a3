"""The note at the end of a shift: all that is left to the next clerk, on one page."""

from collections.abc import Iterator, Sequence

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.days import format_day, format_moment
from regdesk.domain.draft import Draft
from regdesk.domain.handover import HandoverFacts, HandoverLine, HandoverPart
from regdesk.domain.print_task import PrintChoice, PrintTask
from regdesk.domain.words import Bilingual
from regdesk.services import printing
from regdesk.services.ports import Unit
from regdesk.services.send_ports import UNSENT
from regdesk.services.session import Session
from regdesk.services.sheet_rows import join_once, name_briefly, office_line
from regdesk.services.words import Words

_FITS = 5
"""Lines of one kind with which six kinds and both signatures stand on one page."""


def handover_sheet(session: Session) -> HandoverFacts:
    """Return what is left now: cases not finished, not sent, come back or not entered in the
    register, and sheets that do not come out.
    """
    words, now = session.words, session.clock.now()
    with session.store.read() as unit:
        parts = tuple(
            _part(words, name, lines) for name, lines in _list_left(session, unit) if lines
        )
    return HandoverFacts(
        title=words.say("handover.title"),
        label=format_moment(now),
        window=words.say("slip.window", number=session.desk.number),
        parts=parts,
        nothing=words.say("handover.nothing"),
        gives=words.say("handover.gives"),
        takes=words.say("handover.takes"),
        clerk=session.clerk.name,
        office=office_line(session.desk.centre),
        practice=session.desk.centre.practice,
    )


def print_handover(session: Session, choice: PrintChoice) -> PrintTask:
    """Print the note as things stand now. Errors: those of the disk."""
    sheet = handover_sheet(session)
    return printing.queue_sheet(session, sheet, choice, case_id="", label=sheet.name)


def _list_left(session: Session, unit: Unit) -> Iterator[tuple[str, list[HandoverLine]]]:
    words, now = session.words, session.clock.now()
    drafts = unit.drafts.list_unfinished()
    yield "parked", [_parked(words, one) for one in drafts if one.parked is not None]
    yield "open", [_open(words, one) for one in drafts if one.parked is None]
    rows = unit.journal.list_day(now.date())
    yield "returned", [_returned(words, one) for one in rows if one.status is CaseStatus.RETURNED]
    queue = unit.queue.list_rows(now, unit.queue.count_rows())
    yield (
        "unsent",
        [
            HandoverLine(one.number or one.label, words.say(f"handover.state.{one.state.value}"))
            for one in queue
            if one.state in UNSENT
        ],
    )
    yield (
        "not_entered",
        [
            HandoverLine(number, words.say("handover.accepted_on", day=format_day(at.date())))
            for _case_id, number, at in unit.entered.list_left()
        ],
    )
    yield "prints", [_print(words, one) for one in unit.prints.list_open() if one.trouble]


def _part(words: Words, name: str, lines: Sequence[HandoverLine]) -> HandoverPart:
    rest = len(lines) - _FITS
    title = words.say(f"handover.part.{name}", n=len(lines))
    more = words.say("handover.more", n=rest) if rest > 0 else None
    return HandoverPart(title, tuple(lines[:_FITS]), more)


def _parked(words: Words, draft: Draft) -> HandoverLine:
    assert draft.parked is not None
    return _named(draft, words.say(f"handover.parked.{draft.parked.value}"))


def _open(words: Words, draft: Draft) -> HandoverLine:
    key = "correcting" if draft.corrects else "filling"
    return _named(draft, words.say(f"register.status.{key}"))


def _named(draft: Draft, said: Bilingual) -> HandoverLine:
    """Return the line of an unfinished case, with its first person's name."""
    return HandoverLine(f"{draft.label} {name_briefly(draft.registrants[:1])}".strip(), said)


def _returned(words: Words, row: JournalRow) -> HandoverLine:
    return HandoverLine(row.number, words.say("register.status.returned"))


def _print(words: Words, task: PrintTask) -> HandoverLine:
    assert task.trouble is not None
    kind = words.say(f"handover.sheet.{task.kind.value}")
    trouble = words.say(f"handover.trouble.{task.trouble.value}")
    return HandoverLine(task.label, join_once((kind, trouble), ": "))
