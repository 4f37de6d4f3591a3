"""What steps 1 and 2 lack of a family, of one from abroad, and of who hands in for others."""

from dataclasses import replace

import pytest

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Outcome, Verdict
from regdesk.domain.iin import Sex
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
from regdesk.services.facts import state_facts
from regdesk.services.flow import problems
from regdesk.services.step_gaps import asks_last_day
from tests.services.people import CARD, findings, iin, ready_draft, rule
from tests.services.ports import TickingClock

NOW = TickingClock().now()
READY = ready_draft(NOW)
WIFE = Person(iin("89020340056"), "Омарова", "Айгүл", "", "03.02.1989", Sex.FEMALE, CARD)
MOTHER = Person(iin("65082940021"), "Омарова", "Сара")
FAMILY = replace(READY, registrants=(*READY.registrants, Registrant("r2", WIFE, Category.CITIZEN)))
R2 = "registrants.r2"
NEITHER = {"category": Category.CITIZEN_FROM_ABROAD, "abroad_proof": AbroadProof.NONE}


def said(draft):
    """Return step, field and key of all that stops."""
    found = problems(draft, findings(), NOW.date())
    return [(one.step, one.field, one.key) for one in found if not one.warning]


def with_second(**changes):
    first, second = FAMILY.registrants
    return replace(FAMILY, registrants=(first, replace(second, **changes)))


def handed_in(who, **changes):
    return replace(READY, applicant=Applicant(who, replace(MOTHER, **changes)))


@pytest.mark.parametrize(
    ("draft", "field", "key"),
    [
        (with_second(category=None), f"{R2}.category", "field.empty.category"),
        (
            with_second(category=Category.CITIZEN_FROM_ABROAD),
            f"{R2}.abroad_proof",
            "field.empty.abroad_proof",
        ),
    ],
)
def test_the_others_of_a_family_are_asked_in_step_two_for_what_the_first_is_in_step_one(
    draft, field, key
):
    assert said(draft) == [(StepId.APPLICANT, field, key)]


def test_one_of_each_category_may_stand_in_a_family():
    assert said(with_second(**NEITHER)) == []


@pytest.mark.parametrize("who", [HandsIn.REPRESENTATIVE, HandsIn.ATTORNEY])
def test_who_hands_in_for_another_is_known_by_number_and_name_and_shows_no_paper(who):
    assert said(handed_in(who)) == []


@pytest.mark.parametrize(
    ("changes", "field", "key"),
    [
        ({"iin": ""}, "iin", "field.empty.iin"),
        ({"iin": "650829"}, "iin", "iin.length"),
        ({"surname": ""}, "surname", "field.empty.surname"),
        ({"given": "Sara"}, "given", "name.letters"),
        ({"born": "30.02.1965"}, "born", "day.impossible"),
        (
            {"document": IdentityDocument(IdentityKind.ID_CARD, "0417")},
            "document.number",
            "document.number",
        ),
        (
            {"document": IdentityDocument(valid_until="1.1.30")},
            "document.valid_until",
            "day.impossible",
        ),
    ],
)
def test_what_was_typed_of_him_is_judged_by_its_form(changes, field, key):
    draft = handed_in(HandsIn.ATTORNEY, **changes)

    assert said(draft) == [(StepId.APPLICANT, f"applicant.{field}", key)]


def test_who_holds_a_foreign_passport_may_have_no_number():
    passport = IdentityDocument(IdentityKind.FOREIGN_PASSPORT, "N 1234")

    assert said(handed_in(HandsIn.ATTORNEY, iin="", document=passport)) == []


def test_what_was_typed_of_him_is_kept_but_not_judged_once_the_applicant_hands_in_himself():
    assert said(handed_in(HandsIn.SELF, iin="650829", surname="", given="Sara")) == []


@pytest.mark.parametrize("state", PassportState)
def test_whatever_became_of_the_passport_the_form_is_finished(state):
    assert said(with_second(**NEITHER, passport=state)) == []


@pytest.mark.parametrize(
    ("registration", "registrants", "asked"),
    [
        (RegistrationKind.TEMPORARY, READY.registrants, True),
        (RegistrationKind.PERMANENT, READY.registrants, False),
        (RegistrationKind.TEMPORARY, (replace(READY.registrants[0], **NEITHER),), False),
        (RegistrationKind.TEMPORARY, with_second(**NEITHER).registrants, True),
    ],
)
def test_a_last_day_left_from_before_is_no_dead_end(registration, registrants, asked):
    draft = replace(
        READY, registration=registration, registrants=registrants, stay_until="32.11.2023"
    )

    assert asks_last_day(draft) is asked
    assert [field for _, field, _ in said(draft)] == (["stay_until"] if asked else [])


def test_a_last_day_that_is_not_asked_for_is_not_stated():
    draft = replace(READY, stay_until="32.11.2023")

    body = state_facts(draft, findings(), clerk="1", accepted_at=NOW, overtime_reason="")

    assert body.stay_until is None


def test_who_is_served_elsewhere_is_asked_for_no_kind_of_registration():
    sent_on = rule(Verdict.STOPS, StepId.CATEGORY, "r1", Outcome.REFERRAL)
    draft = replace(READY, registration=None)

    found = problems(draft, findings(Outcome.REFERRAL, rules=(sent_on,)), NOW.date())
    in_step = [one for one in found if one.step is StepId.CATEGORY]

    assert [(one.field, one.key) for one in in_step] == [("registrants.r1.category", "law")]
    assert ("registration", "field.empty.registration") in [
        (one.field, one.key) for one in problems(draft, findings(None), NOW.date())
    ]
