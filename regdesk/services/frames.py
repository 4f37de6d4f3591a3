"""Frames between the program and its worker: a JSON header and a payload of bytes.

Shape of one frame, lengths big-endian: 4 bytes header length, header (a JSON object in UTF-8),
4 bytes payload length, payload. A request's header is ``{"job", "args"}``; an answer's is
``{"ok": {...}}`` or ``{"error": {"class", "key", "params"}}``.
"""

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

from regdesk.domain.errors import BadInput, Bug, Fault, Refusal, RegDeskError

MAX_HEADER = 1 << 20
MAX_PAYLOAD = 64 << 20

_LENGTH = struct.Struct(">I")
_CLASSES: Mapping[str, type[RegDeskError]] = {
    kind.__name__: kind for kind in (BadInput, Refusal, Fault, Bug)
}


class BrokenFrame(Exception):
    """The other end stopped in the middle, or does not speak frames."""


def write_frame(stream: IO[bytes], header: Mapping[str, Any], payload: bytes = b"") -> None:
    """Write one frame and flush it. Errors: ``BrokenFrame`` when it is over the caps."""
    text = json.dumps(header, ensure_ascii=False).encode()
    if len(text) > MAX_HEADER or len(payload) > MAX_PAYLOAD:
        raise BrokenFrame
    stream.write(b"".join((_LENGTH.pack(len(text)), text, _LENGTH.pack(len(payload)))))
    stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Return the next frame's header and payload, or None where the stream ends between frames.

    Errors: ``BrokenFrame``; what is left in the stream then means nothing.
    """
    first = stream.read(_LENGTH.size)
    if not first:
        return None
    text = _read_exactly(stream, _length(first, MAX_HEADER))
    size = _length(_read_exactly(stream, _LENGTH.size), MAX_PAYLOAD)
    payload = _read_exactly(stream, size)
    try:
        header = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BrokenFrame from error
    if not isinstance(header, dict):
        raise BrokenFrame
    return header, payload


def error_to_wire(error: RegDeskError) -> dict[str, Any]:
    """Return ``error`` as the value of an answer's ``error``."""
    return {"class": type(error).__name__, "key": error.key, "params": error.params}


def error_from_wire(wire: Mapping[str, Any]) -> RegDeskError:
    """Return the error that the other end raised."""
    return _CLASSES[wire["class"]](wire["key"], **wire["params"])


def _length(packed: bytes, cap: int) -> int:
    if len(packed) < _LENGTH.size:
        raise BrokenFrame
    (length,) = _LENGTH.unpack(packed)
    if length > cap:
        raise BrokenFrame
    return int(length)


def _read_exactly(stream: IO[bytes], count: int) -> bytes:
    read = stream.read(count)
    if len(read) < count:
        raise BrokenFrame
    return read
