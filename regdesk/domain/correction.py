"""Putting right an accepted case: a further envelope that points back, never a change."""

from enum import StrEnum


class AskedBy(StrEnum):
    """Who asked for the correction."""

    REGISTER = "register"
    APPLICANT = "applicant"
    CLERK = "clerk"
