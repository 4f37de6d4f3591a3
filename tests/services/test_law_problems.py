"""What the law finds wrong is said where the clerk can act on it, whatever fact it is about."""

from dataclasses import replace

import pytest

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Outcome, PaperState, Verdict
from regdesk.domain.owner import Capacity, Presence
from regdesk.domain.paper import PaperCode
from regdesk.services.flow import problems
from tests.services.people import HOST, findings, paper, ready_draft, rule
from tests.services.ports import TickingClock

NOW = TickingClock().moment
READY = ready_draft(NOW)
UNTIL_PROOF = Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF


def said(draft, says):
    """Return (field, key) of what stops, and of what warns."""
    found = problems(draft, says, NOW.date())
    stops = [(one.field, one.key) for one in found if not one.warning]
    return stops, [(one.field, one.key) for one in found if one.warning]


@pytest.mark.parametrize("capacity", [Capacity.MINOR, Capacity.INCAPABLE])
def test_for_an_owner_who_cannot_act_the_law_says_who_must_come(capacity):
    draft = replace(READY, owners=(replace(HOST, capacity=capacity),))
    stop = rule(Verdict.STOPS, about="o1", outcome=Outcome.OWNER_ABSENT, says="заңды өкіл")

    found = problems(draft, findings(Outcome.OWNER_ABSENT, rules=(stop,)), NOW.date())

    problem = next(one for one in found if one.key == "law")
    assert problem.field == "owners.o1.representative.surname"
    assert problem.said.kk == "заңды өкіл"


def test_where_it_was_said_that_the_representative_is_away_it_is_said_there():
    away = replace(HOST, capacity=Capacity.MINOR, representative_presence=Presence.ABSENT)
    stop = rule(Verdict.STOPS, about="o1", outcome=Outcome.OWNER_ABSENT)

    says = findings(Outcome.OWNER_ABSENT, rules=(stop,))
    found = problems(replace(READY, owners=(away,)), says, NOW.date())

    assert next(one for one in found if one.key == "law").field == "owners.o1.presence"


def test_his_refusal_is_said_at_the_consent_all_the_same():
    draft = replace(READY, owners=(replace(HOST, capacity=Capacity.MINOR),))
    stop = rule(Verdict.STOPS, about="o1", outcome=Outcome.OWNER_REFUSED)

    stops, _ = said(draft, findings(Outcome.OWNER_REFUSED, rules=(stop,)))

    assert ("owners.o1.consent", "owner.refused") in stops


def test_a_stop_about_a_petition_is_said_where_it_was_ticked():
    draft = replace(READY, owners=(), dwelling=replace(READY.dwelling, petition=True))
    stop = rule(Verdict.STOPS, StepId.OWNER)

    assert said(draft, findings(None, rules=(stop,))) == ([("dwelling.petition", "law")], [])


def test_a_stop_about_who_hands_in_is_said_where_that_is_chosen():
    stop = rule(Verdict.STOPS, StepId.APPLICANT)

    assert said(READY, findings(None, rules=(stop,))) == ([("applicant.hands_in", "law")], [])


def test_without_proof_the_clerk_is_asked_to_turn_to_temporary():
    assert said(READY, findings(UNTIL_PROOF)) == (
        [("registration", "registration.until_proof")],
        [],
    )


def test_but_not_where_others_of_the_family_are_registered_permanently():
    wife = replace(READY.registrants[0], key="r2")
    family = replace(READY, registrants=(*READY.registrants, wife))
    mixed = (("r1", Outcome.ACCEPTED), ("r2", UNTIL_PROOF))

    assert said(family, replace(findings(UNTIL_PROOF), per_registrant=mixed)) == ([], [])


def test_an_owners_expired_card_is_said_at_its_date_too():
    card = replace(HOST.person.document, valid_until="22.11.2023")
    host = replace(HOST, person=replace(HOST.person, document=card))
    expired = paper(PaperCode.OWNER_ID, "o1", PaperState.EXPIRED)

    stops, warnings = said(
        replace(READY, owners=(host,)), findings(Outcome.PAPERS_MISSING, (), (expired,))
    )

    assert stops == [("papers.OWN-ID.o1", "paper.expired")]
    assert warnings == [("owners.o1.document.valid_until", "document.expired")]


def test_a_child_stops_nothing_while_the_case_is_open_for_somebody_with_him():
    young = rule(Verdict.STOPS, StepId.APPLICANT, "r2", Outcome.NOT_REGISTRABLE_ALONE)
    family = replace(
        READY, registrants=(*READY.registrants, replace(READY.registrants[0], key="r2"))
    )
    still_open = replace(
        findings(None, rules=(young,)), per_registrant=(("r2", Outcome.NOT_REGISTRABLE_ALONE),)
    )

    assert said(family, still_open)[1] == [("registrants.r2.born", "law")]


def test_a_child_alone_stops():
    young = rule(Verdict.STOPS, StepId.APPLICANT, "r1", Outcome.NOT_REGISTRABLE_ALONE)

    stops, _ = said(READY, findings(Outcome.NOT_REGISTRABLE_ALONE, rules=(young,)))

    assert stops == [("registrants.r1.born", "law")]


def test_the_category_of_who_came_along_is_said_where_it_is_chosen():
    family = replace(
        READY, registrants=(*READY.registrants, replace(READY.registrants[0], key="r2"))
    )
    sent_on = rule(Verdict.STOPS, StepId.CATEGORY, "r2", Outcome.REFERRAL)

    (problem,) = problems(family, findings(Outcome.REFERRAL, rules=(sent_on,)), NOW.date())

    assert (problem.step, problem.field) == (StepId.APPLICANT, "registrants.r2.category")
