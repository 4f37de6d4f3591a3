"""HTTP to one eSCL scanner: whatever is at the other end, an answer has a size and a time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from regdesk import __version__
from regdesk.capture.scan.escl_place import EsclPlace
from regdesk.capture.scan.escl_tls import OtherCertificate, SealedTls
from regdesk.domain.errors import Fault

CONNECT_S = 5.0
_SILENT_S = 60.0
"""How long a scanner may say nothing: it answers when the lamp is warm and the side is read."""

_LONGEST_PATH = 500
_NO_HTTP = "disconnected"


class Stopped(Exception):
    """The clerk stopped the scan while an answer came."""


@dataclass(frozen=True, slots=True)
class EsclAnswer:
    """What came back. ``retry_after_s`` is the pause that the scanner asks for, 0 if none."""

    status: int
    body: bytes
    location: str
    retry_after_s: int


class EsclLine:
    """Each question has a connection of its own: many scanners do not bear a second one in it.

    Errors of every question: ``Fault`` ``scanner.gone``, ``scanner.garbage``,
    ``scanner.other_certificate``.
    """

    def __init__(self, place: EsclPlace) -> None:
        self._place = place
        self._tls = SealedTls(place.seal)
        self._client = httpx.Client(
            verify=self._tls,
            timeout=httpx.Timeout(_SILENT_S, connect=CONNECT_S),
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=False,
            headers={
                "User-Agent": f"regdesk/{__version__}",
                "Accept-Encoding": "identity",
                "Connection": "close",
            },
        )

    @property
    def place(self) -> EsclPlace:
        """The place as known by now: with the certificate it showed."""
        return EsclPlace(self._place.url, self._tls.seal)

    def path_of(self, location: str) -> str:
        """Return the path that ``location`` means here; whoever it names, this scanner is asked.

        Errors: ``Fault`` ``scanner.garbage``.
        """
        try:
            path = urlsplit(urljoin(self._place.url + "/", location)).path.rstrip("/")
        except ValueError:
            raise Fault("scanner.garbage") from None
        if not (location and path and path.isascii() and len(path) < _LONGEST_PATH):
            raise Fault("scanner.garbage")
        return "/" + path.lstrip("/")  # two slashes would begin with another host's name

    def ask(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        *,
        most: int,
        within_s: float,
        stopped: Callable[[], bool] = lambda: False,
    ) -> EsclAnswer:
        """Ask at ``path``; without a slash before it, below the place.

        At most ``most`` bytes are taken within ``within_s``. Errors: ``Stopped``.
        """
        url = urljoin(self._place.url + "/", path)
        until = time.monotonic() + within_s
        came = False
        fields = {"Content-Type": "text/xml"} if body else {}
        silent = httpx.Timeout(min(_SILENT_S, within_s), connect=min(CONNECT_S, within_s))
        try:
            with self._client.stream(
                method, url, content=body, headers=fields, timeout=silent
            ) as response:
                came = True
                return _take(response, most, until, stopped)
        except httpx.RemoteProtocolError as error:
            is_cut = came or _NO_HTTP in str(error)
            raise Fault("scanner.gone" if is_cut else "scanner.garbage") from error
        except httpx.InvalidURL as error:
            raise Fault("scanner.garbage") from error
        except httpx.HTTPError as error:
            raise Fault(_why(error)) from error

    def close(self) -> None:
        self._client.close()


def _take(
    response: httpx.Response, most: int, until: float, stopped: Callable[[], bool]
) -> EsclAnswer:
    taken = bytearray()
    for chunk in response.iter_raw():
        if stopped():
            raise Stopped
        taken += chunk
        if len(taken) > most:
            raise Fault("scanner.garbage")
        if time.monotonic() > until:
            raise Fault("scanner.gone")
    pause = response.headers.get("Retry-After", "")
    return EsclAnswer(
        response.status_code,
        bytes(taken),
        response.headers.get("Location", ""),
        int(pause) if pause.isascii() and pause.isdigit() and len(pause) <= 4 else 0,
    )


def _why(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OtherCertificate):
            return "scanner.other_certificate"
        cause = cause.__cause__ or cause.__context__
    return "scanner.gone"
