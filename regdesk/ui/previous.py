"""F7: what the newest earlier case already answered, so that nobody types it again."""

from dataclasses import replace

from regdesk.domain.case import Case
from regdesk.domain.draft import Draft, StepId
from regdesk.services.counter import Counter
from regdesk.services.reopen import ask_anew


def find_previous(counter: Counter) -> Draft | None:
    """Return today's newest accepted case as it stood, or None; looking at it is audited."""
    for row in counter.journal().rows:
        if row.status.is_accepted:
            found = counter.open_row(row.case_id)
            return found.draft if isinstance(found, Case) else None
    return None


def take_previous(draft: Draft, previous: Draft, step: StepId) -> Draft:
    """Return ``draft`` with what ``previous`` answered at ``step``.

    Facts of the day are never taken: presence, checks and consents are said anew each time.
    """
    if step is StepId.CATEGORY:
        first = replace(draft.registrants[0], category=previous.registrants[0].category)
        rest = draft.registrants[1:]
        return replace(draft, registrants=(first, *rest), registration=previous.registration)
    if step is StepId.APPLICANT:
        surname = previous.registrants[0].person.surname
        first = draft.registrants[0]
        taken = replace(first, person=replace(first.person, surname=surname))
        return replace(draft, registrants=(taken, *draft.registrants[1:]))
    if step is StepId.ADDRESS:
        return replace(draft, dwelling=previous.dwelling)
    if step is StepId.OWNER:
        return replace(
            draft, owners=tuple(replace(ask_anew(one), registrant="") for one in previous.owners)
        )
    return draft
