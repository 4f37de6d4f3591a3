"""Why a person looks at an envelope first, beside what a desk knows by name."""

from enum import StrEnum

from regdesk.protocol.wire import HeldReason


class HubReason(StrEnum):
    """Found when the case is judged, but for ``UNPROVEN``: the desk's copies brought more keys
    than are kept, so that nobody can tell whether one of them signed.
    """

    OTHER_DESK = "other_desk"
    SECOND_ACCEPTANCE = "second_acceptance"
    TOO_MANY = "too_many"
    UNPROVEN = "unproven"


REASONS: tuple[str, ...] = (*HeldReason, *HubReason)
