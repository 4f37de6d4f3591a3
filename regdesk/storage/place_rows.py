"""The rows of the classifier in use, and the codes of places that vanished from it."""

from collections.abc import Sequence

import sqlalchemy as sa

from regdesk.domain.address import Place
from regdesk.services.place_names import Kind
from regdesk.storage.edition_tables import VanishedPlaceRow
from regdesk.storage.tables import PlaceRow
from regdesk.storage.word_index import PLACE_WORDS, WordIndex

_SEEN = "SELECT code FROM place UNION SELECT code FROM vanished_place"


def replace_places(connection: sa.Connection, places: Sequence[tuple[Place, Kind]]) -> None:
    """Put ``places`` in place of those in use; of what vanishes the code is remembered."""
    _keep_vanished(connection, {one.code for one, _ in places})
    connection.execute(sa.delete(PlaceRow))
    rows = [
        {
            "rank": rank,
            "code": place.code,
            "version": place.version,
            "level": place.level.value,
            "name_kk": place.name.kk,
            "name_ru": place.name.ru,
            "line_kk": place.line.kk,
            "line_ru": place.line.ru,
        }
        for rank, (place, _) in enumerate(places, start=1)
    ]
    connection.execute(sa.insert(PlaceRow), rows)
    WordIndex(connection, PLACE_WORDS).refill(
        (rank, place.name, place.line)
        for rank, (place, kind) in enumerate(places, start=1)
        if kind is not Kind.ADMINISTRATION  # nobody lives in an administration
    )


def _keep_vanished(connection: sa.Connection, coming: set[str]) -> None:
    vanished = set(connection.exec_driver_sql(_SEEN).scalars()) - coming
    connection.execute(sa.delete(VanishedPlaceRow))
    if vanished:
        rows = [{"code": code} for code in sorted(vanished)]
        connection.execute(sa.insert(VanishedPlaceRow), rows)
