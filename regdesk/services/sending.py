"""What leaves the desk: the queue with its states, and sending at once."""

from dataclasses import replace

from regdesk.services.send_ports import Contact, QueueRow, SendState
from regdesk.services.session import Session

_ON_THE_WAY = frozenset({SendState.WAITING, SendState.SENDING})


def list_queue(session: Session) -> tuple[QueueRow, ...]:
    """Return every case that is not simply sent, oldest first.

    Of a case that nothing of its own stops, ``trouble`` is that of the line.
    """
    with session.store.read() as unit:
        rows = unit.receipts.list_queue(session.clock.now())
        line = unit.enrolment.get_contact()
    return tuple(_with_line(row, line) for row in rows)


def find_state(session: Session, case_id: str) -> QueueRow | None:
    """Return where an accepted case stands, None where this desk accepted no such case."""
    with session.store.read() as unit:
        row = unit.receipts.find_row(case_id, session.clock.now())
        line = unit.enrolment.get_contact()
    return None if row is None else _with_line(row, line)


def find_contact(session: Session) -> Contact | None:
    """Return how the line to the hub stands, None where this desk is not enrolled with one."""
    with session.store.read() as unit:
        return None if unit.enrolment.find() is None else unit.enrolment.get_contact()


def send_now(session: Session) -> None:
    """Send without waiting for the next try, also what was set aside. Errors: of the disk."""
    with session.store.write() as unit:
        unit.receipts.take_up()
    session.line.wake(at_once=True)


def _with_line(row: QueueRow, line: Contact) -> QueueRow:
    if row.trouble or row.state not in _ON_THE_WAY:
        return row
    return replace(row, trouble=line.trouble)
