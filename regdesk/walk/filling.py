"""How a clerk fills each step in with what a story says. What is there already is left alone."""

from collections.abc import Callable

from regdesk.domain.draft import StepId
from regdesk.walk.clerk import Clerk
from regdesk.walk.dwelling import fill_address
from regdesk.walk.form import Scenario
from regdesk.walk.owners import fill_owner
from regdesk.walk.papers import fill_documents
from regdesk.walk.people import fill_applicant, fill_category


def fill_in_step(clerk: Clerk, facts: Scenario, step: StepId) -> None:
    """Fill ``step``, which is on the screen, in."""
    _FILLING[step](clerk, facts)


def _fill_review(_clerk: Clerk, _facts: Scenario) -> None:
    """Nothing is typed there."""


_FILLING: dict[StepId, Callable[[Clerk, Scenario], None]] = {
    StepId.CATEGORY: fill_category,
    StepId.APPLICANT: fill_applicant,
    StepId.ADDRESS: fill_address,
    StepId.OWNER: fill_owner,
    StepId.DOCUMENTS: fill_documents,
    StepId.REVIEW: _fill_review,
}
