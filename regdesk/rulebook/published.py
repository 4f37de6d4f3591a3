"""An edition that came from the hub: read beside the shipped files, judging nothing by itself."""

from regdesk.rulebook.acts import Clauses, read_acts_of
from regdesk.rulebook.book import Rulebook
from regdesk.rulebook.consistency import refuse_contradictions, refuse_overlap
from regdesk.rulebook.edition import Edition
from regdesk.rulebook.edition_file import read_edition
from regdesk.rulebook.examples import refuse_failing
from regdesk.rulebook.table import Table, open_table

FILE = "published.toml"


def read_published(shipped: Rulebook, content: bytes, *, tried: bool = False) -> Edition:
    """Read the edition in ``content`` (TOML, UTF-8) as it must stand beside ``shipped``.

    ``[[act]]`` tables of its own are for this edition alone and go before the shipped ones, so that
    a later program which ships the same act reads it as before. ``activated`` is the day its
    publisher proposes: ``Edition.activated`` holds it, ``timeline.lay_out`` does not heed it.
    ``tried`` says that this program has run its examples on these very bytes before.

    Errors: ``Fault`` ``rulebook.broken`` with ``file``, ``rule`` (or "") and ``reason``.
    """
    top = open_table(content, FILE)
    if top.text("form") != "edition":
        raise top.broken("only an edition is published")
    if top.has("closed"):
        raise top.broken("«closed» is the centre's to say: leave it out")
    edition = read_edition(top, _join_acts(top, shipped.clauses))
    refuse_contradictions(edition, top)
    if not tried:
        refuse_failing(edition, shipped.retentions, top)
    refuse_overlap(edition, (), top)
    if any(edition.id == one.id for one in shipped.editions):
        raise top.broken(f"two editions are called {edition.id}")
    return edition


def _join_acts(top: Table, shipped: Clauses) -> Clauses:
    return {**shipped, **read_acts_of(top)} if top.has("act") else shipped
