"""What the hub says and signs: a small message in an envelope, written in base64 inside JSON."""

import base64
import binascii
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import EnvelopeSigner, FindKey, Opened, open_envelope, seal_envelope


class Said(BaseModel):
    """The hub's word: frozen, strict about types; what a later hub adds is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


SaidT = TypeVar("SaidT", bound=Said)


def seal_message(payload_type: str, message: Said, signer: EnvelopeSigner) -> str:
    """Return ``message`` signed. Shape: as ``seal_content``."""
    return seal_content(payload_type, message.model_dump_json().encode(), signer)


def seal_content(payload_type: str, content: bytes, signer: EnvelopeSigner) -> str:
    """Return ``content`` signed. Shape: base64 of a DSSE envelope."""
    return base64.b64encode(seal_envelope(payload_type, content, signer)).decode()


def open_message(
    sealed: str, payload_type: str, shape: type[SaidT], find_key: FindKey
) -> tuple[SaidT, str]:
    """Verify ``sealed`` and return its message and whose key signed it.

    Errors: ``BadInput`` ``hub.unproven`` with ``why``: ``envelope.malformed``,
    ``envelope.key_unknown``, ``envelope.signature``, ``type`` or ``shape``.
    """
    opened = open_sealed(sealed, payload_type, find_key)
    try:
        return shape.model_validate_json(opened.payload), opened.key_id
    except ValidationError as error:
        raise BadInput("hub.unproven", why="shape") from error


def open_sealed(sealed: str, payload_type: str, find_key: FindKey) -> Opened:
    """Verify ``sealed`` and return what it holds. Errors: ``open_message``'s, but for ``shape``."""
    try:
        opened = open_envelope(base64.b64decode(sealed, validate=True), find_key)
    except (binascii.Error, ValueError) as error:
        raise BadInput("hub.unproven", why="envelope.malformed") from error
    except BadInput as error:
        raise BadInput("hub.unproven", why=error.key) from error
    if opened.payload_type != payload_type:
        raise BadInput("hub.unproven", why="type")
    return opened
