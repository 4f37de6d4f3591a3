"""What came from the hub for all desks: taken as it comes, read aside, used only when whole.

Imports pydantic: only the line's thread and ``refresh`` do.
"""

import logging
from dataclasses import replace

from regdesk import __version__
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.protocol.envelope import FindKey
from regdesk.protocol.published import (
    open_classifier,
    open_edition,
    read_classifier_body,
    read_edition_body,
)
from regdesk.services.edition_ports import CLASSIFIER, Arrival, Reason
from regdesk.services.feed_ports import Item
from regdesk.services.ports import Act, Store, Unit
from regdesk.services.published_check import PublishedCheck
from regdesk.services.shelf import find_hub_key

log = logging.getLogger(__name__)

_LATER = frozenset({"worker.died"})  # says nothing of what was read: it is tried again


def take_edition(unit: Unit, item: Item) -> None:
    """Keep an item of editions until it is read; one that proves nothing is kept with the reason.

    Errors: ``BadInput`` ``hub.unproven`` where it is no edition at all.
    """
    if item.dropped:
        unit.editions.withdraw(item.key, item.at.date())
        facts = {"edition": item.key}
        unit.audit.append(Act.EDITION_WITHDRAWN, at=item.at, clerk="", facts=facts)
        return
    sealed = read_edition_body(item.body).sealed
    arrival = Arrival(item.key, item.version, sealed, item.at)
    try:
        open_edition(sealed, find_hub_key(unit))
    except BadInput as error:
        arrival = _refused(arrival, error, "edition.too_large")
    unit.editions.arrive(arrival)


def take_classifier(unit: Unit, item: Item) -> None:
    """Keep an item of classifiers until it is read.

    Errors: ``BadInput`` ``hub.unproven`` where it is no classifier, or one that nobody knows.
    """
    if item.key != CLASSIFIER:
        raise BadInput("hub.unproven", why="other")
    if item.dropped:
        unit.classifiers.withdraw(item.key)
        return
    body = read_classifier_body(item.body)
    arrival = Arrival(item.key, item.version, body.sealed, item.at, body.version)
    try:
        open_classifier(body.sealed, find_hub_key(unit))
    except BadInput as error:
        arrival = _refused(arrival, error, "classifier.too_large")
    unit.classifiers.arrive(arrival)


def _refused(arrival: Arrival, error: BadInput, too_large: str) -> Arrival:
    """Return ``arrival`` set aside; what is too large is not kept either."""
    log.warning("published, not taken: %s", error.key)
    sealed = "" if error.key == too_large else arrival.sealed
    return replace(arrival, sealed=sealed, why=Reason.of(error), read_by=__version__)


def examine(store: Store, check: PublishedCheck) -> None:
    """Read what came and was not read yet, or not by this program; it takes its time.

    Errors: ``Fault`` of the disk.
    """
    with store.read() as unit:
        arrivals = [one for one in unit.editions.list_arrivals() if _is_new(one)]
        classifier, find_key = unit.classifiers.find(CLASSIFIER), find_hub_key(unit)
    for one in arrivals:
        _examine_edition(store, one, check, find_key)
    if classifier is not None and _is_new(classifier):
        _examine_classifier(store, classifier, check, find_key)


def _is_new(arrival: Arrival) -> bool:
    """Tell whether this program has not read it. What nobody had signed may be proven meanwhile:
    the desk learns a new key of its hub.
    """
    unproven = arrival.why is not None and arrival.why.key == "hub.unproven"
    return arrival.read_by != __version__ or (unproven and bool(arrival.sealed))


def _examine_edition(
    store: Store, arrival: Arrival, check: PublishedCheck, find_key: FindKey
) -> None:
    try:
        content = open_edition(arrival.sealed, find_key)
        edition_id = check.try_edition(content)
        if edition_id != arrival.key:
            raise BadInput("edition.other", id=edition_id)
        _refuse_changed(store, arrival.key, content, find_key)
    except RegDeskError as error:
        if error.key not in _LATER:
            with store.write() as unit:
                unit.editions.set_aside(arrival, Reason.of(error), __version__)
        log.warning("edition not taken: %s", error.key)
        return
    with store.write() as unit:
        unit.editions.take(arrival, __version__)
        facts = {"edition": arrival.key, "version": arrival.version}
        unit.audit.append(Act.EDITION_TAKEN, at=arrival.taken_at, clerk="", facts=facts)


def _refuse_changed(store: Store, edition_id: str, content: bytes, find_key: FindKey) -> None:
    """Refuse other rules under the name of an edition that cases here may cite.

    Errors: ``BadInput`` ``edition.at_work`` with ``id``.
    """
    with store.read() as unit:
        made = {one.edition_id for one in unit.editions.list_activated()}
        kept = {one.edition_id: one for one in unit.editions.list_kept()}
    if edition_id not in made or edition_id not in kept:
        return
    try:
        same = open_edition(kept[edition_id].sealed, find_key) == content
    except BadInput:  # what lies here cannot be proven any more: this can
        return
    if not same:
        raise BadInput("edition.at_work", id=edition_id)


def _examine_classifier(
    store: Store, arrival: Arrival, check: PublishedCheck, find_key: FindKey
) -> None:
    try:
        check.try_classifier(open_classifier(arrival.sealed, find_key))
    except RegDeskError as error:
        if error.key not in _LATER:
            with store.write() as unit:
                unit.classifiers.set_aside(arrival, Reason.of(error), __version__)
        log.warning("classifier not taken: %s", error.key)
        return
    with store.write() as unit:
        unit.classifiers.clear(arrival, __version__)
