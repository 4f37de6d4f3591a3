"""The hub for the practice desk: its own PostgreSQL, key and certificate in one folder.

Its register and its portal are simulated: ``register.toml`` in the folder is a trainer's to change.
"""

import contextlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from regdesk.domain.desk import PRACTICE_CENTRE
from regdesk.hub.database import upgrade
from regdesk.hub.embedded import EmbeddedPostgres
from regdesk.hub.enrolment import issue_code
from regdesk.hub.invented_citizens import invent_applications
from regdesk.hub.keys import make_key_file
from regdesk.hub.settings import Settings
from regdesk.hub.simulated_portal import count_waiting, send_applications
from regdesk.hub.simulated_register import shipped_answers
from regdesk.hub.tls import make_self_signed

_DESK = 1
_HERE = ("localhost", "127.0.0.1")
_WAITING = 3


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
    answers = folder / "register.toml"
    if not answers.exists():
        answers.write_text(shipped_answers(), "utf-8")
    try:
        upgrade(postgres.url())
        _let_citizens_apply(postgres.url())
        yield Practice(
            replace(
                settings,
                database=postgres.url(),
                pages=str(folder / "pages"),
                hub_key=str(key),
                tls_certificate=str(certificate),
                tls_key=str(tls_key),
                plain_http=False,
                register="simulated",
                register_file=str(answers),
                portal="simulated",
            ),
            issue_code(postgres.url(), PRACTICE_CENTRE, _DESK, replaces=True),
        )
    finally:
        postgres.stop()


def find_database(folder: Path) -> str:
    """Return the URL of the database of the practice hub that runs in ``folder``.

    Errors: ``OSError`` where there is none.
    """
    return EmbeddedPostgres(folder.resolve() / "postgres").url()


def _let_citizens_apply(url: str) -> None:
    """Let there be applications to open at the desk's first start."""
    wanted = _WAITING - count_waiting(url, PRACTICE_CENTRE)
    if wanted > 0:
        today, luck = date.today(), random.SystemRandom()
        send_applications(url, invent_applications(PRACTICE_CENTRE, wanted, today, luck))
