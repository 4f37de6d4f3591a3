"""A paper that ends too soon is said while it can still be renewed; it stops nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.days import format_day
from regdesk.domain.draft import StepId
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import RegistrationKind
from regdesk.services.expiry import find_ending
from regdesk.services.flow import judged_on
from tests.ui.steps.people import HOSTED

DAY = judged_on(HOSTED)
STAY = format_day(DAY + timedelta(days=90))
TEMPORARY = replace(HOSTED, registration=RegistrationKind.TEMPORARY, stay_until=STAY)


def ending(draft, days):
    """Let the document of the only registrant end after ``days``."""
    (first,) = draft.registrants
    document = replace(first.person.document, valid_until=format_day(DAY + timedelta(days=days)))
    person = replace(first.person, document=document)
    return replace(draft, registrants=(replace(first, person=person),))


def keys(step, draft):
    found = tuple(find_ending(step, draft, DAY))
    assert all(one.warning for one in found)
    return [(one.field, one.key) for one in found]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, []),  # it has expired: that is said elsewhere, and counts as missing
        (0, ["document.ends_before"]),
        (89, ["document.ends_before"]),
        (90, []),
        (400, []),
    ],
)
def test_a_document_that_ends_before_a_temporary_registration(days, said):
    found = keys(StepId.APPLICANT, ending(TEMPORARY, days))
    assert found == [("registrants.r1.document.valid_until", key) for key in said]


@pytest.mark.parametrize(("days", "said"), [(0, ["document.ends_today"]), (1, []), (89, [])])
def test_a_permanent_registration_outlives_every_document(days, said):
    found = keys(StepId.APPLICANT, ending(HOSTED, days))
    assert [key for _, key in found] == said


def test_of_an_owner_only_the_day_itself_matters():
    (owner,) = TEMPORARY.owners
    today = replace(owner.person.document, valid_until=format_day(DAY))
    soon = replace(today, valid_until=format_day(DAY + timedelta(days=1)))
    for document, said in ((today, ["document.ends_today"]), (soon, [])):
        person = replace(owner.person, document=document)
        draft = replace(TEMPORARY, owners=(replace(owner, person=person),))
        assert [key for _, key in keys(StepId.OWNER, draft)] == said


def test_other_papers_too():
    paper = Paper(PaperCode.POWER_OF_ATTORNEY, valid_until=format_day(DAY + timedelta(days=5)))
    found = keys(StepId.DOCUMENTS, replace(TEMPORARY, papers=(paper,)))
    assert found == [("papers.POA..valid_until", "document.ends_before")]


def test_unreadable_days_say_nothing():
    (first,) = TEMPORARY.registrants
    document = replace(first.person.document, valid_until="31.02.2024")
    person = replace(first.person, document=document)
    draft = replace(TEMPORARY, registrants=(replace(first, person=person),))
    assert keys(StepId.APPLICANT, draft) == []
    assert keys(StepId.APPLICANT, replace(ending(TEMPORARY, 5), stay_until="")) == []
