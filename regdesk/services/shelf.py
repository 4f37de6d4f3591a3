"""The rulebook of this desk: the shipped files, what the hub published, what was activated here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from regdesk import __version__
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.finding import Findings
from regdesk.rulebook import Edition, Rulebook
from regdesk.rulebook.published import read_published
from regdesk.rulebook.timeline import Activation, lay_out
from regdesk.services.edition_ports import Activated, KeptEdition, Reason
from regdesk.services.ports import Store, Unit

if TYPE_CHECKING:
    from regdesk.protocol.envelope import FindKey


@dataclass(eq=False)
class Shelf:
    """Implements ``ports.Rulebook`` by the last set of editions that could be read whole.

    ``published`` are those of the hub that can be read, ``unread`` why others cannot; ``lost`` are
    activations whose edition cannot be read: what judged before them goes on. All are replaced
    together; any thread may ask meanwhile.
    """

    shipped: Rulebook
    book: Rulebook = field(init=False)
    published: Mapping[str, Edition] = field(init=False, default_factory=dict)
    unread: Mapping[str, Reason] = field(init=False, default_factory=dict)
    lost: Sequence[Activated] = field(init=False, default=())
    turn: Lock = field(init=False, default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        self.book = self.shipped

    def findings(self, draft: Draft, day: date, role: DeskRole) -> Findings:
        return self.book.findings(draft, day, role)

    def provide_within(self, day: date) -> timedelta:
        return self.book.provide_within(day)

    def name_on(self, day: date) -> str:
        """Return the id of the edition that judges hand-ins of ``day``; nothing where none does."""
        return next((one.id for one in self.book.editions if one.judges_on(day)), "")

    def find_edition(self, edition_id: str) -> Edition | None:
        """Return the edition of that id, shipped or published, as its file has it."""
        shipped = (one for one in self.shipped.editions if one.id == edition_id)
        return next(shipped, None) or self.published.get(edition_id)

    def stand(
        self,
        published: Mapping[str, Edition],
        unread: Mapping[str, Reason],
        made: Sequence[Activated],
    ) -> None:
        """Judge by these from now on."""
        self.published, self.unread = published, unread
        self.lost = [one for one in made if self.find_edition(one.edition_id) is None]
        if not published and not made:
            self.book = self.shipped
            return
        activations = [Activation(one.edition_id, one.since) for one in made]
        shipped = self.shipped
        editions = lay_out(shipped.editions, published.values(), activations)
        self.book = Rulebook(editions, shipped.retentions, shipped.clauses)


def read_shelf(store: Store, shelf: Shelf) -> None:
    """Let ``shelf`` stand by what the database holds; each signature is checked anew.

    What this program cannot read is noted and passed over. Examples run only where another program
    ran them before. Threads take turns, so that none brings back what was read before another
    wrote. Errors: ``Fault`` of the disk.
    """
    with shelf.turn:
        _read_shelf(store, shelf)


def _read_shelf(store: Store, shelf: Shelf) -> None:
    with store.read() as unit:
        kept = unit.editions.list_kept()
        made = unit.editions.list_activated()
        find_key = find_hub_key(unit) if kept else _know_none
    published: dict[str, Edition] = {}
    unread: dict[str, Reason] = {}
    for one in kept:
        try:
            published[one.edition_id] = _read(one, shelf.shipped, find_key)
        except RegDeskError as error:
            unread[one.edition_id] = Reason.of(error)
    news = [one for one in kept if (unread.get(one.edition_id), __version__) != _noted(one)]
    if news:
        with store.write() as unit:
            for one in news:
                unit.editions.note(one.edition_id, unread.get(one.edition_id), __version__)
    shelf.stand(published, unread, made)


def find_hub_key(unit: Unit) -> "FindKey":
    """Return how to find a key of the enrolled hub; without a hub none is known."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    hub = unit.enrolment.find()
    keys = {} if hub is None else hub.keys
    known = {name: Ed25519PublicKey.from_public_bytes(key) for name, key in keys.items()}
    return known.get


def _know_none(_key_id: str) -> None:
    """Know no key."""


def _noted(kept: KeptEdition) -> tuple[Reason | None, str]:
    return kept.why, kept.read_by


def _read(kept: KeptEdition, shipped: Rulebook, find_key: "FindKey") -> Edition:
    from regdesk.protocol.published import open_edition

    content = open_edition(kept.sealed, find_key)
    tried = kept.read_by == __version__ and kept.why is None
    edition = read_published(shipped, content, tried=tried)
    if edition.id != kept.edition_id:
        raise BadInput("edition.other", id=edition.id)
    return edition
