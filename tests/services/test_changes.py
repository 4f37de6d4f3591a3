"""What a correction changes is named, all of it and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.address import Premises
from regdesk.domain.draft import StepId
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.paper import Page
from regdesk.domain.people import (
    AbroadProof,
    Applicant,
    Category,
    HandsIn,
    IdentityKind,
    PassportState,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.words import same
from regdesk.services.changes import list_changes
from regdesk.services.facts import state_facts
from tests.services.people import HOST, OMAROV, ZHAKSYBEKOV, findings, ready_draft
from tests.services.ports import TickingClock

NOW = TickingClock().now()
CASE = ready_draft(NOW)
NAMES = st.text("абвгқңәАБВ", min_size=1, max_size=6)
PAGES = st.lists(
    st.integers(1, 9).map(lambda n: Page(f"sha256:{n:064}", "image/jpeg", 9, 9, n)), max_size=3
)


def person(name):
    return lambda draft, value: _first(draft, person=replace(_person(draft), **{name: value}))


def document(name):
    def put(draft, value):
        changed = replace(_person(draft).document, **{name: value})
        return _first(draft, person=replace(_person(draft), document=changed))

    return put


def _person(draft):
    return draft.registrants[0].person


def _first(draft, **facts):
    return replace(draft, registrants=(replace(draft.registrants[0], **facts),))


def registrant(name):
    return lambda draft, value: _first(draft, **{name: value})


def address(name):
    def put(draft, value):
        changed = replace(draft.dwelling.address, **{name: value})
        return replace(draft, dwelling=replace(draft.dwelling, address=changed))

    return put


def dwelling(name):
    return lambda draft, value: replace(draft, dwelling=replace(draft.dwelling, **{name: value}))


def owner(name):
    return lambda draft, value: replace(
        draft, owners=(replace(draft.owners[0], **{name: value}), *draft.owners[1:])
    )


def paper(name):
    return lambda draft, value: replace(
        draft, papers=(*draft.papers[:-1], replace(draft.papers[-1], **{name: value}))
    )


FIELDS = {
    "category.registration": (
        lambda draft, value: replace(draft, registration=value),
        st.sampled_from(RegistrationKind),
    ),
    "category.registrants.r1.category": (registrant("category"), st.sampled_from(Category)),
    "category.registrants.r1.abroad_proof": (
        registrant("abroad_proof"),
        st.sampled_from(AbroadProof),
    ),
    "category.arrived_on": (
        lambda draft, value: replace(draft, arrived_on=value),
        st.sampled_from(["01.11.2023", ""]),
    ),
    "applicant.registrants.r1.passport": (registrant("passport"), st.sampled_from(PassportState)),
    "applicant.registrants.r1.surname": (person("surname"), NAMES),
    "applicant.registrants.r1.given": (person("given"), NAMES),
    "applicant.registrants.r1.patronymic": (person("patronymic"), NAMES | st.just("")),
    "applicant.registrants.r1.iin": (person("iin"), st.from_regex("[0-9]{12}", fullmatch=True)),
    "applicant.registrants.r1.born": (
        person("born"),
        st.dates().map(lambda day: f"{day.day:02}.{day.month:02}.{day.year:04}"),
    ),
    "applicant.registrants.r1.sex": (person("sex"), st.sampled_from(Sex)),
    "applicant.registrants.r1.document.kind": (document("kind"), st.sampled_from(IdentityKind)),
    "applicant.registrants.r1.document.number": (document("number"), NAMES),
    "applicant.registrants.r1.document.issued_by": (document("issued_by"), NAMES),
    "address.registrants.r1.former_address": (registrant("former_address"), NAMES),
    "address.dwelling.address.street": (address("street"), NAMES.map(same)),
    "address.dwelling.address.house": (address("house"), NAMES),
    "address.dwelling.address.flat": (address("flat"), NAMES | st.just("")),
    "address.dwelling.address.rka": (address("rka"), st.just("")),
    "address.dwelling.premises": (dwelling("premises"), st.sampled_from(Premises)),
    "owner.dwelling.state_housing": (dwelling("state_housing"), st.booleans()),
    "owner.owners.o1.presence": (owner("presence"), st.sampled_from(Presence)),
    "owner.owners.o1.identity_checked": (owner("identity_checked"), st.booleans()),
    "owner.owners.o1.consent": (owner("consent"), st.sampled_from(Consent)),
    "owner.owners.o1.share": (owner("share"), st.sampled_from(["", "1/2"])),
    "owner.owners.o1.capacity": (owner("capacity"), st.sampled_from(Capacity)),
    "owner.owners.o1.tenant": (owner("tenant"), st.booleans()),
    "documents.papers.CONSENT..absent": (paper("absent"), st.booleans()),
    "documents.papers.CONSENT..valid_until": (
        paper("valid_until"),
        st.sampled_from(["", "01.01.2030"]),
    ),
    "documents.papers.CONSENT..pages": (paper("pages"), PAGES.map(tuple)),
}


def state(draft):
    return state_facts(draft, findings(), clerk="1", accepted_at=NOW, overtime_reason="")


@given(st.data())
def test_all_that_differs_is_named_and_nothing_else(data):
    names = data.draw(st.lists(st.sampled_from(sorted(FIELDS)), unique=True, max_size=5))
    corrected, changed = CASE, set()
    for name in names:
        put, values = FIELDS[name]
        before, corrected = corrected, put(corrected, data.draw(values))
        if corrected != before:
            changed.add(name)

    told = list_changes(CASE, corrected)

    assert {one.name for one in told} == changed
    assert (state(corrected) == state(CASE)) is not bool(told)
    steps = [list(StepId).index(one.step) for one in told]
    assert steps == sorted(steps)
    back = list_changes(corrected, CASE)
    assert {(one.name, one.after, one.before) for one in back} == {
        (one.name, one.before, one.after) for one in told
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda draft: replace(draft, step=StepId.OWNER, kept_at=NOW, case_id="2", corrects="1"),
        lambda draft: replace(draft, asked_by="clerk", why="қате"),
        lambda draft: person("surname")(draft, " Омаров "),
        lambda draft: replace(draft, applicant=Applicant(person=ZHAKSYBEKOV)),
        lambda draft: owner("representative")(draft, OMAROV),
    ],
)
def test_what_counts_for_nothing_is_no_change(change):
    assert list_changes(CASE, change(CASE)) == ()


def test_who_comes_or_goes_is_told_by_his_name():
    child = Registrant("r2", replace(OMAROV, given="Әлихан"), Category.CITIZEN)
    wife = replace(HOST, key="o2", person=replace(ZHAKSYBEKOV, given="Сәуле"))
    corrected = replace(CASE, registrants=(*CASE.registrants, child), owners=(wife,))

    assert [(one.name, one.before, one.after) for one in list_changes(CASE, corrected)] == [
        ("applicant.registrants.r2", None, "Омаров Әлихан Болатұлы"),
        ("owner.owners.o1", "Жақсыбеков Қанат Өмірұлы", None),
        ("owner.owners.o2", None, "Жақсыбеков Сәуле Өмірұлы"),
    ]


def test_who_hands_in_for_him_is_told_where_somebody_does():
    corrected = replace(CASE, applicant=Applicant(HandsIn.ATTORNEY, ZHAKSYBEKOV))

    names = [one.name for one in list_changes(CASE, corrected)]

    assert names[0] == "applicant.applicant.hands_in"
    assert "applicant.applicant.surname" in names


def test_a_ticket_of_the_queue_corrects_nothing():
    assert list_changes(CASE, replace(CASE, ticket="A-012")) == ()


def test_a_paper_that_was_looked_at_again_says_so():
    later = NOW + timedelta(days=1)

    (change,) = list_changes(CASE, paper("seen_at")(CASE, later))

    assert (change.name, change.before, change.after) == (
        "documents.papers.CONSENT..original_seen",
        NOW,
        later,
    )
