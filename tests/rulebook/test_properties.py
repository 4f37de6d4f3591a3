"""What holds of every draft, however it was left."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.address import Dwelling, Premises
from regdesk.domain.days import format_day
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import ACCEPTING, Outcome, PaperState
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Applicant,
    Category,
    HandsIn,
    IdentityDocument,
    IdentityKind,
    PassportState,
    Person,
    Registrant,
    RegistrationKind,
)
from tests.rulebook.cases import BOOK, DAY, all_seen, judge

FOLLOWING = {Outcome.ACCEPTED, Outcome.NOT_REGISTRABLE_ALONE}
NUMBERS = ["", "8804", "880412401006", "900101300811"]

days = st.dates(DAY - timedelta(days=40 * 365), DAY + timedelta(days=400)).map(format_day)
typed_days = st.one_of(st.just(""), st.just("31.02.2026"), days)


def make_drafts(day, empty, fewest):
    """Draw drafts whose days come from ``day``, whose answers may be ``empty`` (a strategy)."""
    documents = st.builds(
        IdentityDocument, kind=empty | st.sampled_from(IdentityKind), valid_until=day
    )
    people = st.builds(
        Person,
        iin=st.sampled_from(NUMBERS),
        surname=empty.map(lambda _: "") | st.just("Омаров"),
        born=day,
        document=documents,
    )
    registrants = st.builds(
        Registrant,
        key=st.just("r"),
        person=people,
        category=empty | st.sampled_from(Category),
        abroad_proof=empty | st.sampled_from(AbroadProof),
        passport=st.sampled_from(PassportState),
    )
    owners = st.builds(
        Owner,
        key=st.just("o"),
        person=people,
        registrant=st.sampled_from(["", "r1", "r2", "r9"]),
        presence=empty | st.sampled_from(Presence),
        identity_checked=empty.map(lambda _: False) | st.just(True),
        consent=empty | st.sampled_from(Consent),
        consented_on=day,
        capacity=st.sampled_from(Capacity),
        representative=people,
        tenant=st.booleans(),
    )
    return st.builds(
        Draft,
        case_id=st.just("c1"),
        ordinal=st.just(1),
        opened_on=st.just(DAY),
        registrants=st.lists(registrants, min_size=fewest, max_size=3).map(_numbered("r")),
        registration=empty | st.sampled_from(RegistrationKind),
        stay_until=day,
        arrived_on=day,
        applicant=st.builds(Applicant, hands_in=st.sampled_from(HandsIn)),
        dwelling=st.builds(
            Dwelling,
            premises=st.sampled_from(Premises),
            state_housing=st.booleans(),
            petition=st.booleans(),
        ),
        owners=st.lists(owners, min_size=fewest, max_size=3).map(_numbered("o")),
        papers=st.lists(make_papers(day), max_size=5).map(tuple),
    )


def make_papers(day):
    return st.builds(
        Paper,
        code=st.sampled_from(PaperCode),
        about=st.sampled_from(["", "r1", "r2", "o1", "o2"]),
        original_seen=st.booleans(),
        absent=st.booleans(),
        valid_until=day,
    )


def _numbered(letter):
    return lambda many: tuple(
        replace(one, key=f"{letter}{number}") for number, one in enumerate(many, 1)
    )


drafts = make_drafts(typed_days, st.none(), fewest=0)
whole_drafts = make_drafts(days, st.nothing(), fewest=1)
papers = make_papers(typed_days)
roles = st.sampled_from(DeskRole)


@given(drafts, roles)
def test_any_draft_is_judged(draft, role):
    findings = judge(draft, role)

    keys = {one.key for one in (*draft.registrants, *draft.owners)} | {""}
    assert {one.about for one in (*findings.rules, *findings.papers)} <= keys
    assert findings.edition == "V0"


@given(drafts, roles)
def test_nothing_is_accepted_with_a_paper_missing_or_a_stop(draft, role):
    """A stop that stands beside an accepted case is a child's who follows its parent."""
    findings = judge(all_seen(draft, role), role)

    if findings.outcome in ACCEPTING:
        assert all(one.optional or one.state is PaperState.PRESENT for one in findings.papers)
        assert {one.outcome for one in findings.stops} <= {Outcome.NOT_REGISTRABLE_ALONE}


@given(drafts, roles)
def test_the_same_draft_is_judged_the_same(draft, role):
    assert judge(draft, role) == judge(draft, role)


@given(drafts, roles)
def test_no_rule_speaks_twice_of_one_person(draft, role):
    findings = judge(draft, role)

    said = [(one.rule, one.about) for one in findings.rules]
    cards = [(one.code, one.about) for one in findings.papers]
    assert len(set(said)) == len(said)
    assert len(set(cards)) == len(cards)


@given(drafts, roles)
def test_showing_papers_never_makes_an_outcome_worse(draft, role):
    order = list(Outcome)
    before = judge(draft, role).outcome
    after = judge(all_seen(draft, role), role).outcome

    if before is not None and after is not None:
        assert order.index(after) >= order.index(before)


def test_an_empty_draft_is_judged():
    findings = judge(Draft("c1", 1, DAY, ()))

    assert findings.outcome is None
    assert findings.papers == ()


@given(drafts, roles)
def test_what_one_owner_was_asked_beside_another_registrant_is_the_same(draft, role):
    """Asking every question anew beside each registrant finds nothing else."""
    edition = BOOK.edition_on(DAY)
    anew = replace(
        edition,
        rules=tuple(replace(one, shared=False) for one in edition.rules),
        papers=tuple(replace(one, shared=False) for one in edition.papers),
    )

    assert judge(draft, role) == judge(draft, role, book=replace(BOOK, editions=(anew,)))


@given(drafts, roles, papers)
def test_a_paper_put_on_the_counter_takes_no_acceptance_away(draft, role, paper):
    before = all_seen(draft, role)
    shown = replace(paper, original_seen=True, absent=False, valid_until="")
    if before.find_paper(shown.code, shown.about) is not None:
        return
    after = replace(before, papers=(*before.papers, shown))

    if judge(before, role).outcome in ACCEPTING:
        assert judge(after, role).outcome in ACCEPTING


@given(drafts, roles)
def test_the_case_ends_as_the_strongest_of_its_people_does(draft, role):
    """But for children who follow where somebody is accepted."""
    findings = judge(all_seen(draft, role), role)
    ends = {outcome for _, outcome in findings.per_registrant}
    order = list(Outcome)

    if findings.outcome is not None and len(findings.per_registrant) == len(draft.registrants):
        follow = ends == FOLLOWING
        strongest = Outcome.ACCEPTED if follow else min(ends, key=order.index)
        assert findings.outcome is strongest


@given(whole_drafts, roles)
def test_what_is_whole_is_decided_unless_facts_clash(draft, role):
    """The outcome is open only while a fact that decides is untyped."""
    findings = judge(draft, role)

    clashes = [one for one in findings.stops if one.outcome is None]
    assert findings.outcome is not None or clashes
