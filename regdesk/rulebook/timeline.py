"""Which edition judges which day at this centre: the shipped files, then what was activated here.

An edition that is activated from a day on closes what judged from that day; nothing before it
changes. So no day ever has two editions, whatever is published.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from regdesk.rulebook.edition import Edition


@dataclass(frozen=True, slots=True)
class Activation:
    """From ``since`` on this centre works by the edition called ``edition``."""

    edition: str
    since: date


@dataclass(frozen=True, slots=True)
class _Span:
    edition: Edition
    first: date
    last: date


def lay_out(
    shipped: Iterable[Edition], published: Iterable[Edition], activations: Iterable[Activation]
) -> tuple[Edition, ...]:
    """Return the editions by the days they judge, in their order, then those that judge none.

    ``activations`` come in the order in which they were made; one of an edition that is not there
    is passed over: what judged before goes on. An edition stands twice where its days are broken.
    """
    shipped, published = tuple(shipped), tuple(published)
    known = {one.id: one for one in (*shipped, *published)}
    spans = [_Span(one, one.first_day, one.last_day) for one in shipped if one.first_day]
    for made in activations:
        edition = known.get(made.edition)
        if edition is not None:
            spans = _activate(spans, edition, made.since)
    spans.sort(key=lambda one: one.first)
    judging = tuple(_between(one) for one in spans)
    idle = known.keys() - {one.id for one in judging}
    resting = (one for one in known.values() if one.id in idle)
    return (*judging, *(replace(one, activated=None, closed=None) for one in resting))


def _activate(spans: list[_Span], edition: Edition, since: date) -> list[_Span]:
    since = max(since, edition.legal_from or date.min)
    last = edition.legal_until or date.max
    if last < since:
        return spans
    before = (one for one in spans if one.first < since)
    cut = [replace(one, last=min(one.last, since - timedelta(1))) for one in before]
    return [*cut, _Span(edition, since, last)]


def _between(span: _Span) -> Edition:
    closed = None if span.last == date.max else span.last
    return replace(span.edition, activated=span.first, closed=closed)
