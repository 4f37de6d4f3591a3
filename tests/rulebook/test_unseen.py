"""Not there, and not looked at yet, are two things."""

import pytest

from regdesk.domain.finding import Outcome
from tests.rulebook.cases import all_seen, judge, usual

NARROWER = {"owners__o1__consent": "temporary"}
ABROAD = {
    "registrants__r1__category": "citizen_from_abroad",
    "registrants__r1__person__document__kind": "02",
    "registrants__r1__abroad_proof": "deregistration",
}


def test_papers_nobody_looked_at_do_not_hide_the_offer_to_change_the_kind():
    """Step 4 asks for the consent; the papers are asked for in step 5 only."""
    assert judge(usual(**NARROWER)).outcome is Outcome.TYPE_CHANGE_OFFERED
    assert judge(usual()).outcome is Outcome.PAPERS_MISSING


@pytest.mark.parametrize("state", ["absent", "expired"])
def test_a_paper_that_is_not_there_goes_before_the_offer(state):
    facts = {**NARROWER, "applicant__hands_in": "attorney", "papers__POA__r1": state}

    assert judge(usual(**facts)).outcome is Outcome.PAPERS_MISSING


def test_a_proof_is_missed_only_when_it_was_asked_for():
    unseen = judge(all_seen(usual(**ABROAD, papers__DEREG__r1="unseen")))
    absent = judge(all_seen(usual(**ABROAD, papers__DEREG__r1="absent")))
    expired = judge(all_seen(usual(**ABROAD, papers__DEREG__r1="expired")))

    assert unseen.outcome is Outcome.PAPERS_MISSING
    assert absent.outcome is expired.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("POA.r1", {"applicant__hands_in": "attorney"}),
        ("REPR.r1", {"applicant__hands_in": "representative"}),
        ("REPR.o1", {"owners__o1__capacity": "minor",
                     "owners__o1__representative__surname": "Ахметова"}),
        ("COURT.o1", {"owners__o1__capacity": "incapable",
                      "owners__o1__representative__surname": "Ахметова"}),
        ("RETURN.r1", {**ABROAD, "registrants__r1__passport": "lost",
                       "registrants__r1__person__document__kind": "011"}),
        ("APP-ID.r1", {}),
    ],
)  # fmt: skip
def test_a_last_day_written_on_a_paper_counts(code, facts):
    """Under this edition an expired paper is no paper; the day itself still is."""
    name, about = code.split(".")

    findings = judge(all_seen(usual(**facts, **{f"papers__{name}__{about}": "expired"})))

    assert findings.outcome is Outcome.PAPERS_MISSING
    worst = [one.state for one in findings.papers if (one.code, one.about) == (name, about)]
    assert worst == ["expired"]
