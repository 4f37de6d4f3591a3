"""A case that fails again and again stands in the console until it is done."""

import re

import pytest

from regdesk.hub.console.words import Words
from tests.hub.console.conftest import wait_for
from tests.hub.console.pages import Page
from tests.hub.desks import Desk
from tests.hub.work.cases import VisitCase

EN = Words("en")
TRIED = "select 1 from work_item where case_id = %s and last_error <> '' and attempts >= %s"


@pytest.fixture(scope="module")
def stuck(site, hub):
    """A case for which the register is always away, tried as often as the settings allow."""
    desk = Desk(hub.url, site.certificate, 921)
    assert desk.enrol(site.make_code(desk.number)).status_code == 200
    case = VisitCase(desk, flat="503")
    desk.deliver(case.accept())
    wait_for(site, TRIED, case.case_id, 1)
    site.ask("update work_item set attempts = 9, not_before = now(), taken = false"
             " where case_id = %s", case.case_id)  # fmt: skip
    wait_for(site, TRIED + " and stuck_since is not null and not taken", case.case_id, 10)
    yield case
    desk.client.close()


def read_list(one):
    page = Page(one.get("/stuck").text)
    assert page.faults == []
    return page.text


def test_it_stands_there_with_its_reason_and_is_tried_at_once_when_asked(visitor, site, stuck):
    one, looker = visitor(who="acts"), visitor(who="looks")
    told = read_list(one)
    for words in (stuck.slip, "417-921", EN("stuck.away", name="RegisterAway")):
        assert words in told
    assert EN("stuck.again") not in read_list(looker)
    assert looker.post("/stuck", case=stuck.case_id).status_code == 403
    site.ask("update work_item set not_before = now() + interval '1 hour' where case_id = %s",
             stuck.case_id)  # fmt: skip
    before = site.ask("select attempts from work_item where case_id = %s", stuck.case_id)[0][0]

    asked = one.post("/stuck", case=stuck.case_id)

    assert asked.headers["location"] == "/console/stuck?done=again"
    assert EN("stuck.done_again") in one.get("/stuck?done=again").text
    wait_for(site, TRIED + " and not taken", stuck.case_id, before + 1)
    acts = site.ask("select operator, subject from console_audit where act = 'try_again'")
    assert acts == [("aigul", stuck.case_id)]
    assert stuck.slip in read_list(one)


def test_it_is_counted_and_leaves_when_it_is_done(visitor, site, hub, stuck):
    one = visitor(who="acts")
    wait_for(site, TRIED, stuck.case_id, 10)
    assert re.search(r"regdesk_hub_work_stuck \d", one.client.get("/metrics").text)
    assert EN("base.waiting", n=1) in one.get("/fleet").text

    stuck.desk.deliver(stuck.correct(flat="1"))

    wait_for(site, "select 1 where not exists (select from work_item where case_id = %s)",
             stuck.case_id)  # fmt: skip
    assert stuck.slip not in read_list(one)
    gone = one.post("/stuck", case=stuck.case_id)
    assert (gone.status_code, EN("stuck.gone") in gone.text) == (409, True)
    assert one.post("/stuck", case="no case").status_code == 400


def test_what_failed_before_anything_was_known_of_it_stands_there_too(visitor, site, hub):
    case_id = "0192f0c1-7d1a-7c3e-9b1f-2f6f0a6b7c8e"
    site.ask("insert into work_item (case_id, attempts, last_error, not_before, stuck_since)"
             " values (%s, 12, 'KeyError', now() + interval '1 day', now())", case_id)  # fmt: skip

    told = read_list(visitor("ru", who="looks"))

    site.ask("delete from work_item where case_id = %s", case_id)
    assert case_id in told
    assert Words("ru")("stuck.failed", name="KeyError") in told
