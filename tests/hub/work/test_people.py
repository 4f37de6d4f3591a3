"""Possible duplicates, and citizens who applied at the simulated portal."""

import time

import pytest

from regdesk.domain.iin import Iin
from regdesk.hub.__main__ import main
from regdesk.hub.duplicates import settle
from regdesk.protocol.feeds import PreApplication
from tests.hub.work.cases import VisitCase, make_iin

PAIRS = """
select other_case_id::text, why, settled_as, settled_by from possible_duplicate where case_id = %s
"""


@pytest.fixture
def run(site, monkeypatch, capsys):
    """Runs a command here, as the shell would; returns what it said."""
    monkeypatch.setenv("REGDESK_HUB_DATABASE", site.database)

    def run(*arguments):
        assert main(arguments) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def twins(desk, newcomer, site, wait_for_state):
    """Two cases of one person at two desks: the first is confirmed, the second waits."""
    other = newcomer()
    other.enrol(site.make_code(other.number, centre="418"), centre="418")
    first = VisitCase(desk, flat="1")
    second = VisitCase(other, flat="2", iin=first.told["iin"])
    desk.deliver(first.accept())
    wait_for_state(first, "confirmed")
    other.deliver(second.accept())
    wait_for_state(second, "duplicate")
    return first, second


def test_a_second_case_of_a_person_waits_and_neither_is_changed(site, twins):
    first, second = twins

    assert site.ask(PAIRS, second.case_id) == [(first.case_id, "person", None, None)]
    assert site.ask(PAIRS, first.case_id) == []
    assert site.ask("select 1 from feed_item where key = %s", second.case_id) == []
    assert site.ask("select 1 from work_item where case_id = %s", second.case_id) == []


def test_settled_as_separate_it_goes_to_the_register(site, twins, act, wait_for_state):
    first, second = twins

    pair = (second.case_id, first.case_id, "operator")
    assert act(settle, *pair, "separate") == "done"
    assert act(settle, *pair, "return") == "not_open"
    wait_for_state(second, "confirmed")
    assert site.ask(PAIRS, second.case_id) == [(first.case_id, "person", "separate", "operator")]


def test_settled_as_a_repetition_it_goes_back_to_its_desk(site, twins, act, wait_for_state, read):
    first, second = twins

    act(settle, second.case_id, first.case_id, "operator", "return")

    (told,) = read(second.desk).items
    assert (told.body["ruling"], told.body["envelope"]) == ("needs_action", second.last)
    assert all(first.slip in told.body["reason"][tongue] for tongue in ("kk", "ru"))
    second.desk.deliver(second.correct(flat="3"))
    wait_for_state(second, "duplicate")  # still the same person
    second.desk.deliver(second.correct(iin=make_iin()))
    wait_for_state(second, "confirmed")
    assert site.ask(PAIRS, second.case_id)[0][2] == "corrected"


def test_without_a_number_a_person_is_known_by_name_and_day(desk, site, wait_for_state):
    name = {"surname": "Әбдіғаппар", "iin": ""}
    first, second = VisitCase(desk, **name), VisitCase(desk, **name | {"surname": "ӘБДІҒАППАР "})
    third = VisitCase(desk, **name | {"born": "1987-04-13"})
    for case, state in ((first, "confirmed"), (second, "duplicate"), (third, "confirmed")):
        desk.deliver(case.accept())
        wait_for_state(case, state)
    keys = site.ask("select person_key from case_person where case_id = %s", first.case_id)

    assert [len(row[0]) for row in keys] == [32]


@pytest.mark.parametrize("over", ["long ago", "rejected"])
def test_what_is_over_is_no_duplicate(desk, site, wait_for_state, over):
    first = VisitCase(desk, flat="666" if over == "rejected" else "1")
    desk.deliver(first.accept())
    wait_for_state(first, "rejected" if over == "rejected" else "confirmed")
    if over == "long ago":
        site.ask(
            "update case_person set entered_at = now() - interval '31 days' where case_id = %s",
            first.case_id,
        )
    second = VisitCase(desk, iin=first.told["iin"])
    desk.deliver(second.accept())

    wait_for_state(second, "confirmed")


def test_of_many_at_once_one_goes_on(desk, wait):
    iin = make_iin()
    cases = [VisitCase(desk, iin=iin) for _ in range(6)]
    desk.deliver(*(one.accept() for one in cases))

    told = wait(
        "select count(*) = 6, count(*) filter (where state = 'confirmed')"
        " from case_state where desk_id = %s and state in ('confirmed', 'duplicate')",
        desk.desk_id,
    )
    assert told[1] == 1


def test_an_invented_citizen_reaches_the_desks_of_his_centre_alone(
    desk, newcomer, site, read, run, wait
):
    other = newcomer()
    other.enrol(site.make_code(other.number, centre="419"), centre="419")
    before = read(desk, "portal").next
    said = run("practice-application", "--centre", "417", "--count", "3")
    wait("select count(*) >= 3 from application where centre = '417'")
    page = read(desk, "portal", before)
    told = [PreApplication.model_validate(one.body, strict=False) for one in page.items]

    assert "simulated" in said
    assert [len(one.registrants) for one in told] == [1, 2, 1]
    assert all(one.simulated and one.centre == "417" for one in told)
    numbers = [Iin(person.person.iin) for one in told for person in one.registrants]
    assert len(set(numbers)) == 4
    assert read(other, "portal").items == ()
    assert read(desk, "portal", page.next).items == ()


@pytest.fixture
def application(desk, read, run):
    """An application that waits for the desk, and its place in the feed."""
    before = read(desk, "portal").next
    run("practice-application", "--centre", "417")
    while not (page := read(desk, "portal", before)).items:
        pass
    return page.items[0].key


@pytest.mark.parametrize("claim_first", [True, False])
def test_who_claims_has_the_citizen_and_his_cabinet_is_told(
    desk, newcomer, site, read, run, application, wait, wait_for_state, claim_first
):
    case = VisitCase(desk)
    claim, accepted = case.claim(application), case.accept()
    for one in (claim, accepted) if claim_first else (accepted, claim):
        desk.deliver(one)
        if one is accepted:
            wait_for_state(case, "confirmed")
    wait("select jsonb_array_length(cabinet) = 2 from application where id = %s", application)
    kept = site.ask("select body, cabinet::text from application where id = %s", application)
    late = newcomer()
    late.enrol(site.make_code(late.number))

    assert kept[0][0] is None  # it stands in the case
    assert case.slip in kept[0][1]
    items = [one for one in read(late, "portal").items if one.key == application]
    whose = {"claimed_by": desk.desk_id}
    assert [(one.version, one.op, one.body) for one in items] == [(2, "drop", whose)]
    row = site.ask("select state, claimed_case::text from application where id = %s", application)
    assert row == [("claimed", case.case_id)]
    said = run("cabinet", "--centre", "417").partition(application)[2]
    assert case.slip in said
    for words in ("Документы приняты", "Құжаттар қабылданды", "Регистрация подтверждена",
                  "учебный регистр", "оқу тізілімі"):  # fmt: skip
        assert said.count(words) == 1


def test_the_first_claim_stored_has_it_and_the_second_waits_for_a_person(
    desk, newcomer, site, application, wait, wait_for_state, act
):
    other = newcomer()
    other.enrol(site.make_code(other.number))
    first, second = VisitCase(desk), VisitCase(other)
    desk.deliver(first.claim(application))
    other.deliver(second.claim(application), second.accept())
    wait_for_state(second, "duplicate")
    desk.deliver(first.accept())
    wait_for_state(first, "confirmed")

    assert site.ask(PAIRS, second.case_id) == [(first.case_id, "application", None, None)]
    act(settle, second.case_id, first.case_id, "operator", "return")
    assert first.slip in wait_for_state(second, "needs_action")["reason"]["ru"]
    row = site.ask("select claimed_case::text from application where id = %s", application)
    assert row == [(first.case_id,)]


def test_what_a_person_wanted_back_too_early_waits_again_once_it_is_accepted(
    desk, newcomer, site, application, wait, wait_for_state, act
):
    other = newcomer()
    other.enrol(site.make_code(other.number))
    first, second = VisitCase(desk), VisitCase(other)
    desk.deliver(first.claim(application))
    other.deliver(second.claim(application))
    wait("select count(*) = 1 from possible_duplicate where case_id = %s", second.case_id)

    assert act(settle, second.case_id, first.case_id, "operator", "return") == "moved_on"

    assert site.ask(PAIRS, second.case_id)[0][2] == "moved_on"
    other.deliver(second.accept())
    wait_for_state(second, "duplicate")
    assert site.ask(PAIRS, second.case_id) == [(first.case_id, "application", None, None)]
    assert act(settle, second.case_id, first.case_id, "operator", "return") == "done"
    wait_for_state(second, "needs_action")


@pytest.mark.parametrize("claims_last", [True, False])
def test_a_desk_that_claims_again_repeats_nothing_and_is_bound_by_what_it_accepted(
    desk, site, application, wait, wait_for_state, claims_last
):
    thrown_away, served = VisitCase(desk), VisitCase(desk)
    thrown_away_again = VisitCase(desk)
    claim, accepted = served.claim(application), served.accept()
    desk.deliver(thrown_away.claim(application))
    desk.deliver(*((accepted, claim) if claims_last else (claim, accepted)))
    wait_for_state(served, "confirmed")
    wait("select jsonb_array_length(cabinet) = 2 from application where id = %s", application)
    desk.deliver(thrown_away_again.claim(application))
    wait("select count(*) = 3 from application_claim where application = %s", application)

    row = site.ask("select claimed_case::text from application where id = %s", application)
    assert row == [(served.case_id,)]
    kept = site.ask("select op from feed_item where key = %s", application)
    assert kept == [("drop",)]
    for case in (thrown_away, served, thrown_away_again):
        assert site.ask(PAIRS, case.case_id) == []


def test_the_second_that_one_desk_accepted_of_an_application_waits_for_a_person(
    desk, site, application, wait_for_state
):
    first, second = VisitCase(desk), VisitCase(desk)
    desk.deliver(first.claim(application), second.claim(application), first.accept())
    wait_for_state(first, "confirmed")
    desk.deliver(second.accept())
    wait_for_state(second, "duplicate")

    assert site.ask(PAIRS, second.case_id) == [(first.case_id, "application", None, None)]
    assert site.ask(PAIRS, first.case_id) == []
    row = site.ask("select claimed_case::text from application where id = %s", application)
    assert row == [(first.case_id,)]


@pytest.mark.parametrize("settled", [True, False])
def test_another_desk_s_case_repeats_the_one_that_was_accepted_and_is_judged_once(
    desk, newcomer, site, application, wait, wait_for_state, act, settled
):
    other = newcomer()
    other.enrol(site.make_code(other.number))
    thrown_away, served, late = VisitCase(desk), VisitCase(desk), VisitCase(other)
    desk.deliver(thrown_away.claim(application))
    other.deliver(late.claim(application), late.accept())
    wait_for_state(late, "duplicate")
    if settled:
        act(settle, late.case_id, thrown_away.case_id, "operator", "separate")
        wait_for_state(late, "confirmed")
    desk.deliver(served.claim(application), served.accept())
    wait_for_state(served, "confirmed")

    how = ("separate", "operator") if settled else (None, None)
    assert site.ask(PAIRS, late.case_id) == [(served.case_id, "application", *how)]
    for case in (thrown_away, served):
        assert site.ask(PAIRS, case.case_id) == []
    row = site.ask("select claimed_case::text from application where id = %s", application)
    assert row == [(served.case_id,)]


def test_a_claim_may_be_here_before_its_application(desk, site, read, run, wait):
    run("practice-application", "--centre", "420")
    wait("select count(*) = 1 from application where centre = '420'")
    body = site.ask("select body from application where centre = '420'")[0][0]
    site.ask("delete from feed_item where key = %s", body["id"])
    site.ask("delete from application where id = %s", body["id"])
    case = VisitCase(desk)
    desk.deliver(case.claim(body["id"]))
    wait("select count(*) = 1 from application_claim where application = %s", body["id"])
    site.ask("update portal_cursor set after = ''")
    wait("select claimed_case = %s from application where id = %s", case.case_id, body["id"])

    kept = site.ask("select op from feed_item where key = %s order by version", body["id"])
    assert kept == [("drop",)]


def test_what_nobody_claimed_is_forgotten_when_it_is_old(site, desk, read, application, wait):
    kept = "select body is not null from application where id = %s"
    old = "update application set arrived_at = now() - interval '{} days' where id = %s"
    site.ask(old.format(29), application)
    time.sleep(0.2)
    before = site.ask(kept, application)
    site.ask(old.format(31), application)
    wait("select state = 'expired' and body is null and jsonb_array_length(cabinet) = 1"
         " from application where id = %s", application)  # fmt: skip

    assert before == [(True,)]
    items = [one for one in read(desk, "portal").items if one.key == application]
    assert [(one.op, one.body) for one in items] == [("drop", {"claimed_by": ""})]
    told = site.ask("select cabinet -> 0 -> 'title' ->> 'ru' from application where id = %s",
                    application)  # fmt: skip
    assert told == [("Срок заявки истёк",)]


def test_what_was_claimed_and_never_accepted_is_forgotten_too(desk, site, application, wait):
    desk.deliver(VisitCase(desk).claim(application))
    wait("select state = 'claimed' and body is not null from application where id = %s",
         application)  # fmt: skip
    site.ask("update application set arrived_at = now() - interval '31 days' where id = %s",
             application)  # fmt: skip

    wait("select state = 'claimed' and body is null from application where id = %s", application)
