"""Papers that are valid today and end too soon: said while the person still stands here.

It stops nothing: the law asks that a paper be valid at hand-in (order 267, annex 2, clause 8).
"""

from collections.abc import Iterator
from datetime import date

from regdesk.domain.days import format_day, parse_day
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Problem
from regdesk.domain.people import RegistrationKind


def find_ending(step: StepId, draft: Draft, day: date) -> Iterator[Problem]:
    """Yield a warning for every document and paper of ``step`` that ends on ``day``, after which
    the case could not be taken up again, or before the temporary registration does.
    """
    until = _registered_until(draft)
    if step is StepId.APPLICANT:
        for one in draft.registrants:
            field = f"registrants.{one.key}.document.valid_until"
            yield from _judge(step, field, one.person.document.valid_until_day, day, until)
    elif step is StepId.OWNER:
        for owner in draft.owners:
            if not owner.registrant:
                field = f"owners.{owner.key}.document.valid_until"
                yield from _judge(step, field, owner.person.document.valid_until_day, day, None)
    elif step is StepId.DOCUMENTS:
        for paper in draft.papers:
            field = f"papers.{paper.code.value}.{paper.about}.valid_until"
            yield from _judge(step, field, paper.valid_until_day, day, until)


def _registered_until(draft: Draft) -> date | None:
    return parse_day(draft.stay_until) if draft.registration is RegistrationKind.TEMPORARY else None


def _judge(
    step: StepId, field: str, ends: date | None, day: date, until: date | None
) -> Iterator[Problem]:
    if ends is None or ends < day:
        return
    if until is not None and ends < until:
        params = (("day", format_day(ends)), ("until", format_day(until)))
        yield Problem(step, field, "document.ends_before", params, warning=True)
    elif ends == day:
        yield Problem(step, field, "document.ends_today", warning=True)
