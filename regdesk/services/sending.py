"""What leaves the desk: the queue with its states, and sending at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from regdesk.services.desk_notes import DeskNote, list_notes
from regdesk.services.ports import Unit
from regdesk.services.send_ports import Contact, QueueRow, SendState
from regdesk.services.session import Session

_ON_THE_WAY = frozenset({SendState.WAITING, SendState.SENDING})


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The head of the queue: ``rows`` of all ``total``, their first people's ``names`` by case, the
    line, None where this desk is not enrolled with a hub, and what is told beside it.
    """

    rows: tuple[QueueRow, ...]
    total: int
    names: Mapping[str, str]
    contact: Contact | None
    notes: tuple[DeskNote, ...] = ()


def read_queue(session: Session, limit: int) -> QueuePage:
    """Return at most ``limit`` of what is not simply sent: first what somebody has to look after.

    Of a case that nothing of its own stops, ``trouble`` is that of the line.
    """
    with session.store.read() as unit:
        rows = unit.queue.list_rows(session.clock.now(), limit)
        line = unit.enrolment.get_contact()
        return QueuePage(
            rows=tuple(_with_line(row, line) for row in rows),
            total=unit.queue.count_rows(),
            names={row.case_id: _find_name(unit, row.case_id) for row in rows},
            contact=None if unit.enrolment.find() is None else line,
            notes=list_notes(session, unit),
        )


def send_now(session: Session) -> None:
    """Send without waiting for the next try, also what was set aside. Errors: of the disk."""
    with session.store.write() as unit:
        unit.receipts.take_up()
    session.line.wake(at_once=True)


def _with_line(row: QueueRow, line: Contact) -> QueueRow:
    if row.trouble or row.state not in _ON_THE_WAY:
        return row
    return replace(row, trouble=line.trouble)


def _find_name(unit: Unit, case_id: str) -> str:
    """Return the first person's full name; empty where the draft of a claim is gone."""
    case = unit.cases.find(case_id)
    draft = unit.drafts.find(case_id) if case is None else case.draft
    return "" if draft is None else draft.registrants[0].person.full_name
