"""What the hub publishes for all desks: an edition of the rules, a classifier; signed, bounded."""

import gzip
import zlib

from pydantic import ValidationError

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import EnvelopeSigner, FindKey
from regdesk.protocol.feeds import (
    CLASSIFIER_BYTES,
    CLASSIFIER_V1,
    EDITION_BYTES,
    EDITION_V1,
    PublishedClassifier,
    PublishedEdition,
)
from regdesk.protocol.signed import open_sealed, seal_content

PACKED_BYTES = 2 * 1024 * 1024
"""Of a classifier, compressed. What wraps it in a feed's page makes it three times as large, and a
desk takes no answer above 8 MiB."""

_GZIP = 16 + zlib.MAX_WBITS


def seal_edition(content: bytes, signer: EnvelopeSigner) -> PublishedEdition:
    """Return the edition's file as an item's body. Errors: ``BadInput`` ``edition.too_large``."""
    if len(content) > EDITION_BYTES:
        raise BadInput("edition.too_large", most=EDITION_BYTES // 1024)
    return PublishedEdition(sealed=seal_content(EDITION_V1, content, signer))


def seal_classifier(content: bytes, version: str, signer: EnvelopeSigner) -> PublishedClassifier:
    """Return the list of places (CSV) as an item's body.

    Errors: ``BadInput`` ``classifier.too_large``.
    """
    packed = gzip.compress(content, mtime=0)
    if len(content) > CLASSIFIER_BYTES or len(packed) > PACKED_BYTES:
        raise BadInput("classifier.too_large", most=CLASSIFIER_BYTES // 1024**2)
    return PublishedClassifier(version=version, sealed=seal_content(CLASSIFIER_V1, packed, signer))


def read_edition_body(body: bytes) -> PublishedEdition:
    """Return the body (JSON) of an item of editions. Errors: ``BadInput`` ``hub.unproven``."""
    try:
        return PublishedEdition.model_validate_json(body)
    except ValidationError as error:
        raise BadInput("hub.unproven", why="shape") from error


def read_classifier_body(body: bytes) -> PublishedClassifier:
    """Return the body (JSON) of an item of classifiers. Errors: ``BadInput`` ``hub.unproven``."""
    try:
        return PublishedClassifier.model_validate_json(body)
    except ValidationError as error:
        raise BadInput("hub.unproven", why="shape") from error


def open_edition(sealed: str, find_key: FindKey) -> bytes:
    """Return the edition's file if the hub signed it.

    Errors: ``BadInput`` ``hub.unproven`` (with ``why``), ``edition.too_large`` (with ``most``, KB).
    """
    content = _open(EDITION_V1, sealed, find_key, 2 * EDITION_BYTES)
    if content is None or len(content) > EDITION_BYTES:
        raise BadInput("edition.too_large", most=EDITION_BYTES // 1024)
    return content


def open_classifier(sealed: str, find_key: FindKey) -> bytes:
    """Return the list of places, unpacked, if the hub signed it.

    Errors: ``BadInput`` ``hub.unproven`` (with ``why``), ``classifier.too_large`` (with ``most``,
    MB), ``classifier.packing`` where it is not one whole gzip.
    """
    packed = _open(CLASSIFIER_V1, sealed, find_key, 2 * PACKED_BYTES)
    if packed is None or len(packed) > PACKED_BYTES:
        raise BadInput("classifier.too_large", most=CLASSIFIER_BYTES // 1024**2)
    unpacking = zlib.decompressobj(_GZIP)
    try:
        content = unpacking.decompress(packed, CLASSIFIER_BYTES + 1)  # never more, whatever it says
    except zlib.error as error:
        raise BadInput("classifier.packing") from error
    if len(content) > CLASSIFIER_BYTES:
        raise BadInput("classifier.too_large", most=CLASSIFIER_BYTES // 1024**2)
    if not unpacking.eof or unpacking.unused_data:
        raise BadInput("classifier.packing")
    return content


def _open(payload_type: str, sealed: str, find_key: FindKey, most: int) -> bytes | None:
    """Return what is sealed, None where more than ``most`` bytes would have to be looked through.

    Base64 inside base64 makes it 16/9 as large, and less than twice with all that stands around.
    """
    if len(sealed) > 2 * most:
        return None
    return open_sealed(sealed, payload_type, find_key).payload
