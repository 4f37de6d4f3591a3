"""Words the register of a numbered closing: the day's cases, and all that something waits for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from regdesk.domain.case import JournalRow
from regdesk.domain.day_closing import Disagreement
from regdesk.domain.days import format_day
from regdesk.domain.register import RegisterFacts, RegisterPart, RegisterRow, RegisterTotal
from regdesk.domain.words import Bilingual, same
from regdesk.services.register_words import word_register, word_row
from regdesk.services.session import Session
from regdesk.services.sheet_rows import join_once
from regdesk.services.words import Words


@dataclass(frozen=True, slots=True)
class LeftCase:
    """An accepted case that something still waits for, since ``day``."""

    case_id: str
    number: str
    day: date


@dataclass(frozen=True, slots=True)
class Listed:
    """The cases of a closing: ``ended`` are those of the day, ``unfinished`` all drafts; ``unsent``
    and ``not_entered`` are of any day.
    """

    ended: tuple[JournalRow, ...]
    unfinished: tuple[JournalRow, ...]
    unsent: tuple[LeftCase, ...]
    not_entered: tuple[LeftCase, ...]


def word_closing(
    session: Session,
    listed: Listed,
    disagreements: Sequence[Disagreement],
    *,
    day: date,
    closing: str,
) -> RegisterFacts:
    """Return the register of the closing called ``closing``, still without its proof."""
    words = session.words
    facts = word_register(
        words,
        [*listed.ended, *listed.unfinished],
        desk=session.desk,
        clerk=session.clerk,
        day=day,
        now=session.clock.now(),
    )
    counts = {
        "unsent": len(listed.unsent),
        "not_entered": len(listed.not_entered),
        "mismatch": len(disagreements),
    }
    also = (RegisterTotal(words.say(f"register.also.{key}"), counts[key]) for key in counts)
    return replace(
        facts,
        title=words.say("register.closing.title", closing=closing, day=facts.day),
        rows=_word_rows(words, listed, listed.ended, day),
        parts=tuple(_list_parts(words, listed, disagreements, day)),
        totals=(*facts.totals, *also),
        closing=closing,
    )


def word_proof(words: Words, rows_hash: str, seq: int, audit_hash: str) -> tuple[Bilingual, ...]:
    """Return the two lines by which a closing is told from any other."""
    return (
        words.say("register.closing.rows", hash=rows_hash),
        words.say("register.closing.trail", seq=seq, hash=audit_hash),
    )


def word_reduced(words: Words, seq: int, audit_hash: str) -> tuple[Bilingual, ...]:
    """Return the same of a register whose names were destroyed at the end of their term."""
    return (
        words.say("register.closing.reduced"),
        words.say("register.closing.trail", seq=seq, hash=audit_hash),
    )


def _list_parts(
    words: Words, listed: Listed, disagreements: Sequence[Disagreement], day: date
) -> Iterable[RegisterPart]:
    if listed.unfinished:
        said = _word_rows(words, listed, listed.unfinished, day)
        yield RegisterPart(words.say("register.part.unfinished"), said)
    ended = {one.case_id for one in listed.ended}
    for name, left in (("unsent", listed.unsent), ("not_entered", listed.not_entered)):
        lines = _list_by_day(one for one in left if one.case_id not in ended)
        if lines:
            yield RegisterPart(words.say(f"register.part.{name}"), lines=lines)
    if disagreements:
        said = tuple(_word_disagreement(words, one) for one in disagreements)
        yield RegisterPart(words.say("register.part.mismatch"), said)


def _list_by_day(left: Iterable[LeftCase]) -> tuple[str, ...]:
    """Return a line for each day with all its cases by epoch and serial: a desk that never sends,
    or never marks, prints a line more each evening and not a page.
    """
    days: dict[date, list[str]] = {}
    for one in sorted(left, key=lambda one: (one.day, one.number)):
        days.setdefault(one.day, []).append(_shorten(one.number))
    return tuple(
        f"{format_day(day)} ({len(numbers)}): {', '.join(numbers)}" for day, numbers in days.items()
    )


def _shorten(number: str) -> str:
    """Return of 417-007-1-000031-46 what differs at one window: 1-000031."""
    return "-".join(number.split("-")[2:4])


def _word_rows(
    words: Words, listed: Listed, rows: Iterable[JournalRow], day: date
) -> tuple[RegisterRow, ...]:
    in_order = sorted(rows, key=lambda one: (one.at, one.ordinal))
    return tuple(_word_row(words, listed, one, day) for one in in_order)


def _word_row(words: Words, listed: Listed, row: JournalRow, day: date) -> RegisterRow:
    """Return the row, told to be entered still where it is."""
    said = word_row(words, row, day)
    if all(one.case_id != row.case_id for one in listed.not_entered):
        return said
    left = words.say("register.also.not_entered")
    return replace(said, outcome=join_once((said.outcome, left), "; "))


def _word_disagreement(words: Words, one: Disagreement) -> RegisterRow:
    """Return a row that names the case, by its id where it has no number, and how it differs."""
    return RegisterRow(
        number=one.number or one.case_id,
        time="",
        person="",
        iin="",
        service=same(""),
        address=same(""),
        outcome=words.say(f"register.mismatch.{one.mismatch.value}"),
        served="",
        clerk="",
    )
