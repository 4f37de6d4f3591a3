"""Signed requests: RFC 9421 with Ed25519 over the request line and the digest of the body.

Whoever signs covers method, authority, path, query and ``Content-Digest`` (RFC 9530), and the
parameters ``created``, ``keyid``, ``nonce``, ``alg``, ``tag``. Freshness is the nonce, which the
hub gave: the desk's clock may be years off, so ``created`` only informs. There is one way to write
the parameters; any other is refused.
"""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature

from regdesk.domain.errors import BadInput
from regdesk.protocol.envelope import EnvelopeSigner, FindKey

CONTENT_DIGEST, SIGNATURE_INPUT, SIGNATURE = "content-digest", "signature-input", "signature"
NONCE_LENGTH = 128
_TAG = "regdesk-v1"
_LABEL = "regdesk"
_COVERED = ("@method", "@authority", "@path", "@query", CONTENT_DIGEST)
_NAMES = " ".join(f'"{name}"' for name in _COVERED)
_ID_LETTER = r"[A-Za-z0-9:._\-]"
_INPUT = re.compile(
    rf"{_LABEL}=(?P<params>\({re.escape(_NAMES)}\);created=(?P<created>[0-9]{{1,12}})"
    rf';keyid="(?P<keyid>{_ID_LETTER}{{1,128}})";nonce="(?P<nonce>{_ID_LETTER}{{1,{NONCE_LENGTH}}})"'
    rf';alg="ed25519";tag="{_TAG}")'
)
_BYTES = re.compile(rf"(?:sha-256|{_LABEL})=:([A-Za-z0-9+/]{{1,88}}={{0,2}}):")


@dataclass(frozen=True, slots=True)
class RequestLine:
    """Where a request goes. Shape: ``authority`` as in ``Host``, ``path`` and ``query`` as on the
    wire, percent-encoded; ``query`` without its question mark.
    """

    method: str
    authority: str
    path: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """What a verified signature proves. ``created`` is the desk's clock, in seconds since 1970;
    ``digest`` is the SHA-256 that the body must have.
    """

    key_id: str
    nonce: str
    created: int
    digest: bytes

    def check_body(self, body: bytes) -> None:
        """Raise ``BadInput`` ``request.digest`` where ``body`` is not the one that was signed."""
        if hashlib.sha256(body).digest() != self.digest:
            raise BadInput("request.digest")


def sign_request(
    line: RequestLine, body: bytes, *, signer: EnvelopeSigner, nonce: str, created: int
) -> dict[str, str]:
    """Return the header fields that sign the request, names in lower case."""
    digest = write_digest(body)
    params = (
        f'({_NAMES});created={created};keyid="{signer.key_id}";nonce="{nonce}"'
        f';alg="ed25519";tag="{_TAG}"'
    )
    signature = signer.sign(signature_base(_cover(line, digest), params))
    return {
        CONTENT_DIGEST: digest,
        SIGNATURE_INPUT: f"{_LABEL}={params}",
        SIGNATURE: f"{_LABEL}=:{base64.b64encode(signature).decode()}:",
    }


def verify_request(
    line: RequestLine, fields: Mapping[str, str], find_key: FindKey
) -> SignedRequest:
    """Return what the signature in ``fields`` (names in lower case) proves; the body comes later.

    The nonce is not judged. Errors: ``BadInput`` ``request.unsigned`` where a field is missing or
    written otherwise, ``request.key_unknown`` (with ``key_id``), ``request.signature``.
    """
    try:
        digest = fields[CONTENT_DIGEST]
        found = _INPUT.fullmatch(fields[SIGNATURE_INPUT])
        signature = _read_bytes(fields[SIGNATURE], f"{_LABEL}=")
        hashed = _read_bytes(digest, "sha-256=")
    except (KeyError, ValueError) as error:
        raise BadInput("request.unsigned") from error
    if found is None:
        raise BadInput("request.unsigned")
    key = find_key(found["keyid"])
    if key is None:
        raise BadInput("request.key_unknown", key_id=found["keyid"])
    try:
        key.verify(signature, signature_base(_cover(line, digest), found["params"]))
    except InvalidSignature as error:
        raise BadInput("request.signature") from error
    return SignedRequest(found["keyid"], found["nonce"], int(found["created"]), hashed)


def write_digest(body: bytes) -> str:
    """Return ``body``'s ``Content-Digest``."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def signature_base(covered: Sequence[tuple[str, str]], params: str) -> bytes:
    """Return the bytes that are signed: RFC 9421, 2.5."""
    lines = [f'"{name}": {value}' for name, value in covered]
    return "\n".join([*lines, f'"@signature-params": {params}']).encode()


def _cover(line: RequestLine, digest: str) -> tuple[tuple[str, str], ...]:
    authority = line.authority.lower().removesuffix(":443")
    values = (line.method.upper(), authority, line.path or "/", f"?{line.query}", digest)
    return tuple(zip(_COVERED, values, strict=True))


def _read_bytes(field: str, name: str) -> bytes:
    found = _BYTES.fullmatch(field)
    if found is None or not field.startswith(name):
        raise ValueError(name)
    value = base64.b64decode(found[1], validate=True)
    if base64.b64encode(value).decode() != found[1]:  # the last letter has bits to spare
        raise ValueError(name)
    return value
