"""Enrolment: by a code that both sides know, the desk learns whom it may trust from then on."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from pydantic import ValidationError

from regdesk import __version__
from regdesk.domain.desk import Desk, DeskName
from regdesk.domain.errors import BadInput
from regdesk.protocol import wire
from regdesk.protocol.enrolment import derive_secret, is_proof, prove_desk, prove_hub
from regdesk.services.ports import Clock, SignedIn
from regdesk.services.send_ports import Hub
from regdesk.sync.wire_line import WireLine


def enrol(opened: SignedIn, clock: Clock, *, url: str, code: str, ca: str, proxy: str = "") -> Hub:
    """Prove the one-time ``code`` to the hub at ``url`` and return what it may be trusted by.

    ``ca`` is the PEM of the authorities that its certificate may come from; ``proxy`` leads there,
    as ``domain.proxy`` reads it, empty: none. Nothing is kept here.
    Where the answer was lost, asking again with the same code is right.

    Errors: ``BadInput`` ``enrol.url``, ``enrol.ca``, ``enrol.code_form``, ``hub.unproven``;
    ``Unreached``, ``Unanswered`` (``enrol.code``, ``enrol.taken``).
    """
    url = _check_url(url)
    secret = derive_secret(code)
    line = WireLine(url, ca, opened.signer, clock, proxy)
    try:
        nonce = line.get(wire.TIME, wire.TimeAnswer).nonce
        claim = _claim(opened.desk, opened.desk_keys.read(), nonce)
        told = claim.model_dump_json()
        request = wire.EnrolRequest(claim=told, proof=prove_desk(secret, told.encode()))
        answer = line.post(wire.ENROL, request, wire.EnrolAnswer, nonce)
    finally:
        line.close()
    right = prove_hub(secret, told.encode(), answer.grant.encode())
    if not is_proof(answer.proof, right):
        raise BadInput("hub.unproven", why="code")
    return _read_grant(answer.grant, url, ca)


def _check_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        sound = bool(parts.scheme == "https" and parts.hostname and parts.port != 0)
    except ValueError:
        sound = False
    if not sound or parts.path.strip("/") or parts.query or parts.username or parts.fragment:
        raise BadInput("enrol.url")
    return f"https://{parts.netloc}"


def _claim(desk: Desk, known: Mapping[DeskName, bytes], nonce: str) -> wire.DeskClaim:
    own = sorted(
        (name.epoch, key)
        for name, key in known.items()
        if (name.centre, name.desk) == (desk.centre.code, desk.number) and name.epoch <= desk.epoch
    )
    return wire.DeskClaim(
        desk=desk.desk_id,
        centre=desk.centre.code,
        number=desk.number,
        keys=tuple(wire.DeskKey(epoch=epoch, public=key.hex()) for epoch, key in own),
        app=__version__,
        nonce=nonce,
    )


def _read_grant(told: str, url: str, ca: str) -> Hub:
    try:
        grant = wire.HubGrant.model_validate_json(told)
    except ValidationError as error:
        raise BadInput("hub.unproven", why="shape") from error
    return Hub(url, grant.hub, ca, {key.id: bytes.fromhex(key.public) for key in grant.keys})
