"""How long the clerk was at each step of a case: counted when he leaves a step, never by key.

The correction of an accepted case counts nothing: what is kept is the time of the case itself.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from regdesk.domain.draft import Draft, StepId, StepTimes


def take_up(draft: Draft, now: datetime) -> Draft:
    """Return ``draft`` as the clerk comes to it ``now``.

    Where he left it without a word (a break of work, the journal) his step lasted until it was
    kept last; what went by since then was spent elsewhere.
    """
    return _count(draft, draft.kept_at, now)


def turn_to(draft: Draft, step: StepId, now: datetime) -> Draft:
    """Return ``draft`` as the clerk goes on to ``step``."""
    return replace(_count(draft, now, now), step=step)


def put_down(draft: Draft, now: datetime) -> Draft:
    """Return ``draft`` as the clerk leaves it, postponed or ended."""
    return _count(draft, now, None)


def _count(draft: Draft, until: datetime | None, since: datetime | None) -> Draft:
    """Count the step of ``draft`` up to ``until``; None: nothing is counted. ``since`` is when the
    next begins, None where nobody goes on.
    """
    if draft.corrects:
        return draft
    times = draft.times
    spent = timedelta(0)
    if times.since is not None and until is not None:
        spent = max(spent, until - times.since)  # a clock set back counts as no time
    seconds = dict(times.spent)
    if spent:
        seconds[draft.step] = seconds.get(draft.step, 0) + round(spent.total_seconds())
    in_order = tuple((one, seconds[one]) for one in StepId if one in seconds)
    return replace(draft, times=StepTimes(in_order, since))
