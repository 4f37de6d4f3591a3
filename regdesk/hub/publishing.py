"""Editions of the rules and classifiers: held against the desk's own reader, signed, published.

What was published under an edition's id never changes: cases name the edition that judged them.
"""

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from regdesk.domain.errors import BadInput
from regdesk.hub.database import Rows
from regdesk.hub.feeds import publish, put_item
from regdesk.hub.keys import HubSigner
from regdesk.protocol.feeds import EDITION_BYTES, Feed
from regdesk.protocol.published import seal_classifier, seal_edition
from regdesk.rulebook import Edition, Rulebook, load
from regdesk.rulebook.published import read_published
from regdesk.services.classifier_file import KEY, read_places
from regdesk.services.csv_file import CsvFile
from regdesk.services.edition_ports import CLASSIFIER
from regdesk.services.published_check import CLASSIFIER_FILE

_PACKAGE = Path(__file__).resolve().parents[1]
_KNOWN = """
select version, op, body from feed_item where feed = %s and key = %s order by version
"""
# Two who publish under one id come one after the other: the second sees what the first did.
_LOCK = "select pg_advisory_xact_lock(hashtextextended('edition ' || %s, 0))"
_NEVER_PUT = "edition.never_published"


def check_edition(toml: bytes) -> Edition:
    """Read the edition as a desk with this hub's program does, its examples too: about a tenth of
    a second.

    Errors: ``BadInput`` ``edition.too_large``; ``Fault`` ``rulebook.broken`` with ``rule`` and
    ``reason``.
    """
    if len(toml) > EDITION_BYTES:
        raise BadInput("edition.too_large", most=EDITION_BYTES // 1024)
    return read_published(_shipped(), toml)


def publish_edition(connection: Connection[TupleRow], signer: HubSigner, toml: bytes) -> int:
    """Publish the edition and return its version in the feed; again is fine.

    Errors: those of ``check_edition``, and ``BadInput`` ``edition.published`` with ``id``: other
    rules were published under it.
    """
    edition = check_edition(toml)
    with connection.transaction():
        connection.execute(_LOCK, (edition.id,))
        rows = connection.execute(_KNOWN, (Feed.EDITIONS, edition.id)).fetchall()
        known = _find_published(rows, edition.id, toml)
        if known is not None:
            return known
        return publish(connection, Feed.EDITIONS, edition.id, _seal(toml, signer))


async def put_edition(connection: Rows, signer: HubSigner, edition: Edition, toml: bytes) -> int:
    """Publish what ``check_edition`` has read; else as ``publish_edition``.

    The caller's transaction commits it.
    """
    await connection.execute(_LOCK, (edition.id,))
    rows = await (await connection.execute(_KNOWN, (Feed.EDITIONS, edition.id))).fetchall()
    known = _find_published(rows, edition.id, toml)
    if known is not None:
        return known
    return await put_item(connection, Feed.EDITIONS, edition.id, _seal(toml, signer))


def withdraw_edition(connection: Connection[TupleRow], edition_id: str) -> int:
    """Take the edition back: where it has not begun, it does not begin. Return the version.

    Errors: ``BadInput`` ``edition.never_published`` with ``id``.
    """
    rows = connection.execute(_KNOWN, (Feed.EDITIONS, edition_id)).fetchall()
    if not rows or rows[-1][1] == "drop":
        raise BadInput(_NEVER_PUT, id=edition_id)
    return publish(connection, Feed.EDITIONS, edition_id, None)


def publish_classifier(
    connection: Connection[TupleRow], signer: HubSigner, csv: bytes, version: str
) -> int:
    """Publish the list of places, which says itself that it is ``version``.

    Errors: ``BadInput`` ``classifier.broken`` with ``row`` and ``reason``, ``classifier.version``
    with ``found``, ``classifier.too_large``.
    """
    sealed = seal_classifier(csv, version, signer)
    places = read_places(CsvFile(CLASSIFIER_FILE, KEY, csv))
    found = places[0][0].version
    if found != version:
        raise BadInput("classifier.version", found=found)
    return publish(connection, Feed.CLASSIFIERS, CLASSIFIER, sealed.model_dump(mode="json"))


def read_content(body: dict[str, Any]) -> bytes | None:
    """Return the file in the body of a published edition, None where the hub forgot it."""
    if "sealed" not in body:
        return None
    return base64.b64decode(json.loads(base64.b64decode(body["sealed"]))["payload"])


def _seal(toml: bytes, signer: HubSigner) -> dict[str, Any]:
    return seal_edition(toml, signer).model_dump(mode="json")


def _find_published(
    rows: list[TupleRow] | list[tuple[Any, ...]], edition_id: str, toml: bytes
) -> int | None:
    """Return the version under which just this is published now. Errors: ``edition.published``."""
    for _, op, body in rows:
        if op == "put" and read_content(body) != toml:
            raise BadInput("edition.published", id=edition_id)
    stands = bool(rows) and rows[-1][1] == "put"
    return int(rows[-1][0]) if stands else None


@cache
def _shipped() -> Rulebook:
    """Return the rules this program ships; ``files`` finds them for a desk in the same two ways."""
    inside = _PACKAGE / "resources"
    resources = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return load(resources / "rulebook")
