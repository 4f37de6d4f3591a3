"""Who calls: the signature is judged by the head alone, before a byte of the body is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import Request

from regdesk.domain.errors import BadInput
from regdesk.hub.answers import refuse
from regdesk.hub.hub import Hub
from regdesk.hub.limits import BodyLateError, BodyTooLargeError, read_body
from regdesk.hub.nonces import LONGEST_S
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.requests import SIGNATURE, RequestLine, SignedRequest, verify_request
from regdesk.protocol.wire import HELLO, DeskState

# One statement: which requests are new, and what their desks may do now.
_SEE = """
with asked as (
    select row_number() over () as place, sha256(signature) as signature, desk_id
    from unnest(%(signature)b::bytea[], %(desk)s::uuid[]) as t (signature, desk_id)
), fresh as (
    insert into seen_request (signature, expires_at)
    select signature, now() + make_interval(secs => %(seconds)s) from asked order by signature
    on conflict do nothing returning signature
)
select fresh.signature is not null, desk.state
from asked left join fresh using (signature) left join desk using (desk_id) order by place
"""
_FORGET = "delete from seen_request where expires_at < now()"


@dataclass(frozen=True, slots=True)
class Caller:
    """An enrolled desk and its request. ``created`` is the desk's clock, seconds since 1970;
    ``state`` is None where it was not asked after.
    """

    desk_id: str
    epoch: int
    state: DeskState | None
    created: int
    body: bytes


async def admit(
    request: Request,
    hub: Hub,
    *,
    limit: int,
    again: bool = False,
    damaged: ProblemCode = ProblemCode.DIGEST,
) -> Caller:
    """Return who sent ``request``, verified, with its body of at most ``limit`` bytes.

    A request seen before is refused with ``NONCE``: who sent it takes a new nonce and may ask
    again. With ``again`` it is welcome while its nonce is fresh, and the database is not asked:
    for requests that do the same however often they come. ``damaged`` is the code for a body that
    is not the one signed.
    Errors: ``Refused``, ``BadInput`` of ``verify_request``.
    """
    fields = find_fields(request)
    line = find_line(request)
    signed = await _verify(hub, line, fields)
    key = hub.keys[signed.key_id]
    request.scope["regdesk"] = {"desk": key.desk_id, "epoch": key.epoch}
    if not hub.nonces.is_fresh(signed.nonce):
        refuse(ProblemCode.NONCE)
    hello = request.scope["path"] == HELLO
    if wait_s := hub.rates.charge(key.desk_id, key.centre, hello=hello):
        refuse(ProblemCode.RATE, retry_after_s=wait_s)
    body = await take_body(request, hub, limit=limit)
    check_body(signed, body, damaged)
    state = None if again else await _see(hub, key.desk_id, fields[SIGNATURE])
    return Caller(key.desk_id, key.epoch, state, signed.created, body)


def find_line(request: Request) -> RequestLine:
    """Return the request line as the signature covers it."""
    return RequestLine(
        method=request.method,
        authority=request.headers.get("host", ""),
        path=request.scope["raw_path"].decode("ascii", "replace"),
        query=request.scope["query_string"].decode("ascii", "replace"),
    )


def find_fields(request: Request) -> dict[str, str]:
    """Return the header fields; of one that came twice, both, so that no signature fits."""
    fields: dict[str, str] = {}
    for name, value in request.headers.items():
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


async def take_body(request: Request, hub: Hub, *, limit: int) -> bytes:
    """Return the body. Errors: ``Refused`` ``TOO_LARGE`` or ``MALFORMED``."""
    told = request.headers.get("content-length", "")
    if told.isdigit() and int(told) > limit:
        refuse(ProblemCode.TOO_LARGE)
    try:
        return await read_body(request.receive, limit=limit, seconds=hub.settings.body_seconds)
    except BodyTooLargeError:
        refuse(ProblemCode.TOO_LARGE)
    except BodyLateError:
        refuse(ProblemCode.MALFORMED)


def check_body(signed: SignedRequest, body: bytes, damaged: ProblemCode) -> None:
    """Refuse with ``damaged`` a body that is not the one signed."""
    try:
        signed.check_body(body)
    except BadInput:
        refuse(damaged)


async def forget_seen(hub: Hub) -> None:
    """Drop what was seen with nonces that are no longer fresh."""
    async with hub.pool.connection() as connection:
        await connection.execute(_FORGET)


async def _see(hub: Hub, desk_id: str, signature: str) -> DeskState:
    new, state = await hub.ask_together(_see_all, _name_signature, (signature, desk_id))
    if state is None:
        refuse(ProblemCode.KEY_UNKNOWN)
    if not new:
        refuse(ProblemCode.NONCE)
    return DeskState(state)


async def _see_all(hub: Hub, asked: Sequence[tuple[str, str]]) -> list[tuple[bool, str | None]]:
    """Tell of each signature and desk whether it is new, and the desk's state."""
    values = {
        "signature": [signature.encode() for signature, _ in asked],
        "desk": [desk_id for _, desk_id in asked],
        "seconds": LONGEST_S,
    }
    async with hub.pool.connection() as connection:
        return await (await connection.execute(_SEE, values)).fetchall()


def _name_signature(asked: tuple[str, str]) -> tuple[str]:
    return asked[:1]


async def _verify(hub: Hub, line: RequestLine, fields: dict[str, str]) -> SignedRequest:
    """Return what the signature proves; a key that is not known here yet is looked up once."""

    def find_key(key_id: str) -> Ed25519PublicKey | None:
        return hub.keys[key_id].public if key_id in hub.keys else None

    try:
        return verify_request(line, fields, find_key)
    except BadInput as error:
        if error.key != ProblemCode.KEY_UNKNOWN:
            raise
        await hub.find_keys({str(error.params["key_id"])})
    return verify_request(line, fields, find_key)
