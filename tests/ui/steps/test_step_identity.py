"""Showing a draft and reading it back changes nothing, whatever it holds."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.address import Address, Dwelling, Premises
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.words import Bilingual
from regdesk.ui.steps import PAGES
from tests.ui.steps.people import EMPTY, HOSTED, MEDEU

typed = st.text(alphabet="аӘғң1234567890. -'", max_size=13)
maybe = st.none
documents = st.builds(
    IdentityDocument, maybe() | st.sampled_from(IdentityKind), typed, typed, typed, typed
)
people = st.builds(
    Person, typed, typed, typed, typed, typed, maybe() | st.sampled_from(Sex), documents
)
registrants = st.builds(
    Registrant,
    st.just("r1"),
    people,
    maybe() | st.sampled_from(Category),
    maybe() | st.sampled_from(AbroadProof),
    former_address=typed,
)
owners = st.builds(
    Owner,
    st.just("o1"),
    people,
    typed,
    st.sampled_from(["", "r1"]),
    maybe() | st.sampled_from(Presence),
    st.booleans(),
    maybe() | st.sampled_from(Consent),
    typed,
)
addresses = st.builds(
    Address,
    maybe() | st.just(MEDEU),
    st.builds(Bilingual, typed, typed),
    typed,
    typed,
    typed,
    typed,
)
papers = st.builds(
    Paper,
    st.sampled_from(PaperCode),
    st.sampled_from(["", "r1", "o1"]),
    st.booleans(),
    maybe() | st.just(datetime(2023, 11, 23, tzinfo=UTC)),
)
drafts = st.builds(
    Draft,
    st.just("case-1"),
    st.just(31),
    st.just(date(2023, 11, 23)),
    st.lists(registrants, min_size=1, max_size=1).map(tuple)
    | registrants.map(lambda one: (one, replace(one, key="r2"))),
    maybe() | st.sampled_from(RegistrationKind),
    typed,
    dwelling=st.builds(Dwelling, addresses, st.sampled_from(Premises)),
    owners=st.lists(owners, max_size=1).map(tuple),
    papers=st.lists(papers, max_size=2, unique_by=lambda one: (one.code, one.about)).map(tuple),
)


@pytest.mark.parametrize("step", list(StepId))
def test_shown_and_read_back_is_the_same(step, counter, jobs, qtbot):
    page = PAGES[step](counter, jobs)
    qtbot.addWidget(page)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(drafts)
    def check(draft):
        page.show_draft(draft, counter.findings(draft))

        assert page.read_draft(draft) == draft

    check()


@pytest.mark.parametrize("step", list(StepId))
def test_an_untouched_page_claims_nothing(step, show):
    frame = show(step, EMPTY)

    assert frame.draft == EMPTY
    assert frame.changes == 0


@pytest.mark.parametrize("step", list(StepId))
def test_a_page_speaks_of_its_own_facts_only(step, show):
    frame = show(step, EMPTY)
    read = frame.page.read_draft(HOSTED)

    for each in fields(Draft):
        if each.name not in frame.page.owns:
            assert getattr(read, each.name) == getattr(HOSTED, each.name)


def test_the_pages_are_the_six_steps_in_order():
    assert list(PAGES) == list(StepId)
