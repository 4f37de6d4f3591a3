"""What a draft finds of itself, and errors that carry keys in place of words."""

from datetime import date

import pytest

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, Bug, Fault, Refusal, RegDeskError
from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Registrant
from regdesk.domain.words import Bilingual, same


@pytest.fixture
def draft():
    return Draft(
        case_id="c1",
        ordinal=31,
        opened_on=date(2026, 11, 23),
        registrants=(Registrant("r1"), Registrant("r2")),
        owners=(Owner("o1"),),
        papers=(Paper(PaperCode.CONSENT), Paper(PaperCode.APPLICANT_ID, "r2")),
    )


def test_a_case_is_called_by_its_ordinal(draft):
    assert draft.label == "031"


def test_people_and_papers_are_found_by_key(draft):
    assert draft.get_registrant("r2").key == "r2"
    assert draft.get_owner("o1").key == "o1"
    assert draft.find_paper(PaperCode.APPLICANT_ID, "r2") is draft.papers[1]
    assert draft.find_paper(PaperCode.CONSENT) is draft.papers[0]
    assert draft.find_paper(PaperCode.APPLICANT_ID, "r1") is None


def test_the_strongest_outcome_stands_first():
    first, *_, last = Outcome

    assert (first, last) == (Outcome.REFERRAL, Outcome.ACCEPTED)
    assert {Outcome.ACCEPTED, Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF} == ACCEPTING


@pytest.mark.parametrize("kind", [BadInput, Refusal, Fault, Bug])
def test_an_error_carries_its_key_and_what_fills_its_words(kind):
    error = kind("disk.full", free=3)

    assert isinstance(error, RegDeskError)
    assert (error.key, error.params) == ("disk.full", {"free": 3})


def test_a_pair_tells_whether_it_is_printed_once():
    assert same("45").same
    assert not Bilingual("пәтер", "квартира").same
