"""A real hub for tests: PostgreSQL from its wheel, instances as processes of their own, TLS."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

import psycopg

from regdesk.hub.embedded import EmbeddedPostgres
from regdesk.hub.enrolment import issue_code
from regdesk.hub.keys import make_key_file, read_ring
from regdesk.hub.tls import make_self_signed
from tests.warm import start

START_S = 60  # on a machine that has much else to do


@contextmanager
def open_place():
    """Lend a folder that PostgreSQL's account may come to: pytest's own are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="regdesk-hub-", dir=tempfile.gettempdir()))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Instance:
    """One process of the hub."""

    def __init__(self, environment):
        # several processes are started as an operator starts them
        alone = environment["REGDESK_HUB_PROCESSES"] == "1"
        self._process = subprocess.Popen(
            [start.python("hub") if alone else sys.executable, "-m", "regdesk.hub", "serve"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines = []
        self.port = self._find_port()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def url(self):
        return f"https://localhost:{self.port}"

    def stop(self):
        self._process.terminate()
        self._end()

    def kill(self):
        self._process.kill()
        self._end()

    def _find_port(self):
        for line in self._process.stderr:
            self.lines.append(line)
            if '"listening"' in line:
                return json.loads(line)["port"]
        raise AssertionError("".join(self.lines))

    def _read(self):
        self.lines.extend(self._process.stderr)

    def _end(self):
        self._process.wait(START_S)
        self._reader.join(START_S)
        self._process.stderr.close()


class Site:
    """What the instances of one hub share: database, pages, key, certificate."""

    def __init__(self, folder):
        self.folder = folder
        self.postgres = EmbeddedPostgres(folder / "postgres")
        self.certificate, self._tls_key = make_self_signed(folder, ("localhost",))
        self.hub_key = folder / "hub.key"
        make_key_file(self.hub_key)

    @property
    def database(self):
        return self.postgres.url()

    @property
    def pages(self):
        return self.folder / "pages"

    @property
    def ring(self):
        return read_ring(self.hub_key)

    def start(self, **settings):
        """Start one more instance. ``settings`` go before those of the site."""
        told = {
            "database": self.database,
            "pages": self.pages,
            "hub_key": self.hub_key,
            "tls_certificate": self.certificate,
            "tls_key": self._tls_key,
            "port": 0,
            "processes": 1,
        }
        environment = {
            f"REGDESK_HUB_{name.upper()}": str(value) for name, value in (told | settings).items()
        }
        return Instance(os.environ | environment)

    def make_code(self, number, *, centre="417", replaces=False):
        return issue_code(self.database, centre, number, replaces=replaces)

    def ask(self, statement, *values):
        """Return the rows of a statement, asked past the hub."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []


@contextmanager
def open_site():
    """Lend a site whose PostgreSQL runs."""
    with open_place() as folder:
        site = Site(folder)
        site.postgres.start()
        try:
            yield site
        finally:
            site.postgres.kill()
