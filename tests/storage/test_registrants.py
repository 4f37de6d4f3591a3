"""Who was met before and who is registered at a home, as the cases of this desk say now."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import ParkReason
from regdesk.domain.finding import Findings, Outcome
from regdesk.domain.home import list_home_keys, name_key
from regdesk.domain.people import Registrant, RegistrationKind
from tests.storage.corrections import a_correction, correct
from tests.storage.desks import ADDRESS, DAY, IIN, NOON, a_case, a_closed, a_draft, accept
from tests.storage.test_decisions import answer

HOME = list_home_keys(ADDRESS)
ELSEWHERE = replace(ADDRESS, house="7")
OTHER_IIN = "900115400018"
UNTIL_PROOF = Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF


def at(address, draft):
    return replace(draft, dwelling=replace(draft.dwelling, address=address))


def register(store, case_id, serial, address=ADDRESS, outcome=Outcome.ACCEPTED, **changes):
    """Accept a case in which everybody ends alike, on the ``serial``-th day after."""
    draft = at(address, a_draft(case_id, serial, **changes))
    told = tuple((one.key, outcome) for one in draft.registrants)
    case = replace(
        a_case(draft, serial, NOON + timedelta(days=serial)),
        findings=Findings("v0", (), (), outcome, told),
    )
    with store.write() as unit:
        accept(unit, case, serial)
    return case


def residents(store, day=DAY, own=()):
    with store.read() as unit:
        return unit.registrants.list_residents(HOME, own, day, 20)


def names(store, **asked):
    return [(one.case_id, one.name) for one in residents(store, **asked)]


def ids(rows):
    return [row.case_id for row in rows]


@pytest.fixture
def find(store):
    def find(iin=IIN, own=(), most=8):
        with store.read() as unit:
            return unit.registrants.find_by_number(iin, own, most)

    return find


def test_every_case_of_a_person_is_found_the_newest_first(store, find):
    register(store, "case-1", 1)
    with store.write() as unit:
        unit.closed.add(a_closed(a_draft("closed", 32)))
        unit.drafts.keep(a_draft("parked", 33, parked=ParkReason.OTHER))

    assert [(row.case_id, row.status) for row in find()] == [
        ("parked", CaseStatus.PARKED),
        ("closed", CaseStatus.REFUSED),
        ("case-1", CaseStatus.QUEUED),
    ]
    assert ids(find(own=("parked", "case-1"))) == ["closed"]
    assert ids(find(most=1)) == ["parked"]
    assert find(iin="") == find(iin=OTHER_IIN) == ()


def test_a_draft_is_found_by_what_it_says_now_and_not_once_it_is_gone(store, find):
    with store.write() as unit:
        unit.drafts.keep(a_draft())
    with store.write() as unit:
        unit.drafts.keep(a_draft(iin=OTHER_IIN))

    assert (ids(find()), ids(find(OTHER_IIN))) == ([], ["case-1"])
    with store.write() as unit:
        unit.drafts.discard("case-1")
        left = unit.connection.exec_driver_sql("SELECT count(*) FROM registrant").scalar()
    assert (ids(find(OTHER_IIN)), left) == ([], 0)


def test_an_owner_is_no_registrant(store, find):
    with store.write() as unit:
        unit.drafts.keep(a_draft())

    assert find(a_draft().owners[0].person.iin) == ()


def test_a_member_of_a_family_is_found_by_name_and_birth_date(store):
    (first,) = a_draft().registrants
    child = replace(first.person, iin="", given="Айым", born="02.03.2015")
    register(store, "case-1", 1, registrants=(first, Registrant("r2", child, first.category)))

    with store.read() as unit:
        found = unit.registrants.find_by_name(name_key(child), (), 8)
        assert unit.registrants.find_by_name("", (), 8) == ()
    assert ids(found) == ["case-1"]


def test_a_correction_is_no_case_of_its_own_but_moves_its_people(store, find):
    case = register(store, "case-1", 1)
    with store.write() as unit:
        unit.drafts.keep(replace(case.draft, case_id="draft", corrects="case-1"))
    assert ids(find()) == ["case-1"]

    moved = a_correction(draft=at(ELSEWHERE, case.draft))
    with store.write() as unit:
        unit.drafts.discard("draft")
        correct(unit, moved)
    assert ids(find()) == ["case-1"]
    assert names(store) == []


def test_who_is_registered_at_a_home_is_told_once(store):
    register(store, "case-1", 1)
    register(store, "case-2", 2)
    kind = RegistrationKind.TEMPORARY
    register(store, "case-3", 3, iin=OTHER_IIN, registration=kind, stay_until="23.05.2027")

    first, second = residents(store)
    assert (first.case_id, first.kind, first.until.year) == ("case-3", kind, 2027)
    assert (second.case_id, second.kind, second.until) == (
        "case-2",
        RegistrationKind.PERMANENT,
        None,
    )
    assert second.since == (NOON + timedelta(days=2)).date()
    assert names(store, own=("case-3",)) == [("case-2", "Омаров Ерлан Болатұлы")]


def test_nobody_lives_where_nothing_was_accepted(store):
    register(store, "case-1", 1, ELSEWHERE)
    with store.write() as unit:
        unit.closed.add(a_closed(a_draft("closed", 32)))
        unit.drafts.keep(a_draft("filling", 33))

    assert names(store) == []
    with store.read() as unit:
        assert ids(unit.registrants.find_open_at(HOME, (), 8)) == ["filling"]
        assert unit.registrants.find_open_at(HOME, ("filling",), 8) == ()
        assert unit.registrants.find_open_at(("", ""), (), 8) == ()
        assert unit.registrants.list_residents(("", ""), (), DAY, 8) == ()


def test_a_temporary_registration_ends_with_its_last_day(store):
    kind = RegistrationKind.TEMPORARY
    register(store, "case-1", 1, registration=kind, stay_until="23.12.2026")

    assert len(residents(store, day=DAY.replace(month=12))) == 1
    assert residents(store, day=DAY.replace(month=12, day=24)) == ()


@pytest.mark.parametrize("kind", [RegistrationKind.PERMANENT, RegistrationKind.TEMPORARY])
def test_a_permanent_registration_ends_by_a_permanent_one_elsewhere_only(store, kind):
    register(store, "case-1", 1)
    register(store, "case-2", 2, ELSEWHERE, registration=kind, stay_until="23.05.2027")

    stays = kind is RegistrationKind.TEMPORARY
    assert names(store) == ([("case-1", "Омаров Ерлан Болатұлы")] if stays else [])


def test_registered_until_the_proof_until_it_is_there(store):
    abroad = {"registration": RegistrationKind.PERMANENT, "stay_until": "23.12.2026"}
    register(store, "case-1", 1, outcome=UNTIL_PROOF, **abroad)
    (resident,) = residents(store)
    assert (resident.kind, resident.awaits, resident.until) == (
        RegistrationKind.TEMPORARY,
        True,
        None,
    )

    register(store, "case-2", 2, ELSEWHERE)
    assert residents(store) == ()


def test_who_was_not_accepted_does_not_live_there(store):
    register(store, "case-1", 1, outcome=Outcome.NOT_REGISTRABLE_ALONE)

    assert residents(store) == ()


def test_a_case_that_the_register_rejected_registers_nobody(store):
    case = register(store, "case-1", 1)
    with store.write() as unit:
        unit.decisions.keep("case-1", answer("case-1", case.envelope_id, Ruling.REJECTED))

    assert residents(store) == ()


def test_what_a_rejected_case_would_have_ended_stands(store):
    register(store, "case-1", 1)
    case = register(store, "case-2", 2, ELSEWHERE)
    with store.write() as unit:
        unit.decisions.keep("case-2", answer("case-2", case.envelope_id, Ruling.REJECTED))

    assert [one.case_id for one in residents(store)] == ["case-1"]


def test_the_same_save_again_writes_nothing(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft())
    with store.write() as unit:
        before = unit.connection.exec_driver_sql("SELECT total_changes()").scalar()
        unit.drafts.keep(a_draft())
        after = unit.connection.exec_driver_sql("SELECT total_changes()").scalar()

    assert after - before == 1  # the draft itself
