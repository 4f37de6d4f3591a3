"""The six steps: what each lacks, said once, at the field where the clerk can mend it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.address import Address, Dwelling, Premises
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Outcome, PaperState, Verdict
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Applicant,
    Category,
    HandsIn,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.rulebook import load
from regdesk.services.facts import state_facts
from regdesk.services.flow import STEPS, judged_on, problems
from tests.services.people import CARD, HOST, OMAROV, findings, iin, paper, ready_draft, rule
from tests.services.ports import TickingClock

NOW = TickingClock().moment
READY = ready_draft(NOW)
STAYING = replace(READY, registration=RegistrationKind.TEMPORARY)
LAW = load(Path(__file__).parents[2] / "resources" / "rulebook")


def said(draft, says=None):
    """Return (field, key) of what stops, and of what warns."""
    found = problems(draft, says or findings(), judged_on(draft))
    stops = [(one.field, one.key) for one in found if not one.warning]
    return stops, [(one.field, one.key) for one in found if one.warning]


def find_first_stop(draft, says):
    return next(
        (one.step for one in problems(draft, says, judged_on(draft)) if not one.warning), None
    )


def with_person(**changed):
    person = replace(OMAROV, **changed)
    return replace(READY, registrants=(replace(READY.registrants[0], person=person),))


MOTHER = Person(iin=iin("65082930021"), surname="Омарова", given="Сара")
PLAIN = replace(HOST.person, document=IdentityDocument())
WARD = {"capacity": Capacity.INCAPABLE, "representative_presence": Presence.PRESENT}


def with_owner(**changed):
    return replace(READY, owners=(replace(HOST, **changed),))


def with_address(**changed):
    address = replace(READY.dwelling.address, **changed)
    return replace(READY, dwelling=replace(READY.dwelling, address=address))


def test_the_steps_are_the_six_questions_in_their_order():
    assert [step.id for step in STEPS] == list(StepId)


def test_a_whole_draft_lacks_nothing():
    assert said(READY) == ([], [])
    assert find_first_stop(READY, findings()) is None


def test_an_empty_draft_is_unfinished_from_the_first_step():
    empty = Draft("id", 1, NOW.date(), (Registrant("r1"),))

    stops, _ = said(empty, findings(outcome=None, rules=(), papers=()))

    assert stops == [
        ("registrants.r1.category", "field.empty.category"),
        ("registration", "field.empty.registration"),
        ("registrants.r1.iin", "field.empty.iin"),
        ("registrants.r1.surname", "field.empty.surname"),
        ("registrants.r1.given", "field.empty.given"),
        ("registrants.r1.document.kind", "field.empty.kind"),
        ("registrants.r1.document.number", "field.empty.number"),
        ("registrants.r1.document.valid_until", "field.empty.valid_until"),
        ("registrants.r1.born", "field.empty.born"),
        ("registrants.r1.sex", "field.empty.sex"),
        ("dwelling.address.place", "field.empty.place"),
        ("dwelling.address.street", "field.empty.street"),
        ("dwelling.address.house", "field.empty.house"),
        ("dwelling.address.flat", "address.flat_empty"),
        ("owners", "field.empty.owners"),
    ]
    assert find_first_stop(empty, findings(outcome=None)) is StepId.CATEGORY


R1 = "registrants.r1"
O1 = "owners.o1"
ADDRESS = "dwelling.address"


@pytest.mark.parametrize(
    ("draft", "field", "key"),
    [
        (with_person(iin="87041230126"), f"{R1}.iin", "iin.length"),
        (with_person(iin=OMAROV.iin[:-1] + "9"), f"{R1}.iin", "iin.check_digit"),
        (with_person(surname="  "), f"{R1}.surname", "field.empty.surname"),
        (with_person(given="Erlan"), f"{R1}.given", "name.letters"),
        (with_person(patronymic="Болатұлы1"), f"{R1}.patronymic", "name.letters"),
        (with_person(born="31.02.1987"), f"{R1}.born", "day.impossible"),
        (with_person(born="1987"), f"{R1}.born", "day.impossible"),
        (with_person(sex=None), f"{R1}.sex", "field.empty.sex"),
        (
            with_person(document=replace(CARD, number="04175882")),
            f"{R1}.document.number",
            "document.number",
        ),
        (
            with_person(document=replace(CARD, kind=IdentityKind.PASSPORT)),
            f"{R1}.document.number",
            "document.number",
        ),
        (
            with_person(document=replace(CARD, valid_until="18.13.2032")),
            f"{R1}.document.valid_until",
            "day.impossible",
        ),
        (
            with_person(document=replace(CARD, issued_on="24.11.2023")),
            f"{R1}.document.issued_on",
            "day.future",
        ),
        (with_address(place=None), f"{ADDRESS}.place", "field.empty.place"),
        (with_address(house=" "), f"{ADDRESS}.house", "field.empty.house"),
        (with_address(flat=""), f"{ADDRESS}.flat", "address.flat_empty"),
        (with_address(rka="020130009834127"), f"{ADDRESS}.rka", "address.rka"),
        (with_owner(presence=None), f"{O1}.presence", "field.empty.presence"),
        (with_owner(consent=None), f"{O1}.consent", "field.empty.consent"),
        (
            with_owner(identity_checked=False),
            f"{O1}.identity_checked",
            "field.empty.identity_checked",
        ),
        (with_owner(consented_on="24.11.2023"), f"{O1}.consented_on", "day.future"),
        (
            with_owner(person=replace(HOST.person, iin="7109")),
            f"{O1}.iin",
            "iin.length",
        ),
        (
            with_owner(**WARD, representative=Person(iin=iin("65082930021"), given="Сара")),
            f"{O1}.representative.surname",
            "field.empty.surname",
        ),
        (
            with_owner(capacity=Capacity.MINOR, representative=HOST.person),
            f"{O1}.presence",
            "field.empty.presence",
        ),
        (replace(STAYING, stay_until="22.11.2023"), "stay_until", "day.past"),
        (replace(STAYING, stay_until="32.11.2023"), "stay_until", "day.impossible"),
        (replace(READY, arrived_on="24.11.2023"), "arrived_on", "day.future"),
        (
            replace(READY, papers=(Paper(PaperCode.CONSENT, valid_until="1.1.24"),)),
            "papers.CONSENT..valid_until",
            "day.impossible",
        ),
        (
            replace(READY, applicant=Applicant(HandsIn.ATTORNEY, replace(OMAROV, iin=""))),
            "applicant.iin",
            "field.empty.iin",
        ),
        (
            replace(READY, registrants=(Registrant("r1", OMAROV, Category.CITIZEN_FROM_ABROAD),)),
            f"{R1}.abroad_proof",
            "field.empty.abroad_proof",
        ),
    ],
)
def test_one_gap_is_said_at_its_field(draft, field, key):
    assert said(draft) == ([(field, key)], [])


def test_a_wrong_number_says_how_many_digits_there_are():
    (problem,) = problems(with_person(iin="87041230126"), findings(), NOW.date())

    assert problem.params == (("count", 11),)


def test_a_date_or_sex_other_than_the_iins_only_warns():
    draft = with_person(born="13.04.1987", sex=Sex.FEMALE)

    assert said(draft) == (
        [],
        [(f"{R1}.iin", "iin.born_differs"), (f"{R1}.iin", "iin.sex_differs")],
    )


@pytest.mark.parametrize("kind", [IdentityKind.BIRTH_CERTIFICATE, IdentityKind.RETURN_CERTIFICATE])
def test_some_documents_have_no_last_day(kind):
    document = IdentityDocument(kind, "АА 123")

    assert said(with_person(document=document)) == ([], [])


def test_who_was_given_no_iin_yet_is_asked_for_none():
    document = IdentityDocument(IdentityKind.FOREIGN_PASSPORT, "X 1", "01.01.2030")

    assert said(with_person(iin="", document=document)) == ([], [])


@pytest.mark.parametrize("premises", [one for one in Premises if one is not Premises.FLAT])
def test_only_a_flat_has_a_number_of_its_own(premises):
    draft = with_address(flat="")

    assert said(replace(draft, dwelling=replace(draft.dwelling, premises=premises))) == ([], [])


def test_a_petition_stands_in_for_owners():
    dwelling = replace(READY.dwelling, petition=True)

    assert said(replace(READY, owners=(), dwelling=dwelling)) == ([], [])


def test_owners_typed_before_the_petition_are_kept_but_asked_nothing_and_not_stated():
    dwelling = replace(READY.dwelling, petition=True)
    petitioned = replace(READY, owners=(Owner("o1", consented_on="99.99"),), dwelling=dwelling)

    assert said(petitioned) == ([], [])
    stated = state_facts(petitioned, findings(), clerk="c", accepted_at=NOW, overtime_reason="")
    assert stated.owners == ()


def test_nobody_asks_for_a_document_that_is_known_not_to_be_here():
    absent = with_owner(presence=Presence.ABSENT, consent=None, person=PLAIN)
    unseen = with_owner(identity_checked=False, person=PLAIN)
    without = replace(unseen, papers=(*READY.papers, Paper(PaperCode.OWNER_ID, "o1", absent=True)))

    assert said(absent) == ([], [])
    assert said(without) == ([], [])
    assert (f"{O1}.document.number", "field.empty.number") in said(unseen)[0]


def test_a_representative_answers_for_an_owner_also_where_that_one_is_registered():
    wife = replace(READY.registrants[0], key="r2")
    ward = Owner("o1", registrant="r1", capacity=Capacity.MINOR)
    family = replace(READY, registrants=(*READY.registrants, wife), owners=(ward,))

    assert said(replace(READY, owners=(ward,))) == ([], [])
    assert said(family) == ([(f"{O1}.presence", "field.empty.presence")], [])


def test_an_owner_who_is_registered_himself_is_asked_nothing():
    own = Owner("o1", registrant="r1")

    assert said(replace(READY, owners=(own,))) == ([], [])


def test_but_where_another_hands_in_for_him_it_is_asked_whether_he_came():
    own = Owner("o1", registrant="r1")
    handed_in = replace(READY, owners=(own,), applicant=Applicant(HandsIn.ATTORNEY, MOTHER))
    ward = replace(own, capacity=Capacity.MINOR)

    assert said(handed_in) == ([(f"{O1}.presence", "field.empty.presence")], [])
    assert said(replace(handed_in, owners=(ward,))) == ([], [])


def test_but_those_who_come_with_him_need_his_consent():
    wife = replace(READY.registrants[0], key="r2")
    family = replace(READY, owners=(Owner("o1", registrant="r1"),))
    family = replace(family, registrants=(*READY.registrants, wife))

    assert said(family) == ([(f"{O1}.consent", "field.empty.consent")], [])


@pytest.mark.parametrize(
    ("outcome", "field", "key"),
    [
        (Outcome.OWNER_ABSENT, f"{O1}.presence", "owner.absent"),
        (Outcome.OWNER_REFUSED, f"{O1}.consent", "owner.refused"),
        (Outcome.TYPE_CHANGE_OFFERED, f"{O1}.consent", "consent.narrower"),
    ],
)
def test_what_the_law_says_of_an_owner_is_said_in_our_words(outcome, field, key):
    stop = rule(Verdict.STOPS, about="o1", outcome=outcome)

    assert said(READY, findings(outcome, rules=(stop,))) == ([(field, key)], [])


@pytest.mark.parametrize(
    ("step", "about", "field"),
    [
        (StepId.CATEGORY, "r1", f"{R1}.category"),
        (StepId.CATEGORY, "", "registration"),
        (StepId.APPLICANT, "r1", f"{R1}.born"),
        (StepId.ADDRESS, "", "dwelling.premises"),
        (StepId.OWNER, "", "owners"),
        (StepId.OWNER, "o1", f"{O1}.presence"),
        (StepId.DOCUMENTS, "", "papers"),
        (StepId.REVIEW, "", "review"),
    ],
)
def test_every_other_stop_is_said_in_the_laws_words_at_its_step(step, about, field):
    stop = rule(Verdict.STOPS, step, about, Outcome.REFERRAL)

    (problem,) = problems(READY, findings(Outcome.REFERRAL, rules=(stop,)), NOW.date())

    assert (problem.step, problem.field, problem.key) == (step, field, "law")
    assert problem.said == stop.says


def test_what_the_law_warns_of_stops_nothing():
    warns = rule(Verdict.WARNS, StepId.ADDRESS)
    tells = rule(Verdict.TELLS, StepId.REVIEW)

    assert said(READY, findings(rules=(warns, tells))) == ([], [("dwelling.premises", "law")])


def test_a_child_who_follows_its_parents_does_not_stop_the_family():
    child = rule(Verdict.STOPS, StepId.APPLICANT, "r1", Outcome.NOT_REGISTRABLE_ALONE)

    assert said(READY, findings(Outcome.ACCEPTED, rules=(child,)))[0] == []


def test_papers_that_are_asked_for_are_missed_by_name():
    asked = (
        paper(PaperCode.APPLICANT_ID, "r1", PaperState.MISSING),
        paper(PaperCode.CONSENT, "", PaperState.EXPIRED),
        paper(PaperCode.PASSPORT, "r1", PaperState.MISSING, optional=True),
    )

    says = findings(Outcome.PAPERS_MISSING, rules=(), papers=asked)
    found = problems(READY, says, NOW.date())

    assert [(one.field, one.key) for one in found] == [
        ("papers.APP-ID.r1", "paper.missing"),
        ("papers.CONSENT.", "paper.expired"),
    ]
    assert dict(found[0].params) == {"kk": "APP-ID құжаты", "ru": "документ APP-ID"}


def test_an_expired_card_is_said_at_its_date_too():
    draft = with_person(document=replace(CARD, valid_until="22.11.2023"))
    asked = (paper(PaperCode.APPLICANT_ID, "r1", PaperState.EXPIRED),)

    says = findings(Outcome.PAPERS_MISSING, rules=(), papers=asked)
    found = problems(draft, says, NOW.date())

    assert [(one.field, one.key) for one in found] == [
        (f"{R1}.document.valid_until", "document.expired"),
        ("papers.APP-ID.r1", "paper.expired"),
    ]
    assert found[0].params == (("day", "22.11.2023"),)


def test_a_passport_that_another_paper_stands_in_for_may_be_expired():
    draft = with_person(document=replace(CARD, valid_until="22.11.2023"))

    assert said(draft) == ([], [])


def test_where_the_law_makes_it_temporary_the_clerk_says_so():
    says = findings(Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF)

    assert said(READY, says) == ([("registration", "registration.until_proof")], [])
    temporary = replace(READY, registration=RegistrationKind.TEMPORARY)
    assert said(temporary, says) == ([], [])


@pytest.mark.parametrize(
    ("outcome", "key", "params"),
    [
        (None, "law.not_judged", ()),
        (Outcome.PAPERS_MISSING, "law.refused", (("outcome", "papers_missing"),)),
    ],
)
def test_without_a_yes_of_the_law_nothing_is_ready(outcome, key, params):
    """Fail closed: no gap and no stop is not yet an acceptance."""
    (problem,) = problems(READY, findings(outcome, rules=()), NOW.date())

    assert (problem.step, problem.key, problem.params) == (StepId.REVIEW, key, params)
    assert find_first_stop(READY, findings(outcome, rules=())) is StepId.REVIEW


def test_the_day_is_that_of_the_last_hand_in():
    later = replace(READY.hand_ins[0], began_at=NOW + timedelta(days=2))

    assert judged_on(replace(READY, hand_ins=(*READY.hand_ins, later))) == later.began_at.date()
    assert judged_on(replace(READY, hand_ins=())) == READY.opened_on


texts = st.one_of(
    st.just(""), st.text(max_size=14), st.sampled_from(["01.01.2030", "870412301266"])
)


@given(texts, texts, texts, texts, st.sampled_from([*Premises]), st.sampled_from([*Consent, None]))
def test_no_typed_text_breaks_the_steps(one, other, third, fourth, premises, consent):
    person = Person(one, other, third, fourth, one, None, IdentityDocument(None, other, third, one))
    draft = replace(
        READY,
        registrants=(Registrant("r1", person, Category.CITIZEN_FROM_ABROAD, AbroadProof.NONE),),
        stay_until=one,
        dwelling=Dwelling(Address(house=other, flat=third, rka=fourth), premises),
        owners=(Owner("o1", person, presence=Presence.PRESENT, consent=consent),),
        papers=(Paper(PaperCode.CONSENT, valid_until=fourth),),
    )

    says = LAW.findings(draft, NOW.date(), DeskRole.CORPORATION)
    assert isinstance(problems(draft, says, NOW.date()), tuple)


def judge(draft):
    return LAW.findings(draft, judged_on(draft), DeskRole.CORPORATION)


def seen(*named):
    return tuple(Paper(code, about, True, NOW) for code, about in named)


HOSTED = replace(
    READY,
    papers=seen(
        (PaperCode.APPLICANT_ID, "r1"), (PaperCode.OWNER_ID, "o1"), (PaperCode.CONSENT, "")
    ),
)


def with_all_papers(draft):
    """Put every paper on the counter that the edition asks for."""
    asked = judge(draft).papers
    return replace(draft, papers=seen(*((one.code, one.about) for one in asked)))


def test_the_2020_edition_accepts_a_hosted_citizen():
    draft = with_all_papers(READY)

    assert judge(draft).outcome is Outcome.ACCEPTED
    assert [one for one in problems(draft, judge(draft), judged_on(draft)) if not one.warning] == []


def test_the_2020_edition_accepts_him_in_his_own_flat():
    draft = with_all_papers(replace(READY, owners=(Owner("o1", registrant="r1"),)))

    assert judge(draft).outcome is Outcome.ACCEPTED
    assert [one for one in problems(draft, judge(draft), judged_on(draft)) if not one.warning] == []


@pytest.mark.parametrize(
    ("changed", "field", "key"),
    [
        ({"presence": Presence.ABSENT, "consent": None}, f"{O1}.presence", "owner.absent"),
        ({"consent": Consent.REFUSED, "consented_on": ""}, f"{O1}.consent", "owner.refused"),
        ({"consent": Consent.TEMPORARY}, f"{O1}.consent", "consent.narrower"),
    ],
)
def test_the_2020_edition_stops_at_the_owner(changed, field, key):
    draft = with_all_papers(READY)
    draft = replace(draft, owners=(replace(HOST, **changed),))

    stops = [
        (one.field, one.key)
        for one in problems(draft, judge(draft), judged_on(draft))
        if not one.warning
    ]

    assert stops[0] == (field, key)


days = st.sampled_from(["", " ", "20.11.2023", "18.06.2032", "31.02.2020", "1.1.20", "24.11.2023"])
names = st.sampled_from(["", " ", "Омарова", " Әлия ", "Aliya", "Нұр-Сәуле"])
iins = st.sampled_from(["", OMAROV.iin, HOST.person.iin, "123", OMAROV.iin[:-1] + "9"])
kinds = st.sampled_from([*IdentityKind, None])
documents = st.builds(
    IdentityDocument, kinds, st.sampled_from(["", "041758822", "N12345678", "?"]), days, days, names
)
people = st.builds(
    Person, iins, names, names, names, days, st.sampled_from([*Sex, None]), documents
)
owners = st.builds(
    Owner,
    key=st.just("o1"),
    person=people,
    share=names,
    registrant=st.sampled_from(["", "r1"]),
    presence=st.sampled_from([*Presence, None]),
    identity_checked=st.booleans(),
    consent=st.sampled_from([*Consent, None]),
    consented_on=days,
    capacity=st.sampled_from(Capacity),
    representative=people,
    representative_presence=st.sampled_from([*Presence, None]),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_the_form_lets_through_the_envelope_can_state(data):
    """What stays of a whole draft after one part was typed otherwise passes both, or neither."""
    part = data.draw(st.sampled_from(["registrant", "owner", "applicant", "days", "paper"]))
    draft = READY
    if part == "registrant":
        draft = replace(
            draft, registrants=(replace(READY.registrants[0], person=data.draw(people)),)
        )
    elif part == "owner":
        draft = replace(draft, owners=(data.draw(owners),))
    elif part == "applicant":
        hands_in = data.draw(st.sampled_from(HandsIn))
        draft = replace(draft, applicant=Applicant(hands_in, data.draw(people)))
    elif part == "days":
        draft = replace(draft, stay_until=data.draw(days), arrived_on=data.draw(days))
    else:
        draft = replace(draft, papers=(replace(READY.papers[0], valid_until=data.draw(days)),))

    if find_first_stop(draft, findings()) is None:
        assert state_facts(
            draft, findings(), clerk="c", accepted_at=NOW, overtime_reason=""
        ).registrants
