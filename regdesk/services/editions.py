"""The editions of the law at this desk: what came, what it changes, from when this centre works by
it. A senior decides that; see docs/decisions/0012-published-editions.md.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from regdesk.domain.days import format_day
from regdesk.domain.edition_news import ClassifierLine, EditionLine, EditionState
from regdesk.domain.errors import BadInput, Bug, Fault
from regdesk.domain.rights import Right
from regdesk.domain.rules_news import EditionNews
from regdesk.rulebook import Edition
from regdesk.rulebook.difference import Change, compare
from regdesk.services.confirming import confirm
from regdesk.services.edition_ports import CLASSIFIER, Activated, Arrival, KeptEdition
from regdesk.services.ports import Act
from regdesk.services.session import Session
from regdesk.services.shelf import Shelf, read_shelf


def get_shelf(session: Session) -> Shelf:
    """Return the rules of a desk that takes published ones."""
    if not isinstance(session.rulebook, Shelf):
        raise Bug("rulebook.no_shelf")
    return session.rulebook


def refresh(session: Session) -> None:
    """Read what came meanwhile, and judge by what can be read. It takes its time.

    Errors: ``Fault`` of the disk.
    """
    if session.check is None:
        raise Bug("rulebook.no_check")
    from regdesk.services.published import examine

    examine(session.store, session.check)
    read_shelf(session.store, get_shelf(session))


def read_stamp(session: Session) -> tuple[int, ...]:
    """Return what changes when ``refresh`` has something to do; cheap enough to be asked often."""
    with session.store.read() as unit:
        return unit.editions.read_stamp()


def list_editions(session: Session) -> tuple[EditionLine, ...]:
    """Return every edition at this desk: what judges today, what waits or comes, what was."""
    shelf, today = get_shelf(session), session.clock.now().date()
    with session.store.read() as unit:
        kept = {one.edition_id: one for one in unit.editions.list_kept()}
        arrivals = unit.editions.list_arrivals()
    lines = [
        *(_set_aside(one) for one in arrivals if one.why is not None),
        *_list_read(shelf, kept, today),
        *(_unread(one) for one in kept.values() if one.edition_id in shelf.unread),
    ]
    order = list(EditionState)
    return tuple(sorted(lines, key=lambda one: order.index(one.state)))


def read_classifier(session: Session) -> ClassifierLine:
    """Return how the list of places stands."""
    with session.store.read() as unit:
        version, arrival = unit.classifiers.find_version(), unit.classifiers.find(CLASSIFIER)
    if arrival is None or (arrival.why is None and not arrival.read_by):
        return ClassifierLine(version)
    if arrival.why is not None:
        return ClassifierLine(version, arrival.label, arrival.why.key, arrival.why.params)
    return ClassifierLine(version, arrival.label)


def find_news(session: Session) -> EditionNews:
    """Return what everybody at this desk should know of the rules; nothing where all goes on."""
    lines, today = list_editions(session), session.clock.now().date()
    begins = min(
        (one.first for one in lines if one.state is EditionState.COMING and one.first), default=None
    )
    withdrawn = any(one.withdrawn and one.state is EditionState.JUDGING for one in lines)
    lost = any(one.since <= today for one in get_shelf(session).lost)
    waits = any(one.state in (EditionState.WAITING, EditionState.ASIDE) for one in lines)
    return EditionNews(begins, waits, withdrawn or lost)


def list_changes(session: Session, edition_id: str) -> tuple[Change, ...]:
    """Return what the edition changes against the one it follows here.

    Errors: ``BadInput`` ``edition.unknown``.
    """
    new = _get(session, edition_id)
    before = find_before(session, edition_id)
    return () if before is None else compare(before, new)


def find_before(session: Session, edition_id: str) -> Edition | None:
    """Return the edition that judges where this one does not: before its first day here, or now."""
    shelf, today = get_shelf(session), session.clock.now().date()
    own = next((one for one in shelf.book.editions if one.id == edition_id), None)
    first = own.first_day if own is not None else None
    day = today if first is None else first - timedelta(1)
    try:
        found = shelf.book.edition_on(day)
    except Fault:
        return None
    return None if found.id == edition_id else found


def check_day(session: Session, edition_id: str, since: date) -> None:
    """Refuse a first day on which this centre cannot begin to work by the edition.

    Errors: ``BadInput`` ``edition.unknown``, ``edition.withdrawn``, ``edition.day_past`` (with
    ``day``), ``edition.day_early``, ``edition.day_late`` (with ``day``, the law's own),
    ``edition.judges``.
    """
    edition, today = _get(session, edition_id), session.clock.now().date()
    with session.store.read() as unit:
        kept = {one.edition_id: one for one in unit.editions.list_kept()}
    if edition_id in kept and kept[edition_id].withdrawn:
        raise BadInput("edition.withdrawn", id=edition_id)
    if since < today:
        raise BadInput("edition.day_past", day=format_day(today))
    if edition.legal_from is not None and since < edition.legal_from:
        raise BadInput("edition.day_early", day=format_day(edition.legal_from))
    if edition.legal_until is not None and since > edition.legal_until:
        raise BadInput("edition.day_late", day=format_day(edition.legal_until))
    for one in get_shelf(session).book.editions:
        if one.id == edition_id and one.judges_on(today) and one.judges_on(since):
            raise BadInput("edition.judges", id=edition_id)


def activate(session: Session, edition_id: str, since: date, code: str, password: str) -> None:
    """Let this centre work by the edition from ``since`` on, as the senior of ``code`` confirms.

    What judged until then judges until the eve. Errors: those of ``check_day`` and of ``confirm``.
    """
    check_day(session, edition_id, since)
    confirm(session, Right.ACTIVATE_EDITION, code, password)
    now = session.clock.now()
    with session.store.write() as unit:
        unit.editions.take_back(edition_id, now.date())  # it begins once: another day replaces
        unit.editions.activate(Activated(edition_id, since, now, code))
        facts = {"edition": edition_id, "since": since.isoformat()}
        unit.audit.append(Act.EDITION_ACTIVATED, at=now, clerk=code, facts=facts)
    read_shelf(session.store, get_shelf(session))


def take_back(session: Session, edition_id: str, code: str, password: str) -> None:
    """Let an edition that has not begun here not begin. Errors: those of ``confirm``."""
    confirm(session, Right.ACTIVATE_EDITION, code, password)
    now = session.clock.now()
    with session.store.write() as unit:
        unit.editions.take_back(edition_id, now.date())
        facts = {"edition": edition_id}
        unit.audit.append(Act.EDITION_TAKEN_BACK, at=now, clerk=code, facts=facts)
    read_shelf(session.store, get_shelf(session))


def _get(session: Session, edition_id: str) -> Edition:
    found = get_shelf(session).find_edition(edition_id)
    if found is None:
        raise BadInput("edition.unknown", id=edition_id)
    return found


def _list_read(shelf: Shelf, kept: dict[str, KeptEdition], today: date) -> Iterator[EditionLine]:
    """Yield what can be read, each once: by the days it judges next, or judged last."""
    told: dict[str, EditionLine] = {}
    for one in shelf.book.editions:
        file = shelf.find_edition(one.id) or one
        published_here = kept.get(one.id)
        withdrawn = published_here is not None and published_here.withdrawn
        state = _state(one, today)
        if withdrawn and state is EditionState.WAITING:
            continue
        line = EditionLine(
            one.id,
            state,
            one.title,
            one.verified,
            one.first_day,
            None if one.last_day == date.max else one.last_day,
            file.activated or file.legal_from,
            withdrawn,
        )
        earlier = told.get(one.id)
        if earlier is None or earlier.state is EditionState.OVER:
            told[one.id] = line
    yield from told.values()


def _state(edition: Edition, today: date) -> EditionState:
    if edition.first_day is None:
        return EditionState.WAITING
    if edition.first_day > today:
        return EditionState.COMING
    return EditionState.JUDGING if edition.last_day >= today else EditionState.OVER


def _set_aside(arrival: Arrival) -> EditionLine:
    assert arrival.why is not None
    why = arrival.why
    return EditionLine(arrival.key, EditionState.ASIDE, why=why.key, params=why.params)


def _unread(kept: KeptEdition) -> EditionLine:
    key, params = (kept.why.key, kept.why.params) if kept.why is not None else ("bug", {})
    return EditionLine(
        kept.edition_id, EditionState.ASIDE, withdrawn=kept.withdrawn, why=key, params=params
    )
