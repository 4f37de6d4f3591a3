"""How one instance of the hub runs: a TOML file, and over it variables of the environment.

Every name below is a key of the file and, in capitals after ``REGDESK_HUB_``, a variable.
"""

import math
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

_NEIGHBOURS = ("simulated", "")
_CHOICES = {
    "register": _NEIGHBOURS,
    "portal": _NEIGHBOURS,
    "log_level": ("DEBUG", "INFO", "WARNING", "ERROR"),
}
_LAST_PORT = 65535

PREFIX = "REGDESK_HUB_"
CONFIG = PREFIX + "CONFIG"

KIB = 1024
MIB = 1024 * KIB


class SettingsError(Exception):
    """A setting that cannot be used; the text names it and never repeats a value."""


def _told(default: Any, meaning: str, *, shown: bool = True, least: float = 0) -> Any:
    return field(default=default, metadata={"meaning": meaning, "least": least}, repr=shown)


@dataclass(frozen=True, slots=True)
class Settings:
    """Shape: paths as text, sizes in bytes, times in seconds; see each meaning."""

    database: str = _told(
        "", "PostgreSQL 15 or newer as a libpq URL; several hosts may stand in it", shown=False
    )
    pages: str = _told("", "folder of the pages, the same one for every instance")
    hub_key: str = _told("", "file of the hub's Ed25519 key (PKCS#8, PEM)")
    former_keys: str = _told("", "files of keys that signed before, parted by the path separator")
    revoked_keys: str = _told("", "ids of hub keys that were stolen, parted by spaces")
    tls_certificate: str = _told("", "file of the TLS certificate with its chain (PEM)")
    tls_key: str = _told("", "file of the TLS certificate's key (PEM)")
    plain_http: bool = _told(False, "true only behind a proxy on this machine that ends TLS")
    host: str = _told("127.0.0.1", "address to listen at")
    port: int = _told(8443, "port to listen at; 0 takes a free one")
    processes: int = _told(0, "processes of one instance (Linux); 0: one a core, four at most")
    database_connections: int = _told(8, "connections to PostgreSQL of one instance", least=1)
    database_seconds: float = _told(
        5.0, "a request waits this long for a connection, then: busy", least=0.01
    )
    requests_at_once: int = _told(
        800, "requests beyond this are sent away before they are read", least=1
    )
    desk_rate: float = _told(200.0, "requests a second of one desk, over a while; 0: any number")
    desk_burst: int = _told(2_000, "requests of one desk at once, after a rest", least=1)
    centre_rate: float = _told(1_000.0, "requests a second of one centre; 0: any number")
    centre_burst: int = _told(10_000, "requests of one centre at once, after a rest", least=1)
    head_seconds: float = _told(10.0, "a request's head must be here within this time", least=0.01)
    body_seconds: float = _told(60.0, "a request's body must be here within this time", least=0.01)
    idle_seconds: int = _told(75, "an idle connection is closed after this time")
    head_bytes: int = _told(16 * KIB, "longest head of a request", least=1)
    body_bytes: int = _told(2 * MIB, "longest body of a request, whatever it asks", least=1)
    works: bool = _told(True, "false: this instance only takes into custody")
    register: str = _told("", "simulated, or empty: cases wait until there is a register")
    register_file: str = _told("", "answers of the simulated register (TOML); its own without one")
    register_seconds: float = _told(
        10.0, "an answer of register or portal must be here in time", least=0.01
    )
    portal: str = _told("", "simulated, or empty: there is no portal")
    application_days: int = _told(
        30, "what a citizen typed goes after so many days, if no desk accepted it before", least=1
    )
    duplicate_days: int = _told(30, "cases about one person within this many days are flagged")
    case_envelopes: int = _told(
        200, "envelopes of one case that are judged; a person looks at any beyond", least=1
    )
    case_bytes: int = _told(4 * MIB, "bytes of them together, likewise", least=MIB)
    rival_keys: int = _told(
        16, "keys that are kept of a desk's copies that came too late for an epoch", least=1
    )
    work_at_once: int = _told(4, "cases that one instance judges at once", least=1)
    work_tries: int = _told(10, "a case tried so often stands in the console", least=2)
    work_pause_s: float = _told(0.5, "with nothing to do, look again after this time", least=0.01)
    console: bool = _told(True, "false switches the operators' console off at this instance")
    log_level: str = _told("INFO", "DEBUG, INFO, WARNING or ERROR")

    @property
    def former_key_files(self) -> tuple[Path, ...]:
        return tuple(Path(one) for one in self.former_keys.split(os.pathsep) if one)


def read_settings(config: Path | None, environ: Mapping[str, str]) -> Settings:
    """Return the settings of ``config`` and, over them, of ``environ``.

    Errors: ``SettingsError``.
    """
    config = config or (Path(environ[CONFIG]) if environ.get(CONFIG) else None)
    told = _read_file(config) if config else {}
    known = {one.name: one for one in fields(Settings)}
    unknown = sorted(set(told) - set(known))
    if unknown:
        raise SettingsError(f"unknown settings: {', '.join(unknown)}")
    for name in known:
        if PREFIX + name.upper() in environ:
            told[name] = environ[PREFIX + name.upper()]
    settings = Settings(
        **{name: _as(known[name].type, name, value) for name, value in told.items()}
    )
    _check(settings)
    return settings


def check_serving(settings: Settings) -> None:
    """Check that all is told without which no instance serves. Errors: ``SettingsError``."""
    needed = ["database", "pages", "hub_key"]
    if not settings.plain_http:
        needed += ["tls_certificate", "tls_key"]
    missing = [one for one in needed if not getattr(settings, one)]
    if missing:
        raise SettingsError(f"these settings are missing: {', '.join(missing)}")


def describe_settings() -> str:
    """Return what ``--help`` says of them: name, default and meaning, one a line."""
    return "\n".join(
        f"  {PREFIX + one.name.upper():34} {one.metadata['meaning']}"
        + (f" [{one.default}]" if one.default not in ("", False) else "")
        for one in fields(Settings)
    )


def _check(settings: Settings) -> None:
    for one in fields(Settings):
        value, least = getattr(settings, one.name), one.metadata["least"]
        if type(value) in (int, float) and not least <= value < math.inf:
            raise SettingsError(f"{one.name} must be at least {least}")
    if settings.port > _LAST_PORT:
        raise SettingsError(f"port must be at most {_LAST_PORT}")
    for name, known in _CHOICES.items():
        if getattr(settings, name) not in known:
            told = ", ".join(one or "empty" for one in known)
            raise SettingsError(f"{name} must be one of: {told}")


def _read_file(config: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(config.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError("the settings file cannot be read") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError("the settings file is not TOML") from error


def _as(kind: Any, name: str, value: Any) -> Any:
    """Return ``value`` in the type of setting ``name``; a variable is always text."""
    try:
        if kind is bool and isinstance(value, str):
            return {"true": True, "false": False}[value.lower()]
        if isinstance(value, str) and kind in (int, float):
            return kind(value)
    except (KeyError, ValueError) as error:
        raise SettingsError(f"{name} must be {kind.__name__}") from error
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise SettingsError(f"{name} must be {kind.__name__}")
    return value
