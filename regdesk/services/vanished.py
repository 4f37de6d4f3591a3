"""A place that the classifier in use does not know any more is said at its field."""

from collections.abc import Collection, Iterator, Sequence

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Problem

_AFTER = (StepId.OWNER, StepId.DOCUMENTS, StepId.REVIEW)


def warn_of_vanished(
    draft: Draft, found: Sequence[Problem], vanished: Collection[str]
) -> tuple[Problem, ...]:
    """Return ``found``, and among those of the address a warning where its place vanished.

    It stops nothing: a case names its place by code and version, so it says what it means.
    """
    place = draft.dwelling.address.place
    if place is None or place.code not in vanished:
        return tuple(found)
    params = (("version", place.version),)
    said = Problem(StepId.ADDRESS, "dwelling.address.place", "address.vanished", params, True)
    return tuple(_put_in(found, said))


def _put_in(found: Sequence[Problem], said: Problem) -> Iterator[Problem]:
    yield from (one for one in found if one.step not in _AFTER)
    yield said
    yield from (one for one in found if one.step in _AFTER)
