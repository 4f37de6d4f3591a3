"""What every check is: one question to a subject, and what it may answer."""

from enum import StrEnum
from typing import Protocol

from regdesk.rulebook.facts import Subject


class Answer(StrEnum):
    """What a check finds."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"
    ELSEWHERE = "elsewhere"  # only a state system knows


class Check(Protocol):
    """One question to a subject; ``of_owner`` tells whether it needs an owner, ``of_registrant``
    whether the answer differs from one registrant to another.
    """

    @property
    def of_owner(self) -> bool: ...
    @property
    def of_registrant(self) -> bool: ...
    def __call__(self, subject: Subject) -> Answer: ...


def answer(holds: bool) -> Answer:
    """Return yes or no."""
    return Answer.YES if holds else Answer.NO
