"""What the clerk is told of the queue, and sending at once."""

from datetime import timedelta
from types import SimpleNamespace

from regdesk.services.send_ports import Contact, EnvelopeKind, QueueRow, SendState
from regdesk.services.sending import read_queue, send_now


class Bell:
    rung = False

    def wake(self, *, at_once=False):
        self.rung = at_once


def session(desk):
    return SimpleNamespace(store=desk.store, clock=desk.clock, line=Bell())


def test_sixty_days_without_a_line_are_told_and_stop_nothing(desk):
    case = desk.queue(5, 6)
    desk.clock.pass_s(60 * 86_400)
    with desk.store.write() as unit:
        unit.enrolment.note_contact(Contact(None, "line.unreachable"))

    (row,) = read_queue(session(desk), 99).rows

    assert row == QueueRow(
        case_id=case,
        kind=EnvelopeKind.ACCEPTED,
        number="417-008-1-000001-38",
        label="001",
        state=SendState.WAITING,
        age=timedelta(days=60),
        trouble="line.unreachable",
        pages_left=2,
    )
    assert read_queue(session(desk), 99).contact == Contact(None, "line.unreachable")
    desk.queue()
    desk.sender().round()
    assert desk.all_sent()
    assert read_queue(session(desk), 99).rows == ()


def test_what_stops_a_case_itself_is_told_before_the_line(desk):
    case = desk.queue()
    with desk.store.write() as unit:
        unit.enrolment.note_contact(Contact(None, "line.unreachable"))
        unit.receipts.note(desk.name_of(case), "envelope.signature", aside=True)

    desk.queue()

    first, other = read_queue(session(desk), 99).rows

    assert (first.case_id, first.state, first.trouble) == (
        case,
        SendState.ASIDE,
        "envelope.signature",
    )
    assert (other.state, other.trouble) == (SendState.WAITING, "line.unreachable")


def test_sending_at_once_takes_up_what_stood_aside(desk):
    case = desk.queue()
    with desk.store.write() as unit:
        unit.receipts.note(desk.name_of(case), "envelope.signature", aside=True)
    asking = session(desk)

    send_now(asking)

    assert asking.line.rung
    (row,) = read_queue(asking, 99).rows
    assert (row.case_id, row.state) == (case, SendState.WAITING)


def test_a_case_counts_once_however_much_of_it_is_set_aside(desk):
    case = desk.queue(5, 6)
    desk.queue(7)
    blobs = desk.pages[:2]
    with desk.store.write() as unit:
        assert unit.queue.count_aside() == 0
        for item in (desk.name_of(case), *blobs):
            unit.receipts.note(item, "page.too_large", aside=True)
        assert unit.queue.count_aside() == 1
        unit.receipts.note(desk.pages[2], "page.too_large", aside=True)
        assert unit.queue.count_aside() == 2
        unit.receipts.take_up()
        assert unit.queue.count_aside() == 0


def test_who_has_to_be_looked_after_comes_first_however_long_the_queue(desk):
    for _ in range(6):
        case = desk.queue(5)
    with desk.store.write() as unit:
        unit.receipts.note(desk.pages[-1], "page.too_large", aside=True)

    page = read_queue(session(desk), 2)

    assert [row.state for row in page.rows] == [SendState.ASIDE, SendState.WAITING]
    assert page.rows[0].case_id == case
    assert page.total == 6
    assert set(page.names) == {row.case_id for row in page.rows}


def test_a_desk_that_is_not_enrolled_has_no_line(desk):
    with desk.store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM enrolment")
    assert read_queue(session(desk), 99).contact is None
