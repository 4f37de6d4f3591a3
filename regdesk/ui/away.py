"""While the screen is locked nobody is at the open case: that time is spent at none of its steps.

The thirty minutes of the standard run on, locked or not: the papers lie on the counter.
"""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from regdesk.domain.draft import Draft
from regdesk.domain.step_times import put_down, take_up
from regdesk.ui.autosave import Autosave


class OpenCase(Protocol):
    """What the wizard is here."""

    draft: Draft
    is_accepting: bool
    autosave: Autosave


def leave_alone(wizard: OpenCase, now: datetime) -> None:
    """Keep the open case as one that nobody is at, so that a break of work tells nothing else."""
    wizard.draft = put_down(wizard.draft, now)
    if not wizard.is_accepting:
        wizard.autosave.note(wizard.draft)
        wizard.autosave.flush()


def come_back(wizard: OpenCase, now: datetime) -> None:
    """Let the time at the step of the open case run again."""
    wizard.draft = take_up(wizard.draft, now)


def with_times(draft: Draft, still_open: Draft) -> Draft:
    """Return ``draft``, of which something was asked, with the times of the case as it is now: the
    screen may have been locked over the question.
    """
    same = draft.case_id == still_open.case_id
    return replace(draft, times=still_open.times) if same else draft
