"""Pages go once the register has decided and the hub holds everything; nothing else goes."""

import pytest

from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.errors import Fault
from regdesk.domain.paper import Paper, PaperCode
from regdesk.services.ports import Act
from regdesk.services.retention import let_pages_go
from regdesk.services.send_ports import Proof
from regdesk.storage.tables import AuditRow
from tests.storage.desks import NOON, a_case, a_draft, accept

IMAGE = b"\xff\xd8\xff\xe0" + b"a picture of somebody" * 50
DAYS = 7


class Case:
    """A case with a page, as far on its way as the test says."""

    def __init__(self, desk, serial):
        self.desk, self.case_id = desk, f"case-{serial}"
        self.page = desk.pages.keep(IMAGE + b"%d" % serial, media="image/jpeg", width=1, height=1)
        paper = Paper(PaperCode.CONSENT, "o1", original_seen=True, seen_at=NOON, pages=(self.page,))
        self.case = a_case(a_draft(self.case_id, ordinal=serial, papers=(paper,)), serial)
        with desk.store.write() as unit:
            unit.drafts.keep(self.case.draft)
            accept(unit, self.case, serial, pages=(self.page.blob,))

    def send(self, *, page=True):
        envelope = self.case.envelope_id
        items = [envelope, *([self.page.blob] if page else [])]
        with self.desk.store.write() as unit:
            unit.receipts.keep([Proof(one, envelope, "a receipt") for one in items], NOON)

    def decide(self, ruling, at=NOON):
        decision = Decision(
            self.case_id, self.case.envelope_id, ruling, at, None, None, "", simulated=True
        )
        with self.desk.store.write() as unit:
            unit.decisions.keep(self.case_id, decision)

    def is_there(self):
        try:
            return self.desk.pages.get(self.page).startswith(IMAGE)
        except Fault:
            return False


def go_on(desk, clock, days):
    clock.pass_s(days * 24 * 3600)
    return let_pages_go(desk.store, desk.pages, clock, DAYS)


@pytest.mark.parametrize("ruling", [Ruling.CONFIRMED, Ruling.REJECTED])
def test_a_page_goes_some_days_after_the_decision(signed_in, clock, ruling):
    case = Case(signed_in, 1)
    case.send()
    case.decide(ruling)

    assert go_on(signed_in, clock, DAYS - 1) == 0
    assert case.is_there()
    assert go_on(signed_in, clock, 2) == 1
    assert not case.is_there()
    assert go_on(signed_in, clock, 1) == 0
    with signed_in.store.read() as unit:
        assert unit.cases.find(case.case_id) == case.case
        row = unit.connection.execute(
            AuditRow.__table__.select().where(AuditRow.act == Act.PAGES_LET_GO.value)
        ).one()
        assert row.case_id == case.case_id


def test_what_a_correction_has_open_stays_until_it_is_over(signed_in, clock):
    case = Case(signed_in, 1)
    case.send()
    case.decide(Ruling.CONFIRMED)
    draft = a_draft("correction", ordinal=2, papers=case.case.draft.papers, corrects=case.case_id)
    with signed_in.store.write() as unit:
        unit.drafts.keep(draft)

    assert go_on(signed_in, clock, 30) == 0
    with signed_in.store.write() as unit:
        unit.drafts.discard("correction")
    assert go_on(signed_in, clock, 1) == 1
    assert not case.is_there()
