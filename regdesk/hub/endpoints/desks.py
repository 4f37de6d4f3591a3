"""Time, keys, enrolment, hello, a next epoch."""

from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import APIRouter, Request, Response
from psycopg.types.json import Jsonb

from regdesk.domain.number import LAST_EPOCH
from regdesk.hub.answers import answer, refuse
from regdesk.hub.caller import Caller, admit, check_body, find_fields, find_line, take_body
from regdesk.hub.chains import advance_prefix, find_checkpoint, is_forked
from regdesk.hub.database import Rows, transaction
from regdesk.hub.digests import read_digest
from regdesk.hub.endpoints.reading import find_hub, read_message
from regdesk.hub.enrolment import enrol_desk, get_state, name_key
from regdesk.hub.epochs import begin_epoch
from regdesk.hub.hub import Hub
from regdesk.hub.openapi import describe
from regdesk.protocol import wire
from regdesk.protocol.enrolment import prove_hub
from regdesk.protocol.epochs import (
    EPOCH,
    EpochAnswer,
    EpochClaim,
    EpochRequest,
    check_epoch,
)
from regdesk.protocol.hub_keys import KEYS, KeysAnswer
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.requests import verify_request
from regdesk.protocol.signed import seal_message

router = APIRouter()

_CLAIM_BYTES = 64 * 1024
_SHOWN = 64  # letters of what a desk calls its version
_REPORT = """
insert into desk_report (desk_id, heard_at, clock_offset_ms, told)
values (%s, now(), %s, %s) on conflict (desk_id) do update
set (heard_at, clock_offset_ms, told)
    = (excluded.heard_at, excluded.clock_offset_ms, excluded.told)
"""


@router.get(wire.TIME, **describe(wire.TimeAnswer, signed=False))
async def tell_time(request: Request) -> Response:
    """Tell the hub's time, signed, with a nonce for the next requests. Not itself signed for."""
    hub = find_hub(request)
    told = wire.HubTime(time=datetime.now(UTC), nonce=hub.nonces.make())
    sealed = seal_message(wire.TIME_V1, told, hub.ring.current)
    response = answer(wire.TimeAnswer(nonce=told.nonce, signed=sealed))
    response.headers["cache-control"] = "no-store"
    return response


@router.post(wire.ENROL, **describe(wire.EnrolAnswer, wire.EnrolRequest))
async def enrol(request: Request) -> Response:
    """Take a desk in that proves a code; prove in turn that the hub knows it."""
    hub = find_hub(request)
    body = await take_body(request, hub, limit=_CLAIM_BYTES)
    asked = read_message(wire.EnrolRequest, body)
    claimed = asked.claim.encode("utf-8", "surrogatepass")
    claim = read_message(wire.DeskClaim, claimed)
    _check_claim(request, hub, claim, body)
    secret = await enrol_desk(hub, claim, claimed, asked.proof)
    sound = (one for one in hub.ring.all if one.key_id not in hub.ring.revoked)
    keys = tuple(wire.HubKey(id=one.key_id, public=one.public.hex()) for one in sound)
    grant = wire.HubGrant(hub=hub.ring.current.key_id, keys=keys).model_dump_json()
    proof = prove_hub(secret, claimed, grant.encode())
    return answer(wire.EnrolAnswer(grant=grant, proof=proof))


@router.post(EPOCH, **describe(EpochAnswer, EpochRequest))
async def begin(request: Request) -> Response:
    """Take a desk's next key from a desk that is a copy; an earlier key of it signs for that."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=_CLAIM_BYTES)
    asked = read_message(EpochRequest, caller.body)
    claimed = asked.claim.encode("utf-8", "surrogatepass")
    claim = read_message(EpochClaim, claimed)
    if claim.desk != caller.desk_id or claim.epoch <= caller.epoch:
        refuse(ProblemCode.MALFORMED)
    check_epoch(claimed, claim.public, asked.proof)
    return answer(await begin_epoch(hub, claim))


@router.get(KEYS, **describe(KeysAnswer, signed=False))
async def tell_keys(request: Request) -> Response:
    """Tell the hub's keys, signed by each of them. Not itself signed for."""
    hub = find_hub(request)
    return answer(await hub.key_list.get(hub.pool))


@router.post(wire.HELLO, **describe(wire.HelloAnswer, wire.HelloRequest))
async def greet(request: Request) -> Response:
    """Hear how the desk stands and tell it what the hub holds of it."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.BODY_BYTES)
    told = read_message(wire.HelloRequest, caller.body)
    if told.epoch != caller.epoch:
        refuse(ProblemCode.MALFORMED)
    now = datetime.now(UTC)
    async with transaction(hub.pool) as connection:
        await _keep_report(connection, caller, told, now)
        prefix = await advance_prefix(connection, caller.desk_id, caller.epoch)
        head = read_digest(told.head.hash)
        forked = await is_forked(connection, caller.desk_id, caller.epoch, told.head.seq, head)
        state = await get_state(connection, caller.desk_id)
        checkpoint = await find_checkpoint(connection, caller.desk_id, caller.epoch, prefix)
    keys = await hub.key_list.find_mark(hub.pool)
    lane = wire.Lane(open=True)
    return answer(
        wire.HelloAnswer(
            time=now,
            nonce=hub.nonces.make(),
            state=state,
            prefix=prefix,
            forked=forked,
            envelopes=lane,
            pages=lane,
            checkpoint=checkpoint,
            keys=keys,
        )
    )


def _check_claim(request: Request, hub: Hub, claim: wire.DeskClaim, body: bytes) -> None:
    """Check that the last key of the claim signed the request, and lately."""
    epochs = [one.epoch for one in claim.keys]
    if epochs != sorted(set(epochs)) or epochs[-1] > LAST_EPOCH:
        refuse(ProblemCode.MALFORMED)
    last = claim.keys[-1]
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(last.public))
    keys = {name_key(claim.desk, last.epoch): public}
    signed = verify_request(find_line(request), find_fields(request), keys.get)
    check_body(signed, body, ProblemCode.DIGEST)
    if not (hub.nonces.is_fresh(signed.nonce) and hub.nonces.is_fresh(claim.nonce)):
        refuse(ProblemCode.NONCE)


async def _keep_report(
    connection: Rows, caller: Caller, told: wire.HelloRequest, now: datetime
) -> None:
    offset_ms = round((told.time - now).total_seconds() * 1000)
    report: dict[str, Any] = {
        "app": told.app[:_SHOWN].replace("\0", ""),
        "epoch": told.epoch,
        "head": told.head.seq,
        "queue": told.queue.model_dump(),
        "disk_free": told.disk_free,
        "rulebook": told.rulebook[:_SHOWN].replace("\0", ""),
    }
    await connection.execute(_REPORT, (caller.desk_id, offset_ms, Jsonb(report)))
