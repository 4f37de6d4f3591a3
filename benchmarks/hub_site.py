"""A hub, the bare endpoint beside it and a fleet of desks, for the measurements of the hub.

Hub and floor run as processes of their own over TLS, each with a database in the same embedded
PostgreSQL. What is sent is made and signed before: both get the very same bytes, which the floor
does not check as requests. Every desk is known to both databases.
"""

import base64
import json
import os
import pickle
import signal
import ssl
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from regdesk.hub.database import upgrade
from regdesk.protocol import wire
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from regdesk.protocol.requests import RequestLine, sign_request
from tests.hub.desks import PAYLOAD
from tests.hub.running import Instance, Site, open_site

CONNECTIONS = 8
_DESKS = "insert into desk (desk_id, centre, number) values (%s, %s, %s)"
_KEYS = "insert into desk_key (key_id, desk_id, epoch, public) values (%s, %s, 1, %s)"


@dataclass
class Desk:
    """A desk that is enrolled, and its chain."""

    number: int
    desk_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    seq: int = 0
    prev: str = ""

    @property
    def key_id(self) -> str:
        return f"desk:{self.desk_id}:1"

    @property
    def centre(self) -> str:
        """Every desk stands in a centre of its own, as far as three digits go."""
        return f"{self.number % 1000:03}"

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)

    def accept(self, *, brief: bool = False, **more: Any) -> bytes:
        """Return the next envelope, of about 4 kB, ``brief`` of about 2 kB."""
        payload = json.loads(PAYLOAD)
        payload["header"] |= {
            "desk": self.desk_id,
            "epoch": 1,
            "seq": self.seq + 1,
            "prev": self.prev,
            "case": str(uuid.uuid4()),
        } | more
        if brief:
            payload["body"] |= {"papers": [], "findings": [], "owners": []}
        text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
        envelope = seal_envelope(CASE_ACCEPTED_V1, text.encode(), self)
        self.seq, self.prev = self.seq + 1, name_envelope(envelope)
        return envelope


@dataclass
class Load:
    """What the sender of requests measured; see ``hub_load``."""

    seconds: float
    cpu: float
    each: list[float]
    told: dict[str, int]
    failures: list[str]

    def check(self, stored: int | None, answers: int) -> "Load":
        """Return itself where all went well: a refusal is quick and would look like speed."""
        good = self.told["HTTP/1.1 2"]
        if good != answers or stored not in (None, self.told['"result":"stored"']):
            raise RuntimeError(f"{good} of {answers} are good: {self.told} {self.failures}")
        return self


@dataclass
class Stage:
    """Both servers and the desks that they know."""

    site: Site
    instance: Instance
    floor_port: int
    desks: list[Desk]
    nonce: str = ""

    def renew(self) -> None:
        """Take a nonce for the requests to be prepared; it is good for ten minutes."""
        trust = ssl.create_default_context(cafile=str(self.site.certificate))
        with httpx.Client(verify=trust, trust_env=False) as client:
            self.nonce = client.get(self.instance.url + wire.TIME).json()["nonce"]

    def write(self, desk: Desk, method: str, path: str, body: bytes, media: str) -> bytes:
        """Return the bytes of a signed request."""
        authority = f"localhost:{self.instance.port}"
        line = RequestLine(method, authority, path)
        now = int(time.time())
        fields = sign_request(line, body, signer=desk, nonce=self.nonce, created=now)
        fields |= {"host": authority, "content-type": media, "content-length": str(len(body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        return f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body

    def write_batch(self, desk: Desk, envelopes: list[bytes]) -> bytes:
        """Return the request that delivers ``envelopes``."""
        items = tuple(base64.b64encode(one).decode() for one in envelopes)
        body = wire.EnvelopesRequest(items=items).model_dump_json().encode()
        return self.write(desk, "POST", wire.ENVELOPES, body, wire.JSON)

    def send(self, lanes: list[list[bytes]]) -> Load:
        """Let a process of its own send ``lanes`` to the hub."""
        return Load(**self.run("hub_load", self.instance.port, lanes))

    def send_bare(self, lanes: list[list[bytes]]) -> Load:
        """Let it send them to the floor, while the hub, which still judges, stands still."""
        with self.paused():
            return Load(**self.run("hub_load", self.floor_port, lanes))

    def run(self, module: str, port: int, prepared: object) -> Any:
        """Return what a process of its own says that sends what is ``prepared`` to ``port``."""
        file = self.site.folder / "prepared"
        file.write_bytes(pickle.dumps(prepared))
        command = [sys.executable, "-m", f"benchmarks.{module}"]
        told = [str(port), str(self.site.certificate), str(file)]
        done = subprocess.run([*command, *told], stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Stop every process of the hub for a while."""
        watcher = self.instance._process.pid
        forked = Path(f"/proc/{watcher}/task/{watcher}/children").read_text().split()
        processes = [watcher, *map(int, forked)]
        for one in processes:
            os.kill(one, signal.SIGSTOP)
        try:
            yield
        finally:
            for one in processes:
                os.kill(one, signal.SIGCONT)


@contextmanager
def open_stage(desks: int = CONNECTIONS, **settings: object) -> Iterator[Stage]:
    """Start all of it, with as many enrolled desks; ``settings`` are the hub's."""
    with open_site() as site:
        fleet = [Desk(number) for number in range(1, desks + 1)]
        site.ask("create database floor")
        for url in (site.database, site.postgres.url("floor")):
            upgrade(url)
            _enrol(url, fleet)
        told = site.folder / "floor.json"
        told.write_text(json.dumps(_tell_floor(site, fleet)))
        command = [sys.executable, "-m", "benchmarks.floors.hub", str(told)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as floor:
            instance = site.start(**{"processes": 0} | settings)
            try:
                assert floor.stdout is not None
                stage = Stage(site, instance, int(floor.stdout.readline()), fleet)
                stage.renew()
                yield stage
            finally:
                instance.stop()
                floor.terminate()


def _enrol(url: str, desks: list[Desk]) -> None:
    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        rows = [(one.desk_id, one.centre, 1 + one.number // 1000) for one in desks]
        cursor.executemany(_DESKS, rows)
        cursor.executemany(_KEYS, [(one.key_id, one.desk_id, one.public) for one in desks])


def _tell_floor(site: Site, desks: list[Desk]) -> dict[str, object]:
    folder = site.folder / "floor"
    folder.mkdir()
    return {
        "database": site.postgres.url("floor"),
        "certificate": str(site.certificate),
        "key": str(site.certificate.with_suffix(".key")),
        "folder": str(folder),
        "keys": {one.key_id: one.public.hex() for one in desks},
    }
