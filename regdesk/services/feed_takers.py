"""What becomes of an item of each feed. Imports pydantic: only the line's thread does."""

from collections.abc import Callable, Mapping

from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput
from regdesk.domain.notice import Notice
from regdesk.domain.words import Bilingual
from regdesk.protocol import feeds
from regdesk.protocol.feeds import Feed
from regdesk.protocol.messages import Pair
from regdesk.services.feed_ports import Item
from regdesk.services.ports import Act, Unit
from regdesk.services.pre_application import read_pre_application
from regdesk.services.published import take_classifier, take_edition

Taker = Callable[[Unit, Item], None]
"""Keeps one item of its feed in the open transaction.

A ``RegDeskError``, or a ``ValueError`` and the like where the body is not what it should be, sets
the item aside: what was written for it is undone, and the feed goes on.
"""

_STEPS = frozenset(step.value for step in StepId)


def take_decision(unit: Unit, item: Item) -> None:
    """Keep what the register said, with its audit row. No case is changed by it."""
    decision = None if item.dropped else _read_decision(item)
    if not unit.decisions.keep(item.key, decision):
        return  # a hub that was put back says once more what it said
    facts: dict[str, str | int] = {"version": item.version, "ruling": ""}
    if decision is not None:
        facts |= {"ruling": decision.ruling.value, "envelope": decision.envelope_id}
        facts |= {"simulated": int(decision.simulated)}
    unit.audit.append(Act.CASE_DECIDED, at=item.at, clerk="", case_id=item.key, facts=facts)


def take_notice(unit: Unit, item: Item) -> None:
    """Keep a notice; a new wording is unread."""
    if item.dropped:
        unit.notices.drop(item.key)
        return
    told = feeds.Notice.model_validate_json(item.body)
    unit.notices.keep(Notice(item.key, _words(told.title), _words(told.text), told.at))


def take_application(unit: Unit, item: Item) -> None:
    """Keep what a citizen typed at the portal, until it is dropped or his case has ended.

    The hub drops it for all desks once a claim of one is stored; it says whose, so that this desk's
    own claim takes nothing away that it may need again.
    """
    if item.dropped:
        dropped = feeds.DroppedApplication.model_validate_json(item.body)
        unit.applications.drop(item.key, dropped.claimed_by)
        return
    typed = feeds.PreApplication.model_validate_json(item.body)
    if typed.id != item.key:
        raise BadInput("hub.unproven", why="other")
    unit.applications.keep(read_pre_application(typed))


def _read_decision(item: Item) -> Decision:
    told = feeds.Decision.model_validate_json(item.body)
    if told.case != item.key:
        raise BadInput("hub.unproven", why="other")
    too_late = told.ruling is Ruling.NEEDS_ACTION and told.stands is not Ruling.NEEDS_ACTION
    return Decision(
        case_id=told.case,
        envelope_id=told.envelope,
        ruling=told.ruling,
        decided_at=told.decided_at,
        reason=None if told.reason is None else _words(told.reason),
        step=StepId(told.step) if told.step in _STEPS else None,
        field=told.field,
        simulated=told.simulated,
        stands=told.stands if too_late else None,
    )


def _words(pair: Pair) -> Bilingual:
    return Bilingual(pair.kk, pair.ru)


TAKERS: Mapping[Feed, Taker] = {
    Feed.DECISIONS: take_decision,
    Feed.NOTICES: take_notice,
    Feed.PORTAL: take_application,
    Feed.EDITIONS: take_edition,
    Feed.CLASSIFIERS: take_classifier,
}
"""A feed that nobody takes is not read; the first program that does begins at its beginning."""
