"""What the hub's feeds are called. Apart from ``feeds``, which loads pydantic."""

from enum import StrEnum


class Feed(StrEnum):
    """Decisions are of the asking desk alone, applications at the portal of its centre; the other
    feeds are for all desks.
    """

    DECISIONS = "decisions"
    EDITIONS = "editions"
    CLASSIFIERS = "classifiers"
    NOTICES = "notices"
    PORTAL = "portal"
