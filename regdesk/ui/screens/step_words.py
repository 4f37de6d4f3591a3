"""The time at each step in words: «Мекенжай 00:20 · Құжаттар 01:05»."""

from collections.abc import Iterable

from regdesk.domain.draft import StepId
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.steps.field_names import step_name


def times_line(spent: Iterable[tuple[StepId, int]]) -> str:
    """Return the steps with the seconds ``spent`` at each; empty where none were counted."""
    return " · ".join(f"{step_name(step)} {clock_text(seconds)}" for step, seconds in spent)
