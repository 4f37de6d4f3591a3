"""A real desk that queues signed envelopes and encrypted pages, as an acceptance does."""

from dataclasses import replace
from threading import Event

from regdesk.domain.number import SlipNumber
from regdesk.domain.paper import Paper, PaperCode
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from regdesk.services.send_ports import SendState
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.hub_line import HubLine
from regdesk.sync.sender import Sender
from tests.storage.desks import ADMINISTRATOR, PASSWORD, SetClock, a_case, a_door, a_draft


def case_name(serial):
    return f"01930000-0000-7000-8000-{serial:012}"


class Desk:
    """One desk in ``folder``; ``start`` opens it as a new start of the program does.

    ``machine`` names the machine it runs on; ``base`` keeps the cases of copies apart.
    """

    def __init__(self, folder, *, machine="machine", base=0):
        self.folder, self.clock = folder, SetClock()
        self.machine, self.base = machine, base
        self.cases = []
        self.numbers = []
        self.pages = []
        self._lines = []
        self.start()

    def start(self):
        self.door = a_door(self.folder, self.clock, self.machine)
        self.opened = self.door.sign_in(ADMINISTRATOR.code, PASSWORD)
        self.store = self.opened.store
        self.side = DeskSide(self.opened, self.clock)

    def stop(self):
        self.side.release()
        while self._lines:
            self._lines.pop().close()
        self.door.close()

    def restart(self):
        self.stop()
        self.start()

    def trust(self, hub):
        with self.store.write() as unit:
            unit.enrolment.keep(hub, self.clock.now())

    def queue(self, *page_sizes, words="{}"):
        """Queue a case with pages of so many bytes; return its id."""
        serial = self.base + len(self.cases) + 1
        pages = [
            self.opened.pages.keep(bytes([size % 251]) * size, media="m", width=1, height=1)
            for size in page_sizes
        ]
        papers = (Paper(PaperCode.CONSENT, "o1", pages=tuple(pages)),)
        case = a_case(a_draft(case_name(serial), serial, papers=papers), serial)
        with self.store.write() as unit:
            desk, signer, _ = self.opened.identity.running
            seq = unit.outbox.head().next_seq
            payload = b"%d %d %s" % (seq, serial, words.encode())
            envelope = seal_envelope(CASE_ACCEPTED_V1, payload, signer)
            name = name_envelope(envelope)
            number = SlipNumber("417", desk.number, desk.epoch, unit.cases.next_serial())
            unit.cases.add(replace(case, number=number, envelope_id=name))
            unit.outbox.add(
                envelope_id=name,
                seq=seq,
                case_id=case.draft.case_id,
                envelope=envelope,
                at=self.clock.now(),
                pages=[page.blob for page in pages],
            )
        self.cases.append((case.draft.case_id, name))
        self.numbers.append(str(number))
        self.pages.extend(page.blob for page in pages)
        return case.draft.case_id

    def name_of(self, case_id):
        return dict(self.cases)[case_id]

    def sender(self, now=None):
        """Return the sender of one run of the program, without its thread."""
        line = HubLine(self.side.find_hub(), self.opened.signer, self.clock)
        self._lines.append(line)
        more = {} if now is None else {"now": now}
        return Sender(self.side, line, self.folder, Event(), **more)

    def state(self, case_id):
        with self.store.read() as unit:
            return unit.queue.find(case_id, self.clock.now())

    def states(self):
        return [self.state(case_id).state for case_id, _ in self.cases]

    def all_sent(self):
        return set(self.states()) == {SendState.SENT}

    def list_acts(self, act):
        with self.store.read() as unit:
            rows = unit.connection.exec_driver_sql(
                "SELECT case_id FROM audit WHERE act = ? ORDER BY seq", (act.value,)
            )
            return [row[0] for row in rows]
