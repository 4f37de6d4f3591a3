"""The filters of the journal: which cases each lets through."""

from enum import StrEnum

from regdesk.domain.case import CaseStatus


class Filter(StrEnum):
    """In the order of Ctrl 1-8.

    ``not_entered`` are the accepted cases that nobody has marked as entered in the register, of
    whatever day; ``ended`` those that are not, or no longer, accepted.
    """

    ALL = "all"
    UNFINISHED = "unfinished"
    QUEUED = "queued"
    SENT = "sent"
    RETURNED = "returned"
    NOT_ENTERED = "not_entered"
    ANSWERED = "answered"
    ENDED = "ended"

    @property
    def statuses(self) -> frozenset[CaseStatus]:
        """Return the states in which a case may be that it lets through."""
        return _STATUSES[self]


_STATUSES = {
    Filter.ALL: frozenset(CaseStatus),
    Filter.UNFINISHED: frozenset({CaseStatus.FILLING, CaseStatus.PARKED, CaseStatus.CORRECTING}),
    Filter.QUEUED: frozenset({CaseStatus.QUEUED}),
    Filter.SENT: frozenset({CaseStatus.SENT}),
    Filter.RETURNED: frozenset({CaseStatus.RETURNED}),
    Filter.NOT_ENTERED: frozenset(one for one in CaseStatus if one.is_accepted)
    - {CaseStatus.CANCELLED},
    Filter.ANSWERED: frozenset({CaseStatus.CONFIRMED, CaseStatus.REJECTED}),
    Filter.ENDED: frozenset(
        {CaseStatus.REFUSED, CaseStatus.REFERRED, CaseStatus.CLOSED, CaseStatus.CANCELLED}
    ),
}
