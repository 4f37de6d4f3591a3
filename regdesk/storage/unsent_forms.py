"""An unsent item as JSON: on the second medium, sealed, and among what stands beside."""

import json
from datetime import datetime

from regdesk.protocol.page import KEY_BYTES
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.unsent_ports import UnsentItem

_JSON = ("envelope", "case", "slip", "correction", "cancellation")


def write_item(item: UnsentItem) -> bytes:
    """Return ``item`` as JSON (UTF-8)."""
    told = {
        "seat": item.seat,
        "envelope_id": item.envelope_id,
        "case_id": item.case_id,
        "kind": item.kind,
        "queued_at": item.queued_at.isoformat(),
        "page_keys": {blob: key.hex() for blob, key in item.page_keys.items()},
        **{name: getattr(item, name).decode() for name in _JSON},
    }
    return json.dumps(told, ensure_ascii=False).encode()


def read_item(content: bytes) -> UnsentItem:
    """Return what ``write_item`` wrote."""
    told = json.loads(content)
    epoch, seq = told["seat"]
    return UnsentItem(
        (epoch, seq),
        told["envelope_id"],
        told["case_id"],
        EnvelopeKind(told["kind"]),
        datetime.fromisoformat(told["queued_at"]),
        page_keys={blob: _read_key(key) for blob, key in told["page_keys"].items()},
        **{name: told.get(name, "").encode() for name in _JSON},
    )


def _read_key(text: str) -> bytes:
    key = bytes.fromhex(text)
    if len(key) != KEY_BYTES:
        raise ValueError("key")
    return key
