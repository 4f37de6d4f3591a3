"""What the clerk is told of the queue, and sending at once."""

from datetime import timedelta
from types import SimpleNamespace

from regdesk.services.send_ports import Contact, QueueRow, SendState
from regdesk.services.sending import find_contact, find_state, list_queue, send_now


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

    (row,) = list_queue(session(desk))

    assert row == QueueRow(
        case_id=case,
        number="417-008-1-000001-38",
        label="001",
        state=SendState.WAITING,
        age=timedelta(days=60),
        trouble="line.unreachable",
        pages_left=2,
    )
    assert find_contact(session(desk)) == Contact(None, "line.unreachable")
    desk.queue()
    desk.sender().round()
    assert desk.all_sent()
    assert list_queue(session(desk)) == ()


def test_what_stops_a_case_itself_is_told_before_the_line(desk):
    case = desk.queue()
    with desk.store.write() as unit:
        unit.enrolment.note_contact(Contact(None, "line.unreachable"))
        unit.receipts.note(desk.name_of(case), "envelope.signature", aside=True)

    row = find_state(session(desk), case)

    assert (row.state, row.trouble) == (SendState.ASIDE, "envelope.signature")
    assert find_state(session(desk), "nobody") is None


def test_sending_at_once_takes_up_what_stood_aside(desk):
    case = desk.queue()
    with desk.store.write() as unit:
        unit.receipts.note(desk.name_of(case), "envelope.signature", aside=True)
    asking = session(desk)

    send_now(asking)

    assert asking.line.rung
    assert find_state(asking, case).state is SendState.WAITING


def test_a_case_counts_once_however_much_of_it_is_set_aside(desk):
    case = desk.queue(5, 6)
    desk.queue(7)
    blobs = desk.pages[:2]
    with desk.store.write() as unit:
        assert unit.receipts.count_aside() == 0
        for item in (desk.name_of(case), *blobs):
            unit.receipts.note(item, "page.too_large", aside=True)
        assert unit.receipts.count_aside() == 1
        unit.receipts.note(desk.pages[2], "page.too_large", aside=True)
        assert unit.receipts.count_aside() == 2
        unit.receipts.take_up()
        assert unit.receipts.count_aside() == 0


def test_a_desk_that_is_not_enrolled_has_no_line(desk):
    with desk.store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM enrolment")
    assert find_contact(session(desk)) is None
