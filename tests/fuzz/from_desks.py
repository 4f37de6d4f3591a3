"""What desks, and anybody who reaches the hub, can send to it."""

import asyncio
import json
from contextlib import suppress
from functools import partial

from pydantic import ValidationError
from starlette.requests import Request

from regdesk.hub.answers import Refused
from regdesk.hub.console.visit import FORM_BYTES, Turned, _parse
from regdesk.hub.endpoints.reading import read_message
from regdesk.protocol import wire
from regdesk.protocol.envelope import open_envelope
from regdesk.protocol.epochs import EpochClaim, EpochRequest, check_epoch, prove_epoch
from regdesk.protocol.later_messages import read_cancellation, read_claim, read_correction
from regdesk.protocol.messages import read_payload, write_payload
from regdesk.protocol.page import split_completion, write_completion
from regdesk.protocol.requests import (
    CONTENT_DIGEST,
    SIGNATURE,
    SIGNATURE_INPUT,
    RequestLine,
    sign_request,
    verify_request,
)
from tests.fuzz.target import Target, read
from tests.hub.test_bad_input import HELLO
from tests.protocol.keys import DESK
from tests.protocol.keys import find_key as find_desk_key
from tests.protocol.test_messages import ENVELOPES, find_key

_SHAPES = (
    wire.HelloRequest,
    wire.EnvelopesRequest,
    wire.PagesRequest,
    wire.CompleteRequest,
    wire.EnrolRequest,
    wire.DeskClaim,
    EpochRequest,
    EpochClaim,
)
_READERS = (read_payload, read_correction, read_cancellation, read_claim)
_LINE = RequestLine("POST", "hub.test", "/v1/hello", "")
_MEDIA = (b"application/x-www-form-urlencoded", b"multipart/form-data; boundary=b", b"x/y")
_BODY_S = 5


def take_body(sent: bytes) -> None:
    """The body of any request: a message that can be written and read again, or refused."""
    for shape in _SHAPES:
        try:
            told = read_message(shape, sent)
        except Refused:
            continue
        assert read_message(shape, told.model_dump_json().encode()) == told
        if isinstance(told, wire.CompleteRequest):
            assert split_completion(write_completion(told, sent)) == (
                told.model_dump_json().encode(),
                sent,
            )
        if isinstance(told, EpochRequest):
            read(partial(check_epoch, told.claim.encode(), "0" * 64, told.proof), "request.")


def take_payload(sent: bytes) -> None:
    """What an authentic envelope may hold: one of the released messages, or none."""
    for reader in _READERS:
        try:
            told = reader(sent)
        except ValidationError:
            continue
        assert reader(write_payload(told)) == told


def take_signature(sent: bytes) -> None:
    """The three fields that sign a request, one a line: proven for these very bytes, or refused."""
    lines = sent.decode("latin-1").split("\n")
    fields = dict(zip((CONTENT_DIGEST, SIGNATURE_INPUT, SIGNATURE), lines, strict=False))
    signed = read(lambda: verify_request(_LINE, fields, find_desk_key), "request.")
    if signed is not None:
        again = {"nonce": signed.nonce, "created": signed.created, "signer": DESK}
        assert sign_request(_LINE, b"{}", **again) == fields
        signed.check_body(b"{}")


def take_form(sent: bytes) -> None:
    """A form at the console: fields, or turned away. The first byte chooses how it is written."""
    media = _MEDIA[sent[0] % len(_MEDIA) if sent else 0]
    scope = {"type": "http", "headers": [(b"content-type", media)], "method": "POST"}

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": sent[1:], "more_body": False}

    async def parse() -> None:
        form = await _parse(Request(scope, receive), _BODY_S, FORM_BYTES)
        assert all(isinstance(name, str) for name in form)
        await form.close()

    with suppress(Turned):
        asyncio.run(parse())


def _body_seeds() -> tuple[bytes, ...]:
    page = "sha256:" + "5" * 64
    claim = EpochClaim(desk="01930000-0000-7000-8000-000000000001", epoch=2, public="0" * 64)
    told = claim.model_dump_json()
    messages = (
        HELLO,
        {"items": ["YQ=="]},
        {"pages": [page]},
        {"bytes": 1, "parts": ["0" * 64], "key": "0" * 64},
        {"claim": "{}", "proof": "0" * 64},
        {"claim": told, "proof": prove_epoch(told.encode(), DESK)},
        json.loads(told),
    )
    return tuple(json.dumps(one).encode() for one in messages)


def _payload_seeds() -> tuple[bytes, ...]:
    return tuple(open_envelope(file.read_bytes(), find_key).payload for file in ENVELOPES)


def _signature_seeds() -> tuple[bytes, ...]:
    fields = sign_request(_LINE, b"{}", signer=DESK, nonce="n", created=1)
    names = (CONTENT_DIGEST, SIGNATURE_INPUT, SIGNATURE)
    return ("\n".join(fields[name] for name in names).encode(),)


def _form_seeds() -> tuple[bytes, ...]:
    part = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n--b--\r\n'
    return (b"\x00token=a&name=%D2%9B", b"\x01" + part, b"\x02x")


TARGETS = {
    "body": Target(take_body, _body_seeds),
    "payload": Target(take_payload, _payload_seeds),
    "signature": Target(take_signature, _signature_seeds),
    "form": Target(take_form, _form_seeds),
}
