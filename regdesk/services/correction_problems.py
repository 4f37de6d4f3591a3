"""What is wrong with a correction as such, beside what is wrong with any case."""

from regdesk.domain.correction import AskedBy
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Problem
from regdesk.services.changes import Change, list_changes
from regdesk.services.correct import Correcting

_PROOF = ("original_seen", "pages")


def list_problems(correcting: Correcting | None, draft: Draft) -> tuple[Problem, ...]:
    """Return what is wrong with a correction as such: nothing was changed, which keeps it here; or
    nothing proves it yet, which is only told. The register proves what it asks for itself.
    """
    if correcting is None:
        return ()
    changes = list_changes(correcting.case.draft, draft)
    if not changes:
        return (Problem(StepId.REVIEW, "changes", "correct.no_change"),)
    if draft.asked_by in (None, AskedBy.REGISTER) or any(_proves(one) for one in changes):
        return ()
    return (Problem(StepId.REVIEW, "changes", "correct.proof", warning=True),)


def _proves(change: Change) -> bool:
    """Tell whether a paper was looked at anew, or a page of it was added."""
    fact = change.field.rpartition(".")[2]
    return change.step is StepId.DOCUMENTS and fact in _PROOF and bool(change.after)
