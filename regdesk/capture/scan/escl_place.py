"""Where a network scanner is: what an administrator types, and the key that is remembered of it.

``escl:https://192.0.2.5:443/eSCL#<64 hex digits>``: behind ``#`` stands the SHA-256 of the
certificate that the scanner showed when it was added. A scanner makes its certificate itself, so
no authority vouches for it; that it is still the same one is what can be known.
"""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from regdesk.domain.errors import BadInput
from regdesk.domain.scanning import place_of

SCHEME = "escl"

_LONGEST = 300
_HOST = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?", re.IGNORECASE | re.ASCII)
_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/?")
_SEAL = re.compile(r"[0-9a-f]{64}")
_USUAL_PATH = "/eSCL"
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class EsclPlace:
    """One place to ask. ``seal`` is the SHA-256 of the certificate in hex, or "" until known."""

    url: str
    seal: str = ""

    @property
    def key(self) -> str:
        """The scanner's key, to remember."""
        return f"{SCHEME}:{self.url}" + (f"#{self.seal}" if self.seal else "")

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""


def list_places(key: str) -> tuple[EsclPlace, ...]:
    """Return the places that ``key`` may mean, the likeliest first.

    What an administrator types may stand for the place: ``192.0.2.5``, ``scanner.local:8080``,
    ``http://[2001:db8::5]/eSCL``. Without http or https both are meant, the sealed one first.

    Errors: ``BadInput`` ``scanner.address``.
    """
    address, _, seal = place_of(key).strip().partition("#")
    if len(address) > _LONGEST or (seal and not _SEAL.fullmatch(seal)):
        raise BadInput("scanner.address")
    scheme, mark, rest = address.partition("://")
    if mark:
        return (_read(scheme.lower(), rest, seal),)
    return tuple(_read(scheme, _bracketed(address), seal) for scheme in _PORTS)


def _read(scheme: str, rest: str, seal: str) -> EsclPlace:
    """Return the place at ``rest``, host, port and path, once each of them was looked at."""
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadInput("scanner.address") from None
    is_plain = not (parts.query or parts.fragment or "@" in parts.netloc)
    if scheme not in _PORTS or not is_plain or port == 0 or not _PATH.fullmatch(parts.path):
        raise BadInput("scanner.address")
    path = parts.path.rstrip("/") or _USUAL_PATH
    return EsclPlace(f"{scheme}://{_checked(host)}:{port or _PORTS[scheme]}{path}", seal)


def _checked(host: str) -> str:
    known = _bracketed(host)
    if known == host and not _HOST.fullmatch(host):
        raise BadInput("scanner.address")
    return known


def _bracketed(address: str) -> str:
    """Return ``address`` with the brackets that a URL wants round a bare IPv6 address.

    One with a zone (``fe80::1%eth0``) is left as it is: it means something on this PC only.
    """
    try:
        known = ipaddress.IPv6Address(address)
    except ValueError:
        return address
    return address if known.scope_id else f"[{known}]"
