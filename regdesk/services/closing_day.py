"""The numbered closing of a day: its register, by what it proves itself, and its reprint.

A closing is one transaction with its audit row and goes nowhere: the hub has every envelope, and
what waits for paper or line at this desk concerns this desk alone.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date

from regdesk.domain.day_closing import DayClosing, DayEntry, name_closing
from regdesk.domain.days import format_day
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.print_task import PrintChoice, PrintTask
from regdesk.domain.register import RegisterFacts
from regdesk.domain.rights import Right, check_right
from regdesk.services import printing
from regdesk.services.day_agreement import lay_side_by_side
from regdesk.services.day_register import LeftCase, Listed, word_closing, word_proof, word_reduced
from regdesk.services.ports import Act, Unit
from regdesk.services.send_ports import UNSENT
from regdesk.services.session import Session

_LISTED = 30


@dataclass(frozen=True, slots=True)
class Closings:
    """The closings as the clerk sees them."""

    session: Session

    def list_open_days(self) -> tuple[date, ...]:
        """Return the days before today that nobody closed, the earliest first."""
        with self.session.store.read() as unit:
            return _list_open_days(self.session, unit)

    def list_latest(self) -> tuple[DayClosing, ...]:
        """Return the latest closings, newest first."""
        with self.session.store.read() as unit:
            return unit.day_closings.list_latest(_LISTED)

    def close_day(self, day: date | None = None) -> DayClosing:
        """Close ``day``, today where none is given, and return what was kept.

        What ends after it belongs to the next closing, of whatever day that is. Errors:
        ``Refusal`` ``right.missing``; ``BadInput`` ``closing.earlier_first`` (with ``day``),
        ``closing.nothing_new``, ``closing.future``; ``Fault`` of the disk.
        """
        check_right(self.session.clerk, Right.CLOSE_DAY)
        with self.session.store.write() as unit:
            closing = _make(self.session, unit, day or self.session.clock.now().date())
            unit.day_closings.add(closing)
            unit.audit.append(
                Act.DAY_CLOSED,
                at=closing.closed_at,
                clerk=closing.clerk_code,
                facts={
                    "closing": closing.name,
                    "day": closing.day.isoformat(),
                    "entries": len(closing.entries),
                    "disagreements": len(closing.disagreements),
                    "rows": closing.rows_hash,
                    "upto": closing.upto.audit_seq,
                },
            )
        return closing

    def register(self, closing: DayClosing) -> RegisterFacts:
        """Return the register of ``closing`` as it was kept; one whose names were destroyed says so
        in place of its own hash.

        Errors: ``Fault`` ``closing.changed`` (with ``closing``) where it, or the trail it was
        closed over, is not what it was.
        """
        with self.session.store.read() as unit:
            trail = unit.day_books.find_hash(closing.upto.audit_seq)
        if trail != closing.audit_hash:
            raise Fault("closing.changed", closing=closing.name)
        if closing.reduced:
            seq, proof = closing.upto.audit_seq, closing.audit_hash
            said = word_reduced(self.session.words, seq, proof)
            return replace(closing.register, proof=said)
        if hash_rows(closing.register) != closing.rows_hash:
            raise Fault("closing.changed", closing=closing.name)
        return closing.register

    def print(self, closing: DayClosing, choice: PrintChoice) -> PrintTask:
        """Print its register; from the second time on it carries the mark of a copy."""
        register = self.register(closing)
        return printing.queue_sheet(self.session, register, choice, case_id="", label=register.name)


def hash_rows(register: RegisterFacts) -> str:
    """Return the SHA-256 (hex) of all that ``register`` lists, in canonical JSON."""
    listed = {
        "closing": register.closing,
        "day": register.day,
        "rows": [asdict(one) for one in register.rows],
        "parts": [asdict(one) for one in register.parts],
        "totals": [asdict(one) for one in register.totals],
    }
    body = json.dumps(listed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(body.encode()).hexdigest()


def _list_open_days(session: Session, unit: Unit) -> tuple[date, ...]:
    days = unit.day_books.list_days(unit.day_closings.get_marks().audit_seq)
    today = session.clock.now().date()
    return tuple(one for one in days if one < today)


def _make(session: Session, unit: Unit, day: date) -> DayClosing:
    last = unit.day_closings.find_last()
    _check_turn(session, unit, day)
    epoch, books = session.desk.epoch, unit.day_books
    after = unit.day_closings.get_marks()
    if last is not None and last.epoch != epoch:
        after = replace(after, outbox_seq=0)  # each epoch has a chain of its own
    upto = books.find_marks(after.audit_seq, day)
    entries = books.list_entries(after.audit_seq, upto.audit_seq)
    if not entries and last is not None and last.day == day:
        raise BadInput("closing.nothing_new")
    disagreements = lay_side_by_side(books, entries, day, after, upto)
    number, audit_hash = unit.day_closings.next_number(epoch), books.find_hash(upto.audit_seq)
    listed = _list_cases(unit, session, entries)
    register = word_closing(
        session, listed, disagreements, day=day, closing=name_closing(epoch, number)
    )
    rows_hash = hash_rows(register)
    proof = word_proof(session.words, rows_hash, upto.audit_seq, audit_hash)
    return DayClosing(
        epoch=epoch,
        number=number,
        day=day,
        closed_at=session.clock.now(),
        clerk_code=session.clerk.code,
        after=after,
        upto=upto,
        audit_hash=audit_hash,
        entries=entries,
        disagreements=disagreements,
        register=replace(register, proof=proof),
        rows_hash=rows_hash,
    )


def _check_turn(session: Session, unit: Unit, day: date) -> None:
    today = session.clock.now().date()
    if day > today:
        raise BadInput("closing.future")
    earlier = next((one for one in _list_open_days(session, unit) if one < day), None)
    if earlier is not None:
        raise BadInput("closing.earlier_first", day=format_day(earlier))


def _list_cases(unit: Unit, session: Session, entries: tuple[DayEntry, ...]) -> Listed:
    """Return the cases of the day, and of all before it those that something still waits for."""
    now = session.clock.now()
    ended = {one.case_id for one in entries}
    drafts = tuple(one.case_id for one in unit.drafts.list_unfinished())
    unsent = {
        one.case_id: LeftCase(one.case_id, one.number, (now - one.age).date())
        for one in unit.queue.list_rows(now, unit.queue.count_rows())
        if one.number and one.state in UNSENT
    }
    return Listed(
        ended=unit.journal.list_cases((), tuple(ended)),
        unfinished=unit.journal.list_cases(drafts, ()),
        unsent=tuple(unsent.values()),
        not_entered=tuple(
            LeftCase(case_id, number, accepted_at.date())
            for case_id, number, accepted_at in unit.entered.list_left()
        ),
    )
