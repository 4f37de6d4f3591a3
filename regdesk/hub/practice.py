"""The hub for the practice desk: its own PostgreSQL, key and certificate in one folder."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from regdesk.domain.desk import PRACTICE_CENTRE
from regdesk.hub.database import upgrade
from regdesk.hub.embedded import EmbeddedPostgres
from regdesk.hub.enrolment import issue_code
from regdesk.hub.keys import make_key_file
from regdesk.hub.settings import Settings
from regdesk.hub.tls import make_self_signed

_DESK = 1
_HERE = ("localhost", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Practice:
    """Settings of the instance, and the code that enrols desk 1 of the practice centre."""

    settings: Settings
    code: str


@contextlib.contextmanager
def open_practice(folder: Path, settings: Settings) -> Iterator[Practice]:
    """Start what the practice hub needs, kept in ``folder``, and stop it at the end.

    Errors: ``EmbeddedError``, ``OSError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "hub.key"
    if not key.exists():
        make_key_file(key)
    certificate, tls_key = folder / "certificate.pem", folder / "certificate.key"
    if not certificate.exists():
        make_self_signed(folder, _HERE)
    postgres = EmbeddedPostgres(folder.resolve() / "postgres")
    postgres.start()
    try:
        upgrade(postgres.url())
        yield Practice(
            replace(
                settings,
                database=postgres.url(),
                pages=str(folder / "pages"),
                hub_key=str(key),
                tls_certificate=str(certificate),
                tls_key=str(tls_key),
                plain_http=False,
            ),
            issue_code(postgres.url(), PRACTICE_CENTRE, _DESK, replaces=True),
        )
    finally:
        postgres.stop()
