"""One request after the other to the hub, over TLS, signed; answers bounded in size and time."""

import re
import ssl
import time
from collections.abc import Mapping
from typing import TypeVar

import httpx
from pydantic import ValidationError

from regdesk import __version__
from regdesk.domain.errors import BadInput
from regdesk.protocol import wire
from regdesk.protocol.envelope import EnvelopeSigner
from regdesk.protocol.messages import Message
from regdesk.protocol.problems import MEDIA, find_problem
from regdesk.protocol.requests import RequestLine, sign_request
from regdesk.protocol.signed import Said
from regdesk.services.ports import Clock
from regdesk.sync.trouble import Unanswered, Unreached, name_code

_TIMES = httpx.Timeout(20.0, connect=10.0)  # seconds; each read and write has its own
_ANSWER_S = 120.0
_ANSWER_BYTES = 8 * 1024 * 1024
_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME, for which Python has no name
_OUT_OF_DATE = (9, 10)  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
_PAUSE = re.compile(r"[0-9]{1,5}")  # seconds; a date would need a clock that is right

SaidT = TypeVar("SaidT", bound=Said)


class WireLine:
    """Speaks HTTP with the hub at ``url``, whose certificate must come from ``ca`` (PEM), straight
    or through ``proxy`` (``http://host:port``), which sees nothing but sealed bytes.

    Errors of every request: ``Unreached``, ``Unanswered``.
    """

    def __init__(
        self, url: str, ca: str, signer: EnvelopeSigner, clock: Clock, proxy: str = ""
    ) -> None:
        self.signer, self._clock, self._ca, self._proxy = signer, clock, ca, proxy
        self._client = self._connect(url, make_tls(ca))

    def check_dates(self, *, check: bool) -> None:
        """Judge the hub's certificate by its dates too, or by everything but them."""
        url = self._client.base_url
        self._client.close()
        self._client = self._connect(url, make_tls(self._ca, dates=check))

    def _connect(self, url: str | httpx.URL, tls: ssl.SSLContext) -> httpx.Client:
        return httpx.Client(
            base_url=url,
            verify=tls,
            timeout=_TIMES,
            trust_env=False,
            proxy=self._proxy or None,
            headers={"User-Agent": f"regdesk/{__version__}", "Accept-Encoding": "identity"},
        )

    def get(self, path: str, shape: type[SaidT]) -> SaidT:
        """Ask without signing."""
        return _read(shape, self._send(self._client.build_request("GET", path)))

    def get_signed(
        self, path: str, query: Mapping[str, str], shape: type[SaidT], nonce: str
    ) -> SaidT:
        """Ask, signed."""
        request = self._client.build_request("GET", path, params=dict(query))
        return _read(shape, self._sign_and_send(request, b"", nonce))

    def post(self, path: str, message: Message, shape: type[SaidT], nonce: str) -> SaidT:
        """Send ``message``, signed, and return the answer."""
        body = message.model_dump_json().encode()
        return self._post(path, body, wire.JSON, shape, nonce)

    def post_bytes(self, path: str, body: bytes, shape: type[SaidT], nonce: str) -> SaidT:
        """Send ``body``, signed, and return the answer."""
        return self._post(path, body, wire.PART_MEDIA, shape, nonce)

    def put(self, path: str, body: bytes, nonce: str) -> None:
        """Send ``body``, signed."""
        self._sign_and_send(self._build("PUT", path, body, wire.PART_MEDIA), body, nonce)

    def close(self) -> None:
        self._client.close()

    def _post(self, path: str, body: bytes, media: str, shape: type[SaidT], nonce: str) -> SaidT:
        return _read(
            shape, self._sign_and_send(self._build("POST", path, body, media), body, nonce)
        )

    def _build(self, method: str, path: str, body: bytes, media: str) -> httpx.Request:
        fields = {"Content-Type": media}
        return self._client.build_request(method, path, content=body, headers=fields)

    def _sign_and_send(self, request: httpx.Request, body: bytes, nonce: str) -> bytes:
        raw_path, _, query = request.url.raw_path.decode().partition("?")
        line = RequestLine(request.method, request.headers["Host"], raw_path, query)
        created = max(0, int(self._clock.now().timestamp()))
        signed = sign_request(line, body, signer=self.signer, nonce=nonce, created=created)
        request.headers.update(signed)
        return self._send(request)

    def _send(self, request: httpx.Request) -> bytes:
        try:
            response = self._client.send(request, stream=True)
            try:
                body = _read_all(response)
            finally:
                response.close()
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise Unreached(_why_unreached(error)) from error
        except httpx.ProxyError as error:
            raise Unreached("line.proxy") from error
        except httpx.HTTPError as error:
            raise Unanswered("line.cut") from error
        if not response.is_success:
            raise _refused(response.headers, body)
        return body


def make_tls(ca: str, *, dates: bool = True) -> ssl.SSLContext:
    """Return what trusts the authorities in ``ca`` (PEM) and no other.

    Without ``dates`` it does not matter until when a certificate holds.

    Errors: ``BadInput`` ``enrol.ca``.
    """
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # the usual context may trust the system's too
    try:
        tls.load_verify_locations(cadata=ca)
    except (ssl.SSLError, ValueError) as error:
        raise BadInput("enrol.ca") from error
    if not dates:
        tls.verify_flags |= ssl.VerifyFlags(_NO_CHECK_TIME)
    tls.minimum_version = ssl.TLSVersion.TLSv1_3
    return tls


def _read_all(response: httpx.Response) -> bytes:
    """Return the body; a portal may have an endless one, or a very slow one."""
    body, until = bytearray(), time.monotonic() + _ANSWER_S
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > _ANSWER_BYTES or time.monotonic() > until:
            raise Unanswered("line.not_hub")
    return bytes(body)


def _why_unreached(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            dated = cause.verify_code in _OUT_OF_DATE
            return "line.certificate_dates" if dated else "line.certificate"
        cause = cause.__cause__ or cause.__context__
    return "line.unreachable"


def _refused(fields: Mapping[str, str], body: bytes) -> Unanswered:
    media = fields.get("Content-Type", "").partition(";")[0].strip()
    problem = find_problem(body) if media == MEDIA else None
    asked = _PAUSE.fullmatch(fields.get("Retry-After", ""))
    pause = 0 if asked is None else int(asked[0])
    if problem is None:
        return Unanswered("line.not_hub", retry_after_s=pause)
    pause = max(pause, problem.retry_after_s)
    return Unanswered(name_code(problem.code), problem=problem, retry_after_s=pause)


def _read(shape: type[SaidT], body: bytes) -> SaidT:
    try:
        return shape.model_validate_json(body)
    except ValidationError as error:
        raise Unanswered("line.not_hub") from error
